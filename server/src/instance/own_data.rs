//! What a person says of themselves, and what is kept of them.

use app::{
    backend::{Device, Dossier, OwnData, OwnTopics},
    error::AppError,
};
use async_trait::async_trait;
use domain::{FileId, ForumCode, PersonId, Profile, SessionId, Timestamp};
use serde_json::{Map, Value};

use super::{Instance, forums::unreadable};
use crate::{
    forum::{Ask, ForumHandle},
    people,
    store::Export,
};

#[async_trait]
impl OwnData for Instance {
    async fn introduce(&self, code: &ForumCode, device: &Device, profile: Profile) -> Result<(), AppError> {
        let forum = self.find(code, Some(device)).await?;
        let device = people::device_key(code, device);
        self.limits.may_write(&device)?;
        let profile = Box::new(profile);
        forum
            .ask(|answer| Ask::Introduce {
                device,
                profile,
                answer,
            })
            .await
    }

    async fn dossier(&self, code: &ForumCode, device: &Device) -> Result<Dossier, AppError> {
        let (forum, person) = self.sender(code, device).await?;
        let exports = self.parts.store.export(forum.key, person).await.map_err(unreadable)?;
        let rows = |key: &str| {
            exports
                .iter()
                .find(|export| export.key == key)
                .map(|export| &export.rows)
        };
        let mut reports: Vec<SessionId> = rows("report").into_iter().flatten().filter_map(session).collect();
        reports.dedup();
        let joined = self.parts.store.came_in(forum.key, person).await.map_err(unreadable)?;
        let mut files = Vec::new();
        for row in rows("attachment").into_iter().flatten() {
            if let Some((session, id)) = session(row).zip(file(row))
                && let Some(file) = self.parts.store.file(forum.key, id).await.map_err(unreadable)?
            {
                files.push((session, file));
            }
        }
        Ok(Dossier {
            joined_at: joined.map_or(Timestamp(0), |joined| joined.at),
            access_at: joined.and_then(|joined| joined.access_at),
            kept: exports
                .iter()
                .map(|export| (export.key, export.rows.len()))
                .filter(|(_, rows)| *rows > 0)
                .collect(),
            reports,
            files,
        })
    }

    async fn freeze(&self, code: &ForumCode, device: &Device, on: bool) -> Result<(), AppError> {
        let (forum, device) = self.writing(code, device).await?;
        forum.ask(|answer| Ask::Freeze { device, on, answer }).await
    }

    async fn erase(&self, code: &ForumCode, device: &Device, topics: OwnTopics) -> Result<(), AppError> {
        let forum = self.find(code, Some(device)).await?;
        let device = people::device_key(code, device);
        self.limits.may_write(&device)?;
        forum.ask(|answer| Ask::Erase { device, topics, answer }).await
    }
}

impl Instance {
    /// Everything that is kept of the sender, row by row.
    ///
    /// # Errors
    /// [`AppError::NotJoined`], or the store cannot be read.
    pub async fn export(&self, code: &ForumCode, device: &Device) -> Result<Vec<Export>, AppError> {
        let (forum, person) = self.sender(code, device).await?;
        self.parts.store.export(forum.key, person).await.map_err(unreadable)
    }

    async fn sender(&self, code: &ForumCode, device: &Device) -> Result<(ForumHandle, PersonId), AppError> {
        let forum = self.find(code, Some(device)).await?;
        let state = forum.state();
        let person = state.members.devices.get(&people::device_key(code, device)).copied();
        Ok((forum, person.ok_or(AppError::NotJoined)?))
    }
}

fn session(row: &Map<String, Value>) -> Option<SessionId> {
    let id = row.get("session_id")?.as_u64()?;
    u32::try_from(id).ok().map(SessionId)
}

fn file(row: &Map<String, Value>) -> Option<FileId> {
    row.get("id")?.as_str()?.parse().ok().map(FileId)
}
