use app::error::AppError;
use domain::Rejection;
use futures::FutureExt;

use crate::day::Day;

#[tokio::test]
async fn two_phones_claiming_one_cell_leave_exactly_one_winner() {
    let day = Day::start().await;
    let (ada, grace) = (day.join("Ada").await, day.join("Grace").await);
    let topics = [ada.propose("Sauvegardes").await, grace.propose("Accessibilité").await];
    let [cell, _] = day.cells().await;

    let (first, second) = tokio::join!(ada.place(topics[0], cell), grace.place(topics[1], cell));

    let (winner, refusal) = match (first, second) {
        (Ok(_), Err(refusal)) => (topics[0], refusal),
        (Err(refusal), Ok(_)) => (topics[1], refusal),
        both => panic!("not exactly one: {both:?}"),
    };
    let AppError::Rejected(Rejection::CellTaken {
        cell: taken,
        by,
        nearest,
    }) = refusal
    else {
        panic!("the loser is not told who holds the cell: {refusal:?}")
    };
    assert_eq!((taken, by), (cell, vec![winner]));
    let forum = day.seen().await.forum;
    assert!(!nearest.is_empty());
    assert!(nearest.iter().all(|cell| forum.free_places(*cell) > 0), "{nearest:?}");
    assert_eq!(day.view().await.sessions.len(), 1);
}

#[tokio::test]
async fn a_crowd_that_taps_at_once_is_answered_and_counted() {
    let day = Day::start().await;
    let topic = day.join("Ada").await.propose("Sauvegardes").await;
    let mut phones = Vec::new();
    for number in 0..50 {
        phones.push(day.join(&format!("Personne {number}")).await);
    }

    let taps = phones.iter().map(|phone| phone.interest(topic, true));
    let answers = futures::future::join_all(taps).await;

    assert!(answers.iter().all(Result::is_ok), "{answers:?}");
    assert_eq!(day.view().await.topics[0].interest, 50);
}

#[tokio::test]
async fn a_phone_that_goes_away_while_it_waits_disturbs_nobody() {
    let day = Day::start().await;
    let ada = day.join("Ada").await;
    let topic = ada.propose("Sauvegardes").await;

    for on in [true, false, true] {
        // Asked, and dropped before there can be an answer.
        assert!(ada.interest(topic, on).now_or_never().is_none());
    }

    ada.propose("Après").await;
    assert_eq!(day.view().await.topics[0].interest, 1);
}
