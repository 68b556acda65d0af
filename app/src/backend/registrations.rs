//! Registering before the day.

use async_trait::async_trait;
use domain::{Assistance, Description, ForumCode, PersonId, Profile, TopicTitle};

use super::{Device, Newcomer, Op};
use crate::error::AppError;

/// What someone says when registering.
#[derive(Clone, Debug)]
pub struct Registration {
    pub newcomer: Newcomer,
    /// `None`: nothing is said about it.
    pub profile: Option<Profile>,
    pub assistance: Assistance,
    pub proposals: Vec<Proposal>,
}

/// A topic that someone would bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub title: TopicTitle,
    pub description: Description,
}

/// Someone who registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Registered {
    Placed,
    /// There was no place left; `place` is their place in the waiting list, from 1.
    Waiting {
        place: usize,
    },
}

/// How many registered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Registrants {
    pub placed: usize,
    pub waiting: usize,
}

#[async_trait]
pub trait Registrations: Send + Sync {
    /// Gives this browser a name, keeps that the charters were accepted, and proposes the topics: all of it, or nothing.
    /// The same `op` from the same device is answered as it was.
    ///
    /// # Errors
    /// [`AppError::NotAccepted`], the rules' rejection, or the forum takes no registration now.
    async fn register(
        &self,
        code: &ForumCode,
        device: &Device,
        op: Op,
        registration: Registration,
    ) -> Result<(), AppError>;

    /// Takes a registration back, and with it the topics that this person alone proposed and that have no number yet.
    /// Nothing tells afterwards that there was one.
    ///
    /// # Errors
    /// [`AppError::NotJoined`]
    async fn withdraw(&self, code: &ForumCode, device: &Device, op: Op) -> Result<(), AppError>;

    /// What this person needs to take part.
    ///
    /// # Errors
    /// [`AppError::NotJoined`] without a registration.
    async fn set_assistance(&self, code: &ForumCode, device: &Device, assistance: Assistance) -> Result<(), AppError>;

    /// What this person has said to need; empty: nothing. For themselves.
    ///
    /// # Errors
    /// When the store cannot be read.
    async fn assistance(&self, code: &ForumCode, person: PersonId) -> Result<String, AppError>;

    /// What everyone has said to need, in the order in which they registered. For the organisers.
    ///
    /// # Errors
    /// The reader is none, or the store cannot be read.
    async fn all_assistance(&self, code: &ForumCode, device: &Device) -> Result<Vec<(PersonId, String)>, AppError>;

    /// A code to come in with, for organisers who want one.
    fn new_entry_code(&self) -> ForumCode;
}
