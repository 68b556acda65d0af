//! « Rules that never bend » of product.md, those that apply so far, each a test.

use domain::*;

use crate::vocabulary::*;

#[test]
fn two_sessions_never_hold_the_same_cell_beyond_the_places_the_space_has() {
    let mut day = Day::open();
    let here = cell(EARLY, HALL);
    day.placed(ADA, "Fiches action", here);
    let topic = day.topic(BO, "Logiciels libres");
    let (_, elsewhere) = day.placed(BO, "Ailleurs", cell(LATE, HALL));
    for actor in [participant(BO), facilitator(), Actor::Console] {
        for command in [place(topic, here), move_to(elsewhere, cell(LATE, HALL), here)] {
            let reason = day.refused(&actor, confirmed(command));
            assert!(matches!(reason, Rejection::CellTaken { .. }), "{reason:?}");
        }
    }
}

#[test]
fn nothing_is_placed_in_a_common_slot() {
    let mut day = Day::open();
    let topic = day.topic(ADA, "Fiches action");
    let (_, session) = day.placed(ADA, "Logiciels libres", cell(EARLY, HALL));
    for actor in [participant(ADA), facilitator(), Actor::Console] {
        for space in [HALL, ALCOVE, TERRACE, QUIET] {
            let lunch = cell(LUNCH, space);
            for command in [place(topic, lunch), move_to(session, cell(EARLY, HALL), lunch)] {
                let reason = day.refused(&actor, confirmed(command));
                assert!(
                    matches!(reason, Rejection::CommonSlot { cell, .. } if cell == lunch),
                    "{reason:?}"
                );
            }
        }
    }
}

#[test]
fn a_convener_is_not_asked_to_be_in_two_places_without_a_warning() {
    let mut day = Day::open();
    let (first, _) = day.placed(ADA, "Fiches action", cell(EARLY, HALL));
    let second = day.topic(ADA, "Logiciels libres");
    let warning = Rejection::Confirm {
        concerns: vec![Concern::TwoPlaces {
            topic: first,
            no: Some(TopicNo(1)),
        }],
    };
    let asked = place(second, cell(EARLY, ALCOVE));
    assert_eq!(day.refused(&participant(ADA), asked.clone()), warning);
    assert_eq!(day.refused(&facilitator(), asked), warning);

    let session = day.put(second, cell(LATE, ALCOVE));
    let asked = move_to(session, cell(LATE, ALCOVE), cell(EARLY, ALCOVE));
    assert_eq!(day.refused(&participant(ADA), asked.clone()), warning);
    day.done(&participant(ADA), confirmed(asked));
}

#[test]
fn a_session_that_starts_in_under_15_minutes_moves_only_by_its_convener_or_the_facilitator_who_must_confirm() {
    let mut day = Day::open();
    let (from, to) = (cell(EARLY, HALL), cell(LATE, HALL));
    let (_, session) = day.placed(ADA, "Fiches action", from);
    let mut day = day.at(10, 31);
    let asked = move_to(session, from, to);
    let other = day.refused(&participant(BO), confirmed(asked.clone()));
    assert_eq!(
        other,
        Rejection::NotAllowed {
            needed: Needed::Convener
        }
    );
    for actor in [participant(ADA), facilitator()] {
        let mut day = day.clone();
        let warning = Rejection::Confirm {
            concerns: vec![Concern::StartsSoon { minutes: 14 }],
        };
        assert_eq!(day.refused(&actor, asked.clone()), warning);
        day.done(&actor, confirmed(asked.clone()));
    }
}

#[test]
fn deleting_a_slot_sends_its_sessions_to_en_attente_never_away() {
    let mut day = Day::open();
    let (first, one) = day.placed(ADA, "Fiches action", cell(EARLY, HALL));
    let (second, two) = day.placed(BO, "Logiciels libres", cell(EARLY, TERRACE));
    let (_, other) = day.placed(BO, "Ailleurs", cell(LATE, HALL));
    assert_eq!(
        day.ask(&facilitator(), Command::RemoveSlot { slot: EARLY }),
        Ok(vec![
            Change::SessionParked {
                session: one,
                from: cell(EARLY, HALL)
            },
            Change::SessionParked {
                session: two,
                from: cell(EARLY, TERRACE)
            },
            Change::SlotRemoved { slot: EARLY },
        ])
    );
    for topic in [first, second] {
        assert_eq!(day.forum.topic_state(topic), Some(TopicState::Parked));
    }
    assert_eq!(day.stands(other), Some(cell(LATE, HALL)));
    assert!(!day.forum.slots.contains_key(&EARLY));
}

