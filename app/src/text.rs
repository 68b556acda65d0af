//! Every visible text of the product, by language: another language is one more arm in each function.

#[macro_use]
mod words;

mod board;
pub mod charters;
mod common;
pub mod contact;
pub mod creation;
mod errors;
pub mod facilitation;
pub mod failure;
pub mod features;
pub mod finding;
pub mod flags;
pub mod help;
pub mod history;
pub mod home;
pub mod join;
pub mod lead;
pub mod links;
pub mod live;
#[cfg(feature = "ssr")]
pub mod mail;
pub mod marks;
pub mod merge;
pub mod moderation;
pub mod my_data;
pub mod my_day;
mod names;
pub mod news;
pub mod notices;
pub mod paper;
pub mod personal_data;
pub mod phases;
pub mod picker;
pub mod places;
pub mod practical;
pub mod presence;
pub mod proceedings;
pub mod profile;
pub mod propose;
pub mod publication;
pub mod pulse;
pub mod queue;
pub mod quick_entry;
pub mod registration;
pub mod report;
pub mod scenes;
pub mod scribe;
pub mod script;
pub mod search;
pub mod settings;
#[cfg(feature = "ssr")]
pub mod sharing;
pub mod show;
pub mod split;
pub mod swap;
pub mod team;
pub mod to_know;
pub mod topic;
pub mod topics;
#[cfg(test)]
mod typography;
pub mod undo;

pub use board::*;
pub use common::*;
pub use errors::*;
pub use names::*;

/// The languages the interface speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    #[default]
    Fr,
}
