//! Where reports are sent to, and asking for it.

use app::{
    backend::{ChannelId, Device, NewChannel, Op, Share, ShareChannel, ShareState, Sharing, Trouble},
    error::{AppError, Problem},
    message::Message,
};
use async_trait::async_trait;
use chrono_tz::Tz;
use domain::{ForumCode, PersonId, SessionId, WebAddress};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{Instance, forums::unreadable};
use crate::{
    calendar,
    forum::ForumHandle,
    people,
    store::{Batch, KeptShare, SendState, SharingChange},
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
            id: share_id(op, channel),
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
            Err(AppError::invalid("channels", Problem::Choice))
        }
    }

    async fn keep_sharing(&self, forum: &ForumHandle, sharing: Vec<SharingChange>) -> Result<(), AppError> {
        let mut batch = Batch::new(forum.key);
        batch.sharing = sharing;
        self.parts.writer.keep(batch).await.map_err(|_| AppError::NotKept)
    }
}

/// The same form sends each channel one message, however often it is sent.
fn share_id(op: Op, channel: ChannelId) -> Uuid {
    let mut hasher = Sha256::new();
    hasher.update(op.0.as_bytes());
    hasher.update(channel.0.as_bytes());
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
