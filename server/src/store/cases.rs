//! Reading the cases of a forum back.

use std::{collections::BTreeMap, str::FromStr};

use app::backend::{Case, CaseEntry, Op};
use domain::{CaseAbout, CaseCategory, CaseId, CaseStep, CaseWords, Measure, SessionId, Timestamp, TopicId};
use uuid::Uuid;

use super::{
    Error,
    load::{At, person},
};

/// With every line of their traces.
pub(super) async fn cases(at: &mut At<'_>, forum: i64) -> Result<BTreeMap<CaseId, Case>, Error> {
    let rows = sqlx::query!(
        r#"select id as "id!", topic_id, session_id, person_id, category, snapshot
           from moderation_case where forum_id = ?"#,
        forum
    )
    .fetch_all(&mut **at)
    .await?;
    let unreadable = |table| Error::Unreadable { table, forum };
    let mut cases = BTreeMap::new();
    for row in rows {
        let read = || {
            let number = |id: i64| u32::try_from(id).ok();
            let about = match (row.topic_id, row.session_id, &row.person_id) {
                (Some(topic), None, None) => CaseAbout::Topic(TopicId(number(topic)?)),
                (None, Some(session), None) => CaseAbout::Session(SessionId(number(session)?)),
                (None, None, Some(id)) => CaseAbout::Person(person(id).ok()?),
                _ => return None,
            };
            let category = CaseCategory::ALL.into_iter().find(|one| one.name() == row.category)?;
            let case = Case {
                about,
                category,
                snapshot: row.snapshot.clone(),
                entries: Vec::new(),
            };
            Some((CaseId(number(row.id)?), case))
        };
        let (id, case) = read().ok_or(unreadable("moderation_case"))?;
        cases.insert(id, case);
    }
    let rows = sqlx::query!(
        r#"select case_id as "case_id!", op, at, person_id, step, measures, words, seal from case_entry
           where forum_id = ? order by case_id, seq"#,
        forum
    )
    .fetch_all(&mut **at)
    .await?;
    for row in rows {
        let read = || {
            let measures = row.measures.split(',').filter(|name| !name.is_empty());
            let measures: Option<_> = measures
                .map(|name| Measure::ALL.into_iter().find(|one| one.name() == name))
                .collect();
            let entry = CaseEntry {
                op: Op(Uuid::from_str(&row.op).ok()?),
                at: Timestamp(row.at),
                by: person(&row.person_id).ok()?,
                step: CaseStep::ALL.into_iter().find(|step| step.name() == row.step)?,
                measures: measures?,
                words: CaseWords::parse(&row.words).ok()?,
                seal: row.seal.clone(),
            };
            Some((CaseId(u32::try_from(row.case_id).ok()?), entry))
        };
        let (id, entry) = read().ok_or(unreadable("case_entry"))?;
        let case = cases.get_mut(&id).ok_or(unreadable("case_entry"))?;
        case.entries.push(entry);
    }
    Ok(cases)
}
