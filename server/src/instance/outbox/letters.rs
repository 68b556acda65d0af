//! What each mail says, made when it is sent: links are new at each attempt, and nobody is written to who does not want
//! it any more.

use app::{
    backend::{Forums, Registered},
    error::AppError,
    paths,
    sharing::{self, Extent},
    text::{self, Lang},
};
use chrono_tz::Tz;
use domain::{PersonId, SessionId};

use super::mail::Mail;
use crate::{
    calendar,
    forum::{Ask, ForumHandle, Holder},
    ics,
    mail::Letter,
    people, random,
    store::{Contact, MailContent, WaitingMail},
};

const LANG: Lang = Lang::Fr;

/// The words of a letter, before they are addressed.
struct Words {
    subject: String,
    text: String,
    unsubscribe: Option<String>,
    calendar: Option<String>,
}

impl Mail {
    /// `None`: it is not wanted any more.
    pub(super) async fn write(&self, mail: &WaitingMail) -> Result<Option<Letter>, AppError> {
        let forum = self.instance.known(&mail.code).await?;
        let state = forum.state();
        let contact = state.members.contacts.get(&mail.person);
        let Some(contact) = contact.filter(|contact| contact.address.is(&mail.address)) else {
            return Ok(None);
        };
        // Who asked that nothing of them is used is not written to, but for their own way back.
        let wanted = contact.practical && !state.members.frozen.contains_key(&mail.person);
        let words = match &mail.content {
            MailContent::Practical { mailing } if wanted => self.practical(&forum, *mailing, contact).await?,
            MailContent::Place if wanted => self.place(&forum, mail.person, contact),
            MailContent::Practical { .. } | MailContent::Place => None,
            MailContent::Warning => Some(self.warning(&forum)),
            MailContent::Report { session, whole } => self.report(&forum, *session, Extent::of(*whole)).await?,
            _ if self.instance.limits.may_write_to(&mail.address).is_err() => None,
            MailContent::Reconnection => self.reconnection(&forum, mail.person, contact).await?,
            MailContent::Receipt => self.receipt(&forum, mail.person).await?,
        };
        Ok(words.map(|words| Letter {
            id: mail.id,
            to: mail.address.clone(),
            at: self.instance.parts.clock.now(),
            subject: words.subject,
            text: words.text,
            unsubscribe: words.unsubscribe,
            calendar: words.calendar,
        }))
    }

    async fn reconnection(
        &self,
        forum: &ForumHandle,
        person: PersonId,
        contact: &Contact,
    ) -> Result<Option<Words>, AppError> {
        let token = random::secret();
        let holder = Holder::Address(person, contact.address.clone());
        let hash = people::link_hash(&token);
        let made = forum.ask(|answer| Ask::MakeLink {
            holder,
            token: hash,
            answer,
        });
        match made.await {
            Ok(()) => {}
            Err(AppError::LinkExpired) => return Ok(None),
            Err(error) => return Err(error),
        }
        let state = forum.state();
        let Some(name) = state.own_name(person) else {
            return Ok(None);
        };
        let title = state.forum.details.title.as_str();
        let url = self.url(&paths::link(&forum.code, &token));
        // Who has not yet shown that the address is theirs has asked for nothing but to come in.
        let (subject, text) = if state.is_unproven(person) {
            (
                text::mail::proof_subject(LANG, title),
                text::mail::proof(LANG, title, name, &url),
            )
        } else {
            (
                text::mail::reconnection_subject(LANG, title),
                text::mail::reconnection(LANG, title, name, &url),
            )
        };
        Ok(Some(Words {
            subject,
            text,
            unsubscribe: None,
            calendar: None,
        }))
    }

