//! What the actor can be asked, with where the answer goes.

use std::collections::BTreeSet;

use app::{
    backend::{
        Accepted, Attached, Done, FlagId, NewContact, NewEntry, Newcomer, Op, OwnTopics, Registration, Review, Writing,
    },
    error::AppError,
};
use domain::{
    ActId, Assistance, CaseId, CaseWords, CharterSlug, Command, EmailAddress, FileId, FlagText, PersonId, PersonName,
    Profile, Roles, SessionId, TextAlternative, Timestamp, Whereabouts,
};
use sha2::{Digest, Sha256};
use tokio::sync::oneshot;
use uuid::Uuid;

use super::NewCase;
use crate::{
    retention::Kind,
    store::{Hash, Invitation, Mailing},
};

/// Where an answer goes; nobody may be waiting for it any more.
pub type Answer<T> = oneshot::Sender<Result<T, AppError>>;

pub enum Ask {
    Do {
        submission: Box<Submission>,
        answer: Answer<Done>,
    },
    Join {
        device: Hash,
        newcomer: Newcomer,
        /// Of the key of an invitation, which gives a role and takes none away.
        key: Option<Hash>,
        answer: Answer<()>,
    },
    /// Before the day.
    Register {
        device: Hash,
        op: Op,
        /// Of all of it, keyed with the device's secret.
        digest: Hash,
        registration: Box<Registration>,
        answer: Answer<()>,
    },
    WithdrawRegistration {
        device: Hash,
        op: Op,
        answer: Answer<()>,
    },
    SetAssistance {
        device: Hash,
        assistance: Assistance,
        answer: Answer<()>,
    },
    /// `None` forgets it.
    SetContact {
        device: Hash,
        contact: Option<NewContact>,
        answer: Answer<()>,
    },
    Introduce {
        device: Hash,
        profile: Box<Profile>,
        answer: Answer<()>,
    },
    /// A link to another browser of the same person.
    MakeLink {
        holder: Holder,
        token: Hash,
        answer: Answer<()>,
    },
    /// Makes this browser that of whom the link is for.
    FollowLink {
        device: Hash,
        token: Hash,
        answer: Answer<()>,
    },
    /// An address of this person's day, for calendars, instead of the one before.
    MakeFeed {
        device: Hash,
        token: Hash,
        answer: Answer<()>,
    },
    TakeBackFeed {
        device: Hash,
        answer: Answer<()>,
    },
    /// What concerns this person is read up to this act.
    ReadToKnow {
        device: Hash,
        until: ActId,
        answer: Answer<()>,
    },
    /// A link for whoever gave this address, if anyone did.
    Reconnect {
        address: EmailAddress,
        answer: Answer<()>,
    },
    /// Practical information to all who want it.
    SendPractical {
        device: Hash,
        mailing: Mailing,
        answer: Answer<()>,
    },
    /// No more practical information for whom this belongs to.
    Unsubscribe {
        token: Uuid,
        answer: Answer<()>,
    },
    AcceptCharters {
        device: Hash,
        accepted: Vec<Accepted>,
        answer: Answer<()>,
    },
    Leave {
        device: Hash,
        answer: Answer<()>,
    },
    /// What one sees on a picture.
    DescribeFile {
        device: Hash,
        session: SessionId,
        file: FileId,
        alt: TextAlternative,
        answer: Answer<()>,
    },
    /// Nothing of whoever asks is shown or used from now on, or all of it again.
    Freeze {
        device: Hash,
        on: bool,
        answer: Answer<()>,
    },
    /// At their own wish, on all their browsers.
    Erase {
        device: Hash,
        topics: OwnTopics,
        answer: Answer<()>,
    },
    /// Again, after a backup was restored.
    Forget {
        people: BTreeSet<PersonId>,
        answer: Answer<()>,
    },
    /// Its time is over.
    Purge {
        kind: Kind,
        /// What is older goes.
        before: Timestamp,
        answer: Answer<()>,
    },
    /// The words of a forum that is older than the search.
    Index {
        answer: Answer<()>,
    },
    WriteCharter {
        device: Hash,
        writing: Box<Writing>,
        answer: Answer<()>,
    },
    ReviewCharter {
        device: Hash,
        slug: CharterSlug,
        /// Of the draft that was read.
        seal: String,
        review: Review,
        answer: Answer<()>,
    },
    RequireCharters {
        device: Hash,
        slugs: BTreeSet<CharterSlug>,
        asks_approval: bool,
        answer: Answer<()>,
    },
    Invite {
        /// `None`: the console.
        device: Option<Hash>,
        key: Hash,
        invitation: Invitation,
        answer: Answer<()>,
    },
    RevokeInvitation {
        device: Hash,
        key: Hash,
        answer: Answer<()>,
    },
    SetRoles {
        device: Hash,
        person: PersonId,
        given: Roles,
        taken: Roles,
        answer: Answer<()>,
    },
    ReportCase {
        device: Hash,
        op: Op,
        new: Box<NewCase>,
        answer: Answer<()>,
    },
    WriteCase {
        device: Hash,
        op: Op,
        case: CaseId,
        entry: Box<NewEntry>,
        answer: Answer<()>,
    },
    /// What whom a case is about has to say.
    AnswerCase {
        device: Hash,
        op: Op,
        case: CaseId,
        words: CaseWords,
        answer: Answer<()>,
    },
    /// A reader found an error in a report.
    Flag {
        device: Hash,
        session: SessionId,
        text: FlagText,
        answer: Answer<()>,
    },
    CloseFlag {
        device: Hash,
        session: SessionId,
        flag: FlagId,
        answer: Answer<()>,
    },
    /// « J'y suis », « Je papillonne », or neither.
    BeThere {
        device: Hash,
        whereabouts: Option<Whereabouts>,
        answer: Answer<()>,
    },
    /// An organiser erases someone who asked for it.
    EraseOther {
        device: Hash,
        person: PersonId,
        /// Said once more, of someone who could do it themselves.
        asked: bool,
        answer: Answer<()>,
    },
    /// A facilitator registers someone, under an id that the same form always has.
    RegisterOnSite {
        device: Hash,
        person: PersonId,
        name: PersonName,
        accepted: Vec<Accepted>,
        answer: Answer<()>,
    },
}

