//! The board: one real table on wide screens, and the same elements read as a list by slot on a phone.
//!
//! Each card watches its own topic and session, so that one tap touches one card: focus, scroll and open forms
//! never move.

mod card;
mod cell;
mod connection;
mod grid;
mod lists;
mod now;
mod table;
mod wall;

pub use connection::*;
pub use now::*;
pub use table::*;
pub use wall::*;

#[cfg(feature = "hydrate")]
pub use crate::live::live;
#[cfg(feature = "ssr")]
pub use crate::live::live;
