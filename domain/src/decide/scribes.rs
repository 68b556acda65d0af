//! Who takes the notes of a session (S4-22): whoever wants to, several at once, and nobody who did not say so.

use crate::{Actor, Change, Forum, Limit, Needed, PersonId, ProgressLine, Rejection, Session, SessionId, Visibility};

use super::{Decision, MAX_SCRIBES, known};

/// Who was asked accepts by this: the scribe who asked hands over by it.
pub(super) fn set(forum: &Forum, actor: &Actor, id: SessionId, on: bool) -> Decision {
    let person = person(actor)?;
    let session = known::session(forum, id)?;
    if session.scribes.contains(&person) == on {
        return Ok(vec![]);
    }
    let set = |person, on| Change::ScribeSet {
        session: id,
        person,
        on,
    };
    if !on {
        return Ok(vec![set(person, false)]);
    }
    takes_notes(forum, session)?;
    let asked_by = session.scribe_asks.get(&person).copied();
    let hands_over = asked_by.filter(|by| session.scribes.contains(by));
    if session.scribes.len() >= MAX_SCRIBES && hands_over.is_none() {
        return Err(Rejection::TooMany {
            what: Limit::Scribes,
            max: MAX_SCRIBES,
        });
    }
    let leaves = hands_over.map(|by| set(by, false));
    Ok(leaves.into_iter().chain([set(person, true)]).collect())
}

/// Someone who was asked already is not asked twice, whoever it was.
pub(super) fn ask(forum: &Forum, actor: &Actor, id: SessionId, to: PersonId) -> Decision {
    let by = person(actor)?;
    let session = known::session(forum, id)?;
    takes_notes(forum, session)?;
    if session.scribes.contains(&to) || session.scribe_asks.contains_key(&to) {
        return Ok(vec![]);
    }
    Ok(vec![Change::ScribeAsked { session: id, by, to }])
}

pub(super) fn drop(forum: &Forum, id: SessionId, to: PersonId) -> Decision {
    let asked = known::session(forum, id)?.scribe_asks.contains_key(&to);
    let change = Change::ScribeAskDropped { session: id, to };
    Ok(asked.then_some(change).into_iter().collect())
}

pub(super) fn say(forum: &Forum, actor: &Actor, id: SessionId, line: ProgressLine) -> Decision {
    let by = person(actor)?;
    let session = known::session(forum, id)?;
    if !line.as_str().is_empty() {
        takes_notes(forum, session)?;
    }
    let said = session.progress.as_ref();
    if said.map_or("", |said| said.line.as_str()) == line.as_str() {
        return Ok(vec![]);
    }
    Ok(vec![Change::ProgressSaid { session: id, by, line }])
}

/// One that is held, and not without notes.
fn takes_notes(forum: &Forum, session: &Session) -> Result<(), Rejection> {
    known::standing_topic(forum, session.topic)?;
    if session.report.visibility == Visibility::WithoutNotes {
        return Err(Rejection::WithoutNotes);
    }
    Ok(())
}

fn person(actor: &Actor) -> Result<PersonId, Rejection> {
    actor.person().ok_or(Rejection::NotAllowed { needed: Needed::Joined })
}