    /// `None`: they have withdrawn, or wait again.
    fn place(&self, forum: &ForumHandle, person: PersonId, contact: &Contact) -> Option<Words> {
        let state = forum.state();
        let details = &state.forum.details;
        let title = details.title.as_str();
        let url = self.url(&paths::registration(&forum.code));
        let unsubscribe = self.url(&paths::unsubscribe(&forum.code, contact.unsubscribe));
        (state.members.registered(person) == Some(Registered::Placed)).then(|| Words {
            subject: text::mail::place_subject(LANG, title),
            text: text::mail::place(LANG, title, details.date, &url, &unsubscribe),
            unsubscribe: Some(unsubscribe),
            calendar: None,
        })
    }

    /// `None`: it is not published any more.
    async fn report(&self, forum: &ForumHandle, id: SessionId, extent: Extent) -> Result<Option<Words>, AppError> {
        let body = self.instance.report(&forum.code, id).await?;
        let state = forum.state();
        let details = &state.forum.details;
        let zone: Tz = details.time_zone.parse().unwrap_or(Tz::UTC);
        let at = body
            .declared
            .as_ref()
            .map(|declared| calendar::local(declared.at, zone).0);
        let date = at.map(|date| text::long_date(LANG, date)).unwrap_or_default();
        let of = (&forum.code, state.forum.as_ref());
        let message = sharing::message(LANG, &self.mailer.public_url, of, id, &body, &date, extent);
        let session = state.forum.sessions.get(&id);
        let topic = session.and_then(|session| state.forum.topic(session.topic));
        Ok(message.zip(topic).map(|(message, topic)| Words {
            subject: text::sharing::mail_subject(LANG, topic.title.as_str(), details.title.as_str()),
            text: text::sharing::mail(LANG, &message.plain()),
            unsubscribe: None,
            calendar: None,
        }))
    }

    fn warning(&self, forum: &ForumHandle) -> Words {
        let state = forum.state();
        let title = state.forum.details.title.as_str();
        let own_data = self.url(&paths::my_data(&forum.code));
        let join = self.url(&paths::join(&forum.code));
        Words {
            subject: text::mail::warning_subject(LANG, title),
            text: text::mail::warning(LANG, title, self.retention.notice(), &own_data, &join),
            unsubscribe: None,
            calendar: None,
        }
    }

    /// What they have accepted so far (S2-02).
    async fn receipt(&self, forum: &ForumHandle, person: PersonId) -> Result<Option<Words>, AppError> {
        let receipts = self.instance.parts.store.receipts(forum.key, person).await;
        let receipts = receipts.map_err(super::super::forums::unreadable)?;
        let state = forum.state();
        let details = &state.forum.details;
        let zone: Tz = details.time_zone.parse().unwrap_or(Tz::UTC);
        let lines: Vec<String> = receipts
            .iter()
            .map(|receipt| {
                let url = self.url(&paths::charter_version(&forum.code, &receipt.slug, receipt.version));
                text::mail::receipt_line(LANG, receipt, calendar::local(receipt.at, zone), &url)
            })
            .collect();
        let title = details.title.as_str();
        Ok((!lines.is_empty()).then(|| Words {
            subject: text::mail::receipt_subject(LANG, title),
            text: text::mail::receipt(LANG, title, &lines),
            unsubscribe: None,
            calendar: None,
        }))
    }

    async fn practical(
        &self,
        forum: &ForumHandle,
        mailing: app::backend::Op,
        contact: &Contact,
    ) -> Result<Option<Words>, AppError> {
        let mailings = self.instance.parts.store.mailings(forum.key).await;
        let mailings = mailings.map_err(super::super::forums::unreadable)?;
        let Some(mailing) = mailings.into_iter().find(|known| known.op == mailing) else {
            return Ok(None);
        };
        let state = forum.state();
        let title = state.forum.details.title.as_str();
        let unsubscribe = self.url(&paths::unsubscribe(&forum.code, contact.unsubscribe));
        Ok(Some(Words {
            text: text::mail::practical(LANG, title, &mailing.body, &unsubscribe),
            subject: mailing.subject,
            unsubscribe: Some(unsubscribe),
            calendar: Some(ics::whole(
                &forum.code,
                &state,
                self.instance.parts.clock.now(),
                &self.mailer.public_url,
            )),
        }))
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.mailer.public_url)
    }
}
