//! The error at the boundary: what a person is told when something did not happen. There is no
//! `From<sqlx::Error>`: a `?` cannot send a database message to a phone.

use bytes::Bytes;
use domain::{CaseStep, CharterSlug, Rejection, TextError};
use http::StatusCode;
use server_fn::{
    Decodes, Encodes, FormatType,
    codec::Encoding,
    error::{FromServerFnError, ServerFnErrorErr},
};

use crate::text::{self, Lang};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AppError {
    /// The rules said no.
    Rejected(Rejection),
    /// Fields that could not be read.
    Invalid(Vec<FieldError>),
    /// This browser has no name here yet.
    NotJoined,
    /// What is only for participants was asked for by someone who is none.
    JoinToRead,
    /// This person has not yet opened the link that was sent to their address.
    NotVerified,
    /// These charters are not accepted as they are now.
    NotAccepted {
        due: Vec<CharterSlug>,
    },
    /// Someone who has a browser here is erased with that only.
    HasBrowser,
    /// Who asked that nothing of them is used does nothing either.
    Frozen,
    /// By a decision of the moderators.
    Excluded,
    /// The rules of life ask for other steps before this one.
    CaseMissing {
        steps: Vec<CaseStep>,
    },
    /// What is reported is read and handled by moderators and organisers.
    NotModerator,
    /// It was closed.
    CaseOver,
    /// Whoever reported it or leads what is reported decides nothing in it.
    CaseOwn,
    /// Whoever wrote a version of a charter does not approve it.
    OwnDraft,
    /// Someone who is registered by a facilitator has not accepted these charters aloud.
    NotHeard {
        due: Vec<CharterSlug>,
    },
    UnknownForum,
    UnknownPage,
    /// The key of an invitation that was taken back, or never was one.
    WrongKey,
    /// At least one organiser always remains, and this is the last one.
    LastOrganiser,
    /// The link of a wall that was taken back, or never was one.
    WallRetired,
    /// A link that opens one's account was used, is too old, or never was one.
    LinkExpired,
    /// A report that is not published, so that nothing of it is shared.
    NotPublished,
    /// This server sends no mail.
    NoMail,
    /// This `op` was used for something else: the form was sent again with other content.
    OpReused,
    /// So many errors that readers found in a report wait already.
    TooManyFlags {
        max: usize,
    },
    /// Ask again after so many seconds.
    TooMany {
        seconds: u32,
    },
    TooLarge {
        max_bytes: u64,
    },
    /// A kind of file that is not taken.
    FileKind,
    /// A picture that is damaged, or has more pixels than are read.
    Unreadable,
    /// The files of a session are together as large as they may be.
    NoRoom {
        max_bytes: u64,
    },
    /// Of several files that were sent together some are kept, and others not: their names, with why not.
    SomeFiles {
        taken: Vec<String>,
        refused: Vec<(String, AppError)>,
    },
    CrossSite,
    /// Nothing answers this method at this address.
    WrongMethod,
    /// A body that is not a form, or that ends in the middle.
    WrongFormat,
    /// The change could not be kept, for example because the disk is full. Nothing was changed.
    NotKept,
    /// Our fault; the cause is in the server's log, never here.
    Internal,
}

