//! Notes and files of a session. They belong to it wherever it stands, also « En attente »; notes already
//! taken are not lost with a cell.

use crate::{
    Actor, AiAssistance, Change, FileId, Forum, Limit, Needed, Rejection, Report, Session, SessionId, Timestamp,
    Visibility,
};

use super::{Decision, MAX_FILES_OF_ONE_SESSION, known};

/// `revision` is the one the writer started from; the text itself travels beside.
pub(super) fn write(forum: &Forum, now: Timestamp, id: SessionId, revision: u32, empty: bool) -> Decision {
    let report = open(forum, id)?;
    if report.revision != revision {
        return Err(Rejection::Edited);
    }
    let revision = revision.saturating_add(1);
    let written = Change::ReportWritten {
        session: id,
        revision,
        empty,
    };
    // What was published stays so, with what was declared then, and there is never a newer text than the public one.
    let published = report.published.map(|published| {
        if empty {
            Change::ReportUnpublished { session: id }
        } else {
            Change::ReportPublished {
                session: id,
                revision,
                at: now,
                assistance: published.assistance,
            }
        }
    });
    Ok(std::iter::once(written).chain(published).collect())
}

/// A report of a session that takes notes.
fn open(forum: &Forum, id: SessionId) -> Result<&Report, Rejection> {
    let report = &known::session(forum, id)?.report;
    if report.visibility == Visibility::WithoutNotes {
        return Err(Rejection::WithoutNotes);
    }
    Ok(report)
}

pub(super) fn set_visibility(forum: &Forum, actor: &Actor, session: SessionId, visibility: Visibility) -> Decision {
    may_make(forum, actor, session, visibility)?;
    let report = &known::session(forum, session)?.report;
    let set = (report.visibility != visibility).then_some(Change::VisibilitySet { session, visibility });
    // What nobody reads is not published: it is declared anew when it is given to be read again.
    let hides = visibility == Visibility::WithoutNotes && report.published.is_some();
    let unpublished = hides.then_some(Change::ReportUnpublished { session });
    Ok(set.into_iter().chain(unpublished).collect())
}

/// Whoever wrote it answers for making it public, nobody else (S0-03).
pub(super) fn may_make(
    forum: &Forum,
    actor: &Actor,
    session: SessionId,
    visibility: Visibility,
) -> Result<(), Rejection> {
    let Session { report, scribes, .. } = known::session(forum, session)?;
    let writes = actor.person().is_some_and(|person| scribes.contains(&person));
    if visibility == Visibility::Public && report.visibility != visibility && !writes {
        let needed = Needed::Scribe;
        return Err(Rejection::NotAllowed { needed });
    }
    Ok(())
}

/// Again also when it is published already: something else may be declared. The same again changes nothing here;
/// what else is declared is stored beside.
pub(super) fn publish(
    forum: &Forum,
    now: Timestamp,
    session: SessionId,
    revision: u32,
    assistance: AiAssistance,
) -> Decision {
    let report = open(forum, session)?;
    if report.revision != revision {
        return Err(Rejection::Edited);
    }
    if !report.written {
        return Err(Rejection::NothingWritten);
    }
    let published = report.published;
    if published.is_some_and(|published| (published.revision, published.assistance) == (revision, assistance)) {
        return Ok(vec![]);
    }
    Ok(vec![Change::ReportPublished {
        session,
        revision,
        at: now,
        assistance,
    }])
}

pub(super) fn unpublish(forum: &Forum, session: SessionId) -> Decision {
    let published = known::session(forum, session)?.report.published;
    let changes = published.map(|_| Change::ReportUnpublished { session });
    Ok(changes.into_iter().collect())
}

pub(super) fn attach(forum: &Forum, id: SessionId, file: FileId) -> Decision {
    let files = &open(forum, id)?.files;
    if files.contains(&file) {
        return Ok(vec![]);
    }
    if files.len() >= MAX_FILES_OF_ONE_SESSION {
        return Err(Rejection::TooMany {
            what: Limit::Files,
            max: MAX_FILES_OF_ONE_SESSION,
        });
    }
    Ok(vec![Change::FileAttached { session: id, file }])
}

pub(super) fn remove(_: &Forum, session: SessionId, file: FileId) -> Decision {
    Ok(vec![Change::FileRemoved { session, file }])
}
