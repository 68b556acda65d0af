//! Parts that several pages use.

mod board_ways;
mod choices;
mod closed;
mod feature_boxes;
mod field;
mod layout;
mod marked;
mod pager;
mod person;
mod post;
mod prose;
mod qr;
mod second_look;
mod text_area;
mod text_field;
mod topic_fields;
mod undo;

pub use board_ways::*;
pub use choices::*;
pub use closed::*;
pub use feature_boxes::*;
pub use field::*;
pub use layout::*;
pub use marked::*;
pub use pager::*;
pub use person::*;
pub use post::*;
pub use prose::*;
pub use qr::*;
pub use second_look::*;
pub use text_area::*;
pub use text_field::*;
pub use topic_fields::*;
pub use undo::*;
