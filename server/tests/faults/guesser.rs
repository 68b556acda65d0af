//! A venue is one address: who guesses codes there is held back, and nobody else.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use domain::ForumCode;

use crate::{crowd::Crowd, phone::Phone, program::Program};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_thousand_phones_of_one_address_come_in_while_one_of_them_guesses_codes_and_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let server = Program::start(&folder.path().join("data"));
    let guesser = server.join("Mallory").await;
    let over = Arc::new(AtomicBool::new(false));
    let guessing = tokio::spawn(guess(guesser, over.clone()));

    let crowd = Crowd::gather(&server).await;

    over.store(true, Ordering::Relaxed);
    let guesses = guessing.await.unwrap();
    assert!(!crowd.members.is_empty());
    assert_eq!(guesses[..10], [404; 10], "ten may be mistakes");
    let refused = guesses.iter().filter(|status| **status == 429).count();
    let heard = guesses.iter().filter(|status| **status == 404).count();
    assert_eq!(refused + heard, guesses.len(), "{guesses:?}");
    assert!(refused > heard, "{refused} of {} guesses were refused", guesses.len());
}

/// One code after the other; the answers.
async fn guess(phone: Phone, over: Arc<AtomicBool>) -> Vec<u16> {
    let mut answers = Vec::new();
    while !over.load(Ordering::Relaxed) || answers.len() < 50 {
        let code = loop {
            let code: ForumCode = server::random::forum_code();
            if code != phone.code {
                break code;
            }
        };
        answers.push(phone.get(&format!("/f/{code}")).await.status);
    }
    answers
}
