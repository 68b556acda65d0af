//! Everything that refers to a person: what they take away with them, and what becomes of it when they are erased.
//!
//! A test reads the schema of the database and fails when a column refers to a person and is not named here.

use domain::{Change, PersonId, Timestamp};
use serde_json::{Map, Value};

use super::{Error, ForumKey, Store};

/// What becomes of a row when the person is erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erasure {
    /// The row goes.
    Deleted,
    /// The row stays and names nobody.
    Emptied,
    /// The random id stays, which leads nowhere once the person is erased; why.
    Nameless(&'static str),
}

/// A column that refers to a person.
#[derive(Clone, Copy, Debug)]
pub struct Personal {
    /// What its rows are called in exports.
    pub key: &'static str,
    pub table: &'static str,
    pub column: &'static str,
    pub erasure: Erasure,
}

/// In the order in which they are told.
pub const PERSONAL: &[Personal] = &[
    deleted("person", "person", "id"),
    deleted("person_fact", "person_fact", "person_id"),
    deleted("photo_choice", "photo_choice", "person_id"),
    deleted("contact", "contact", "person_id"),
    deleted("link", "link", "person_id"),
    deleted("calendar_feed", "calendar_feed", "person_id"),
    deleted("mail", "mail", "person_id"),
    deleted("registration", "registration", "person_id"),
    deleted("role", "role", "person_id"),
    deleted("device", "device", "person_id"),
    deleted("operation", "operation", "actor"),
    nameless("acceptance", "acceptance", "person_id", "proof, for a year"),
    nameless(
        "acceptance_heard",
        "acceptance",
        "heard_by",
        "part of someone else's proof",
    ),
    deleted("interest", "interest", "person_id"),
    deleted("progress", "progress", "person_id"),
    deleted("to_know_read", "to_know_read", "person_id"),
    deleted("merge_word", "merge_word", "person_id"),
    nameless("journal", "journal", "actor", "topics and sessions stay, of nobody"),
    nameless(
        "journal_naming",
        "journal",
        "change",
        "topics and sessions stay, of nobody",
    ),
    Personal {
        key: "report",
        table: "report",
        column: "author",
        erasure: Erasure::Emptied,
    },
    Personal {
        key: "share",
        table: "share",
        column: "person_id",
        erasure: Erasure::Emptied,
    },
    deleted("report_draft", "report_draft", "person_id"),
    deleted("report_flag", "report_flag", "person_id"),
    nameless(
        "charter",
        "charter",
        "author",
        "a version of a charter is never changed",
    ),
    nameless(
        "charter_approved",
        "charter",
        "approved_by",
        "a version of a charter is never changed",
    ),
    nameless("charter_draft", "charter_draft", "author", "the team’s text, of nobody"),
    nameless(
        "charter_draft_returned",
        "charter_draft",
        "returned_by",
        "part of the team’s text",
    ),
    nameless("case_entry", "case_entry", "person_id", "part of a written trace"),
    nameless(
        "moderation_case",
        "moderation_case",
        "person_id",
        "the trace of a decision outlives an account by a year",
    ),
];

const fn deleted(key: &'static str, table: &'static str, column: &'static str) -> Personal {
    Personal {
        key,
        table,
        column,
        erasure: Erasure::Deleted,
    }
}

const fn nameless(key: &'static str, table: &'static str, column: &'static str, why: &'static str) -> Personal {
    Personal {
        key,
        table,
        column,
        erasure: Erasure::Nameless(why),
    }
}

/// Since when someone is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CameIn {
    pub at: Timestamp,
    /// When an organiser last made a link that opens their account.
    pub access_at: Option<Timestamp>,
}

/// The rows of one kind that refer to a person, as they take them away.
#[derive(Clone, Debug)]
pub struct Export {
    pub key: &'static str,
    pub rows: Vec<Map<String, Value>>,
}

