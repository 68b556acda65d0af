//! A topic that is held more than once, and several sessions in one space.

use domain::*;

use crate::vocabulary::*;

const HERE: Cell = cell(EARLY, HALL);
const THERE: Cell = cell(LATE, HALL);

#[test]
fn a_topic_is_repeated_in_another_cell_as_a_second_session() {
    let mut day = Day::open();
    let (topic, first) = day.placed(ADA, "Fiches action", HERE);
    day.interested(topic, 3);
    day.done(&participant(ADA), repeat(topic, THERE));
    let sessions: Vec<_> = day
        .forum
        .sessions_of(topic)
        .map(|(id, session)| (id, session.cell))
        .collect();
    assert_eq!(sessions, [(first, Some(HERE)), (SessionId(2), Some(THERE))]);
    assert_eq!(day.forum.topic_state(topic), Some(TopicState::Placed));
    assert_eq!(day.forum.interest_count(topic), 3, "interest stays with the topic");
    assert_eq!(day.view().sessions.len(), 2);
    assert_eq!(day.view().topics.len(), 1);
}

#[test]
fn each_session_is_moved_and_parked_by_its_own_id() {
    let mut day = Day::open();
    let (topic, first) = day.placed(ADA, "Fiches action", HERE);
    day.done(&participant(ADA), repeat(topic, THERE));
    let second = SessionId(2);
    day.done(&participant(ADA), move_to(second, THERE, cell(AFTERNOON, HALL)));
    assert_eq!(day.stands(first), Some(HERE));
    day.done(&participant(ADA), park(first, HERE));
    assert_eq!(day.forum.topic_state(topic), Some(TopicState::Placed));
    assert_eq!(day.forum.session_of(topic).expect("one stands").0, second);
    day.done(&participant(ADA), park(second, cell(AFTERNOON, HALL)));
    assert_eq!(day.forum.topic_state(topic), Some(TopicState::Parked));
}

#[test]
fn a_parked_repetition_comes_back_as_the_session_it_was() {
    let mut day = Day::open().phase(Phase::Sessions);
    let (topic, _) = day.placed(ADA, "Fiches action", HERE);
    day.done(&participant(ADA), repeat(topic, THERE));
    day.done(&participant(ADA), write(SessionId(2), 0, false));
    day.done(&participant(ADA), park(SessionId(2), THERE));
    day.done(&participant(ADA), repeat(topic, cell(AFTERNOON, HALL)));
    let second = &day.forum.sessions[&SessionId(2)];
    assert!(second.cell.is_some() && second.report.written);
    assert_eq!(day.forum.sessions_of(topic).count(), 2);
}

#[test]
fn a_repetition_that_waits_is_withdrawn_and_that_is_taken_back() {
    let mut day = Day::open();
    let (topic, first) = day.placed(ADA, "Fiches action", HERE);
    day.done(&participant(ADA), repeat(topic, THERE));
    let second = SessionId(2);
    let standing = day.refused(&participant(ADA), withdraw_session(second));
    assert_eq!(standing, Rejection::Moved { now: Some(THERE) });
    day.done(&participant(ADA), park(second, THERE));
    day.done(&participant(ADA), withdraw_session(second));
    assert_eq!(
        day.forum.sessions_of(topic).map(|(id, _)| id).collect::<Vec<_>>(),
        [first]
    );
    day.done(&participant(ADA), undo(day.last()));
    assert_eq!(day.forum.sessions_of(topic).count(), 2);
    day.done(&participant(ADA), withdraw_session(second));
    day.done(&participant(ADA), repeat(topic, cell(AFTERNOON, HALL)));
    assert_eq!(
        day.stands(SessionId(3)),
        Some(cell(AFTERNOON, HALL)),
        "no id is given twice"
    );
}

#[test]
fn a_session_that_was_written_about_is_not_withdrawn() {
    let mut day = Day::open().phase(Phase::Sessions);
    let (topic, _) = day.placed(ADA, "Fiches action", HERE);
    day.done(&participant(ADA), repeat(topic, THERE));
    day.done(&participant(ADA), write(SessionId(2), 0, false));
    day.done(&participant(ADA), park(SessionId(2), THERE));
    let reason = day.refused(&participant(ADA), withdraw_session(SessionId(2)));
    assert_eq!(reason, Rejection::HasReport);
}

#[test]
fn repeating_where_it_stands_already_changes_nothing() {
    let mut day = Day::open();
    let beside = cell(EARLY, TERRACE);
    let (topic, _) = day.placed(ADA, "Fiches action", beside);
    assert_eq!(day.ask(&participant(ADA), repeat(topic, beside)), Ok(vec![]));
}

#[test]
fn the_same_topic_twice_at_the_same_time_is_a_convener_in_two_places() {
    let mut day = Day::open();
    let (topic, _) = day.placed(ADA, "Fiches action", HERE);
    let no = Some(TopicNo(1));
    let asked = repeat(topic, cell(EARLY, TERRACE));
    let concerns = vec![Concern::TwoPlaces { topic, no }];
    assert_eq!(
        day.refused(&participant(ADA), asked.clone()),
        Rejection::Confirm { concerns }
    );
    day.done(&participant(ADA), confirmed(asked));
}

#[test]
fn a_full_cell_refuses_a_repetition_and_offers_others() {
    let mut day = Day::open();
    let (topic, _) = day.placed(ADA, "Fiches action", HERE);
    let (by, _) = day.placed(BO, "Logiciels libres", THERE);
    match day.refused(&participant(ADA), repeat(topic, THERE)) {
        Rejection::CellTaken {
            cell,
            by: held,
            nearest,
        } => {
            assert_eq!((cell, held), (THERE, vec![by]));
            assert!(!nearest.is_empty() && !nearest.contains(&HERE) && !nearest.contains(&THERE));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn withdrawing_frees_every_cell_and_undoing_that_fills_them_again() {
    let mut day = Day::open();
    let (topic, _) = day.placed(ADA, "Fiches action", HERE);
    day.done(&participant(ADA), repeat(topic, THERE));
    let before = day.view();
    day.done(&participant(ADA), Command::Withdraw { topic });
    assert!(day.view().sessions.is_empty());
    day.done(&participant(ADA), undo(day.last()));
    assert_eq!(day.view(), before);
}

#[test]
fn a_space_takes_several_sessions_at_once_and_no_more() {
    let mut day = Day::open();
    let terrace = cell(EARLY, TERRACE);
    day.placed(ADA, "Fiches action", terrace);
    day.placed(BO, "Logiciels libres", terrace);
    assert_eq!(day.forum.sessions_in(terrace).count(), 2);
    let topic = day.topic(DAN, "De trop");
    let reason = day.refused(&participant(DAN), place(topic, terrace));
    assert!(
        matches!(&reason, Rejection::CellTaken { by, .. } if by.len() == 2),
        "{reason:?}"
    );
}
