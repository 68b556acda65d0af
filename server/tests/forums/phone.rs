//! One browser in one forum.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use app::{
    backend::{Accepted, Attached, Device, Done, Forums, Newcomer, Op, People},
    error::AppError,
};
use domain::*;
use server::instance::Instance;
use uuid::Uuid;

pub struct Phone {
    pub instance: Arc<Instance>,
    pub code: ForumCode,
    pub device: Device,
}

impl Phone {
    pub async fn join(&self, name: &str) -> Result<(), AppError> {
        let name = PersonName::parse(name).unwrap();
        let newcomer = Newcomer::new(name, self.boxes().await);
        self.instance.join(&self.code, &self.device, newcomer).await
    }

    /// All that there is to accept.
    pub async fn boxes(&self) -> Vec<Accepted> {
        self.instance.seen(&self.code, None).await.unwrap().charters.boxes()
    }

    pub async fn me(&self) -> PersonId {
        match self.instance.seen(&self.code, Some(&self.device)).await.unwrap().me {
            Actor::Person { id, .. } => id,
            other => panic!("not a person: {other:?}"),
        }
    }

    pub async fn send(&self, op: Op, command: Command, attached: Attached) -> Result<Done, AppError> {
        self.instance
            .execute(&self.code, &self.device, op, command, attached)
            .await
    }

    pub async fn ask(&self, command: Command) -> Result<Done, AppError> {
        self.send(op(), command, Attached::Nothing).await
    }

    pub async fn propose(&self, title: &str) -> TopicId {
        let command = proposal(self.me().await, title);
        self.ask(command).await.unwrap().topic.unwrap()
    }

    pub async fn place(&self, topic: TopicId, cell: Cell) -> Result<SessionId, AppError> {
        let placed = self
            .ask(Command::Place {
                topic,
                cell,
                confirmed: false,
            })
            .await?;
        Ok(placed.session.unwrap())
    }

    pub async fn interest(&self, topic: TopicId, on: bool) -> Result<Done, AppError> {
        self.ask(Command::SetInterest { topic, on }).await
    }
}

pub fn proposal(convener: PersonId, title: &str) -> Command {
    Command::Propose {
        convener,
        title: TopicTitle::parse(title).unwrap(),
        description: Description::parse("").unwrap(),
        kind: TopicKind::Workshop,
        needs: Features::new(),
    }
}

/// Another one at each call.
pub fn op() -> Op {
    static LAST: AtomicU64 = AtomicU64::new(0);
    Op(Uuid::from_u64_pair(1, LAST.fetch_add(1, Ordering::Relaxed)))
}