/// One JSON object for each row.
macro_rules! rows {
    ($store:ident, $sql:literal, $($argument:expr),*) => {
        sqlx::query_scalar!($sql, $($argument),*).fetch_all(&$store.readers).await?
    };
}

impl Store {
    /// Everything that is kept of a person, in the order of [`PERSONAL`], then the files they attached.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn export(&self, forum: ForumKey, person: PersonId) -> Result<Vec<Export>, Error> {
        let mut exports = Vec::with_capacity(PERSONAL.len() + 1);
        for personal in PERSONAL {
            let rows = self.rows_of(personal.key, forum, person).await?;
            exports.push(export(personal.key, forum, person, &rows)?);
        }
        let files = self.files_of(forum, person).await?;
        exports.push(export("attachment", forum, person, &files)?);
        Ok(exports)
    }

    /// When a person came in, and when an organiser last made a link that opens their account.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn came_in(&self, ForumKey(forum): ForumKey, person: PersonId) -> Result<Option<CameIn>, Error> {
        let me = person.0.to_string();
        let row = sqlx::query!(
            "select created_at, access_at from person where forum_id = ? and id = ?",
            forum,
            me
        )
        .fetch_optional(&self.readers)
        .await?;
        Ok(row.map(|row| CameIn {
            at: Timestamp(row.created_at),
            access_at: row.access_at.map(Timestamp),
        }))
    }

    async fn rows_of(&self, key: &str, ForumKey(forum): ForumKey, person: PersonId) -> Result<Vec<String>, Error> {
        let me = person.0.to_string();
        Ok(match key {
            "person" => rows!(
                self,
                r#"select json_object('id', id, 'name', name, 'channel', channel,
                                      'joined_at', strftime('%FT%TZ', created_at, 'unixepoch'),
                                      'frozen', frozen, 'access_made_at', strftime('%FT%TZ', access_at, 'unixepoch')) as "row!: String"
                   from person where forum_id = ? and id = ?"#,
                forum,
                me
            ),
            "person_fact" => rows!(
                self,
                r#"select json_object('fact', fact, 'text', text, 'shown_to', shown_to) as "row!: String"
                   from person_fact where forum_id = ? and person_id = ?"#,
                forum,
                me
            ),
            "photo_choice" => rows!(
                self,
                r#"select json_object('choice', choice) as "row!: String"
                   from photo_choice where forum_id = ? and person_id = ?"#,
                forum,
                me
            ),
            "contact" => rows!(
                self,
                r#"select json_object('address', address, 'verified', verified, 'practical', practical)
                          as "row!: String"
                   from contact where forum_id = ? and person_id = ?"#,
                forum,
                me
            ),
            // Its token opens the account, and is known to nobody.
            "link" => rows!(
                self,
                r#"select json_object('address', address, 'expires_at', strftime('%FT%TZ', expires_at, 'unixepoch'))
                          as "row!: String"
                   from link where forum_id = ? and person_id = ?"#,
                forum,
                me
            ),
            // Its token opens the person's day, and is known to nobody.
            "calendar_feed" => rows!(
                self,
                r#"select json_object('made_at', strftime('%FT%TZ', created_at, 'unixepoch')) as "row!: String"
                   from calendar_feed where forum_id = ? and person_id = ?"#,
                forum,
                me
            ),
            "mail" => rows!(
                self,
                r#"select json_object('kind', kind, 'address', address, 'attempts', attempts, 'reason', reason,
                                      'asked_at', strftime('%FT%TZ', asked_at, 'unixepoch'),
                                      'sent_at', strftime('%FT%TZ', sent_at, 'unixepoch')) as "row!: String"
                   from mail where forum_id = ? and person_id = ?"#,
                forum,
                me
            ),
            "registration" => rows!(
                self,
                r#"select json_object('turn', turn, 'waiting', waiting, 'assistance', assistance) as "row!: String"
                   from registration where forum_id = ? and person_id = ?"#,
                forum,
                me
            ),
            "role" => rows!(
                self,
                r#"select json_object('role', role) as "row!: String" from role where forum_id = ? and person_id = ?"#,
                forum,
                me
            ),
            // Enough to tell two apart, too little to be one.
            "device" => rows!(
                self,
                r#"select json_object('token_hash_begins', substr(token_hash, 1, 8)) as "row!: String"
                   from device where forum_id = ? and person_id = ?"#,
                forum,
                me
            ),
            "operation" => rows!(
                self,
                r#"select json_object('op', op, 'outcome', json(outcome)) as "row!: String" from operation
                   where forum_id = ?1 and actor in
                         (select token_hash from device where forum_id = ?1 and person_id = ?2)"#,
                forum,
                me
            ),
            "acceptance" => rows!(
                self,
                r#"select json_object('slug', slug, 'version', version, 'sha256', sha256, 'wording', wording,
                                      'channel', channel, 'at', strftime('%FT%TZ', at, 'unixepoch')) as "row!: String"
                   from acceptance where forum_id = ? and person_id = ?"#,
                forum,
                me
            ),
            // Whose acceptance it was is theirs to know.
            "acceptance_heard" => rows!(
                self,
                r#"select json_object('slug', slug, 'version', version, 'at', strftime('%FT%TZ', at, 'unixepoch'))
                          as "row!: String"
                   from acceptance where forum_id = ? and heard_by = ?"#,
                forum,
                me
            ),
            "interest" => rows!(
                self,
                r#"select json_object('topic_id', topic_id) as "row!: String"
                   from interest where forum_id = ? and person_id = ?"#,
                forum,
                me
            ),
            "progress" => rows!(
                self,
                r#"select json_object('session_id', session_id, 'line', line) as "row!: String"
                   from progress where forum_id = ? and person_id = ?"#,
                forum,
                me
            ),
            "to_know_read" => rows!(
                self,
                r#"select json_object('act', act) as "row!: String"
                   from to_know_read where forum_id = ? and person_id = ?"#,
                forum,
                me
            ),
            "merge_word" => rows!(
                self,
                r#"select json_object('host', host, 'guest', guest, 'word', word) as "row!: String"
                   from merge_word where forum_id = ? and person_id = ?"#,
                forum,
                me
            ),
            "journal" => rows!(
                self,
                r#"select json_object('seq', seq, 'at', strftime('%FT%TZ', at, 'unixepoch'), 'change', json(change))
                          as "row!: String"
                   from journal where forum_id = ? and actor = ? order by seq"#,
                forum,
                me
            ),
            "journal_naming" => rows!(
                self,
                r#"select json_object('seq', seq, 'at', strftime('%FT%TZ', at, 'unixepoch'), 'change', json(change))
                          as "row!: String"
                   from journal where forum_id = ?1 and actor is not ?2 and instr(change, ?2) order by seq"#,
                forum,
                me
            ),
            "report" => rows!(
                self,
                r#"select json_object('session_id', session_id, 'revision', revision, 'fields', json(fields),
                                      'at', strftime('%FT%TZ', at, 'unixepoch')) as "row!: String"
                   from report where forum_id = ? and author = ? order by session_id, revision"#,
                forum,
                me
            ),
            // What it said is the report, which is told above.
            "share" => rows!(
                self,
                r#"select json_object('channel', channel.name, 'session_id', share.session_id, 'revision', share.revision,
                                      'state', share.state, 'at', strftime('%FT%TZ', share.asked_at, 'unixepoch'))
                          as "row!: String"
                   from share join channel on channel.forum_id = share.forum_id and channel.id = share.channel
                   where share.forum_id = ? and share.person_id = ? order by share.asked_at, share.id"#,
                forum,
                me
            ),
            "report_draft" => rows!(
                self,
                r#"select json_object('session_id', session_id, 'fields', json(fields),
                                      'at', strftime('%FT%TZ', at, 'unixepoch')) as "row!: String"
                   from report_draft where forum_id = ? and person_id = ? order by session_id"#,
                forum,
                me
            ),
            "report_flag" => rows!(
                self,
                r#"select json_object('session_id', session_id, 'text', text,
                                      'at', strftime('%FT%TZ', at, 'unixepoch')) as "row!: String"
                   from report_flag where forum_id = ? and person_id = ? order by id"#,
                forum,
                me
            ),
            "charter" => rows!(
                self,
                r#"select json_object('slug', slug, 'version', version, 'title', title, 'text', text,
                                      'addendum', addendum, 'at', strftime('%FT%TZ', written_at, 'unixepoch')) as "row!: String"
                   from charter where forum_id = ? and author = ? order by slug, version"#,
                forum,
                me
            ),
            // Whose text it was is theirs to know.
            "charter_approved" => rows!(
                self,
                r#"select json_object('slug', slug, 'version', version,
                                      'at', strftime('%FT%TZ', written_at, 'unixepoch')) as "row!: String"
                   from charter where forum_id = ? and approved_by = ? order by slug, version"#,
                forum,
                me
            ),
            "charter_draft" => rows!(
                self,
                r#"select json_object('slug', slug, 'after', after, 'title', title, 'text', text, 'addendum', addendum,
                                      'at', strftime('%FT%TZ', written_at, 'unixepoch')) as "row!: String"
                   from charter_draft where forum_id = ? and author = ? order by slug"#,
                forum,
                me
            ),
            "charter_draft_returned" => rows!(
                self,
                r#"select json_object('slug', slug, 'word', word) as "row!: String"
                   from charter_draft where forum_id = ? and returned_by = ? order by slug"#,
                forum,
                me
            ),
            "case_entry" => rows!(
                self,
                r#"select json_object('case', case_id, 'step', step, 'words', words,
                                      'at', strftime('%FT%TZ', at, 'unixepoch')) as "row!: String"
                   from case_entry where forum_id = ? and person_id = ? order by case_id, seq"#,
                forum,
                me
            ),
            // Who reported it, and in which words, is theirs and not told here.
            "moderation_case" => rows!(
                self,
                r#"select json_object('case', id, 'category', category, 'card', snapshot) as "row!: String"
                   from moderation_case where forum_id = ? and person_id = ? order by id"#,
                forum,
                me
            ),
            _ => Vec::new(),
        })
    }

    /// The journal alone knows who attached a file.
    async fn files_of(&self, ForumKey(forum): ForumKey, person: PersonId) -> Result<Vec<String>, Error> {
        let me = person.0.to_string();
        Ok(rows!(
            self,
            r#"select json_object('id', id, 'session_id', session_id, 'name', name, 'media_type', media_type,
                                  'size', size) as "row!: String"
               from attachment where forum_id = ?1 and id in
                    (select change ->> '$.file_attached.file' from journal where forum_id = ?1 and actor = ?2)"#,
            forum,
            me
        ))
    }
}

fn export(key: &'static str, ForumKey(forum): ForumKey, me: PersonId, rows: &[String]) -> Result<Export, Error> {
    let read = |row: &String| {
        let row: Map<String, Value> = serde_json::from_str(row).ok()?;
        match row.get("change") {
            Some(change) => {
                let others = without_others(change, me)?;
                Some(row.into_iter().chain([("change".to_owned(), others)]).collect())
            }
            None => Some(row),
        }
    };
    let rows: Option<Vec<Map<String, Value>>> = rows.iter().map(read).collect();
    let rows = rows.ok_or(Error::Unreadable { table: key, forum })?;
    Ok(Export { key, rows })
}

/// A line of the journal may name others: their ids are not this person's to take away.
fn without_others(change: &Value, me: PersonId) -> Option<Value> {
    let read: Change = serde_json::from_value(change.clone()).ok()?;
    let mut text = change.to_string();
    for other in read.persons().into_iter().filter(|person| *person != me) {
        text = text.replace(&other.0.to_string(), "someone else");
    }
    serde_json::from_str(&text).ok()
}
