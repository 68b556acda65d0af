//! What stands in the form when the page is opened: what was refused, what was left unsaved, or the report as it is.

use domain::{Rejection, ReportField, ReportFields, SessionId, Timestamp, merge};

use crate::{
    backend::ReportBody,
    error::AppError,
    report_form::{ReportForm, in_conflict, settled},
    visit::{FormState, Visit, device},
};

pub struct Standing {
    pub form: ReportForm,
    /// The revision it was filled from: what others saved since is merged with it.
    pub revision: u32,
    /// The fields of which there are two versions.
    pub conflicts: Vec<ReportField>,
    /// The other version of these.
    pub theirs: ReportFields,
    /// When the draft that is shown was kept.
    pub draft: Option<Timestamp>,
}

impl Standing {
    fn now(body: &ReportBody) -> Self {
        Self {
            form: ReportForm::from(&body.fields),
            revision: body.revision,
            conflicts: Vec::new(),
            theirs: body.fields.clone(),
            draft: None,
        }
    }
}

/// # Errors
/// When the store cannot be read.
pub async fn standing(visit: &Visit, id: SessionId, form: &FormState, body: &ReportBody) -> Result<Standing, AppError> {
    if let Some(refusal) = &form.refused {
        let typed = typed(visit, id, &refusal.fields).await?;
        let edited = refusal.error == Some(AppError::Rejected(Rejection::Edited));
        return Ok(if edited {
            merged(&refusal.fields, typed, body)
        } else {
            typed
        });
    }
    let device = device().filter(|_| visit.person().is_some());
    let draft = match device {
        Some(device) => visit.backend.reports.draft(visit.code(), &device, id).await?,
        None => None,
    };
    let Some(draft) = draft else {
        return Ok(Standing::now(body));
    };
    let typed = typed(visit, id, &draft.fields).await?;
    if typed.form == ReportForm::from(&body.fields) {
        return Ok(Standing::now(body));
    }
    Ok(Standing {
        draft: Some(draft.at),
        ..typed
    })
}

/// As it was typed, beside what it was typed from.
async fn typed(visit: &Visit, id: SessionId, fields: &[(String, String)]) -> Result<Standing, AppError> {
    let revision = fields.iter().find(|(name, _)| name == "revision");
    let revision = revision.and_then(|(_, value)| value.parse().ok()).unwrap_or(0);
    let theirs = match revision {
        0 => None,
        _ => visit.backend.reports.revision(visit.code(), id, revision).await?,
    };
    Ok(Standing {
        form: ReportForm::typed(fields),
        revision,
        conflicts: in_conflict(fields),
        theirs: theirs.unwrap_or_default(),
        draft: None,
    })
}

/// With what others saved meanwhile: what only one side changed is there, what both changed stands twice.
fn merged(fields: &[(String, String)], typed: Standing, body: &ReportBody) -> Standing {
    let mine = typed.form.read().and_then(|mine| settled(fields, mine, &typed.theirs));
    let Ok(mine) = mine else {
        return typed;
    };
    let merged = merge(&typed.theirs, &mine, &body.fields);
    Standing {
        form: ReportForm::from(&merged.fields),
        revision: body.revision,
        conflicts: merged.conflicts.into_iter().collect(),
        theirs: body.fields.clone(),
        draft: None,
    }
}
