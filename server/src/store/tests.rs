//! On a real database, one for each test.

mod before_roles;
mod charters;
mod constraints;
mod personal;
mod presence;
mod save_and_load;

use app::backend::{Channel, Op};
use domain::{Change, Date, EmailAddress, ForumCode, PersonId, Phase, Role, Timestamp};
use uuid::Uuid;

use super::*;

struct TestStore {
    store: Store,
    writing: Writing,
    _folder: tempfile::TempDir,
}

impl TestStore {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("forum.db")).await.unwrap();
        let writing = store.writing().await.unwrap();
        Self {
            store,
            writing,
            _folder: folder,
        }
    }

    /// A forum with these changes in its journal.
    async fn forum(&mut self, code: &str, changes: &[Change]) -> ForumKey {
        let batch = Batch {
            journal: journal(changes),
            ..Batch::default()
        };
        self.writing.create(&new_forum(code), batch).await.unwrap()
    }

    async fn load(&self, code: &str) -> Kept {
        self.store
            .load(&ForumCode::parse(code).unwrap())
            .await
            .unwrap()
            .unwrap()
    }
}

fn new_forum(code: &str) -> NewForum {
    NewForum {
        code: ForumCode::parse(code).unwrap(),
        title: "Rencontre".to_owned(),
        date: Date {
            year: 2026,
            month: 12,
            day: 8,
        },
        listed: true,
        created_at: Timestamp(1),
    }
}

fn journal(changes: &[Change]) -> Vec<Entry> {
    let entry = |(seq, change): (u64, &Change)| Entry {
        seq,
        at: Timestamp(1_000),
        actor: None,
        op: op(seq),
        change: change.clone(),
    };
    (1..).zip(changes).map(entry).collect()
}

fn op(number: u64) -> Op {
    Op(Uuid::from_u64_pair(7, number))
}

fn person(number: u64) -> PersonId {
    PersonId(Uuid::from_u64_pair(1, number))
}

fn ada() -> Person {
    Person {
        name: "Ada".to_owned(),
        channel: Channel::Web,
        joined_at: Timestamp(5),
    }
}

fn contact(address: &str) -> Contact {
    Contact {
        address: EmailAddress::parse(address).unwrap(),
        verified: false,
        practical: true,
        unsubscribe: Uuid::from_u64_pair(3, 1),
    }
}

fn device(number: u8) -> Hash {
    Hash([number; 32])
}

fn phase(phase: Phase) -> Change {
    Change::PhaseSet { phase }
}
