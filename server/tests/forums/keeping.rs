//! What was acknowledged is there.

use app::error::AppError;
use domain::Phase;
use server::limits::Rates;

use crate::{
    day::{Day, new_forum, open},
    phone::proposal,
};

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
    let refused = ada.ask(proposal(me, "Ici")).await;
    assert_eq!(refused, Err(AppError::NotKept));
    // It then compares, finds another day, and reads that.
    let _ = ada.ask(proposal(me, "Encore")).await;
    ada.propose("Et maintenant").await;

    let titles: Vec<_> = day.view().await.topics.into_iter().map(|topic| topic.title).collect();
    assert_eq!(titles, ["Sauvegardes", "De l'autre côté", "Et maintenant"]);
}

/// Makes the database refuse what is written in the journal of one forum, as a full disk refuses everything.
async fn break_journal(day: &Day, broken: bool) {
    use sqlx::Connection;
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(day.folder.path().join("forum.db"));
    let mut connection = sqlx::SqliteConnection::connect_with(&options).await.unwrap();
    let statement = if broken {
        "create trigger broken before insert on journal when new.forum_id = 1
         begin select raise(abort, 'as if the disk were full'); end"
    } else {
        "drop trigger broken"
    };
    sqlx::query(statement).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

#[tokio::test]
async fn what_cannot_be_kept_is_said_and_changes_nothing_until_it_can_be_again() {
    let day = Day::start().await;
    let ada = day.join("Ada").await;
    ada.propose("Avant").await;
    let (before, cursor) = (day.view().await, day.seen().await.cursor);
    break_journal(&day, true).await;

    let refused = ada.ask(proposal(ada.me().await, "Pendant")).await;

    assert_eq!(refused, Err(AppError::NotKept));
    assert_eq!((day.view().await, day.seen().await.cursor), (before, cursor));
    break_journal(&day, false).await;
    ada.propose("Après").await;
    let topics = day.view().await.topics;
    let titles: Vec<_> = topics.iter().map(|topic| topic.title.as_str()).collect();
    assert_eq!(titles, ["Avant", "Après"]);
    assert_eq!(
        day.seen().await.cursor.epoch,
        cursor.epoch,
        "screens go on where they were"
    );
}

#[tokio::test]
async fn a_forum_that_cannot_be_kept_does_not_keep_another_from_it() {
    let day = Day::start().await;
    let other = Day {
        code: new_forum(&day.instance, Phase::Marketplace).await,
        ..day.clone()
    };
    let (ada, grace) = (day.join("Ada").await, other.join("Grace").await);
    break_journal(&day, true).await;
    let (here, there) = (proposal(ada.me().await, "Ici"), proposal(grace.me().await, "Là-bas"));

    // Queued together, so that the writer takes both into one transaction first.
    let (here, there) = tokio::join!(ada.ask(here), grace.ask(there));

    assert_eq!(here, Err(AppError::NotKept));
    assert!(there.is_ok());
    assert_eq!(other.open_again().await.view().await.topics.len(), 1);
}
