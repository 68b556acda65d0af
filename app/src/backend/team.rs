//! Who is here, what they may do, and the links that say so.

use async_trait::async_trait;
use domain::{Date, ForumCode, InvitationLabel, Minute, PersonId, PersonName, Role, Roles};

use super::{Accepted, Device, Op};
use crate::error::AppError;

/// How someone came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Channel {
    /// By themselves, in a browser.
    Web,
    /// A facilitator typed their name.
    OnSite,
}

/// Names an invitation within its forum; says nothing about its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitationId(pub String);

/// One line of the list of invitations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitationLink {
    pub id: InvitationId,
    pub role: Role,
    pub label: String,
    /// In the forum's time zone.
    pub made: (Date, Minute),
    /// When someone last came in with it; `None`: never.
    pub used: Option<(Date, Minute)>,
}

/// What organisers do for the people of a forum.
#[async_trait]
pub trait Team: Send + Sync {
    /// Makes a link that gives a role and returns its key: 64 hexadecimal digits, of which only a hash is kept. The
    /// same form from the same device makes the same one.
    ///
    /// # Errors
    /// Only organisers may; [`AppError::OpReused`] when the link of this form was taken back.
    async fn invite(
        &self,
        code: &ForumCode,
        device: &Device,
        op: Op,
        role: Role,
        label: InvitationLabel,
    ) -> Result<String, AppError>;

    /// Takes a link back; who came in with it keeps the role. One that is gone already is no error.
    ///
    /// # Errors
    /// Only organisers may.
    async fn revoke(&self, code: &ForumCode, device: &Device, invitation: InvitationId) -> Result<(), AppError>;

    /// All links that are worth something, the oldest first.
    ///
    /// # Errors
    /// [`AppError::UnknownForum`]
    async fn invitations(&self, code: &ForumCode) -> Result<Vec<InvitationLink>, AppError>;

    /// What a key gives, and what its link is called.
    ///
    /// # Errors
    /// [`AppError::WrongKey`]; [`AppError::TooMany`] when this device guesses keys.
    async fn invitation(
        &self,
        code: &ForumCode,
        device: Option<&Device>,
        key: &str,
    ) -> Result<(Role, String), AppError>;

    /// Gives these roles to someone and takes those; what is in neither stays.
    ///
    /// # Errors
    /// Only organisers may; [`AppError::LastOrganiser`].
    async fn set_roles(
        &self,
        code: &ForumCode,
        device: &Device,
        person: PersonId,
        given: Roles,
        taken: Roles,
    ) -> Result<(), AppError>;

    /// Erases someone who asked for it; who has a browser here could do so themselves, and must be said to have `asked`.
    ///
    /// # Errors
    /// Only organisers may; [`AppError::HasBrowser`]; [`AppError::LastOrganiser`].
    async fn forget(&self, code: &ForumCode, device: &Device, person: PersonId, asked: bool) -> Result<(), AppError>;

    /// Registers someone who has no browser here and who has accepted the charters aloud. The same `op` makes nobody
    /// twice.
    ///
    /// # Errors
    /// Only facilitators may; [`AppError::NotHeard`].
    async fn register_on_site(
        &self,
        code: &ForumCode,
        device: &Device,
        op: Op,
        name: PersonName,
        accepted: Vec<Accepted>,
    ) -> Result<PersonId, AppError>;

    /// What each of these people may do, and how they came in; who is not here is left out.
    ///
    /// # Errors
    /// When the store cannot be read.
    async fn people(&self, code: &ForumCode, people: &[PersonId]) -> Result<Vec<Member>, AppError>;
}

/// Someone who is here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub id: PersonId,
    pub name: String,
    pub roles: Roles,
    pub channel: Channel,
    /// Without one, nobody acts as this person.
    pub has_browser: bool,
}

impl Channel {
    /// As the database writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::OnSite => "on_site",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        [Self::Web, Self::OnSite].into_iter().find(|one| one.name() == name)
    }
}
