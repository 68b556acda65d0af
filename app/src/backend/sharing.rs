//! Sharing reports: where to, and what became of it.

use async_trait::async_trait;
use domain::{ChannelName, Date, ForumCode, Minute, PersonId, SessionId, WebAddress};
use uuid::Uuid;

use super::{Device, Op};
use crate::{error::AppError, message::Message};

/// Names a channel within its forum; says nothing about its secrets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ChannelId(pub Uuid);

/// A channel as organisers set it up. Its secrets come in, and are never given out again but to where they belong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewChannel {
    pub name: ChannelName,
    pub target: Target,
}

/// Where a channel leads to.
#[derive(Clone, PartialEq, Eq)]
pub enum Target {
    /// An incoming webhook: whoever has its address writes there, so that all of it is a secret.
    Mattermost { webhook: WebAddress },
    /// A room of Matrix, or of Tchap, which is Matrix. It must not be encrypted: what we write there would not be.
    Matrix {
        homeserver: WebAddress,
        /// « !…:… »
        room: RoomId,
        /// Of an account that is in the room: a secret.
        token: AccessToken,
    },
}

/// « !abc:exemple.fr », or « !abc » in rooms of the newest versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoomId(String);

/// What a Matrix account shows instead of a password.
#[derive(Clone, PartialEq, Eq)]
pub struct AccessToken(String);

/// The kinds of channels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChannelKind {
    Mattermost,
    Matrix,
}

/// A channel as pages show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareChannel {
    pub id: ChannelId,
    pub name: String,
    pub kind: ChannelKind,
    /// The host it leads to, which is no secret.
    pub host: String,
}

/// A message that was sent to a channel, or waits to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    pub channel: ChannelId,
    pub channel_name: String,
    /// `None`: a message to try the channel.
    pub session: Option<SessionId>,
    /// Who asked for it; `None`: someone who is gone.
    pub person: Option<PersonId>,
    /// Which revision of the report; 0 for a try.
    pub revision: u32,
    /// When it was asked for, in the forum's time zone.
    pub at: (Date, Minute),
    pub state: ShareState,
}

/// What became of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareState {
    /// With what went wrong the last time, when it was tried already.
    Waiting(Option<Trouble>),
    Sending,
    Sent,
    /// It left, and nothing came back: it may be there. Only a person sends it again.
    Unsure(Trouble),
    Refused(Trouble),
}

/// Why a message is not known to have arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The address is not one that this server may speak to.
    Forbidden,
    /// Nobody answers at the address.
    Away,
    /// The connection ended, or time was up, before the answer was complete.
    Lost,
    /// This server was stopped while the message was on its way.
    Stopped,
    /// The HTTP status that was answered.
    Status(u16),
    /// Another address was named; none is followed.
    Redirected,
    /// Something answered that is not what the channel says it is.
    Strange,
    /// The room is encrypted.
    Encrypted,
    /// The report may not be shared like this any more.
    Withdrawn,
}

/// A report that is to be shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewShare {
    pub session: SessionId,
    /// The revision whose message was read over.
    pub revision: u32,
    pub channels: Vec<ChannelId>,
    /// As it was read over.
    pub message: Message,
    /// All of the report, or its title and its address only.
    pub whole: bool,
    /// By mail too, to who convenes the topic.
    pub convener: bool,
}

#[async_trait]
pub trait Sharing: Send + Sync {
    /// May this address be one of a channel, as far as it can be told from its words?
    fn allows(&self, address: &WebAddress) -> bool;

    /// The same `op` makes the same channel; for organisers.
    ///
    /// # Errors
    /// When the sender is none, or it cannot be kept.
    async fn add_channel(&self, code: &ForumCode, device: &Device, op: Op, channel: NewChannel)
    -> Result<(), AppError>;

    /// Its secrets are deleted; what became of messages stays readable. For organisers.
    ///
    /// # Errors
    /// When the sender is none, or it cannot be kept.
    async fn remove_channel(&self, code: &ForumCode, device: &Device, channel: ChannelId) -> Result<(), AppError>;

    /// Sends a message that says that the channel works; for organisers. The same `op` sends no second one.
    ///
    /// # Errors
    /// When the sender is none, or there is no such channel.
    async fn try_channel(
        &self,
        code: &ForumCode,
        device: &Device,
        op: Op,
        channel: ChannelId,
        message: Message,
    ) -> Result<(), AppError>;

    /// Sends a report's message, for those who may write the report. The same `op` sends no second one. Whether who
    /// convenes the topic gave an address is not told.
    ///
    /// # Errors
    /// When the sender may not, or a channel was removed meanwhile.
    async fn share(&self, code: &ForumCode, device: &Device, op: Op, share: NewShare) -> Result<(), AppError>;

    /// By name.
    ///
    /// # Errors
    /// When the store cannot be read.
    async fn channels(&self, code: &ForumCode) -> Result<Vec<ShareChannel>, AppError>;

    /// What was sent, the newest first: about one session, or everything.
    ///
    /// # Errors
    /// When the store cannot be read.
    async fn shares(&self, code: &ForumCode, session: Option<SessionId>) -> Result<Vec<Share>, AppError>;
}

impl RoomId {
    /// Most bytes, of the Matrix specification.
    pub const MAX: usize = 255;

    /// `None`: not one; an alias, « #…:… », is none.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let id = raw.trim();
        let opaque = id.strip_prefix('!')?;
        let plain = opaque.chars().all(|c| c.is_ascii_graphic());
        (plain && !opaque.is_empty() && id.len() <= Self::MAX).then(|| Self(id.to_owned()))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl AccessToken {
    /// Most bytes: those that are written by a program (JWT) are long.
    pub const MAX: usize = 4_096;

    /// `None`: empty, or nothing that may stand in a header.
    #[must_use]
    pub fn parse(raw: &str) -> Option<Self> {
        let token = raw.trim();
        let plain = token.chars().all(|c| c.is_ascii_graphic());
        (plain && !token.is_empty() && token.len() <= Self::MAX).then(|| Self(token.to_owned()))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Target {
    #[must_use]
    pub fn kind(&self) -> ChannelKind {
        match self {
            Self::Mattermost { .. } => ChannelKind::Mattermost,
            Self::Matrix { .. } => ChannelKind::Matrix,
        }
    }

    /// Where it is, without what is secret.
    #[must_use]
    pub fn host(&self) -> String {
        let address = match self {
            Self::Mattermost { webhook } => webhook,
            Self::Matrix { homeserver, .. } => homeserver,
        };
        let (_, rest) = address.as_str().split_once("://").unwrap_or_default();
        rest.split(['/', '?', '#']).next().unwrap_or_default().to_owned()
    }
}

/// Without what is secret.
impl std::fmt::Debug for Target {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} at {}", self.kind(), self.host())
    }
}

impl ChannelKind {
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Mattermost => "mattermost",
            Self::Matrix => "matrix",
        }
    }
}
