//! What deserves a second look.

use domain::*;

use crate::vocabulary::*;

fn second_look(day: &mut Day, command: &Command) -> Vec<Concern> {
    match day.refused(&participant(ADA), command.clone()) {
        Rejection::Confirm { concerns } => concerns,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_room_warns_from_one_person_too_many_on_and_never_blocks() {
    let mut day = Day::open();
    let topic = day.topic(ADA, "Fiches action");
    day.interested(topic, 4);
    let mut enough = day.clone();
    enough.done(&participant(ADA), place(topic, cell(EARLY, ALCOVE)));

    day.done(&participant(BO), interest(topic, true));
    let asked = place(topic, cell(EARLY, ALCOVE));
    assert_eq!(
        second_look(&mut day, &asked),
        [Concern::Capacity {
            interest: 5,
            capacity: 4
        }]
    );
    day.done(&participant(ADA), confirmed(asked));
}

#[test]
fn a_room_of_unknown_size_never_warns() {
    let mut day = Day::open();
    let topic = day.topic(ADA, "Fiches action");
    day.interested(topic, 60);
    day.done(&participant(ADA), place(topic, cell(EARLY, TERRACE)));
}

#[test]
fn moving_into_a_room_that_is_too_small_warns_too() {
    let mut day = Day::open();
    let (topic, session) = day.placed(ADA, "Fiches action", cell(EARLY, HALL));
    day.interested(topic, 5);
    let asked = move_to(session, cell(EARLY, HALL), cell(LATE, ALCOVE));
    assert_eq!(
        second_look(&mut day, &asked),
        [Concern::Capacity {
            interest: 5,
            capacity: 4
        }]
    );
    day.done(&participant(ADA), confirmed(asked));
}

#[test]
fn a_topic_of_someone_else_in_the_slot_is_no_concern() {
    let mut day = Day::open();
    day.placed(BO, "Logiciels libres", cell(EARLY, TERRACE));
    let topic = day.topic(ADA, "Fiches action");
    day.done(&participant(ADA), place(topic, cell(EARLY, TERRACE)));
}

#[test]
fn a_topic_of_ones_own_in_another_slot_or_parked_is_no_concern() {
    let mut day = Day::open();
    day.placed(ADA, "Le premier", cell(LATE, HALL));
    let (_, parked) = day.placed(ADA, "Le deuxième", cell(EARLY, TERRACE));
    day.done(&participant(ADA), park(parked, cell(EARLY, TERRACE)));
    let topic = day.topic(ADA, "Le troisième");
    day.done(&participant(ADA), place(topic, cell(EARLY, HALL)));
}

#[test]
fn moving_within_its_slot_does_not_make_a_convener_be_in_two_places() {
    let mut day = Day::open();
    let (_, session) = day.placed(ADA, "Fiches action", cell(EARLY, HALL));
    day.done(
        &participant(ADA),
        move_to(session, cell(EARLY, HALL), cell(EARLY, ALCOVE)),
    );
}

#[test]
fn every_topic_the_convener_already_holds_there_is_named() {
    let mut day = Day::open();
    let (first, _) = day.placed(ADA, "Le premier", cell(EARLY, TERRACE));
    let (second, _) = day.placed(ADA, "Le deuxième", cell(EARLY, HALL));
    let third = day.topic(ADA, "Le troisième");
    assert_eq!(
        second_look(&mut day, &place(third, cell(EARLY, TERRACE))),
        [
            Concern::TwoPlaces {
                topic: first,
                no: Some(TopicNo(1))
            },
            Concern::TwoPlaces {
                topic: second,
                no: Some(TopicNo(2))
            },
        ]
    );
}

#[test]
fn a_session_is_about_to_start_from_fifteen_minutes_before_until_it_starts() {
    let mut day = Day::open();
    let here = cell(EARLY, HALL);
    let (_, session) = day.placed(ADA, "Fiches action", here);
    for (hour, minute, expected) in [
        (10, 29, None),
        (10, 30, Some(15)),
        (10, 44, Some(1)),
        (10, 45, Some(0)),
        (10, 46, None),
    ] {
        for command in [park(session, here), move_to(session, here, cell(LATE, HALL))] {
            let mut day = day.clone().at(hour, minute);
            match expected {
                None => assert_eq!(day.done(&participant(ADA), command).len(), 1),
                Some(minutes) => {
                    assert_eq!(second_look(&mut day, &command), [Concern::StartsSoon { minutes }]);
                    day.done(&participant(ADA), confirmed(command));
                }
            }
        }
    }
}

#[test]
fn minutes_are_counted_whole_so_half_a_minute_more_is_not_soon_yet() {
    let mut day = Day::open();
    let here = cell(EARLY, HALL);
    let (_, session) = day.placed(ADA, "Fiches action", here);
    let mut day = day.at(10, 29);
    day.now.0 += 59;
    day.done(&participant(ADA), park(session, here));
}

#[test]
fn on_another_day_nothing_starts_soon() {
    let mut day = Day::open();
    let here = cell(EARLY, HALL);
    let (_, session) = day.placed(ADA, "Fiches action", here);
    for days in [-1, 1] {
        let mut day = day.clone().at(10 + 24 * days, 40);
        day.done(&participant(ADA), park(session, here));
    }
}

#[test]
fn it_is_the_slot_one_leaves_that_starts_soon_not_the_one_one_goes_to() {
    let mut day = Day::open();
    let (from, to) = (cell(LATE, HALL), cell(EARLY, HALL));
    let (_, session) = day.placed(ADA, "Fiches action", from);
    let mut day = day.at(10, 40);
    day.done(&participant(ADA), move_to(session, from, to));
}

#[test]
fn one_second_look_covers_every_concern() {
    let mut day = Day::open();
    let (other, _) = day.placed(ADA, "Le premier", cell(LATE, HALL));
    let (topic, session) = day.placed(ADA, "Le deuxième", cell(EARLY, HALL));
    day.interested(topic, 5);
    let mut day = day.at(10, 40);
    let asked = move_to(session, cell(EARLY, HALL), cell(LATE, ALCOVE));
    assert_eq!(
        second_look(&mut day, &asked),
        [
            Concern::StartsSoon { minutes: 5 },
            Concern::Capacity {
                interest: 5,
                capacity: 4
            },
            Concern::TwoPlaces {
                topic: other,
                no: Some(TopicNo(1))
            },
        ]
    );
    day.done(&participant(ADA), confirmed(asked));
}

#[test]
fn the_console_is_not_asked_again_but_the_facilitator_is() {
    let mut day = Day::open();
    let topic = day.topic(ADA, "Fiches action");
    day.interested(topic, 5);
    let asked = place(topic, cell(EARLY, ALCOVE));
    assert!(matches!(
        day.refused(&facilitator(), asked.clone()),
        Rejection::Confirm { .. }
    ));
    day.done(&Actor::Console, asked);
}
