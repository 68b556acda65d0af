//! One more line in the trace of a case.

use std::collections::BTreeSet;

use domain::{CaseId, CaseStep, CaseWords, Measure};
use leptos::prelude::*;

use crate::{
    api::{
        parse::{self, Fields},
        submit::act,
    },
    backend::NewEntry,
    error::{AppError, Problem},
    paths,
};

/// What was done, in words; of a decision also which measures.
#[server(endpoint = "write_case")]
pub async fn write_case(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] case: String,
    #[server(default)] step: String,
    #[server(default)] words: String,
) -> Result<(), AppError> {
    let posted = parse::posted();
    act(&code, &op, async |form| {
        let case: CaseId = case.parse().map_err(|_| AppError::UnknownPage)?;
        let mut fields = Fields::default();
        let step = fields.choice::<CaseStep>("step", &step);
        let words = fields.text("words", CaseWords::parse(&words));
        let measures: BTreeSet<Measure> = Measure::ALL
            .into_iter()
            .filter(|measure| posted.get(&measure_field(*measure)).is_some())
            .collect();
        if step == Some(CaseStep::Decision) && measures.is_empty() {
            fields.wrong("measures", Problem::Choice);
        }
        let (step, words) = fields.finish(step.zip(words))?;
        let measures = if step == CaseStep::Decision {
            measures
        } else {
            BTreeSet::new()
        };
        let entry = NewEntry { step, measures, words };
        let moderation = &form.backend.moderation;
        moderation.write(&form.code, &form.device, form.op, case, entry).await?;
        Ok(paths::case(&form.code, case))
    })
    .await
}

/// The name of a measure's box.
#[must_use]
pub fn measure_field(measure: Measure) -> String {
    format!("measure-{}", measure.name())
}
