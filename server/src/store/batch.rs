//! What one forum wants kept, all of it or nothing.

use std::collections::{BTreeMap, BTreeSet};

use app::{
    backend::{
        Case, CaseEntry, Channel, ChannelId, Charter, CharterDraft, Declared, Done, FileInfo, FlagId, FoundKind,
        NewChannel, Op, ReportDraft, Trouble,
    },
    message::Message,
};
use domain::{
    ActId, Assistance, CaseId, Change, CharterSlug, Date, Details, EmailAddress, FileId, FlagText, MergePair,
    MergeWord, PersonId, Profile, Progress, Rejection, ReportFields, Role, SessionId, Shows, TextAlternative,
    Timestamp, TopicId,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{MailContent, Mailing, SendState};

/// A forum, in the database.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ForumKey(pub(super) i64);

/// SHA-256. Of a secret: what is stored instead of it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Hash(pub [u8; 32]);

/// Where several rows of a batch name the same thing the last one counts; a map says so by its type.
#[derive(Clone, Debug, Default)]
pub struct Batch {
    pub forum: ForumKey,
    /// What the forum is called, when it is and whether it is listed, when that changed.
    pub described: Option<Details>,
    pub journal: Vec<Entry>,
    pub operations: Vec<Operation>,
    /// `None`: erased.
    pub people: BTreeMap<PersonId, Option<Person>>,
    /// Given, or taken away.
    pub roles: BTreeMap<(PersonId, Role), bool>,
    /// What each says of themselves, all of it.
    pub profiles: BTreeMap<PersonId, Profile>,
    /// Whose browser it is; `None`: forgotten.
    pub devices: BTreeMap<Hash, Option<PersonId>>,
    /// `None`: forgotten.
    pub contacts: BTreeMap<PersonId, Option<Contact>>,
    /// Who registered; `None`: withdrew.
    pub registrants: BTreeMap<PersonId, Option<Registrant>>,
    /// What someone who registered needs to take part.
    pub assistance: BTreeMap<PersonId, Assistance>,
    /// `None`: used, or out of date.
    pub links: BTreeMap<Hash, Option<Link>>,
    /// Addresses of calendars; `None`: taken back.
    pub feeds: BTreeMap<PersonId, Option<Feed>>,
    /// Up to which act people have read what concerns them.
    pub to_know_read: BTreeMap<PersonId, ActId>,
    pub mailings: Vec<Mailing>,
    pub mail: Vec<MailChange>,
    pub sharing: Vec<SharingChange>,
    pub interest: BTreeMap<(TopicId, PersonId), bool>,
    /// What a session is at; `None`: nothing is said any more.
    pub progress: BTreeMap<SessionId, Option<Progress>>,
    /// What was said with a suggestion; `None`: forgotten.
    pub merge_words: BTreeMap<(MergePair, PersonId), Option<MergeWord>>,
    pub reports: Vec<WrittenReport>,
    /// What is declared of a report; `None`: it is not published any more.
    pub declarations: BTreeMap<SessionId, Option<Declared>>,
    /// What people are writing; `None`: it is done with.
    pub report_drafts: BTreeMap<(SessionId, PersonId), Option<ReportDraft>>,
    pub flags: Vec<FlagChange>,
    pub charters: Vec<Charter>,
    /// Which charters everyone is asked to accept, when that changed.
    pub mandatory: Option<BTreeSet<CharterSlug>>,
    /// Whether new versions are read by a second organiser, when that changed.
    pub asks_approval: Option<bool>,
    /// `None`: published, or dropped.
    pub drafts: BTreeMap<CharterSlug, Option<CharterDraft>>,
    pub acceptances: Vec<Acceptance>,
    /// Who left, and when: what they accepted is kept for a year from then.
    pub farewells: Vec<(PersonId, Timestamp)>,
    /// Topics whose words go out of the journal.
    pub redacted: BTreeSet<TopicId>,
    /// How many people are interested in each topic, when who they are is forgotten.
    pub folded: Option<BTreeMap<TopicId, u32>>,
    /// Who is shown nowhere from now on, or again.
    pub frozen: BTreeMap<PersonId, bool>,
    /// `None`: gone with its trace.
    pub cases: BTreeMap<CaseId, Option<Case>>,
    /// At which place of which trace.
    pub case_entries: Vec<(CaseId, usize, CaseEntry)>,
    /// When a link was made that opens someone's account, by an organiser.
    pub accesses: BTreeMap<PersonId, Timestamp>,
    /// When those who gave an address were told that everyone will be forgotten.
    pub warned: Option<Timestamp>,
    /// What goes because its time is over.
    pub purged: Vec<Purged>,
    /// `None`: removed.
    pub files: BTreeMap<FileId, Option<(SessionId, FileInfo)>>,
    /// What one sees on a picture.
    pub alts: BTreeMap<FileId, TextAlternative>,
    /// What can be found by its words, as it is now; `None`: no more.
    pub findable: BTreeMap<FoundKind, Option<Findable>>,
    /// Everything of this forum can be found.
    pub indexed: bool,
    pub invitations: Vec<InvitationChange>,
    pub walls: Vec<WallChange>,
}

impl Batch {
    #[must_use]
    pub fn new(forum: ForumKey) -> Self {
        Self {
            forum,
            ..Self::default()
        }
    }

    /// Nothing to keep, so nothing to wait for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.described.is_none()
            && self.journal.is_empty()
            && self.operations.is_empty()
            && self.people.is_empty()
            && self.roles.is_empty()
            && self.profiles.is_empty()
            && self.devices.is_empty()
            && self.contacts.is_empty()
            && self.registrants.is_empty()
            && self.assistance.is_empty()
            && self.links.is_empty()
            && self.feeds.is_empty()
            && self.to_know_read.is_empty()
            && self.mailings.is_empty()
            && self.mail.is_empty()
            && self.sharing.is_empty()
            && self.interest.is_empty()
            && self.progress.is_empty()
            && self.merge_words.is_empty()
            && self.reports.is_empty()
            && self.declarations.is_empty()
            && self.report_drafts.is_empty()
            && self.flags.is_empty()
            && self.charters.is_empty()
            && self.mandatory.is_none()
            && self.asks_approval.is_none()
            && self.drafts.is_empty()
            && self.acceptances.is_empty()
            && self.farewells.is_empty()
            && self.redacted.is_empty()
            && self.folded.is_none()
            && self.frozen.is_empty()
            && self.cases.is_empty()
            && self.case_entries.is_empty()
            && self.accesses.is_empty()
            && self.warned.is_none()
            && self.purged.is_empty()
            && self.files.is_empty()
            && self.alts.is_empty()
            && self.findable.is_empty()
            && !self.indexed
            && self.invitations.is_empty()
            && self.walls.is_empty()
    }
}

