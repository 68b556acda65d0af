//! The message that shares a report: made here alone, so that what a person reads over is what leaves, for a chat, for a
//! mailbox, or to be copied.

use domain::{Forum, ForumCode, ReportAction, ReportText, Session, SessionId, Visibility};

use crate::{
    backend::ReportBody,
    message::{Line, Message},
    paths,
    text::{self, Lang},
};

/// How much of a report leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What it is about and where it is: what is written between participants is read by them alone (S0-03).
    Address,
    /// What it says.
    Whole,
}

impl Extent {
    #[must_use]
    pub fn is_whole(self) -> bool {
        self == Self::Whole
    }

    /// As forms say it.
    #[must_use]
    pub fn of(whole: bool) -> Self {
        if whole { Self::Whole } else { Self::Address }
    }
}

/// Only what was published is shared: notes being taken are not, and of a session without notes there is nothing.
#[must_use]
pub fn is_shareable(session: &Session) -> bool {
    session.report.published.is_some() && session.report.visibility != Visibility::WithoutNotes
}

/// How much leaves unless the person who shares it confirms that it may be more.
#[must_use]
pub fn usual_extent(session: &Session) -> Extent {
    Extent::of(session.report.visibility == Visibility::Public)
}

/// The message; `None` when the report is not to be shared. `date` is when it was published, in words.
#[must_use]
pub fn message(
    lang: Lang,
    public_url: &str,
    (code, forum): (&ForumCode, &Forum),
    id: SessionId,
    body: &ReportBody,
    date: &str,
    extent: Extent,
) -> Option<Message> {
    let session = forum.sessions.get(&id).filter(|session| is_shareable(session))?;
    let topic = forum.topic(session.topic)?;
    let topic = text::topics::named(lang, topic.no, topic.title.as_str());
    let details = &forum.details;
    let mut lines = vec![
        Line::Title(text::sharing::about(lang, &topic)),
        Line::Text(text::sharing::of_forum(lang, details.title.as_str(), details.date)),
    ];
    if extent.is_whole() {
        lines.extend(said(lang, body));
    }
    if let Some(declared) = &body.declared {
        lines.push(Line::Text(text::publication::badge(lang, &declared.declaration, date)));
    }
    if session.report.visibility == Visibility::Participants {
        lines.push(Line::Text(text::sharing::between(lang).to_owned()));
    }
    lines.push(Line::Link {
        label: text::sharing::read_report(lang).to_owned(),
        url: format!("{public_url}{}", paths::report(code, id)),
    });
    Some(Message { lines })
}

/// All but the free notes, which are read where the report is.
fn said(lang: Lang, body: &ReportBody) -> Vec<Line> {
    let fields = &body.fields;
    let mut lines = Vec::new();
    if !fields.essence.as_str().is_empty() {
        lines.push(Line::Text(fields.essence.to_string()));
    }
    let ideas = |text: &ReportText| text.ideas().map(str::to_owned).collect();
    let action = |action: &ReportAction| text::sharing::action(lang, &action.what, &action.who, &action.due);
    let lists: [(&str, Vec<String>); 4] = [
        (text::sharing::points(lang), ideas(&fields.points)),
        (text::sharing::decisions(lang), ideas(&fields.decisions)),
        (
            text::sharing::actions(lang),
            fields.actions.iter().map(action).collect(),
        ),
        (text::sharing::questions(lang), ideas(&fields.questions)),
    ];
    for (heading, items) in lists.into_iter().filter(|(_, items)| !items.is_empty()) {
        lines.push(Line::Heading(heading.to_owned()));
        lines.extend(items.into_iter().map(Line::Item));
    }
    lines.extend(fields.links.iter().map(|link| Line::Link {
        label: if link.label.is_empty() {
            link.url.to_string()
        } else {
            link.label.to_string()
        },
        url: link.url.to_string(),
    }));
    lines
}
