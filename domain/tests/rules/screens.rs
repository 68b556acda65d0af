//! How a screen is kept up to date.

use domain::*;

use crate::view::{deltas, names};
use crate::vocabulary::*;

#[test]
fn a_slot_that_changes_its_hour_changes_its_row() {
    let mut day = Day::open();
    let mut view = day.forum.view(&names());
    let details = slot(Minute::at(16, 0), Minute::at(17, 0));
    for delta in deltas(&mut day, &facilitator(), Command::EditSlot { slot: EARLY, details }) {
        view.apply(delta);
    }
    assert_eq!(
        view.slots.iter().map(|slot| slot.id).collect::<Vec<_>>(),
        [LATE, LUNCH, AFTERNOON, EARLY]
    );
    assert_eq!(view, day.forum.view(&names()));
}

#[test]
fn a_renamed_or_erased_person_changes_their_topics_and_no_other() {
    let mut day = Day::open();
    let first = day.topic(ADA, "Le premier");
    day.topic(BO, "Celui de Bo");
    let second = day.topic(ADA, "Le deuxième");
    let withdrawn = day.topic(ADA, "Retiré");
    day.done(&participant(ADA), Command::Withdraw { topic: withdrawn });
    let told = |name: Option<&str>| {
        let name = name.map(str::to_owned);
        [first, second].map(|topic| Delta::Convener {
            topic,
            name: name.clone(),
            with: String::new(),
        })
    };
    let renamed: Names = [(ADA, "Ada L.".to_owned())].into();
    assert_eq!(day.forum.project_names(ADA, &renamed), told(Some("Ada L.")));
    assert_eq!(day.forum.project_names(ADA, &Names::new()), told(None));

    let mut view = day.forum.view(&names());
    for delta in day.forum.project_names(ADA, &renamed) {
        view.apply(delta);
    }
    let conveners: Vec<_> = view.topics.iter().map(|topic| topic.convener.as_deref()).collect();
    assert_eq!(conveners, [Some("Ada L."), Some("Bo"), Some("Ada L.")]);
}

#[test]
fn a_delta_about_something_that_is_not_there_is_ignored() {
    let mut day = Day::open();
    day.placed(ADA, "Fiches action", cell(EARLY, HALL));
    let before = day.forum.view(&names());
    let topic = TopicId(99);
    for delta in [
        Delta::Interest { topic, count: 3 },
        Delta::Convener {
            topic,
            name: None,
            with: "Bo".to_owned(),
        },
        Delta::TopicGone(topic),
        Delta::SessionGone(SessionId(99)),
        Delta::SlotGone(SlotId(99)),
        Delta::SpaceGone(SpaceId(99)),
    ] {
        let mut view = before.clone();
        view.apply(delta);
        assert_eq!(view, before);
    }
}

#[test]
fn one_tap_of_interest_weighs_a_few_bytes() {
    let tap = Delta::Interest {
        topic: TopicId(40),
        count: 17,
    };
    assert_eq!(wire::encode(&tap).expect("bytes").len(), 3);
}

#[test]
fn bytes_of_another_program_are_an_error_not_a_wrong_board() {
    assert!(wire::decode::<Delta>(&[]).is_err());
    assert!(wire::decode::<Delta>(&[250]).is_err());
    assert!(wire::decode::<BoardView>(b"<!DOCTYPE html>").is_err());
}
