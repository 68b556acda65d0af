//! The board: one real table on wide screens, and the same elements read as a list by slot on a phone.
//!
//! Each card watches its own topic and session, so that one tap touches one card: focus, scroll and open forms
//! never move. The islands take no props: see [`crate::live::PageData`].

mod card;
mod cell;
mod crowds;
mod grid;
mod headline;
mod island;
mod lists;
mod moment;
mod redrawn;

pub use headline::*;
pub use island::*;

use crate::live::live;
