//! Sending a form twice never acts twice.

use app::{
    backend::{Attached, Done, Team},
    error::AppError,
};
use domain::{Command, PersonName, Rejection};

use crate::{
    day::Day,
    phone::{op, proposal},
};

#[tokio::test]
async fn the_same_operation_twice_acts_once_and_has_one_answer() {
    let day = Day::start().await;
    let ada = day.join("Ada").await;
    let (op, command) = (op(), proposal(ada.me().await, "Sauvegardes"));

    let first = ada.send(op, command.clone(), Attached::Nothing).await;
    let again = ada.send(op, command, Attached::Nothing).await;

    assert!(first.as_ref().is_ok_and(|done| done.topic.is_some()));
    assert_eq!(first, again);
    assert_eq!(day.view().await.topics.len(), 1);
}

#[tokio::test]
async fn a_double_tap_that_arrives_together_acts_once() {
    let day = Day::start().await;
    let ada = day.join("Ada").await;
    let (op, command) = (op(), proposal(ada.me().await, "Sauvegardes"));

    let taps = (0..5).map(|_| ada.send(op, command.clone(), Attached::Nothing));
    let answers = futures::future::join_all(taps).await;

    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    assert_eq!(day.view().await.topics.len(), 1);
}

#[tokio::test]
async fn the_same_operation_with_other_content_is_refused() {
    let day = Day::start().await;
    let ada = day.join("Ada").await;
    let (op, me) = (op(), ada.me().await);
    ada.send(op, proposal(me, "Sauvegardes"), Attached::Nothing)
        .await
        .unwrap();

    let other = ada.send(op, proposal(me, "Autre chose"), Attached::Nothing).await;

    assert_eq!(other, Err(AppError::OpReused));
    assert_eq!(day.view().await.topics.len(), 1);
}

#[tokio::test]
async fn a_refusal_is_an_answer_too() {
    let day = Day::start().await;
    let (ada, grace) = (day.join("Ada").await, day.join("Grace").await);
    let (first, second) = (ada.propose("Sauvegardes").await, grace.propose("Accessibilité").await);
    let [cell, _] = day.cells().await;
    let session = ada.place(first, cell).await.unwrap();
    let (op, place) = (
        op(),
        Command::Place {
            topic: second,
            cell,
            confirmed: false,
        },
    );
    let refused = grace.send(op, place.clone(), Attached::Nothing).await;
    assert!(matches!(refused, Err(AppError::Rejected(Rejection::CellTaken { .. }))));
    ada.ask(Command::Park {
        session,
        from: cell,
        confirmed: true,
    })
    .await
    .unwrap();

    let again = grace.send(op, place, Attached::Nothing).await;

    assert_eq!(refused, again, "the cell is free now, but this form was answered");
}

#[tokio::test]
async fn two_browsers_may_draw_the_same_operation() {
    let day = Day::start().await;
    let (ada, grace) = (day.join("Ada").await, day.join("Grace").await);
    let op = op();

    ada.send(op, proposal(ada.me().await, "Sauvegardes"), Attached::Nothing)
        .await
        .unwrap();
    grace
        .send(op, proposal(grace.me().await, "Accessibilité"), Attached::Nothing)
        .await
        .unwrap();

    assert_eq!(day.view().await.topics.len(), 2);
}

#[tokio::test]
async fn an_operation_is_remembered_when_the_server_starts_again() {
    let day = Day::start().await;
    let ada = day.join("Ada").await;
    let (op, me) = (op(), ada.me().await);
    let first = ada.send(op, proposal(me, "Sauvegardes"), Attached::Nothing).await;

    let day = day.restart().await;
    let ada = day.phone_with(ada.device);

    assert_eq!(
        ada.send(op, proposal(me, "Sauvegardes"), Attached::Nothing).await,
        first
    );
    assert_eq!(
        ada.send(op, proposal(me, "Autre"), Attached::Nothing).await,
        Err(AppError::OpReused)
    );
    assert_eq!(day.view().await.topics.len(), 1);
}

#[tokio::test]
async fn who_has_not_joined_can_send_the_same_form_again_afterwards() {
    let day = Day::start().await;
    let topic = day.join("Ada").await.propose("Sauvegardes").await;
    let grace = day.phone();
    let (op, command) = (op(), Command::SetInterest { topic, on: true });

    let stranger = grace.send(op, command.clone(), Attached::Nothing).await;
    grace.join("Grace").await.unwrap();
    let joined = grace.send(op, command, Attached::Nothing).await;

    assert_eq!(stranger, Err(AppError::NotJoined));
    assert_eq!(joined, Ok(Done::default()));
}

#[tokio::test]
async fn someone_registered_twice_by_the_same_form_comes_once_and_another_name_is_refused() {
    let day = Day::start().await;
    let zoe = day.facilitator("Zoé").await;
    let (op, boxes) = (op(), zoe.boxes().await);
    let register = async |name: &str| {
        let name = PersonName::parse(name).unwrap();
        day.instance
            .register_on_site(&day.code, &zoe.device, op, name, boxes.clone())
            .await
    };

    let first = register("Paul").await;
    assert!(first.is_ok());
    assert_eq!(register("Paul").await, first);
    assert_eq!(register("Paula").await, Err(AppError::OpReused));
    assert_eq!(day.seen().await.names.len(), 2);
}
