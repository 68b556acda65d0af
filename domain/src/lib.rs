//! The rules of an open space.
//!
//! A person's tap is a [`Command`]; [`decide`] turns it into [`Change`]s or a [`Rejection`]; changes are kept in
//! a journal, then [`Forum::apply`] makes them true and [`Forum::project`] says what screens must learn, as
//! [`Delta`]s of the public [`BoardView`]. Everything here is pure: no I/O, no clock, no randomness, so that the
//! same journal always tells the same day.

mod actor;
mod address;
mod admission;
mod case;
mod change;
mod charter;
mod code;
mod command;
mod decide;
mod email;
mod forum;
mod history;
mod ids;
mod mark;
mod merge;
mod presence;
mod profile;
mod project;
mod queue;
mod rejection;
mod report;
mod run_of_show;
mod text;
mod time;
mod view;
pub mod wire;

pub use actor::*;
pub use address::*;
pub use admission::*;
pub use case::*;
pub use change::*;
pub use charter::*;
pub use code::*;
pub use command::*;
pub use decide::*;
pub use email::*;
pub use forum::*;
pub use history::*;
pub use ids::*;
pub use mark::*;
pub use merge::*;
pub use presence::*;
pub use profile::*;
pub use queue::*;
pub use rejection::*;
pub use report::*;
pub use run_of_show::*;
pub use text::*;
pub use time::*;
pub use view::*;
