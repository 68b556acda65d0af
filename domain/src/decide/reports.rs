//! Notes and files of a session. They belong to it wherever it stands, also « En attente »; notes already
//! taken are not lost with a cell.

use crate::{Change, FileId, Forum, Limit, Rejection, SessionId};

use super::{Decision, MAX_FILES_OF_ONE_SESSION, known};

/// `revision` is the one the writer started from; the text itself travels beside.
pub(super) fn write(forum: &Forum, id: SessionId, revision: u32, empty: bool) -> Decision {
    let session = known::session(forum, id)?;
    if session.report.revision != revision {
        return Err(Rejection::Edited);
    }
    Ok(vec![Change::ReportWritten {
        session: id,
        revision: revision.saturating_add(1),
        empty,
    }])
}

pub(super) fn attach(forum: &Forum, id: SessionId, file: FileId) -> Decision {
    let files = &known::session(forum, id)?.report.files;
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
