//! Everyone wants the same cell at the same moment.

use std::sync::Arc;

use ::app::{
    backend::{Attached, Device, Forums, Newcomer, People},
    error::AppError,
};
use domain::*;
use server::instance::Instance;
use tokio::{sync::Barrier, task::JoinSet};

use crate::{
    app::{TestApp, op},
    soaking, unhurried,
};

const RACERS: usize = 32;

/// Cells that take one session, in turn.
async fn cells(app: &TestApp) -> Vec<Cell> {
    let forum = app.forum().await;
    let slots = forum.slots.iter().filter(|(_, slot)| !slot.common);
    let cells = slots.flat_map(|(slot, _)| {
        let single = forum.spaces.iter().filter(|(_, space)| space.places == 1);
        single.map(|(space, _)| Cell {
            slot: *slot,
            space: *space,
        })
    });
    cells.collect()
}

struct Racer {
    instance: Arc<Instance>,
    code: ForumCode,
    device: Device,
    topic: TopicId,
}

impl Racer {
    async fn new(app: &TestApp, number: usize) -> Self {
        let (instance, code) = (app.instance.clone(), app.code.clone());
        let (device, _) = instance.new_device();
        let name = PersonName::parse(&format!("Personne {number}")).unwrap();
        let boxes = instance.seen(&code, None).await.unwrap().charters.boxes();
        instance.join(&code, &device, Newcomer::new(name, boxes)).await.unwrap();
        let Actor::Person { id, .. } = instance.seen(&code, Some(&device)).await.unwrap().me else {
            panic!("joined and nobody")
        };
        let mut racer = Self {
            instance,
            code,
            device,
            topic: TopicId(0),
        };
        let proposed = racer.ask(Command::Propose {
            convener: id,
            title: TopicTitle::parse(&format!("Sujet de {number}")).unwrap(),
            description: Description::parse("").unwrap(),
            kind: TopicKind::default(),
            needs: Features::new(),
        });
        racer.topic = proposed.await.unwrap().topic.unwrap();
        racer
    }

    async fn ask(&self, command: Command) -> Result<::app::backend::Done, AppError> {
        self.instance
            .execute(&self.code, &self.device, op(), command, Attached::Nothing)
            .await
    }

    async fn place(&self, cell: Cell) -> Result<SessionId, AppError> {
        let topic = self.topic;
        let confirmed = true;
        let placed = self.ask(Command::Place { topic, cell, confirmed }).await;
        placed.map(|done| done.session.unwrap())
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn thirty_two_racers_for_one_cell_leave_one_winner_each_time() {
    let rounds = if soaking() { 20_000 } else { 1_000 };
    let app = unhurried().await;
    let cells = cells(&app).await;
    let mut racers = Vec::new();
    for number in 0..RACERS {
        racers.push(Arc::new(Racer::new(&app, number).await));
    }

    for round in 0..rounds {
        let cell = cells[round % cells.len()];
        let start = Arc::new(Barrier::new(RACERS));
        let mut race = JoinSet::new();
        for racer in racers.iter().cloned() {
            let start = start.clone();
            race.spawn(async move {
                start.wait().await;
                let placed = racer.place(cell).await;
                (racer, placed)
            });
        }
        let (mut winners, mut refusals) = (Vec::new(), Vec::new());
        for (racer, placed) in race.join_all().await {
            match placed {
                Ok(session) => winners.push((racer, session)),
                Err(refusal) => refusals.push(refusal),
            }
        }

        let [(winner, session)] = &winners[..] else {
            panic!("round {round}: {} winners", winners.len())
        };
        assert_eq!(refusals.len(), RACERS - 1);
        for refusal in refusals {
            let AppError::Rejected(Rejection::CellTaken {
                cell: taken,
                by,
                nearest,
            }) = refusal
            else {
                panic!("round {round}: a loser is not told who holds the cell: {refusal:?}")
            };
            assert_eq!((taken, by), (cell, vec![winner.topic]));
            assert!(!nearest.is_empty() && !nearest.contains(&cell), "{nearest:?}");
        }
        let park = Command::Park {
            session: *session,
            from: cell,
            confirmed: true,
        };
        winner.ask(park).await.unwrap();
    }
    assert_eq!(app.view().await.sessions, [], "the wall is empty again");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_same_race_over_http() {
    let app = unhurried().await;
    let cells = cells(&app).await;
    let mut phones = Vec::new();
    for number in 0..RACERS {
        let phone = app.join(&format!("Personne {number}")).await;
        let topic = phone.propose(&format!("Sujet de {number}")).await;
        phones.push((phone, topic));
    }

    for (round, cell) in cells.into_iter().take(12).enumerate() {
        let answers = phones.iter().map(|(phone, topic)| phone.place(*topic, cell));
        let answers = futures::future::join_all(answers).await;

        let status = |wanted| answers.iter().filter(|answer| answer.status == wanted).count();
        // Who has won before stands somewhere already.
        assert_eq!((status(200), status(409)), (1, RACERS - 1), "round {round}");
        let view = app.view().await;
        assert_eq!(view.sessions.iter().filter(|session| session.cell == cell).count(), 1);
        assert_eq!(view.sessions.len(), round + 1);
    }
}
