//! The rows of a transaction, by table. They travel as one JSON array for each table, which `json_each` unfolds:
//! `value ->> 0` is the first member of a row's tuple.

use app::backend::{Channel, Charter, FileInfo};
use domain::{FileId, PersonId, SessionId};
use serde::Serialize;

use super::{
    cases::CaseRows, drafts::DraftRows, feeds::FeedRow, forgetting::Forgetting, merges::MergeRows,
    profiles::ProfileRows, reports::ReportRows, search::SearchRows,
};
use crate::store::{
    Batch, Contact, Error, ForumKey, Hash, InvitationChange, Link, MailChange, Mailing, SharingChange, WallChange,
};

#[derive(Default)]
pub(super) struct Rows {
    /// forum, id, name, channel, created at
    pub(super) people: Vec<(i64, String, String, &'static str, i64)>,
    /// forum, person, role
    pub(super) given_roles: Vec<(i64, String, &'static str)>,
    pub(super) taken_roles: Vec<(i64, String, &'static str)>,
    pub(super) profiles: ProfileRows,
    /// forum, token hash, person
    pub(super) devices: Vec<(i64, String, String)>,
    /// forum, person, address, verified, practical, unsubscribe
    pub(super) contacts: Vec<(i64, String, String, bool, bool, String)>,
    pub(super) forgotten_contacts: Vec<(i64, String)>,
    /// forum, token hash, person, address, expires at
    pub(super) links: Vec<(i64, String, String, Option<String>, i64)>,
    pub(super) used_links: Vec<(i64, String)>,
    pub(super) to_know_read: Vec<super::to_know::ReadRow>,
    pub(super) feeds: Vec<FeedRow>,
    /// forum, person
    pub(super) feeds_taken_back: Vec<(i64, String)>,
    pub(super) mailings: Vec<(i64, Mailing)>,
    pub(super) mail: Vec<(i64, MailChange)>,
    pub(super) sharing: Vec<(i64, SharingChange)>,
    /// forum, seq, at, actor, op, change
    pub(super) journal: Vec<(i64, u64, i64, Option<String>, String, String)>,
    /// forum, device, op, digest, outcome
    pub(super) operations: Vec<(i64, String, String, String, String)>,
    /// forum, topic, person
    pub(super) interested: Vec<(i64, u32, String)>,
    pub(super) uninterested: Vec<(i64, u32, String)>,
    /// forum, session, person, line
    pub(super) progress: Vec<(i64, u32, String, String)>,
    pub(super) no_progress: Vec<(i64, u32)>,
    pub(super) merges: MergeRows,
    pub(super) reports: ReportRows,
    /// forum, id, session, name, media type, size
    pub(super) files: Vec<(i64, String, u32, String, &'static str, u64)>,
    /// forum, person, turn, waiting
    pub(super) registrants: Vec<(i64, String, u32, bool)>,
    pub(super) withdrawn: Vec<(i64, String)>,
    /// forum, person, what they need
    pub(super) assistance: Vec<(i64, String, String)>,
    pub(super) removed_files: Vec<(i64, String)>,
    /// forum, id, what one sees on it
    pub(super) alts: Vec<(i64, String, String)>,
    pub(super) charters: Vec<CharterRow>,
    /// forum, slug
    pub(super) mandatory: Vec<(i64, String)>,
    pub(super) acceptances: Vec<AcceptanceRow>,
    pub(super) forgetting: Forgetting,
    pub(super) drafts: DraftRows,
    pub(super) cases: CaseRows,
    /// Forums whose mandatory charters are said anew.
    pub(super) asking: Vec<i64>,
    pub(super) forgotten_devices: Vec<(i64, String)>,
    /// forum, title, date, listed
    pub(super) described: Vec<(i64, String, String, bool)>,
    pub(super) search: SearchRows,
    /// Rare, and in the order they were asked for.
    pub(super) invitations: Vec<(i64, InvitationChange)>,
    /// The same.
    pub(super) walls: Vec<(i64, WallChange)>,
}

#[derive(Serialize)]
pub(super) struct AcceptanceRow {
    forum: i64,
    person: String,
    slug: String,
    version: u32,
    sha256: String,
    wording: String,
    at: i64,
    channel: &'static str,
    heard_by: Option<String>,
}

/// Of no forum: a starting text.
#[derive(Serialize)]
pub(super) struct CharterRow {
    forum: Option<i64>,
    slug: String,
    version: u32,
    title: String,
    lang: &'static str,
    audience: &'static str,
    summary: String,
    text: String,
    addendum: String,
    sha256: String,
    written_at: i64,
    author: Option<String>,
    approved_by: Option<String>,
}

impl Rows {
    pub(super) fn take(&mut self, batch: &Batch) -> Result<(), Error> {
        let ForumKey(forum) = batch.forum;
        for (id, person) in &batch.people {
            if let Some(person) = person {
                let (name, channel) = (person.name.clone(), person.channel.name());
                self.people.push((forum, text(*id), name, channel, person.joined_at.0));
            }
        }
        self.forgetting.take(batch);
        for ((person, role), given) in &batch.roles {
            let rows = if *given {
                &mut self.given_roles
            } else {
                &mut self.taken_roles
            };
            rows.push((forum, text(*person), role.name()));
        }
        self.profiles.take(batch);
        for (device, person) in &batch.devices {
            match person {
                Some(person) => self.devices.push((forum, device.to_string(), text(*person))),
                None => self.forgotten_devices.push((forum, device.to_string())),
            }
        }
        for (person, contact) in &batch.contacts {
            self.contact(forum, *person, contact.as_ref());
        }
        for (token, link) in &batch.links {
            self.link(forum, *token, link.as_ref());
        }
        self.feeds(forum, batch);
        self.read_up_to(forum, batch);
        self.mailings
            .extend(batch.mailings.iter().map(|mailing| (forum, mailing.clone())));
        self.mail.extend(batch.mail.iter().map(|mail| (forum, mail.clone())));
        self.sharing
            .extend(batch.sharing.iter().map(|change| (forum, change.clone())));
        for entry in &batch.journal {
            let change = json(&entry.change)?;
            let actor = entry.actor.map(text);
            self.journal
                .push((forum, entry.seq, entry.at.0, actor, entry.op.0.to_string(), change));
        }
        for operation in &batch.operations {
            let outcome = json(&operation.outcome)?;
            let (device, op) = (operation.device.to_string(), operation.op.0.to_string());
            self.operations
                .push((forum, device, op, operation.digest.to_string(), outcome));
        }
        for ((topic, person), on) in &batch.interest {
            let rows = if *on {
                &mut self.interested
            } else {
                &mut self.uninterested
            };
            rows.push((forum, topic.0, text(*person)));
        }
        for (session, said) in &batch.progress {
            match said {
                Some(said) => self
                    .progress
                    .push((forum, session.0, text(said.by), said.line.to_string())),
                None => self.no_progress.push((forum, session.0)),
            }
        }
        self.merge_words(forum, batch);
        self.reports.take(batch)?;
        self.registrations(forum, batch);
        for charter in &batch.charters {
            self.charter(Some(forum), charter);
        }
        self.drafts.take(batch);
        self.cases.take(batch);
        if let Some(mandatory) = &batch.mandatory {
            self.asking.push(forum);
            let rows = mandatory.iter().map(|slug| (forum, slug.to_string()));
            self.mandatory.extend(rows);
        }
        for acceptance in &batch.acceptances {
            let channel = match acceptance.heard_by {
                None => Channel::Web,
                Some(_) => Channel::OnSite,
            };
            self.acceptances.push(AcceptanceRow {
                forum,
                person: text(acceptance.person),
                slug: acceptance.slug.to_string(),
                version: acceptance.version,
                sha256: acceptance.sha256.clone(),
                wording: acceptance.wording.clone(),
                at: acceptance.at.0,
                channel: channel.name(),
                heard_by: acceptance.heard_by.map(text),
            });
        }
        for (id, file) in &batch.files {
            self.file(forum, *id, file.as_ref());
        }
        let alts = batch.alts.iter();
        self.alts
            .extend(alts.map(|(id, alt)| (forum, id.0.to_string(), alt.to_string())));
        if let Some(details) = &batch.described {
            let title = details.title.to_string();
            self.described
                .push((forum, title, details.date.to_string(), details.listed));
        }
        self.findable(forum, batch);
        let invitations = batch.invitations.iter();
        self.invitations
            .extend(invitations.map(|change| (forum, change.clone())));
        self.walls.extend(batch.walls.iter().map(|wall| (forum, wall.clone())));
        Ok(())
    }

    pub(super) fn charter(&mut self, forum: Option<i64>, charter: &Charter) {
        let content = &charter.content;
        self.charters.push(CharterRow {
            forum,
            slug: charter.slug.to_string(),
            version: charter.version,
            title: content.title.to_string(),
            lang: content.lang.name(),
            audience: content.audience.name(),
            summary: content.summary.to_string(),
            text: content.text.to_string(),
            addendum: content.addendum.to_string(),
            sha256: charter.sha256.clone(),
            written_at: charter.written_at.0,
            author: charter.author.map(text),
            approved_by: charter.approver.map(text),
        });
    }

    fn contact(&mut self, forum: i64, person: PersonId, contact: Option<&Contact>) {
        let person = text(person);
        match contact {
            Some(Contact {
                address,
                verified,
                practical,
                unsubscribe,
            }) => {
                let (address, unsubscribe) = (address.as_str().to_owned(), unsubscribe.to_string());
                self.contacts
                    .push((forum, person, address, *verified, *practical, unsubscribe));
            }
            None => self.forgotten_contacts.push((forum, person)),
        }
    }

    fn link(&mut self, forum: i64, token: Hash, link: Option<&Link>) {
        match link {
            Some(Link {
                person,
                address,
                expires_at,
            }) => {
                let address = address.as_ref().map(|address| address.as_str().to_owned());
                self.links
                    .push((forum, token.to_string(), text(*person), address, expires_at.0));
            }
            None => self.used_links.push((forum, token.to_string())),
        }
    }

    fn file(&mut self, forum: i64, id: FileId, file: Option<&(SessionId, FileInfo)>) {
        match file {
            Some((session, info)) => {
                let name = info.name.clone();
                self.files
                    .push((forum, id.0.to_string(), session.0, name, info.media_type, info.size));
            }
            None => self.removed_files.push((forum, id.0.to_string())),
        }
    }
}

pub(super) fn text(person: PersonId) -> String {
    person.0.to_string()
}

pub(super) fn json<T: Serialize + ?Sized>(value: &T) -> Result<String, Error> {
    serde_json::to_string(value).map_err(|error| Error::Unusable(Box::new(error)))
}
