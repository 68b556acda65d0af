//! Registering before the day.

use app::{
    backend::{Device, Op, Registration, Registrations},
    error::AppError,
};
use async_trait::async_trait;
use domain::{Assistance, ForumCode, Needed, PersonId, Rejection};

use super::{Instance, forums::unreadable};
use crate::{
    forum::{Ask, digest_of_registration},
    people, random,
};

#[async_trait]
impl Registrations for Instance {
    async fn register(
        &self,
        code: &ForumCode,
        device: &Device,
        op: Op,
        registration: Registration,
    ) -> Result<(), AppError> {
        let forum = self.find(code, Some(device)).await?;
        let key = people::device_key(code, device);
        self.limits.may_write(&key)?;
        self.limits.may_join(forum.key)?;
        let digest = digest_of_registration(&device.0, op, &registration);
        let registration = Box::new(registration);
        self.guarded(&forum, device, |answer| Ask::Register {
            device: key,
            op,
            digest,
            registration,
            answer,
        })
        .await
    }

    async fn withdraw(&self, code: &ForumCode, device: &Device, op: Op) -> Result<(), AppError> {
        let forum = self.find(code, Some(device)).await?;
        let device = people::device_key(code, device);
        self.limits.may_write(&device)?;
        forum
            .ask(|answer| Ask::WithdrawRegistration { device, op, answer })
            .await
    }

    async fn set_assistance(&self, code: &ForumCode, device: &Device, assistance: Assistance) -> Result<(), AppError> {
        let forum = self.find(code, Some(device)).await?;
        let device = people::device_key(code, device);
        self.limits.may_write(&device)?;
        forum
            .ask(|answer| Ask::SetAssistance {
                device,
                assistance,
                answer,
            })
            .await
    }

    async fn assistance(&self, code: &ForumCode, person: PersonId) -> Result<String, AppError> {
        let forum = self.known(code).await?;
        let assistance = self.parts.store.assistance(forum.key, Some(person)).await;
        let found = assistance.map_err(unreadable)?.pop();
        Ok(found.map(|(_, assistance)| assistance).unwrap_or_default())
    }

    async fn all_assistance(&self, code: &ForumCode, device: &Device) -> Result<Vec<(PersonId, String)>, AppError> {
        let forum = self.find(code, Some(device)).await?;
        let reader = forum.state().members.actor(&people::device_key(code, device));
        if !reader.is_organiser() {
            let needed = Needed::Organiser;
            return Err(Rejection::NotAllowed { needed }.into());
        }
        let assistance = self.parts.store.assistance(forum.key, None).await;
        assistance.map_err(unreadable)
    }

    fn new_entry_code(&self) -> ForumCode {
        random::forum_code()
    }
}
