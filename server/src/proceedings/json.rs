//! The proceedings for programs.

use app::{
    paths,
    proceedings::{Held, Notes, Proceedings, Published},
    text::{self, Lang},
};
use chrono::{DateTime, SecondsFormat};
use domain::{ForumCode, Minute, Timestamp};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Document<'a> {
    format: &'static str,
    generator: &'static str,
    /// What the service itself does (S3-01); what people did is said of each report.
    service_ai: &'static str,
    licence: &'static str,
    title: &'a str,
    date: String,
    venue: &'a [String],
    url: String,
    sessions: Vec<Session<'a>>,
    never_held: Vec<Topic<'a>>,
}

#[derive(Serialize)]
struct Session<'a> {
    id: u32,
    url: String,
    number: Option<u32>,
    title: &'a str,
    kind: &'static str,
    conveners: &'a [String],
    scribes: &'a [String],
    start: Option<String>,
    end: Option<String>,
    space: Option<&'a str>,
    description: &'a str,
    /// `published`, `participants` (not for this reader), `without_notes`, `missing` or `to_come`.
    notes: &'static str,
    report: Option<Report<'a>>,
}

#[derive(Serialize)]
struct Report<'a> {
    visibility: &'static str,
    published_at: String,
    ai_assistance: &'static str,
    ai_tool: &'a str,
    ai_purpose: &'a str,
    ai_reviewer: &'a str,
    essence: &'a str,
    points: Vec<&'a str>,
    decisions: Vec<&'a str>,
    actions: Vec<Action<'a>>,
    questions: Vec<&'a str>,
    links: Vec<Link<'a>>,
    /// Markdown.
    notes: &'a str,
    files: Vec<File<'a>>,
}

#[derive(Serialize)]
struct Action<'a> {
    what: &'a str,
    who: &'a str,
    due: &'a str,
}

#[derive(Serialize)]
struct Link<'a> {
    url: &'a str,
    label: &'a str,
}

#[derive(Serialize)]
struct File<'a> {
    name: &'a str,
    media_type: &'a str,
    size: u64,
    /// What one sees on a picture.
    alt: &'a str,
    url: String,
}

#[derive(Serialize)]
struct Topic<'a> {
    number: Option<u32>,
    title: &'a str,
    convener: Option<&'a str>,
}

impl<'a> Document<'a> {
    pub(super) fn of(public_url: &str, code: &ForumCode, proceedings: &'a Proceedings) -> Self {
        let at = Place { public_url, code };
        Self {
            format: "forum-ouvert/actes/1",
            generator: text::proceedings::generator(Lang::Fr),
            service_ai: "none",
            licence: "etalab-2.0",
            title: &proceedings.title,
            date: proceedings.date.to_string(),
            venue: &proceedings.venue,
            url: at.url(&paths::proceedings(code)),
            sessions: proceedings.sessions().map(|held| at.session(held)).collect(),
            never_held: proceedings
                .never_held
                .iter()
                .map(|topic| Topic {
                    number: topic.no.map(|no| no.0),
                    title: &topic.title,
                    convener: topic.convener.as_deref(),
                })
                .collect(),
        }
    }
}

struct Place<'a> {
    public_url: &'a str,
    code: &'a ForumCode,
}

impl Place<'_> {
    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.public_url)
    }

    fn session<'a>(&self, held: &'a Held) -> Session<'a> {
        Session {
            id: held.session.0,
            url: self.url(&paths::report(self.code, held.session)),
            number: held.no.map(|no| no.0),
            title: &held.title,
            kind: text::topics::kind(Lang::Fr, held.kind),
            conveners: &held.conveners,
            scribes: &held.scribes,
            start: held.start.map(clock),
            end: held.end.map(clock),
            space: held.space.as_deref(),
            description: &held.description,
            notes: notes(&held.notes),
            report: held.published().map(|report| self.report(report)),
        }
    }

    fn report<'a>(&self, report: &'a Published) -> Report<'a> {
        let Published {
            fields,
            files,
            visibility,
            declaration,
            at,
        } = report;
        let files = files.iter().map(|file| File {
            name: &file.name,
            media_type: file.media_type,
            size: file.size,
            alt: file.alt.as_str(),
            url: self.url(&paths::file(self.code, file.id)),
        });
        Report {
            visibility: visibility.name(),
            published_at: instant(*at),
            ai_assistance: declaration.assistance.name(),
            ai_tool: &declaration.tool,
            ai_purpose: &declaration.why,
            ai_reviewer: &declaration.reviewer,
            essence: &fields.essence,
            points: fields.points.ideas().collect(),
            decisions: fields.decisions.ideas().collect(),
            actions: fields
                .actions
                .iter()
                .map(|action| Action {
                    what: &action.what,
                    who: &action.who,
                    due: &action.due,
                })
                .collect(),
            questions: fields.questions.ideas().collect(),
            links: fields
                .links
                .iter()
                .map(|link| Link {
                    url: link.url.as_str(),
                    label: &link.label,
                })
                .collect(),
            notes: &fields.notes,
            files: files.collect(),
        }
    }
}

/// In exports.
pub(super) fn notes(notes: &Notes) -> &'static str {
    match notes {
        Notes::Published(_) => "published",
        Notes::ForParticipants => "participants",
        Notes::Without => "without_notes",
        Notes::Missing => "missing",
        Notes::ToCome => "to_come",
    }
}

/// `10:45`
pub(super) fn clock(minute: Minute) -> String {
    format!("{:02}:{:02}", minute.hour(), minute.minute())
}

/// In UTC.
pub(super) fn instant(at: Timestamp) -> String {
    let at = DateTime::from_timestamp(at.0, 0).unwrap_or_default();
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
