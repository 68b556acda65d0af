//! Coming in and leaving.

use async_trait::async_trait;
use domain::{ForumCode, PersonName};

use super::{Accepted, Device, NewContact, Op};
use crate::error::AppError;

/// What someone says when coming in. All of it is kept in one transaction, or nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Newcomer {
    pub name: PersonName,
    pub accepted: Vec<Accepted>,
    /// `None`: nothing is said about it, what was kept before stays.
    pub contact: Option<NewContact>,
    /// The code that [`domain::Policy::Code`] asks for, as it was typed.
    pub entry: String,
}

#[async_trait]
pub trait People: Send + Sync {
    /// Gives this browser a name in this forum; joining again changes the name.
    ///
    /// # Errors
    /// [`AppError::UnknownForum`], or the forum is not open yet; [`AppError::NotAccepted`] for someone new.
    async fn join(&self, code: &ForumCode, device: &Device, newcomer: Newcomer) -> Result<(), AppError>;

    /// Joins as a facilitator with the key of an invitation link.
    ///
    /// # Errors
    /// [`AppError::WrongKey`]
    async fn enter(&self, code: &ForumCode, device: &Device, newcomer: Newcomer, key: &str) -> Result<(), AppError>;

    /// Forgets this browser in this forum; the person's topics stay.
    ///
    /// # Errors
    /// When the store cannot be written.
    async fn leave(&self, code: &ForumCode, device: &Device) -> Result<(), AppError>;

    /// A new browser, and the `Set-Cookie` header that tells it so.
    fn new_device(&self) -> (Device, String);

    fn new_op(&self) -> Op;
}

impl Newcomer {
    /// Someone who gives nothing but a name.
    #[must_use]
    pub fn new(name: PersonName, accepted: Vec<Accepted>) -> Self {
        Self {
            name,
            accepted,
            contact: None,
            entry: String::new(),
        }
    }
}
