//! Putting the proceedings together from what the board and the store know.

use std::collections::BTreeMap;

use domain::{Forum, PersonId, Session, SessionId, SlotDetails, Topic, Visibility, minute_of_day};

use super::{Held, NeverHeld, Notes, Period, Proceedings, Published};
use crate::{
    backend::{Backend, ReportBody, Seen},
    error::AppError,
    text::{self, Lang},
};

impl Proceedings {
    /// As the reader of `seen` may read them.
    ///
    /// # Errors
    /// When the reports cannot be read.
    pub async fn of(backend: &Backend, lang: Lang, seen: &Seen) -> Result<Self, AppError> {
        let bodies = backend.records.published(&seen.code).await?;
        let mut gathering = Gathering { lang, seen, bodies };
        Ok(gathering.all())
    }
}

struct Gathering<'a> {
    lang: Lang,
    seen: &'a Seen,
    bodies: BTreeMap<SessionId, ReportBody>,
}

impl Gathering<'_> {
    fn all(&mut self) -> Proceedings {
        let forum = self.seen.forum.clone();
        let details = &forum.details;
        let venue = details
            .venue
            .as_str()
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty());
        let periods = forum.slot_order().into_iter().map(|(slot, times)| Period {
            slot,
            start: times.start,
            end: times.end,
            common: times.common.then(|| text::places::common_slot(self.lang, times)),
            sessions: self.held(&forum, |session| session.cell.is_some_and(|cell| cell.slot == slot)),
        });
        let periods = periods.filter(|period| period.common.is_some() || !period.sessions.is_empty());
        Proceedings {
            title: details.title.to_string(),
            date: details.date,
            venue: venue.map(str::to_owned).collect(),
            periods: periods.collect(),
            parked: self.held(&forum, |session| {
                session.cell.is_none() && session.report.published.is_some()
            }),
            never_held: self.never_held(&forum),
        }
    }

    /// In the order of the rooms.
    fn held(&mut self, forum: &Forum, which: impl Fn(&Session) -> bool) -> Vec<Held> {
        let mut sessions: Vec<_> = forum.sessions.iter().filter(|(_, session)| which(session)).collect();
        let column = |session: &Session| {
            let space = session.cell?.space;
            forum.spaces.iter().position(|(id, _)| *id == space)
        };
        sessions.sort_by_key(|(id, session)| (column(session), **id));
        let held = sessions.into_iter();
        held.filter_map(|(id, session)| self.one(forum, *id, session)).collect()
    }

    fn one(&mut self, forum: &Forum, id: SessionId, session: &Session) -> Option<Held> {
        let topic = forum.topic(session.topic)?;
        let slot = session.cell.and_then(|cell| forum.slots.get(&cell.slot));
        let space = session.cell.and_then(|cell| forum.space(cell.space));
        Some(Held {
            session: id,
            topic: session.topic,
            no: topic.no,
            title: text::topics::title(self.lang, &topic.title),
            kind: topic.kind,
            conveners: self.names(std::iter::once(&topic.convener).chain(&topic.co_conveners)),
            scribes: self.names(session.scribes.iter()),
            start: slot.map(|slot| slot.start),
            end: slot.map(|slot| slot.end),
            space: space.map(|space| space.name.to_string()),
            description: topic.description.to_string(),
            notes: self.notes(id, session, slot),
        })
    }

    fn notes(&mut self, id: SessionId, session: &Session, slot: Option<&SlotDetails>) -> Notes {
        let report = &session.report;
        if report.visibility == Visibility::WithoutNotes {
            return Notes::Without;
        }
        let body = report.published.and_then(|_| self.bodies.remove(&id));
        // Published meanwhile, or taken back: what is read is of one moment, and never more than may be.
        let Some((body, declared)) = body.and_then(|body| Some((body.clone(), body.declared?))) else {
            return if slot.is_none_or(|slot| self.is_over(slot)) {
                Notes::Missing
            } else {
                Notes::ToCome
            };
        };
        if !report.may_be_read(self.seen.me.person().is_some()) {
            return Notes::ForParticipants;
        }
        Notes::Published(Box::new(Published {
            fields: body.fields,
            files: body.files,
            visibility: report.visibility,
            declaration: declared.declaration,
            at: declared.at,
        }))
    }

    fn is_over(&self, slot: &SlotDetails) -> bool {
        let origin = self.seen.forum.details.origin;
        match minute_of_day(origin, self.seen.now) {
            Some(minute) => slot.end <= minute,
            None => self.seen.now > origin,
        }
    }

    fn names<'b>(&self, people: impl Iterator<Item = &'b PersonId>) -> Vec<String> {
        people
            .filter_map(|person| self.seen.names.get(person).cloned())
            .collect()
    }

    fn never_held(&self, forum: &Forum) -> Vec<NeverHeld> {
        let never = Topic::is_active;
        let placed = |id| {
            forum
                .sessions_of(id)
                .any(|(_, session)| session.cell.is_some() || session.report.published.is_some())
        };
        let topics = forum.topics.iter();
        let topics = topics.filter(|(id, topic)| never(topic) && !placed(**id));
        topics
            .map(|(id, topic)| NeverHeld {
                topic: *id,
                no: topic.no,
                title: text::topics::title(self.lang, &topic.title),
                convener: self.seen.names.get(&topic.convener).cloned(),
            })
            .collect()
    }
}
