//! One page per file, named like it.

mod board_page;
mod edit_topic_page;
mod error_view;
mod facilitation_page;
mod fill_cell_page;
mod help_page;
mod home_page;
mod join_page;
mod my_day_page;
mod not_found_page;
mod now_page;
mod place_topic_page;
mod propose_page;
mod report_page;
mod reports_page;
mod topic_page;
mod topics_page;
mod wall_page;

pub use board_page::*;
pub use edit_topic_page::*;
pub use error_view::*;
pub use facilitation_page::*;
pub use fill_cell_page::*;
pub use help_page::*;
pub use home_page::*;
pub use join_page::*;
pub use my_day_page::*;
pub use not_found_page::*;
pub use now_page::*;
pub use place_topic_page::*;
pub use propose_page::*;
pub use report_page::*;
pub use reports_page::*;
pub use topic_page::*;
pub use topics_page::*;
pub use wall_page::*;
