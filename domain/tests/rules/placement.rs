use domain::*;

use crate::vocabulary::*;

#[test]
fn placing_makes_a_session_that_stands_there() {
    let mut day = Day::open();
    let topic = day.topic(ADA, "Fiches action");
    let here = cell(EARLY, HALL);
    assert_eq!(
        day.ask(&participant(ADA), place(topic, here)),
        Ok(vec![Change::SessionPlaced {
            session: SessionId(1),
            topic,
            cell: here
        }])
    );
    assert_eq!(day.stands(SessionId(1)), Some(here));
    assert_eq!(day.forum.topic_state(topic), Some(TopicState::Placed));
    assert_eq!(
        day.forum.sessions_in(here).map(|(id, _)| id).collect::<Vec<_>>(),
        [SessionId(1)]
    );
}

#[test]
fn placing_a_proposal_confirms_it_in_the_same_decision() {
    let mut day = Day::before();
    let topic = day.topic(ADA, "Fiches action");
    let mut day = day.phase(Phase::Marketplace);
    let here = cell(EARLY, HALL);
    assert_eq!(
        day.ask(&participant(ADA), place(topic, here)),
        Ok(vec![
            Change::TopicNumbered { topic, no: TopicNo(1) },
            Change::SessionPlaced {
                session: SessionId(1),
                topic,
                cell: here
            },
        ])
    );
}

#[test]
fn placing_twice_in_the_same_cell_changes_nothing_and_elsewhere_says_where_it_stands() {
    let mut day = Day::open();
    let here = cell(EARLY, HALL);
    let (topic, _) = day.placed(ADA, "Fiches action", here);
    assert_eq!(day.ask(&participant(ADA), place(topic, here)), Ok(vec![]));
    let reason = day.refused(&participant(ADA), place(topic, cell(LATE, HALL)));
    assert_eq!(reason, Rejection::AlreadyPlaced { cell: here });
}

#[test]
fn a_parked_topic_comes_back_as_the_session_it_was_with_its_report() {
    let mut day = Day::open().phase(Phase::Sessions);
    let (topic, session) = day.placed(ADA, "Fiches action", cell(EARLY, HALL));
    day.done(&participant(ADA), write(session, 0, false));
    day.done(&participant(ADA), park(session, cell(EARLY, HALL)));
    assert_eq!(day.forum.topic_state(topic), Some(TopicState::Parked));
    let there = cell(LATE, ALCOVE);
    assert_eq!(
        day.ask(&participant(ADA), place(topic, there)),
        Ok(vec![Change::SessionPlaced {
            session,
            topic,
            cell: there
        }])
    );
    assert!(day.forum.sessions[&session].report.written);
}

#[test]
fn a_moved_session_stands_in_its_new_cell_only() {
    let mut day = Day::open();
    let (from, to) = (cell(EARLY, HALL), cell(LATE, ALCOVE));
    let (_, session) = day.placed(ADA, "Fiches action", from);
    assert_eq!(
        day.ask(&participant(ADA), move_to(session, from, to)),
        Ok(vec![Change::SessionMoved { session, from, to }])
    );
    assert_eq!(day.forum.sessions_in(from).count(), 0);
    assert_eq!(day.stands(session), Some(to));
}

#[test]
fn two_phones_that_move_one_session_never_fight_silently() {
    let mut day = Day::open();
    let (from, first, second) = (cell(EARLY, HALL), cell(LATE, HALL), cell(LATE, ALCOVE));
    let (_, session) = day.placed(ADA, "Fiches action", from);
    day.done(&facilitator(), move_to(session, from, first));
    let late = day.refused(&participant(ADA), move_to(session, from, second));
    assert_eq!(late, Rejection::Moved { now: Some(first) });
    assert_eq!(
        day.refused(&participant(ADA), park(session, from)),
        Rejection::Moved { now: Some(first) }
    );
}

#[test]
fn a_move_that_already_happened_changes_nothing() {
    let mut day = Day::open();
    let (from, to) = (cell(EARLY, HALL), cell(LATE, HALL));
    let (_, session) = day.placed(ADA, "Fiches action", from);
    day.done(&participant(ADA), move_to(session, from, to));
    assert_eq!(day.ask(&participant(ADA), move_to(session, from, to)), Ok(vec![]));
    assert_eq!(day.ask(&participant(ADA), move_to(session, to, to)), Ok(vec![]));
}

#[test]
fn a_move_to_where_it_stands_changes_nothing_even_when_it_starts_soon() {
    let mut day = Day::open();
    let here = cell(EARLY, HALL);
    let (_, session) = day.placed(ADA, "Fiches action", here);
    let mut day = day.at(10, 40);
    assert_eq!(day.ask(&participant(ADA), move_to(session, here, here)), Ok(vec![]));
}

#[test]
fn a_parked_session_is_not_moved_but_placed() {
    let mut day = Day::open();
    let here = cell(EARLY, HALL);
    let (_, session) = day.placed(ADA, "Fiches action", here);
    day.done(&participant(ADA), park(session, here));
    let reason = day.refused(&participant(ADA), move_to(session, here, cell(LATE, HALL)));
    assert_eq!(reason, Rejection::Moved { now: None });
}