/// One line of the journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub seq: u64,
    pub at: Timestamp,
    /// `None`: the console.
    pub actor: Option<PersonId>,
    pub op: Op,
    pub change: Change,
}

/// What one device asked once, and what it was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    pub device: Hash,
    pub op: Op,
    pub digest: Hash,
    pub outcome: Outcome,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Done(Done),
    Refused(Rejection),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub name: String,
    /// How they came in; a new name does not change it.
    pub channel: Channel,
    pub joined_at: Timestamp,
}

/// Where a person may be written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    pub address: EmailAddress,
    /// The person has opened a link that was sent there.
    pub verified: bool,
    /// They want practical information.
    pub practical: bool,
    /// What the link in each mailing carries; it does nothing but untick that.
    pub unsubscribe: Uuid,
}

/// What a link makes of the browser that uses it, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub person: PersonId,
    /// Where it was sent to; `None`: another device of the same person shows it.
    pub address: Option<EmailAddress>,
    pub expires_at: Timestamp,
}

/// Words that are found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Findable {
    /// Of the topic.
    pub title: String,
    /// Of a topic; that of a report is read where it is stored.
    pub text: String,
    /// Only for who has joined.
    pub participants: bool,
}

/// The address of someone's own calendar, by the hash of its token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Feed {
    pub token: Hash,
    pub made_at: Timestamp,
}

/// What becomes of mails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MailChange {
    /// The same message to the same address again changes nothing.
    Asked {
        id: Uuid,
        person: PersonId,
        content: MailContent,
        address: EmailAddress,
        at: Timestamp,
    },
    Tried {
        id: Uuid,
        attempts: u32,
        /// When it is tried again; `None`: sent, or given up.
        due_at: Option<Timestamp>,
        sent_at: Option<Timestamp>,
        /// What the server answered, when it failed.
        reason: Option<String>,
    },
    /// Not wanted any more.
    Dropped { id: Uuid },
    /// Nothing is sent, in the time that it takes to ask for a mail.
    Unasked { id: Uuid },
}

