//! Shared reports leave for the channels of their forum. A webhook takes whatever it is sent, so that nothing which may
//! have arrived is sent again but by a person; a Matrix room knows a message again, so that there a retry is safe.

use std::sync::Arc;

use app::{
    backend::{Target, Trouble},
    message::{self, Message},
    sharing,
};
use domain::Timestamp;
use uuid::Uuid;

use super::{Outbox, Outcome, PAUSE, Way, again};
use crate::{
    instance::Instance,
    sharing::{Delivery, matrix, mattermost},
    store::{Batch, Error, SendState, SharingChange, WaitingShare},
};

/// Seconds from one attempt to the next: people are waiting, then a night passes.
const DELAYS: [i64; 7] = [15, 60, 300, 900, 3_600, 14_400, 43_200];

impl Instance {
    /// Starts sending. Ends with [`Self::stop`], after what is under way.
    pub fn start_sharing(self: &Arc<Self>) {
        let shares = Shares { instance: self.clone() };
        let outbox = Outbox::new(self, shares, self.parts.shares.clone());
        let instance = self.clone();
        self.actors.spawn(async move {
            while !instance.settle_interrupted().await {
                tokio::select! {
                    () = instance.parts.stopping.cancelled() => return,
                    () = tokio::time::sleep(PAUSE) => {}
                }
            }
            outbox.run().await;
        });
    }

    /// What was on its way when the server was killed. Says whether all of it was kept.
    async fn settle_interrupted(&self) -> bool {
        let interrupted = match self.parts.store.interrupted_shares().await {
            Ok(interrupted) => interrupted,
            Err(error) => {
                tracing::error!(%error, "what was being sent cannot be read: {error}");
                return false;
            }
        };
        for share in interrupted {
            let again = share.is_known_again.then(|| self.parts.clock.now());
            let mut batch = Batch::new(share.forum);
            batch.sharing.push(SharingChange::Tried {
                id: share.id,
                attempts: share.attempts + 1,
                state: again.map_or(SendState::Unsure, |_| SendState::Waiting),
                due_at: again,
                trouble: Some(Trouble::Stopped),
            });
            if self.parts.writer.keep(batch).await.is_err() {
                return false;
            }
        }
        true
    }
}

pub(super) struct Shares {
    instance: Arc<Instance>,
}

impl Way for Shares {
    type Waiting = WaitingShare;
    /// And when to try again, when the other side said so.
    type Reason = Trouble;
    type Change = SharingChange;

    async fn due(&self, now: Timestamp, most: u32) -> Result<Vec<WaitingShare>, Error> {
        self.instance.parts.store.due_shares(now, most).await
    }

    async fn next(&self) -> Result<Option<Timestamp>, Error> {
        self.instance.parts.store.next_share().await
    }

    fn id(&self, share: &WaitingShare) -> Uuid {
        share.id
    }

    fn place(&self, share: &WaitingShare) -> Uuid {
        share.channel.0
    }

    async fn send(&self, share: &WaitingShare) -> Option<Outcome<Self>> {
        let target = match &share.target {
            Some(target) if self.is_wanted(share).await => target,
            _ => return Some(settled(share, SendState::Refused, Some(Trouble::Withdrawn)).into()),
        };
        let parts = match target {
            Target::Mattermost { .. } => share.message.parts(mattermost::MOST, message::characters),
            Target::Matrix { .. } => share.message.parts(matrix::MOST, message::bytes),
        };
        let before = SharingChange::Sending { id: share.id };
        self.keep(share, before).await?;
        for (number, part) in parts.iter().enumerate().skip(share.arrived) {
            match self.deliver(share, target, number, part).await {
                Delivery::Arrived if number + 1 == parts.len() => {}
                Delivery::Arrived => {
                    let parts = number + 1;
                    let arrived = SharingChange::Arrived { id: share.id, parts };
                    // When it cannot be kept no more leaves, and whether this part is there can be looked up.
                    if self.keep(share, arrived).await.is_none() {
                        return Some(settled(share, SendState::Unsure, Some(Trouble::Stopped)).into());
                    }
                }
                Delivery::Later { trouble, after } => {
                    let away = matches!(trouble, Trouble::Away | Trouble::Lost).then_some(trouble);
                    let change = self.tried(share, trouble, after);
                    return Some(Outcome { change, away });
                }
                Delivery::Unsure(trouble) => return Some(settled(share, SendState::Unsure, Some(trouble)).into()),
                Delivery::Refused(trouble) => return Some(settled(share, SendState::Refused, Some(trouble)).into()),
            }
        }
        Some(settled(share, SendState::Sent, None).into())
    }

    fn later(&self, share: &WaitingShare, trouble: Trouble) -> SharingChange {
        self.tried(share, trouble, None)
    }

    fn batch(&self, share: &WaitingShare, change: SharingChange) -> Batch {
        let mut batch = Batch::new(share.forum);
        batch.sharing.push(change);
        batch
    }
}

impl Shares {
    async fn deliver(&self, share: &WaitingShare, target: &Target, number: usize, part: &Message) -> Delivery {
        let outgoing = &self.instance.outgoing;
        match target {
            Target::Mattermost { webhook } => mattermost::post(outgoing, webhook, part).await,
            Target::Matrix {
                homeserver,
                room,
                token,
            } => {
                let room = matrix::Room {
                    homeserver,
                    id: room,
                    token,
                };
                room.send(outgoing, &format!("{}-{number}", share.id), part).await
            }
        }
    }

    /// A report may have been taken back, or closed to others, since its message was read over.
    async fn is_wanted(&self, share: &WaitingShare) -> bool {
        let Some(id) = share.session else {
            return true;
        };
        let Ok(forum) = self.instance.known(&share.code).await else {
            return false;
        };
        let state = forum.state();
        let session = state.forum.sessions.get(&id);
        session.is_some_and(sharing::is_shareable)
    }

    fn tried(&self, share: &WaitingShare, trouble: Trouble, after: Option<i64>) -> SharingChange {
        let now = self.instance.parts.clock.now();
        let due_at = again(now, &DELAYS, share.attempts).map(|due| Timestamp(due.0.max(now.0 + after.unwrap_or(0))));
        SharingChange::Tried {
            id: share.id,
            attempts: share.attempts + 1,
            state: due_at.map_or(SendState::Refused, |_| SendState::Waiting),
            due_at,
            trouble: Some(trouble),
        }
    }

    async fn keep(&self, share: &WaitingShare, change: SharingChange) -> Option<()> {
        let batch = self.batch(share, change);
        self.instance.parts.writer.keep(batch).await.ok()
    }
}

fn settled(share: &WaitingShare, state: SendState, trouble: Option<Trouble>) -> SharingChange {
    SharingChange::Tried {
        id: share.id,
        attempts: share.attempts + 1,
        state,
        due_at: None,
        trouble,
    }
}

impl From<SharingChange> for Outcome<Shares> {
    fn from(change: SharingChange) -> Self {
        Self { change, away: None }
    }
}
