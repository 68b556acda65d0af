//! The screens of a forum.

use async_trait::async_trait;
use domain::{Date, ForumCode, Minute, Shows, WallLabel};

use super::{Cursor, Device, EventBytes, Format, Op};
use crate::error::AppError;

/// Links that open the wall on one screen each, and can be taken back. The board itself is public; the link is what a
/// screen is known by.
#[async_trait]
pub trait Walls: Send + Sync {
    /// Makes a link for a screen and returns its token: 64 hexadecimal digits, of which only a hash is kept. The same
    /// `op` from the same device makes the same one.
    ///
    /// # Errors
    /// Only facilitators may.
    async fn add(
        &self,
        code: &ForumCode,
        device: &Device,
        op: Op,
        label: WallLabel,
        view: Option<Shows>,
    ) -> Result<String, AppError>;

    /// Says what the screens of a link show for good; `None`: they follow the step of the day. They turn at once.
    ///
    /// # Errors
    /// Only facilitators may; [`AppError::WallRetired`].
    async fn pin(&self, code: &ForumCode, device: &Device, wall: WallId, view: Option<Shows>) -> Result<(), AppError>;

    /// Takes a link back; its screens go dark at once. One that is gone already is no error.
    ///
    /// # Errors
    /// Only facilitators may.
    async fn retire(&self, code: &ForumCode, device: &Device, wall: WallId) -> Result<(), AppError>;

    /// All links of a forum, the oldest first.
    ///
    /// # Errors
    /// When the store cannot be read.
    async fn list(&self, code: &ForumCode) -> Result<Vec<WallLink>, AppError>;

    /// What the link with this token is called.
    ///
    /// # Errors
    /// [`AppError::WallRetired`], also for a token that never was one.
    async fn label(&self, code: &ForumCode, token: &str) -> Result<WallLabel, AppError>;

    /// A screen opens its page: what it shows for good, if it does not follow the step of the day.
    ///
    /// # Errors
    /// As [`label`](Self::label).
    async fn open(&self, code: &ForumCode, token: &str) -> Result<Option<Shows>, AppError>;

    /// The live stream of [`Forums::watch`], which ends when the link is taken back.
    ///
    /// # Errors
    /// As [`label`](Self::label).
    async fn watch(
        &self,
        code: &ForumCode,
        token: &str,
        after: Option<Cursor>,
        format: Format,
    ) -> Result<EventBytes, AppError>;
}

/// Names a wall's link within its forum; says nothing about its token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WallId(pub i64);

/// One line of the list of screens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WallLink {
    pub id: WallId,
    pub label: String,
    /// What it shows for good; `None`: it follows the step of the day.
    pub view: Option<Shows>,
    /// How many screens show it at this moment.
    pub open: usize,
    /// When a screen last did, in the forum's time zone; `None`: never.
    pub seen: Option<(Date, Minute)>,
}