/// The field of the code that [`domain::Policy::Code`] asks for.
pub const ENTRY: &str = "entry";

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The `name` of the form's field.
    pub field: &'static str,
    pub problem: Problem,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    Text(TextError),
    /// Not a time of day, such as « 10 h 45 ».
    Time,
    /// Not a day of the calendar.
    Day,
    /// Not an address that begins with `https://` or `http://`.
    Address,
    /// Not an address that this server may speak to.
    Elsewhere,
    /// No channel was chosen, or one that was removed.
    Channel,
    /// What has to be confirmed was not.
    Confirmation,
    /// Not the id of a Matrix room.
    Room,
    /// Not an access token.
    Token,
    /// Not a whole number within the bounds.
    Number {
        min: u32,
        max: u32,
    },
    /// Nothing was chosen, or something that is not there.
    Choice,
    /// Nobody here is called so.
    Nobody,
    /// More than one person here is called so.
    SeveralPeople,
    /// No file was chosen, or one with nothing in it.
    File,
    /// Not a code of six letters and digits.
    Code,
    /// Not the code that opens this forum to newcomers.
    Entry,
    /// Not an address that opens this forum to newcomers.
    MailDomain,
    /// Not a list of domains.
    Domains {
        max: usize,
    },
    /// It needs mail, which this server does not send.
    NoMail,
    /// Not what lets one create a forum on this instance.
    CreationToken,
    /// Not an e-mail address.
    Email,
    /// Nobody wants this message.
    NoRecipient,
    /// A list of so many lines at most.
    Rows {
        max: usize,
    },
    /// The forum has as many charters as it takes.
    Charters {
        max: usize,
    },
}

impl AppError {
    /// The one place where errors become HTTP (server_fn 0.8 answers every error with 500).
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Rejected(Rejection::NotAllowed { .. })
            | Self::NotJoined
            | Self::NotVerified
            | Self::CrossSite
            | Self::OwnDraft
            | Self::CaseOwn
            | Self::Frozen
            | Self::Excluded
            | Self::NotModerator
            | Self::WrongKey => StatusCode::FORBIDDEN,
            Self::JoinToRead => StatusCode::UNAUTHORIZED,
            Self::Rejected(Rejection::Unknown { .. }) | Self::UnknownForum | Self::UnknownPage => StatusCode::NOT_FOUND,
            Self::Rejected(
                Rejection::NoHelpContacts | Rejection::SlotTimes | Rejection::SlotOverlap | Rejection::TooMany { .. },
            )
            | Self::Invalid(_)
            | Self::NotAccepted { .. }
            | Self::NotHeard { .. }
            | Self::TooManyFlags { .. } => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Rejected(_)
            | Self::OpReused
            | Self::LastOrganiser
            | Self::HasBrowser
            | Self::CaseMissing { .. }
            | Self::CaseOver
            | Self::NotPublished => StatusCode::CONFLICT,
            Self::WallRetired | Self::LinkExpired => StatusCode::GONE,
            Self::TooMany { .. } => StatusCode::TOO_MANY_REQUESTS,
            Self::TooLarge { .. } | Self::NoRoom { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::FileKind | Self::Unreadable | Self::WrongFormat => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::SomeFiles { refused, .. } => refused
                .first()
                .map_or(StatusCode::INTERNAL_SERVER_ERROR, |(_, error)| error.status()),
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::NotKept | Self::NoMail => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    #[must_use]
    pub fn invalid(field: &'static str, problem: Problem) -> Self {
        Self::Invalid(vec![FieldError { field, problem }])
    }
}

impl From<Rejection> for AppError {
    fn from(rejection: Rejection) -> Self {
        Self::Rejected(rejection)
    }
}

/// Errors travel as the sentence a person reads; no program decodes them.
pub struct Sentence;

impl server_fn::ContentType for Sentence {
    const CONTENT_TYPE: &'static str = "text/plain; charset=utf-8";
}

impl FormatType for Sentence {
    const FORMAT_TYPE: server_fn::Format = server_fn::Format::Text;
}

impl Encoding for Sentence {
    const METHOD: http::Method = http::Method::POST;
}

impl Encodes<AppError> for Sentence {
    type Error = std::convert::Infallible;

    fn encode(error: &AppError) -> Result<Bytes, Self::Error> {
        Ok(Bytes::from(text::app_error(Lang::Fr, error)))
    }
}

impl Decodes<AppError> for Sentence {
    type Error = std::convert::Infallible;

    fn decode(_: Bytes) -> Result<AppError, Self::Error> {
        Ok(AppError::Internal)
    }
}

impl FromServerFnError for AppError {
    type Encoder = Sentence;

    fn from_server_fn_error(_: ServerFnErrorErr) -> Self {
        Self::Internal
    }
}