#[test]
fn the_session_of_a_withdrawn_topic_is_not_moved() {
    let mut day = Day::open();
    let here = cell(EARLY, HALL);
    let (topic, session) = day.placed(ADA, "Fiches action", here);
    day.done(&participant(ADA), Command::Withdraw { topic });
    let reason = day.refused(&participant(ADA), move_to(session, here, cell(LATE, HALL)));
    assert_eq!(reason, Rejection::Withdrawn);
}

#[test]
fn parking_twice_changes_nothing_the_second_time() {
    let mut day = Day::open();
    let here = cell(EARLY, HALL);
    let (_, session) = day.placed(ADA, "Fiches action", here);
    assert_eq!(
        day.ask(&participant(ADA), park(session, here)),
        Ok(vec![Change::SessionParked { session, from: here }])
    );
    assert_eq!(day.stands(session), None);
    assert_eq!(day.ask(&participant(ADA), park(session, here)), Ok(vec![]));
}

#[test]
fn a_space_takes_as_many_sessions_at_once_as_it_has_places() {
    let mut day = Day::open();
    let here = cell(EARLY, TERRACE);
    assert_eq!(day.forum.free_places(here), 2);
    let (first, _) = day.placed(ADA, "Le premier", here);
    assert_eq!(day.forum.free_places(here), 1);
    let (second, _) = day.placed(BO, "Le deuxième", here);
    assert_eq!(day.forum.free_places(here), 0);
    let third = day.topic(CLEO, "Le troisième");
    let reason = day.refused(&participant(CLEO), place(third, here));
    let Rejection::CellTaken { cell, by, .. } = reason else {
        panic!("{reason:?}")
    };
    assert_eq!((cell, by), (here, vec![first, second]));
}

#[test]
fn there_is_no_free_place_in_a_common_slot_a_quiet_corner_or_nowhere() {
    let day = Day::open();
    let nowhere = [cell(SlotId(99), HALL), cell(EARLY, SpaceId(99))];
    for cell in [cell(LUNCH, TERRACE), cell(EARLY, QUIET)].into_iter().chain(nowhere) {
        assert_eq!(day.forum.free_places(cell), 0, "{cell:?}");
    }
}

#[test]
fn a_cell_that_is_gone_is_unknown_before_anything_else_is_said() {
    let mut day = Day::open();
    let topic = day.topic(ADA, "Fiches action");
    let slot_gone = day.refused(&participant(ADA), place(topic, cell(SlotId(99), QUIET)));
    assert_eq!(slot_gone, Rejection::Unknown { what: Missing::Slot });
    let space_gone = day.refused(&participant(ADA), place(topic, cell(LUNCH, SpaceId(99))));
    assert_eq!(space_gone, Rejection::Unknown { what: Missing::Space });
}

#[test]
fn common_is_said_before_quiet_and_quiet_before_taken() {
    let mut day = Day::open();
    let topic = day.topic(ADA, "Fiches action");
    let reason = day.refused(&participant(ADA), place(topic, cell(LUNCH, QUIET)));
    assert!(matches!(reason, Rejection::CommonSlot { .. }), "{reason:?}");
    let reason = day.refused(&participant(ADA), place(topic, cell(EARLY, QUIET)));
    assert!(matches!(reason, Rejection::SpaceTakesNone { .. }), "{reason:?}");
}

#[test]
fn a_refused_cell_is_refused_before_a_second_look_is_asked_for() {
    let mut day = Day::open();
    let (from, full) = (cell(EARLY, HALL), cell(EARLY, ALCOVE));
    let (_, session) = day.placed(ADA, "Fiches action", from);
    day.placed(BO, "Logiciels libres", full);
    let mut day = day.at(10, 40);
    for command in [move_to(session, from, full), confirmed(move_to(session, from, full))] {
        let reason = day.refused(&participant(ADA), command);
        assert!(matches!(reason, Rejection::CellTaken { .. }), "{reason:?}");
    }
}

#[test]
fn a_session_can_be_moved_into_a_cell_left_a_moment_ago() {
    let mut day = Day::open();
    let (here, there) = (cell(EARLY, HALL), cell(LATE, HALL));
    let (_, ada) = day.placed(ADA, "Fiches action", here);
    let (_, bo) = day.placed(BO, "Logiciels libres", there);
    day.done(&participant(BO), park(bo, there));
    day.done(&participant(ADA), move_to(ada, here, there));
    assert_eq!(day.stands(ada), Some(there));
}

#[test]
fn nothing_is_known_of_a_topic_that_is_not_there() {
    let day = Day::open();
    let nobody = TopicId(99);
    assert_eq!(day.forum.topic_state(nobody), None);
    assert_eq!(day.forum.session_of(nobody), None);
    assert_eq!(day.forum.topic(nobody), None);
    assert_eq!(day.forum.interest_count(nobody), 0);
    assert!(!day.forum.is_interested(nobody, ADA));
}
