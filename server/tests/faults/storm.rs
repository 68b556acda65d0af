//! The server starts again in the middle of the day, and everyone comes back at the same moment.

use crate::{crowd::Crowd, program::Program, stream::Event};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_thousand_phones_come_back_at_once_after_a_restart_and_are_all_served() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = Program::start(&folder.path().join("data"));
    let ada = server.join("Ada").await;
    let mut crowd = Crowd::gather(&server).await;
    ada.propose("Avant").await;

    // It says goodbye to each, with what happened just before.
    server.stop();
    for member in &mut crowd.members {
        let heard = (member.next().await, member.next().await, member.next().await);
        assert!(
            matches!(heard, (Some(Event::Deltas(_)), Some(Event::Bye), None)),
            "{heard:?}"
        );
    }
    let server = server.start_again();
    // Each answer is looked at: none is an error.
    crowd.come_back(&server).await;

    let topic = ada.propose("Après").await;
    for member in &mut crowd.members {
        let Some(Event::Deltas(deltas)) = member.next().await else {
            panic!("a phone that came back hears nothing")
        };
        assert!(matches!(&deltas[..], [domain::Delta::Topic(told)] if told.id == topic));
    }
}
