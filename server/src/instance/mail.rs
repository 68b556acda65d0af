//! People's addresses, and what the team writes to them.

use app::{
    backend::{Contact, Device, Mail, MailState, Mailing, NewContact, NewMailing, Op},
    error::{AppError, Problem},
};
use async_trait::async_trait;
use chrono_tz::Tz;
use domain::{Actor, EmailAddress, ForumCode, Needed, PersonId, Rejection};
use uuid::Uuid;

use super::{Instance, forums::unreadable};
use crate::{
    calendar,
    forum::{Ask, ForumHandle},
    people, store,
};

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

    async fn recipients(&self, code: &ForumCode, device: &Device) -> Result<Vec<EmailAddress>, AppError> {
        let forum = self.organised(code, device).await?;
        let recipients = forum.state().members.recipients();
        Ok(recipients.into_iter().map(|(_, address)| address).collect())
    }

    async fn send_practical(
        &self,
        code: &ForumCode,
        device: &Device,
        op: Op,
        mailing: NewMailing,
    ) -> Result<(), AppError> {
        let forum = self.organised(code, device).await?;
        if self.mailer.is_none() {
            return Err(AppError::NoMail);
        }
        let device = people::device_key(code, device);
        self.limits.may_write(&device)?;
        let mailing = store::Mailing {
            op,
            subject: mailing.subject.to_string(),
            body: mailing.text.to_string(),
            at: self.parts.clock.now(),
        };
        let known = self.parts.store.mailings(forum.key).await.map_err(unreadable)?;
        match known.into_iter().find(|known| known.op == op) {
            Some(known) if (&known.subject, &known.body) == (&mailing.subject, &mailing.body) => return Ok(()),
            Some(_) => return Err(AppError::OpReused),
            None => {}
        }
        if forum.state().members.recipients().is_empty() {
            return Err(AppError::invalid("text", Problem::NoRecipient));
        }
        forum
            .ask(|answer| Ask::SendPractical {
                device,
                mailing,
                answer,
            })
            .await
    }

    async fn mailings(&self, code: &ForumCode, device: &Device) -> Result<Vec<Mailing>, AppError> {
        let forum = self.organised(code, device).await?;
        let mailings = self.parts.store.mailings(forum.key).await.map_err(unreadable)?;
        let mut results = self.parts.store.mail_results(forum.key).await.map_err(unreadable)?;
        let zone: Tz = forum.state().forum.details.time_zone.parse().unwrap_or(Tz::UTC);
        let read = |mailing: store::Mailing| {
            let own = results.extract_if(.., |result| result.mailing == mailing.op);
            Mailing {
                op: mailing.op,
                subject: mailing.subject,
                at: calendar::local(mailing.at, zone),
                mails: own.map(state).collect(),
            }
        };
        Ok(mailings.into_iter().map(read).collect())
    }

    async fn is_subscribed(&self, code: &ForumCode, token: Uuid) -> Result<bool, AppError> {
        let forum = self.known(code).await?;
        let state = forum.state();
        let contact = state
            .members
            .contacts
            .values()
            .find(|contact| contact.unsubscribe == token);
        contact.map(|contact| contact.practical).ok_or(AppError::UnknownPage)
    }
}

impl Instance {
    /// No more practical information for whom this token belongs to.
    ///
    /// # Errors
    /// [`AppError::UnknownPage`]: nobody's, or of someone who is gone.
    pub async fn unsubscribe(&self, code: &ForumCode, token: Uuid) -> Result<(), AppError> {
        let forum = self.known(code).await?;
        forum.ask(|answer| Ask::Unsubscribe { token, answer }).await
    }

    pub(super) async fn organised(&self, code: &ForumCode, device: &Device) -> Result<ForumHandle, AppError> {
        let forum = self.find(code, Some(device)).await?;
        let (state, key) = (forum.state(), people::device_key(code, device));
        state.members.may_act(&key)?;
        match state.members.actor(&key) {
            Actor::Visitor => Err(AppError::NotJoined),
            actor if actor.is_organiser() => Ok(forum),
            Actor::Person { .. } | Actor::Console => {
                let needed = Needed::Organiser;
                Err(Rejection::NotAllowed { needed }.into())
            }
        }
    }
}

fn state(result: store::MailResult) -> (String, MailState) {
    let state = match (result.sent_at, result.due_at) {
        (Some(_), _) => MailState::Sent,
        (None, Some(_)) => MailState::Waiting(result.reason),
        (None, None) => MailState::Failed(result.reason.unwrap_or_default()),
    };
    (result.address, state)
}
