//! Links that open the wall.

use app::{
    backend::{Cursor, Device, EventBytes, Format, Op, WallId, WallLink, Walls},
    error::AppError,
};
use async_trait::async_trait;
use chrono_tz::Tz;
use domain::{Actor, ForumCode, Needed, Rejection, Shows, WallLabel};

use super::{Instance, screens::Screen};
use crate::{
    calendar,
    forum::ForumHandle,
    people, random,
    store::{Batch, Error, WallChange},
};

#[async_trait]
impl Walls for Instance {
    async fn add(
        &self,
        code: &ForumCode,
        device: &Device,
        op: Op,
        label: WallLabel,
        view: Option<Shows>,
    ) -> Result<String, AppError> {
        let forum = self.facilitated(code, device).await?;
        let token = people::wall_token(code, device, op);
        self.keep_walls(&forum, vec![self.added(&token, &label, view)]).await?;
        // The form that made a link which was taken back since makes no other.
        let known = self.parts.store.wall(forum.key, people::wall_hash(&token)).await;
        known.map_err(unreadable)?.map(|_| token).ok_or(AppError::OpReused)
    }

    async fn retire(&self, code: &ForumCode, device: &Device, wall: WallId) -> Result<(), AppError> {
        let forum = self.facilitated(code, device).await?;
        let walls = self.parts.store.walls(forum.key).await.map_err(unreadable)?;
        if let Some(wall) = walls.into_iter().find(|known| known.id == wall.0) {
            let token = wall.token;
            self.keep_walls(&forum, vec![WallChange::Retired { token }]).await?;
            self.screens.retire(token);
        }
        Ok(())
    }

    async fn pin(&self, code: &ForumCode, device: &Device, wall: WallId, view: Option<Shows>) -> Result<(), AppError> {
        let forum = self.facilitated(code, device).await?;
        let walls = self.parts.store.walls(forum.key).await.map_err(unreadable)?;
        let wall = walls.into_iter().find(|known| known.id == wall.0);
        let token = wall.ok_or(AppError::WallRetired)?.token;
        self.keep_walls(&forum, vec![WallChange::Pinned { token, view }])
            .await?;
        self.screens.turn(token);
        Ok(())
    }

    async fn list(&self, code: &ForumCode) -> Result<Vec<WallLink>, AppError> {
        let forum = self.known(code).await?;
        let walls = self.parts.store.walls(forum.key).await.map_err(unreadable)?;
        let zone: Tz = forum.state().forum.details.time_zone.parse().unwrap_or(Tz::UTC);
        let link = |wall: crate::store::Wall| WallLink {
            id: WallId(wall.id),
            label: wall.label,
            view: wall.view,
            open: self.screens.count(wall.token),
            seen: wall.seen_at.map(|at| calendar::local(at, zone)),
        };
        Ok(walls.into_iter().map(link).collect())
    }

    async fn label(&self, code: &ForumCode, token: &str) -> Result<WallLabel, AppError> {
        let forum = self.known(code).await?;
        let (label, _) = self.wall(&forum, token).await?;
        WallLabel::parse(&label).map_err(|_| AppError::Internal)
    }

    async fn open(&self, code: &ForumCode, token: &str) -> Result<Option<Shows>, AppError> {
        let forum = self.known(code).await?;
        let (_, view) = self.wall(&forum, token).await?;
        self.seen_now(&forum, token).await;
        Ok(view)
    }

    async fn watch(
        &self,
        code: &ForumCode,
        token: &str,
        after: Option<Cursor>,
        format: Format,
    ) -> Result<EventBytes, AppError> {
        // Who has the token belongs here, also while strangers guess codes too fast.
        let forum = self.known(code).await?;
        let screen = self.screen(&forum, token).await?;
        Ok(forum.follow(after, format, Some(screen)))
    }
}

impl Instance {
    /// A link for the terminal; those printed before that no screen ever showed are worth nothing any more.
    ///
    /// # Errors
    /// [`AppError::UnknownForum`], or nothing can be kept.
    pub async fn print_wall(&self, code: &ForumCode) -> Result<String, AppError> {
        let forum = self.find(code, None).await?;
        let token = random::secret();
        let printed = WallChange::RetiredUnseen {
            label: printed_label().to_string(),
        };
        self.keep_walls(&forum, vec![printed, self.added(&token, &printed_label(), None)])
            .await?;
        Ok(token)
    }

    /// A screen that opens the stream with the token of a link.
    async fn screen(&self, forum: &ForumHandle, token: &str) -> Result<Screen, AppError> {
        let hash = people::wall_hash(token);
        let screen = self
            .screens
            .show(forum.key, hash, &self.parts.writer, &self.parts.clock);
        self.wall(forum, token).await?;
        self.seen_now(forum, token).await;
        Ok(screen)
    }

    /// What the link is called, and what it shows for good.
    async fn wall(&self, forum: &ForumHandle, token: &str) -> Result<(String, Option<Shows>), AppError> {
        let found = self.parts.store.wall(forum.key, people::wall_hash(token)).await;
        found.map_err(unreadable)?.ok_or(AppError::WallRetired)
    }

    fn added(&self, token: &str, label: &WallLabel, view: Option<Shows>) -> WallChange {
        WallChange::Added {
            token: people::wall_hash(token),
            label: label.to_string(),
            view,
            at: self.parts.clock.now(),
        }
    }

    async fn seen_now(&self, forum: &ForumHandle, token: &str) {
        let seen = WallChange::Seen {
            token: people::wall_hash(token),
            at: self.parts.clock.now(),
        };
        // A full disk must not turn a wall off: when it was seen is not worth that.
        let _ = self.keep_walls(forum, vec![seen]).await;
    }

    async fn keep_walls(&self, forum: &ForumHandle, walls: Vec<WallChange>) -> Result<(), AppError> {
        let mut batch = Batch::new(forum.key);
        batch.walls = walls;
        self.parts.writer.keep(batch).await.map_err(|_| AppError::NotKept)
    }

    /// A forum that was just seen: whoever asks was let in then.
    pub(super) async fn known(&self, code: &ForumCode) -> Result<ForumHandle, AppError> {
        match self.running(code) {
            Some(forum) => Ok(forum),
            None => self.find(code, None).await,
        }
    }

    async fn facilitated(&self, code: &ForumCode, device: &Device) -> Result<ForumHandle, AppError> {
        let forum = self.find(code, Some(device)).await?;
        let key = people::device_key(code, device);
        self.limits.may_write(&key)?;
        match forum.state().members.actor(&key) {
            Actor::Visitor => Err(AppError::NotJoined),
            actor if actor.is_facilitator() => Ok(forum),
            Actor::Person { .. } | Actor::Console => Err(Rejection::NotAllowed {
                needed: Needed::Facilitator,
            }
            .into()),
        }
    }
}

/// # Panics
/// When our own word does not fit its bounds, which a test would have seen.
#[must_use]
pub fn printed_label() -> WallLabel {
    let label = app::text::facilitation::wall_printed(app::text::Lang::Fr);
    WallLabel::parse(label).expect("a label within its bounds")
}

fn unreadable(error: Error) -> AppError {
    tracing::error!(%error, "the links of walls cannot be read: {error}");
    AppError::Internal
}