/// What becomes of where reports are sent to, and of what is sent there.
#[derive(Clone, Debug)]
pub enum SharingChange {
    /// Adding the same again changes nothing, also after it was removed.
    ChannelAdded { id: ChannelId, channel: NewChannel },
    /// Its secrets are deleted, and what waits for it is not sent.
    ChannelRemoved { id: ChannelId, at: Timestamp },
    /// Asking for the same again changes nothing.
    Asked {
        id: Uuid,
        channel: ChannelId,
        /// `None`: to try the channel.
        session: Option<SessionId>,
        revision: u32,
        person: PersonId,
        message: Message,
        /// All of the report, or its title and its address only.
        whole: bool,
        at: Timestamp,
    },
    /// Its request begins: from here on it may have arrived.
    Sending { id: Uuid },
    /// So many of its parts are known to have arrived.
    Arrived { id: Uuid, parts: usize },
    Tried {
        id: Uuid,
        attempts: u32,
        state: SendState,
        /// When it is tried again, while it waits.
        due_at: Option<Timestamp>,
        trouble: Option<Trouble>,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenReport {
    pub session: SessionId,
    pub revision: u32,
    pub fields: ReportFields,
    pub author: Option<PersonId>,
    pub at: Timestamp,
}

/// An error that a reader found in a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FlagChange {
    Raised {
        session: SessionId,
        person: PersonId,
        text: FlagText,
        at: Timestamp,
    },
    Closed {
        session: SessionId,
        flag: FlagId,
    },
}

/// Someone who registered before the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Registrant {
    /// In which order they did.
    pub turn: u32,
    /// There was no place left.
    pub waiting: bool,
}

/// What went by itself, how many of it, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Purged {
    /// [`Kind::name`](crate::retention::Kind::name), or why else.
    pub what: &'static str,
    pub count: u64,
    pub at: Timestamp,
}

/// One person, one version of one charter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acceptance {
    pub person: PersonId,
    pub slug: CharterSlug,
    pub version: u32,
    pub sha256: String,
    /// The sentence beside the box.
    pub wording: String,
    pub at: Timestamp,
    /// The facilitator to whom it was said aloud; `None`: ticked in a browser.
    pub heard_by: Option<PersonId>,
}

/// A link that gives a role, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    pub role: Role,
    pub label: String,
    pub created_at: Timestamp,
    /// When someone last came in with it.
    pub used_at: Option<Timestamp>,
    /// When it was taken back; it stays known, so that the form which made it does not make it anew.
    pub revoked_at: Option<Timestamp>,
    /// By the program at a terminal.
    pub printed: bool,
}

impl Invitation {
    #[must_use]
    pub fn printed(role: Role, label: &str, created_at: Timestamp) -> Self {
        Self {
            role,
            label: label.to_owned(),
            created_at,
            used_at: None,
            revoked_at: None,
            printed: true,
        }
    }
}

/// What becomes of an invitation, which is known by the hash of its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InvitationChange {
    /// Adding the same again changes nothing. One that is printed replaces that for the same role and with the same
    /// label which was printed before.
    Added {
        key: Hash,
        invitation: Invitation,
    },
    Used {
        key: Hash,
        at: Timestamp,
    },
    Revoked {
        key: Hash,
        at: Timestamp,
    },
}

/// What becomes of a wall's link, which is known by the hash of its token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WallChange {
    /// Adding the same again changes nothing, also after it was retired.
    Added {
        token: Hash,
        label: String,
        view: Option<Shows>,
        at: Timestamp,
    },
    /// What it shows for good; `None`: it follows the step.
    Pinned { token: Hash, view: Option<Shows> },
    /// A screen shows it.
    Seen { token: Hash, at: Timestamp },
    /// For good.
    Retired { token: Hash },
    /// Those with this label that no screen ever showed.
    RetiredUnseen { label: String },
}

/// A forum that is about to exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewForum {
    pub code: domain::ForumCode,
    pub title: String,
    pub date: Date,
    pub listed: bool,
    pub created_at: Timestamp,
}

impl Hash {
    /// Reads what `Display` writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        if text.len() != 64 || !text.is_ascii() {
            return None;
        }
        for (byte, at) in bytes.iter_mut().zip((0..64).step_by(2)) {
            *byte = u8::from_str_radix(&text[at..at + 2], 16).ok()?;
        }
        Some(Self(bytes))
    }
}

impl std::fmt::Display for Hash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&crate::random::hex(&self.0))
    }
}

/// Short: enough to tell two apart in a test's message, too little to search for.
impl std::fmt::Debug for Hash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}…", crate::random::hex(&self.0[..2]))
    }
}