/// Whom a link is for.
#[derive(Clone, Debug)]
pub enum Holder {
    /// Who shows it to their other device.
    Device(Hash),
    /// Who receives it there.
    Address(PersonId, EmailAddress),
    /// Who has lost their browser, and is shown it by an organiser.
    Person { by: Hash, person: PersonId },
}

/// One form that was sent, perhaps again.
#[derive(Clone, Debug)]
pub struct Submission {
    pub device: Hash,
    pub op: Op,
    /// Of what was asked, keyed with the device's secret.
    pub digest: Hash,
    pub command: Command,
    pub attached: Attached,
}

impl Submission {
    /// `secret` is the device's token, which is nowhere in the database: without it a digest says nothing.
    #[must_use]
    pub fn new(device: Hash, secret: &str, op: Op, command: Command, attached: Attached) -> Self {
        let digest = digest(secret, op, &command, &attached);
        Self {
            device,
            op,
            digest,
            command,
            attached,
        }
    }

    /// What travels beside a command belongs to it; anything else is a mistake of ours.
    #[must_use]
    pub fn is_consistent(&self) -> bool {
        match (&self.command, &self.attached) {
            (Command::WriteReport { empty, .. }, Attached::Report(fields)) => *empty == fields.is_empty(),
            (Command::PublishReport { assistance, .. }, Attached::Declaration(declaration)) => {
                *assistance == declaration.assistance
            }
            (Command::AttachFile { file, .. }, Attached::File { info, .. }) => *file == info.id,
            (Command::WriteReport { .. } | Command::PublishReport { .. } | Command::AttachFile { .. }, _) => false,
            (_, attached) => *attached == Attached::Nothing,
        }
    }
}

impl Ask {
    /// Answers it at once, without having done anything.
    pub fn refuse(self, error: AppError) {
        // Whoever asked may be gone.
        match self {
            Self::Do { answer, .. } => drop(answer.send(Err(error))),
            Self::Join { answer, .. }
            | Self::Register { answer, .. }
            | Self::WithdrawRegistration { answer, .. }
            | Self::SetAssistance { answer, .. }
            | Self::SetContact { answer, .. }
            | Self::Introduce { answer, .. }
            | Self::MakeLink { answer, .. }
            | Self::FollowLink { answer, .. }
            | Self::MakeFeed { answer, .. }
            | Self::TakeBackFeed { answer, .. }
            | Self::ReadToKnow { answer, .. }
            | Self::Index { answer, .. }
            | Self::Reconnect { answer, .. }
            | Self::SendPractical { answer, .. }
            | Self::Unsubscribe { answer, .. }
            | Self::DescribeFile { answer, .. }
            | Self::Flag { answer, .. }
            | Self::CloseFlag { answer, .. }
            | Self::Leave { answer, .. }
            | Self::Erase { answer, .. }
            | Self::Forget { answer, .. }
            | Self::Purge { answer, .. }
            | Self::WriteCharter { answer, .. }
            | Self::ReviewCharter { answer, .. }
            | Self::AcceptCharters { answer, .. }
            | Self::RequireCharters { answer, .. }
            | Self::Invite { answer, .. }
            | Self::RevokeInvitation { answer, .. }
            | Self::SetRoles { answer, .. }
            | Self::ReportCase { answer, .. }
            | Self::WriteCase { answer, .. }
            | Self::AnswerCase { answer, .. }
            | Self::BeThere { answer, .. }
            | Self::EraseOther { answer, .. }
            | Self::RegisterOnSite { answer, .. }
            | Self::Freeze { answer, .. } => drop(answer.send(Err(error))),
        }
    }

