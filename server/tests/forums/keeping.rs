//! What was acknowledged is there.

use domain::Phase;
use server::limits::Rates;

use crate::day::{Day, new_forum, open};

#[tokio::test]
async fn everything_acknowledged_is_there_after_the_server_was_killed() {
    let day = Day::start().await;
    let ada = day.join("Ada").await;
    let topic = ada.propose("Sauvegardes").await;
    let [cell, _] = day.cells().await;
    ada.place(topic, cell).await.unwrap();
    ada.interest(topic, true).await.unwrap();
    let before = day.view().await;

    // Nothing is closed: the second process reads what the first had on the disk.
    let day = day.open_again().await;

    assert_eq!(day.view().await, before);
    assert_eq!(before.topics[0].interest, 1);
    assert_eq!(before.sessions.len(), 1);
}

#[tokio::test]
async fn who_joined_is_known_after_a_restart() {
    let day = Day::start().await;
    let ada = day.join("Ada").await;
    let me = ada.me().await;

    let day = day.restart().await;

    assert_eq!(day.phone_with(ada.device).me().await, me);
}

#[tokio::test]
async fn a_stopped_server_leaves_one_file() {
    let day = Day::start().await;
    day.join("Ada").await.propose("Sauvegardes").await;

    day.instance.stop().await;

    let log = day.folder.path().join("forum.db-wal");
    assert!(!log.exists() || std::fs::metadata(log).unwrap().len() == 0);
}

#[tokio::test]
async fn a_forum_created_while_the_server_runs_is_found() {
    let day = Day::start().await;
    let console = open(day.folder.path(), &day.clock, Rates::default()).await;

    let code = new_forum(&console, Phase::Marketplace).await;

    let day = Day { code, ..day };
    assert_eq!(day.view().await.slots.len(), 8);
}

#[tokio::test]
async fn a_forum_changed_behind_the_servers_back_is_read_again() {
    let day = Day::start().await;
    let ada = day.join("Ada").await;
    ada.propose("Sauvegardes").await;
    let other = Day {
        folder: day.folder.clone(),
        clock: day.clock.clone(),
        code: day.code.clone(),
        ..Day::start().await
    };
    let other = other.open_again().await;
    other.phone_with(ada.device.clone()).propose("De l'autre côté").await;

    // This server believes that the journal ends earlier, so that the database contradicts it.
    let me = ada.me().await;
    let refused = ada.ask(crate::day::proposal(me, "Ici")).await;
    assert_eq!(refused, Err(app::error::AppError::NotKept));
    // It then compares, finds another day, and reads that.
    let _ = ada.ask(crate::day::proposal(me, "Encore")).await;
    ada.propose("Et maintenant").await;

    let titles: Vec<_> = day.view().await.topics.into_iter().map(|topic| topic.title).collect();
    assert_eq!(titles, ["Sauvegardes", "De l'autre côté", "Et maintenant"]);
}
