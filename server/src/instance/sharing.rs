//! Where reports are sent to, and asking for it.

use app::{
    backend::{ChannelId, Device, NewChannel, NewShare, Op, Share, ShareChannel, ShareState, Sharing, Trouble},
    error::{AppError, Problem},
    message::Message,
};
use async_trait::async_trait;
use chrono_tz::Tz;
use domain::{ForumCode, Missing, Needed, PersonId, Rejection, SessionId, Timestamp, WebAddress};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{Instance, forums::unreadable};
use crate::{
    calendar,
    forum::{ForumHandle, State},
    people,
    store::{Batch, Hash, KeptShare, MailChange, MailContent, SendState, SharingChange},
};

#[async_trait]
impl Sharing for Instance {
    fn allows(&self, address: &WebAddress) -> bool {
        address.as_str().parse().is_ok_and(|url| self.outgoing.allows(&url))
    }

    async fn add_channel(
        &self,
        code: &ForumCode,
        device: &Device,
        op: Op,
        channel: NewChannel,
    ) -> Result<(), AppError> {
        let (forum, _) = self.organiser(code, device).await?;
        let id = ChannelId(op.0);
        self.keep_sharing(&forum, vec![SharingChange::ChannelAdded { id, channel }])
            .await
    }

    async fn remove_channel(&self, code: &ForumCode, device: &Device, channel: ChannelId) -> Result<(), AppError> {
        let (forum, _) = self.organiser(code, device).await?;
        let at = self.parts.clock.now();
        self.keep_sharing(&forum, vec![SharingChange::ChannelRemoved { id: channel, at }])
            .await
    }

    async fn try_channel(
        &self,
        code: &ForumCode,
        device: &Device,
        op: Op,
        channel: ChannelId,
        message: Message,
    ) -> Result<(), AppError> {
        let (forum, person) = self.organiser(code, device).await?;
        self.known_channels(&forum, &[channel]).await?;
        let asked = SharingChange::Asked {
            id: share_id(op, channel.0),
            channel,
            session: None,
            revision: 0,
            person,
            message,
            whole: false,
            at: self.parts.clock.now(),
        };
        self.keep_sharing(&forum, vec![asked]).await?;
        self.parts.shares.notify_one();
        Ok(())
    }

    async fn share(&self, code: &ForumCode, device: &Device, op: Op, share: NewShare) -> Result<(), AppError> {
        let forum = self.find(code, Some(device)).await?;
        let key = people::device_key(code, device);
        self.limits.may_write(&key)?;
        let state = forum.state();
        let person = writer(&state, &key, share.session)?;
        state.has_agreed(person)?;
        self.known_channels(&forum, &share.channels).await?;
        let at = self.parts.clock.now();
        let mut batch = Batch::new(forum.key);
        batch
            .sharing
            .extend(share.channels.iter().map(|channel| SharingChange::Asked {
                id: share_id(op, channel.0),
                channel: *channel,
                session: Some(share.session),
                revision: share.revision,
                person,
                message: share.message.clone(),
                whole: share.whole,
                at,
            }));
        if share.convener && self.mailer.is_some() {
            batch.mail.extend(letters(&state, op, &share, at));
        }
        self.parts.writer.keep(batch).await.map_err(|_| AppError::NotKept)?;
        self.parts.shares.notify_one();
        if let Some(mail) = &self.parts.mail {
            mail.notify_one();
        }
        Ok(())
    }

    async fn channels(&self, code: &ForumCode) -> Result<Vec<ShareChannel>, AppError> {
        let forum = self.known(code).await?;
        self.parts.store.share_channels(forum.key).await.map_err(unreadable)
    }

    async fn shares(&self, code: &ForumCode, session: Option<SessionId>) -> Result<Vec<Share>, AppError> {
        let forum = self.known(code).await?;
        let zone: Tz = forum.state().forum.details.time_zone.parse().unwrap_or(Tz::UTC);
        let shares = self.parts.store.shares(forum.key, session).await.map_err(unreadable)?;
        Ok(shares.into_iter().map(|share| read(share, zone)).collect())
    }
}

