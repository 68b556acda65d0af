//! People's addresses.

use app::{
    backend::{Contact, Device, Mail, NewContact},
    error::AppError,
};
use async_trait::async_trait;
use domain::{ForumCode, PersonId};

use super::Instance;
use crate::{forum::Ask, people};

#[async_trait]
impl Mail for Instance {
    fn sends(&self) -> bool {
        self.mailer.is_some()
    }

    async fn contact(&self, code: &ForumCode, person: PersonId) -> Result<Option<Contact>, AppError> {
        let forum = self.known(code).await?;
        let state = forum.state();
        let contact = state.members.contacts.get(&person).map(|contact| Contact {
            address: contact.address.clone(),
            practical: contact.practical,
            verified: contact.verified,
        });
        Ok(contact)
    }

    async fn set_contact(
        &self,
        code: &ForumCode,
        device: &Device,
        contact: Option<NewContact>,
    ) -> Result<(), AppError> {
        let forum = self.find(code, Some(device)).await?;
        let device = people::device_key(code, device);
        self.limits.may_write(&device)?;
        forum
            .ask(|answer| Ask::SetContact {
                device,
                contact,
                answer,
            })
            .await
    }
}
