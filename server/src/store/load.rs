//! Reading a whole forum back, as of one moment.

use std::{
    collections::{BTreeMap, BTreeSet},
    str::FromStr,
    sync::Arc,
};

use app::backend::{Case, Op, Shelf};
use domain::{
    ActId, CaseId, CharterSlug, EmailAddress, ForumCode, MergePair, MergeWord, PersonId, Profiles, Progress,
    ProgressLine, Role, SessionId, Timestamp, TopicId,
};
use sqlx::{Sqlite, Transaction};
use uuid::Uuid;

use super::{
    Contact, Entry, Error, Feed, ForumKey, Hash, Invitation, Link, Registrant, Store,
    cases::cases,
    charters::{Row, drafts},
    feeds::feeds,
    merges::merge_words,
    profiles::profiles,
    registrations::registrants,
    rows::read_rows,
    to_know::to_know_read,
};

/// What the database holds of a forum, except texts and answers, which are read when they are asked for.
#[derive(Clone, Debug)]
pub struct Kept {
    pub key: ForumKey,
    pub code: ForumCode,
    /// In order; replaying them makes the forum.
    pub journal: Vec<Entry>,
    pub people: Vec<(PersonId, String)>,
    /// Who asked that nothing of them is shown or used.
    pub frozen: BTreeSet<PersonId>,
    pub profiles: Profiles,
    pub roles: Vec<(PersonId, Role)>,
    /// By the hash of the link's key.
    pub invitations: Vec<(Hash, Invitation)>,
    pub devices: Vec<(Hash, PersonId)>,
    pub contacts: Vec<(PersonId, Contact)>,
    pub registrants: Vec<(PersonId, Registrant)>,
    /// Also those that are out of date.
    pub links: Vec<(Hash, Link)>,
    pub feeds: Vec<(PersonId, Feed)>,
    /// Up to which act people have read what concerns them.
    pub to_know_read: Vec<(PersonId, ActId)>,
    pub interest: Vec<(TopicId, PersonId)>,
    /// How many were interested in each topic before who they were was forgotten.
    pub folded: BTreeMap<TopicId, u32>,
    /// What sessions are at.
    pub progress: Vec<(SessionId, Progress)>,
    /// What was said with suggestions that two topics be one.
    pub merge_words: Vec<(MergePair, PersonId, MergeWord)>,
    pub charters: Shelf,
    pub cases: BTreeMap<CaseId, Case>,
    /// Who is here and accepted which version.
    pub accepted: Vec<(PersonId, CharterSlug, u32)>,
    /// Which operations were answered before.
    pub operations: Vec<(Hash, Op)>,
}