#[test]
fn deleting_a_space_sends_its_sessions_to_en_attente_never_away() {
    let mut day = Day::open();
    let (first, one) = day.placed(ADA, "Fiches action", cell(EARLY, HALL));
    let (second, two) = day.placed(BO, "Logiciels libres", cell(LATE, HALL));
    let (_, other) = day.placed(BO, "Ailleurs", cell(EARLY, ALCOVE));
    assert_eq!(
        day.ask(&facilitator(), Command::RemoveSpace { space: HALL }),
        Ok(vec![
            Change::SessionParked {
                session: one,
                from: cell(EARLY, HALL)
            },
            Change::SessionParked {
                session: two,
                from: cell(LATE, HALL)
            },
            Change::SpaceRemoved { space: HALL },
        ])
    );
    for topic in [first, second] {
        assert_eq!(day.forum.topic_state(topic), Some(TopicState::Parked));
    }
    assert_eq!(day.stands(other), Some(cell(EARLY, ALCOVE)));
    assert_eq!(day.forum.space(HALL), None);
}

#[test]
fn a_refusal_names_the_reason_and_offers_the_nearest_free_cells_ordered_by_fit_of_room_size_to_interest() {
    let mut day = Day::open();
    day.placed(BO, "Logiciels libres", cell(LATE, HALL));
    let topic = day.topic(ADA, "Fiches action");
    day.interested(topic, 5);
    // The hall holds five; the terrace may; the alcove does not. From 11 h 40, 10 h 45 is nearer than 14 h.
    let expected = [
        cell(EARLY, HALL),
        cell(AFTERNOON, HALL),
        cell(LATE, TERRACE),
        cell(EARLY, TERRACE),
    ];
    assert_eq!(expected.len(), NEAREST_CELLS);
    for wanted in [cell(LATE, HALL), cell(LATE, QUIET)] {
        let reason = day.refused(&participant(ADA), place(topic, wanted));
        match reason {
            Rejection::CellTaken { cell, nearest, .. } if wanted.space == HALL => {
                assert_eq!((cell, nearest), (wanted, expected.to_vec()));
            }
            Rejection::SpaceTakesNone { cell, nearest } if wanted.space == QUIET => {
                assert_eq!((cell, nearest), (wanted, expected.to_vec()));
            }
            other => panic!("{other:?}"),
        }
    }
    // From 12 h 30, 11 h 40 is nearest, then 14 h, then 10 h 45.
    let lunch = cell(LUNCH, HALL);
    let nearest = vec![
        cell(AFTERNOON, HALL),
        cell(EARLY, HALL),
        cell(LATE, TERRACE),
        cell(AFTERNOON, TERRACE),
    ];
    let reason = day.refused(&participant(ADA), place(topic, lunch));
    assert_eq!(reason, Rejection::CommonSlot { cell: lunch, nearest });
}

#[test]
fn capacity_warns_and_never_blocks() {
    let mut day = Day::open();
    let topic = day.topic(ADA, "Fiches action");
    day.interested(topic, 60);
    let asked = place(topic, cell(EARLY, ALCOVE));
    let warning = Rejection::Confirm {
        concerns: vec![Concern::Capacity {
            interest: 60,
            capacity: 4,
        }],
    };
    assert_eq!(day.refused(&participant(ADA), asked.clone()), warning);
    day.done(&participant(ADA), confirmed(asked));
    assert_eq!(day.forum.topic_state(topic), Some(TopicState::Placed));
}

#[test]
fn who_is_interested_in_what_is_private_and_only_counts_are_public() {
    let mut day = Day::open();
    let (topic, _) = day.placed(ADA, "Fiches action", cell(EARLY, HALL));
    let names: Names = [(ADA, "Ada".to_owned()), (guest(1), "Gaspard".to_owned())].into();
    let changes = day.done(&participant(guest(1)), interest(topic, true));
    let deltas: Vec<Delta> = changes
        .iter()
        .flat_map(|change| day.forum.project(change, &names))
        .collect();
    assert_eq!(deltas, [Delta::Interest { topic, count: 1 }]);

    let view = day.forum.view(&names);
    assert_eq!(view.topics[0].interest, 1);
    let told = serde_json::to_string(&view).expect("JSON");
    assert!(
        !told.contains("Gaspard") && !told.contains(&guest(1).0.to_string()),
        "{told}"
    );
    assert!(
        !told.contains(&ADA.0.to_string()),
        "a convener is a name, not an id: {told}"
    );
    assert_eq!(day.forum.project_names(guest(1), &names), []);
}

#[test]
fn small_groups_are_not_sent_behind_large_ones() {
    let mut day = Day::open();
    let small = day.topic(ADA, "Fiches action");
    let large = day.topic(BO, "Logiciels libres");
    day.interested(large, 40);
    let offered = free_cells(&day.forum, small, None, cell(EARLY, HALL));
    assert_eq!(
        offered.len(),
        free_cells(&day.forum, large, None, cell(EARLY, HALL)).len()
    );
    assert_eq!(offered[0], cell(EARLY, ALCOVE));
}