impl Instance {
    async fn organiser(&self, code: &ForumCode, device: &Device) -> Result<(ForumHandle, PersonId), AppError> {
        let forum = self.organised(code, device).await?;
        let key = people::device_key(code, device);
        self.limits.may_write(&key)?;
        let person = forum.state().members.actor(&key).person();
        Ok((forum, person.ok_or(AppError::NotJoined)?))
    }

    /// Someone may have removed one while the page was open.
    async fn known_channels(&self, forum: &ForumHandle, channels: &[ChannelId]) -> Result<(), AppError> {
        let known = self.parts.store.share_channels(forum.key).await.map_err(unreadable)?;
        let is_known = |id: &ChannelId| known.iter().any(|channel| channel.id == *id);
        if channels.iter().all(is_known) {
            Ok(())
        } else {
            Err(AppError::invalid("channels", Problem::Channel))
        }
    }

    async fn keep_sharing(&self, forum: &ForumHandle, sharing: Vec<SharingChange>) -> Result<(), AppError> {
        let mut batch = Batch::new(forum.key);
        batch.sharing = sharing;
        self.parts.writer.keep(batch).await.map_err(|_| AppError::NotKept)
    }
}

/// Who asks, when they may write the report: its scribes, who leads the topic, facilitators.
fn writer(state: &State, device: &Hash, session: SessionId) -> Result<PersonId, AppError> {
    state.members.may_act(device)?;
    let actor = state.members.actor(device);
    let person = actor.person().ok_or(AppError::NotJoined)?;
    let unknown = Rejection::Unknown { what: Missing::Session };
    let session = state.forum.sessions.get(&session).ok_or(unknown)?;
    let may =
        actor.is_facilitator() || session.scribes.contains(&person) || state.forum.is_led_by(session.topic, person);
    let needed = Needed::Convener;
    let refused = Rejection::NotAllowed { needed };
    may.then_some(person).ok_or(refused.into())
}

/// One mail for each of those who lead the topic and gave an address.
fn letters(state: &State, op: Op, share: &NewShare, at: Timestamp) -> Vec<MailChange> {
    let session = state.forum.sessions.get(&share.session);
    let topic = session.map(|session| session.topic);
    let leads = |person: PersonId| topic.is_some_and(|topic| state.forum.is_led_by(topic, person));
    let contacts = state.members.contacts.iter().filter(|(person, _)| leads(**person));
    contacts
        .map(|(person, contact)| MailChange::Asked {
            id: share_id(op, person.0),
            person: *person,
            content: MailContent::Report {
                session: share.session,
                whole: share.whole,
            },
            address: contact.address.clone(),
            at,
        })
        .collect()
}

/// The same form sends each channel and each person one message, however often it is sent.
fn share_id(op: Op, to: Uuid) -> Uuid {
    let mut hasher = Sha256::new();
    hasher.update(op.0.as_bytes());
    hasher.update(to.as_bytes());
    let hash: [u8; 32] = hasher.finalize().into();
    let half = hash.first_chunk().copied().unwrap_or_default();
    Uuid::from_bytes(half)
}

fn read(share: KeptShare, zone: Tz) -> Share {
    let trouble = share.trouble.unwrap_or(Trouble::Lost);
    Share {
        channel: share.channel,
        channel_name: share.channel_name,
        session: share.session,
        person: share.person,
        revision: share.revision,
        at: calendar::local(share.asked_at, zone),
        state: match share.state {
            SendState::Waiting => ShareState::Waiting(share.trouble),
            SendState::Sending => ShareState::Sending,
            SendState::Sent => ShareState::Sent,
            SendState::Unsure => ShareState::Unsure(trouble),
            SendState::Refused => ShareState::Refused(trouble),
        },
    }
}