impl Store {
    /// `None`: there is no such forum.
    ///
    /// # Errors
    /// When the database cannot be read, or holds what this version does not know.
    pub async fn load(&self, code: &ForumCode) -> Result<Option<Kept>, Error> {
        // One transaction, so that all tables are of the same moment while others write.
        let mut at = self.readers.begin().await?;
        let asked = code.as_str();
        let found = sqlx::query_scalar!(r#"select id as "id!" from forum where code = ?"#, asked)
            .fetch_optional(&mut *at)
            .await?;
        let Some(forum) = found else { return Ok(None) };
        let kept = Kept {
            key: ForumKey(forum),
            code: code.clone(),
            journal: journal(&mut at, forum).await?,
            people: people(&mut at, forum).await?,
            frozen: frozen(&mut at, forum).await?,
            roles: roles(&mut at, forum).await?,
            invitations: invitations(&mut at, forum).await?,
            profiles: profiles(&mut at, forum).await?,
            devices: devices(&mut at, forum).await?,
            contacts: contacts(&mut at, forum).await?,
            registrants: registrants(&mut at, forum).await?,
            links: links(&mut at, forum).await?,
            feeds: feeds(&mut at, forum).await?,
            to_know_read: to_know_read(&mut at, forum).await?,
            interest: interest(&mut at, forum).await?,
            folded: folded(&mut at, forum).await?,
            progress: progress(&mut at, forum).await?,
            merge_words: merge_words(&mut at, forum).await?,
            charters: charters(&mut at, forum).await?,
            cases: cases(&mut at, forum).await?,
            accepted: accepted(&mut at, forum).await?,
            operations: operations(&mut at, forum).await?,
        };
        at.commit().await?;
        Ok(Some(kept))
    }
}

pub(super) type At<'a> = Transaction<'a, Sqlite>;

async fn journal(at: &mut At<'_>, forum: i64) -> Result<Vec<Entry>, Error> {
    let rows = sqlx::query!(
        "select seq, at, actor, op, change from journal where forum_id = ? order by seq",
        forum
    )
    .fetch_all(&mut **at)
    .await?;
    let mut entries = Vec::with_capacity(rows.len());
    for (row, seq) in rows.into_iter().zip(1..) {
        let read = || {
            Some(Entry {
                // A gap means that a change was lost: better not to open the forum than to show another day.
                seq: u64::try_from(row.seq).ok().filter(|found| *found == seq)?,
                at: Timestamp(row.at),
                actor: row.actor.as_deref().map(person).transpose().ok()?,
                op: Op(Uuid::from_str(&row.op).ok()?),
                change: serde_json::from_str(&row.change).ok()?,
            })
        };
        entries.push(read().ok_or(Error::Unreadable {
            table: "journal",
            forum,
        })?);
    }
    Ok(entries)
}

pub(super) fn person(id: &str) -> Result<PersonId, uuid::Error> {
    Uuid::from_str(id).map(PersonId)
}

async fn people(at: &mut At<'_>, forum: i64) -> Result<Vec<(PersonId, String)>, Error> {
    let rows = sqlx::query!("select id, name from person where forum_id = ?", forum)
        .fetch_all(&mut **at)
        .await?;
    let read = |id: &str, name| Some((person(id).ok()?, name));
    read_rows("person", forum, rows, |row| read(&row.id, row.name))
}

async fn frozen(at: &mut At<'_>, forum: i64) -> Result<BTreeSet<PersonId>, Error> {
    let rows = sqlx::query_scalar!("select id from person where forum_id = ? and frozen", forum)
        .fetch_all(&mut **at)
        .await?;
    let read = |id: String| person(&id).map_err(|_| Error::Unreadable { table: "person", forum });
    rows.into_iter().map(read).collect()
}

async fn roles(at: &mut At<'_>, forum: i64) -> Result<Vec<(PersonId, Role)>, Error> {
    let rows = sqlx::query!(
        r#"select person_id as "person_id!", role as "role!" from role where forum_id = ?"#,
        forum
    )
    .fetch_all(&mut **at)
    .await?;
    let read = |id: &str, role: &str| Some((person(id).ok()?, Role::parse(role)?));
    read_rows("role", forum, rows, |row| read(&row.person_id, &row.role))
}

async fn invitations(at: &mut At<'_>, forum: i64) -> Result<Vec<(Hash, Invitation)>, Error> {
    let rows = sqlx::query!(
        "select role, key_hash, label, created_at, used_at, revoked_at, printed from invitation where forum_id = ?",
        forum
    )
    .fetch_all(&mut **at)
    .await?;
    read_rows("invitation", forum, rows, |row| {
        let invitation = Invitation {
            role: Role::parse(&row.role)?,
            label: row.label.clone(),
            created_at: Timestamp(row.created_at),
            used_at: row.used_at.map(Timestamp),
            revoked_at: row.revoked_at.map(Timestamp),
            printed: row.printed != 0,
        };
        Some((Hash::parse(&row.key_hash)?, invitation))
    })
}

async fn devices(at: &mut At<'_>, forum: i64) -> Result<Vec<(Hash, PersonId)>, Error> {
    let rows = sqlx::query!("select token_hash, person_id from device where forum_id = ?", forum)
        .fetch_all(&mut **at)
        .await?;
    let read = |hash: &str, id: &str| Some((Hash::parse(hash)?, person(id).ok()?));
    read_rows("device", forum, rows, |row| read(&row.token_hash, &row.person_id))
}

async fn contacts(at: &mut At<'_>, forum: i64) -> Result<Vec<(PersonId, Contact)>, Error> {
    let rows = sqlx::query!(
        r#"select person_id as "person_id!", address, verified, practical, unsubscribe from contact
           where forum_id = ?"#,
        forum
    )
    .fetch_all(&mut **at)
    .await?;
    read_rows("contact", forum, rows, |row| {
        let contact = Contact {
            address: EmailAddress::parse(&row.address)?,
            verified: row.verified != 0,
            practical: row.practical != 0,
            unsubscribe: Uuid::from_str(&row.unsubscribe).ok()?,
        };
        Some((person(&row.person_id).ok()?, contact))
    })
}

async fn links(at: &mut At<'_>, forum: i64) -> Result<Vec<(Hash, Link)>, Error> {
    let rows = sqlx::query!(
        r#"select token_hash as "token_hash!", person_id, address, expires_at from link where forum_id = ?"#,
        forum
    )
    .fetch_all(&mut **at)
    .await?;
    read_rows("link", forum, rows, |row| {
        let link = Link {
            person: person(&row.person_id).ok()?,
            address: match &row.address {
                Some(address) => Some(EmailAddress::parse(address)?),
                None => None,
            },
            expires_at: Timestamp(row.expires_at),
        };
        Some((Hash::parse(&row.token_hash)?, link))
    })
}

async fn interest(at: &mut At<'_>, forum: i64) -> Result<Vec<(TopicId, PersonId)>, Error> {
    let rows = sqlx::query!(
        r#"select topic_id as "topic_id!", person_id as "person_id!" from interest where forum_id = ?"#,
        forum
    )
    .fetch_all(&mut **at)
    .await?;
    let read = |topic, id: &str| Some((TopicId(u32::try_from(topic).ok()?), person(id).ok()?));
    read_rows("interest", forum, rows, |row| read(row.topic_id, &row.person_id))
}

async fn progress(at: &mut At<'_>, forum: i64) -> Result<Vec<(SessionId, Progress)>, Error> {
    let rows = sqlx::query!(
        r#"select session_id as "session_id!", person_id, line from progress where forum_id = ?"#,
        forum
    )
    .fetch_all(&mut **at)
    .await?;
    read_rows("progress", forum, rows, |row| {
        let line = ProgressLine::parse(&row.line).ok()?;
        let by = person(&row.person_id).ok()?;
        Some((SessionId(u32::try_from(row.session_id).ok()?), Progress { line, by }))
    })
}

async fn folded(at: &mut At<'_>, forum: i64) -> Result<BTreeMap<TopicId, u32>, Error> {
    let rows = sqlx::query!(
        r#"select topic_id as "topic_id!", count from interest_count where forum_id = ?"#,
        forum
    )
    .fetch_all(&mut **at)
    .await?;
    let read = |topic, count| Some((TopicId(u32::try_from(topic).ok()?), u32::try_from(count).ok()?));
    read_rows("interest_count", forum, rows, |row| read(row.topic_id, row.count))
}

/// The newest version of each charter, of the forum or a starting text, and what waits to be approved.
async fn charters(at: &mut At<'_>, forum: i64) -> Result<Shelf, Error> {
    let rows = sqlx::query_as!(
        Row,
        r#"select slug, version, title, lang, audience, summary, text, addendum, sha256, written_at, author, approved_by
           from charter as c
           where (forum_id = ?1 or forum_id is null) and version = (
               select max(version) from charter as newest
               where newest.slug = c.slug and (newest.forum_id = ?1 or newest.forum_id is null)
           )"#,
        forum
    )
    .fetch_all(&mut **at)
    .await?;
    let slugs = sqlx::query_scalar!("select slug from mandatory_charter where forum_id = ?", forum)
        .fetch_all(&mut **at)
        .await?;
    let asks_approval = sqlx::query_scalar!("select asks_approval from forum where id = ?", forum)
        .fetch_one(&mut **at)
        .await?;
    let drafts = drafts(at, forum).await?;
    let mut shelf = Shelf {
        asks_approval: asks_approval != 0,
        drafts: drafts
            .into_iter()
            .map(|draft| (draft.slug.clone(), Arc::new(draft)))
            .collect(),
        ..Shelf::default()
    };
    for row in rows {
        let charter = row.read(forum)?;
        shelf.newest.insert(charter.slug.clone(), Arc::new(charter));
    }
    let mandatory: Option<BTreeSet<_>> = slugs.iter().map(|slug| CharterSlug::parse(slug)).collect();
    shelf.mandatory = mandatory.ok_or(Error::Unreadable {
        table: "mandatory_charter",
        forum,
    })?;
    Ok(shelf)
}

async fn accepted(at: &mut At<'_>, forum: i64) -> Result<Vec<(PersonId, CharterSlug, u32)>, Error> {
    let rows = sqlx::query!(
        r#"select person_id as "person_id!", slug as "slug!", version as "version!" from acceptance
           where forum_id = ? and left_at is null order by version"#,
        forum
    )
    .fetch_all(&mut **at)
    .await?;
    let read = |id: &str, slug: &str, version| {
        let version = u32::try_from(version).ok()?;
        Some((person(id).ok()?, CharterSlug::parse(slug)?, version))
    };
    read_rows("acceptance", forum, rows, |row| {
        read(&row.person_id, &row.slug, row.version)
    })
}

async fn operations(at: &mut At<'_>, forum: i64) -> Result<Vec<(Hash, Op)>, Error> {
    let rows = sqlx::query!("select actor, op from operation where forum_id = ?", forum)
        .fetch_all(&mut **at)
        .await?;
    let read = |actor: &str, op: &str| Some((Hash::parse(actor)?, Op(Uuid::from_str(op).ok()?)));
    read_rows("operation", forum, rows, |row| read(&row.actor, &row.op))
}
