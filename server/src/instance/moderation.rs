//! What is reported to the moderators.

use app::{
    backend::{CaseSeen, Device, Forums, Moderation, NewEntry, Op, OwnCase},
    error::AppError,
};
use async_trait::async_trait;
use domain::{CaseAbout, CaseCategory, CaseId, CaseWords, ForumCode, ReportFields};

use super::Instance;
use crate::{
    cases::{self, is_intact, is_own},
    forum::{Ask, NewCase},
    people,
};

#[async_trait]
impl Moderation for Instance {
    async fn report(
        &self,
        code: &ForumCode,
        device: &Device,
        op: Op,
        about: CaseAbout,
        category: CaseCategory,
        words: CaseWords,
    ) -> Result<(), AppError> {
        let (forum, key) = self.writing(code, device).await?;
        let snapshot = match about {
            CaseAbout::Topic(_) | CaseAbout::Person(_) => String::new(),
            CaseAbout::Session(session) => written(&Forums::report(self, code, session).await?.fields),
        };
        let new = Box::new(NewCase {
            about,
            category,
            snapshot,
            words,
        });
        forum
            .ask(|answer| Ask::ReportCase {
                device: key,
                op,
                new,
                answer,
            })
            .await
    }

    async fn cases(&self, code: &ForumCode, device: &Device) -> Result<Vec<CaseSeen>, AppError> {
        let state = self.find(code, Some(device)).await?.state();
        let actor = state.members.actor(&people::device_key(code, device));
        let reader = actor.person().ok_or(AppError::NotJoined)?;
        if !(actor.roles().is_moderator() || actor.is_organiser()) {
            return Err(AppError::NotModerator);
        }
        let cases = state.cases.iter().rev();
        let others = cases.filter(|(_, case)| case.about != CaseAbout::Person(reader));
        let seen = others.map(|(id, case)| CaseSeen {
            id: *id,
            intact: is_intact(case),
            own: is_own(&state.forum, case, reader),
            case: case.clone(),
        });
        Ok(seen.collect())
    }

    async fn own_cases(&self, code: &ForumCode, device: &Device) -> Result<Vec<OwnCase>, AppError> {
        let state = self.find(code, Some(device)).await?.state();
        let reader = state.members.devices.get(&people::device_key(code, device));
        Ok(reader.map(|reader| cases::own(&state, *reader)).unwrap_or_default())
    }

    async fn answer(
        &self,
        code: &ForumCode,
        device: &Device,
        op: Op,
        case: CaseId,
        words: CaseWords,
    ) -> Result<(), AppError> {
        let (forum, device) = self.writing(code, device).await?;
        forum
            .ask(|answer| Ask::AnswerCase {
                device,
                op,
                case,
                words,
                answer,
            })
            .await
    }

    async fn write(
        &self,
        code: &ForumCode,
        device: &Device,
        op: Op,
        case: CaseId,
        entry: NewEntry,
    ) -> Result<(), AppError> {
        let (forum, device) = self.writing(code, device).await?;
        let entry = Box::new(entry);
        forum
            .ask(|answer| Ask::WriteCase {
                device,
                op,
                case,
                entry,
                answer,
            })
            .await
    }
}

/// Every word of a report, part after part.
fn written(report: &ReportFields) -> String {
    let mut parts = vec![
        report.essence.to_string(),
        report.points.to_string(),
        report.decisions.to_string(),
    ];
    let actions = report.actions.iter();
    parts.extend(actions.map(|action| format!("{} {} {}", action.what, action.who, action.due)));
    parts.push(report.questions.to_string());
    parts.extend(report.links.iter().map(|link| format!("{} {}", link.label, link.url)));
    parts.push(report.notes.to_string());
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}
