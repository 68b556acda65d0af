//! Making a forum in the browser.

use std::collections::BTreeSet;

use async_trait::async_trait;
use domain::{Admission, CharterSlug, Date, ForumCode, ForumTitle, PersonName, SlotDetails, SpaceDetails, Venue};

use super::{Device, Op};
use crate::error::AppError;

/// A day to start from. Everything in it can be edited afterwards.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartingDay {
    /// As at the rencontres ALLiaNCE.
    Alliance,
    /// Many rooms, many slots.
    Large,
    /// Nothing yet.
    Empty,
}

/// What someone wishes to make.
#[derive(Clone, Debug)]
pub struct Wish {
    /// Becomes its organiser.
    pub organiser: PersonName,
    pub title: ForumTitle,
    pub date: Date,
    pub venue: Venue,
    pub day: StartingDay,
    pub mandatory: BTreeSet<CharterSlug>,
    pub admission: Admission,
    pub listed: bool,
}

/// A forum that was just made. Of its secrets only hashes are kept: they are shown this once.
#[derive(Clone, Debug)]
pub struct Created {
    pub code: ForumCode,
    /// Makes who has it an organiser.
    pub organiser: String,
    /// Makes who has it a facilitator.
    pub facilitator: String,
    /// The token of a link that opens the wall.
    pub wall: String,
}

#[async_trait]
pub trait Creation: Send + Sync {
    /// Whether one needs the instance's token to create.
    fn asks_for_token(&self) -> bool;

    /// The slots, by time, and the spaces of a day to start from.
    fn preview(&self, day: StartingDay) -> (Vec<SlotDetails>, Vec<SpaceDetails>);

    /// Makes a forum and lets this browser in as its organiser. The same `op` from the same device makes the same one.
    ///
    /// # Errors
    /// [`Problem::CreationToken`](crate::error::Problem::CreationToken) beside its field, [`AppError::TooMany`], or
    /// nothing can be kept.
    async fn create(&self, device: &Device, op: Op, token: &str, wish: Wish) -> Result<Created, AppError>;

    /// Makes the next one after `code`, for its organisers: the same rooms, slots, charters and texts, and none of its
    /// people and topics.
    ///
    /// # Errors
    /// The sender is no organiser of `code`, or nothing can be kept.
    async fn create_next(
        &self,
        code: &ForumCode,
        device: &Device,
        op: Op,
        title: ForumTitle,
        date: Date,
    ) -> Result<Created, AppError>;
}

impl StartingDay {
    pub const ALL: [Self; 3] = [Self::Alliance, Self::Large, Self::Empty];

    /// As forms write it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Alliance => "alliance",
            Self::Large => "large",
            Self::Empty => "empty",
        }
    }
}