    /// Whose act it is, when someone acts under their name: who asked that nothing of them is used does not.
    #[must_use]
    pub fn acting(&self) -> Option<Hash> {
        match self {
            Self::Do { submission, .. } => Some(submission.device),
            Self::Join { device, .. }
            | Self::Register { device, .. }
            | Self::SetAssistance { device, .. }
            | Self::SetContact { device, .. }
            | Self::Introduce { device, .. }
            | Self::MakeFeed { device, .. }
            | Self::SendPractical { device, .. }
            | Self::DescribeFile { device, .. }
            | Self::Flag { device, .. }
            | Self::CloseFlag { device, .. }
            | Self::WriteCharter { device, .. }
            | Self::ReviewCharter { device, .. }
            | Self::AcceptCharters { device, .. }
            | Self::RequireCharters { device, .. }
            | Self::RevokeInvitation { device, .. }
            | Self::SetRoles { device, .. }
            | Self::ReportCase { device, .. }
            | Self::WriteCase { device, .. }
            | Self::BeThere { device, .. }
            | Self::EraseOther { device, .. }
            | Self::RegisterOnSite { device, .. } => Some(*device),
            Self::Invite { device, .. } => *device,
            // Going, taking back, taking away and being heard stay open to everyone.
            Self::AnswerCase { .. }
            | Self::WithdrawRegistration { .. }
            | Self::TakeBackFeed { .. }
            | Self::ReadToKnow { .. }
            | Self::MakeLink { .. }
            | Self::FollowLink { .. }
            | Self::Reconnect { .. }
            | Self::Unsubscribe { .. }
            | Self::Leave { .. }
            | Self::Erase { .. }
            | Self::Forget { .. }
            | Self::Index { .. }
            | Self::Purge { .. }
            | Self::Freeze { .. } => None,
        }
    }

    /// What is answered as it was when it is sent again.
    #[must_use]
    pub fn operation(&self) -> Option<(Hash, Op)> {
        match self {
            Self::Do { submission, .. } => Some((submission.device, submission.op)),
            Self::Register { device, op, .. } => Some((*device, *op)),
            _ => None,
        }
    }
}

/// What a registration says, keyed as the digest of a submission is.
#[must_use]
pub fn digest_of_registration(secret: &str, op: Op, registration: &Registration) -> Hash {
    let Registration {
        newcomer,
        // May be corrected at any time, so that it makes no other registration.
        profile: _,
        assistance,
        proposals,
    } = registration;
    let contact = newcomer.contact.as_ref();
    let mut parts = vec![
        secret,
        newcomer.name.as_str(),
        contact.map_or("", |contact| contact.address.as_str()),
        assistance.as_str(),
    ];
    for proposal in proposals {
        parts.extend([proposal.title.as_str(), proposal.description.as_str()]);
    }
    let mut hasher = Sha256::new();
    hasher.update(op.0.as_bytes());
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    Hash(hasher.finalize().into())
}

/// The same content has the same digest, whenever it is sent: ids drawn on the way in are left out.
fn digest(secret: &str, op: Op, command: &Command, attached: &Attached) -> Hash {
    let mut command = command.clone();
    if let Command::AttachFile { file, .. } = &mut command {
        file.0 = Uuid::nil();
    }
    let mut hasher = Sha256::new();
    // Each part is preceded by its length, so that two different contents never read the same.
    let mut part = |bytes: &[u8]| {
        hasher.update((bytes.len() as u64).to_le_bytes());
        hasher.update(bytes);
    };
    part(secret.as_bytes());
    part(op.0.as_bytes());
    part(&domain::wire::encode(&command).unwrap_or_default());
    match attached {
        Attached::Nothing => {}
        Attached::Report(fields) => part(&domain::wire::encode(fields.as_ref()).unwrap_or_default()),
        Attached::Declaration(declaration) => {
            part(declaration.tool.as_bytes());
            part(declaration.why.as_bytes());
            part(declaration.reviewer.as_bytes());
            part(&[u8::from(declaration.vouched)]);
        }
        Attached::File { info, content } => {
            part(info.name.as_bytes());
            part(content);
        }
    }
    Hash(hasher.finalize().into())
}
