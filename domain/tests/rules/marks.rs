//! « A commencé », « terminé plus tôt », « déplacé ».

use domain::*;

use crate::vocabulary::*;

const SESSION: SessionId = SessionId(1);
const HERE: Cell = cell(EARLY, HALL);
const THERE: Cell = cell(LATE, ALCOVE);

/// Ada's session stands in the hall at 10 h 45, and sessions may be held; it is 10 h 40.
fn day() -> Day {
    let mut day = Day::open();
    day.placed(ADA, "Fiches action", HERE);
    day.phase(Phase::Sessions).at(10, 40)
}

fn begins() -> Command {
    mark(SESSION, SessionMark::Begun)
}

fn ends() -> Command {
    mark(SESSION, SessionMark::Ended)
}

fn shown(day: &Day) -> (Option<Marked>, Option<Cell>) {
    let view = day.view();
    let session = view.sessions.iter().find(|session| session.id == SESSION);
    session.map(|session| (session.mark, session.was)).expect("it stands")
}

fn marked(mark: SessionMark, hour: u16, minute: u16) -> Option<Marked> {
    let at = Minute::at(hour, minute);
    Some(Marked { mark, slot: EARLY, at })
}

#[test]
fn a_session_begins_and_ends_when_somebody_says_so_and_keeps_its_cell() {
    let mut day = day();
    assert_eq!(shown(&day), (None, None), "nothing is marked by itself");
    day.done(&participant(ADA), begins());
    assert_eq!(shown(&day).0, marked(SessionMark::Begun, 10, 40));

    let mut day = day.at(11, 15);
    day.done(&participant(ADA), ends());
    assert_eq!(shown(&day).0, marked(SessionMark::Ended, 11, 15));
    assert_eq!(day.forum.free_places(HERE), 0, "free to sit in, not to place in");
    let other = day.topic(BO, "Encore un");
    assert!(matches!(
        day.refused(&participant(BO), confirmed(place(other, HERE))),
        Rejection::CellTaken { .. }
    ));

    let mut day = day.at(11, 20);
    assert_eq!(day.ask(&participant(ADA), ends()), Ok(vec![]), "the first time counts");
    day.done(&participant(ADA), begins());
    assert_eq!(shown(&day).0, marked(SessionMark::Begun, 11, 20), "it goes on");
}

#[test]
fn who_takes_notes_says_it_too() {
    let mut day = day();
    day.done(&participant(BO), take_notes(SESSION, true));
    day.done(&participant(BO), begins());
    let needed = Needed::Scribe;
    let refused = day.refused(&participant(DAN), ends());
    assert_eq!(refused, Rejection::NotAllowed { needed });
}

#[test]
fn not_long_before_its_slot_not_after_it_and_not_without_a_cell() {
    let not_yet = |opens| Rejection::NotYet {
        start: Minute::at(10, 45),
        opens,
    };
    let mut early = day().at(10, 29);
    assert_eq!(early.refused(&facilitator(), begins()), not_yet(Minute::at(10, 30)));
    let mut early = early.at(10, 44);
    assert_eq!(early.refused(&facilitator(), ends()), not_yet(Minute::at(10, 45)));
    early.done(&facilitator(), begins());
    early.done(&facilitator(), ends());

    for (hour, minute) in [(11, 35), (26, 0)] {
        let refused = day().at(hour, minute).refused(&facilitator(), ends());
        assert_eq!(refused, Rejection::SlotOver);
    }
    let yesterday = day().at(-10, 0).refused(&facilitator(), begins());
    assert_eq!(yesterday, not_yet(Minute::at(10, 30)));

    let mut parked = day();
    parked.done(&facilitator(), confirmed(park(SESSION, HERE)));
    assert_eq!(parked.refused(&facilitator(), begins()), Rejection::Moved { now: None });
}

#[test]
fn what_was_said_of_one_slot_is_not_said_of_another() {
    let mut day = day();
    day.done(&participant(ADA), begins());
    let next_door = cell(EARLY, ALCOVE);
    day.done(&participant(ADA), confirmed(move_to(SESSION, HERE, next_door)));
    assert!(shown(&day).0.is_some(), "it goes on next door");
    day.done(&participant(ADA), confirmed(move_to(SESSION, next_door, THERE)));
    assert_eq!(shown(&day).0, None);
}

#[test]
fn a_mark_is_taken_back_to_what_was_said_before() {
    let mut day = day();
    day.done(&participant(ADA), begins());
    let before = day.view();
    let mut day = day.at(11, 15);
    day.done(&participant(ADA), ends());
    day.done(&participant(ADA), undo(day.last()));
    assert_eq!(day.view(), before);
    let first = ActId(day.last().0 - 2);
    day.done(&facilitator(), undo(first));
    assert_eq!(shown(&day).0, None);
}

#[test]
fn where_people_look_for_a_session_is_told_once_sessions_may_be_held() {
    let mut morning = Day::open();
    let (_, session) = morning.placed(ADA, "Fiches action", THERE);
    morning.done(&participant(ADA), move_to(session, THERE, HERE));
    assert_eq!(shown(&morning).1, None, "the agenda is still being made");

    let mut day = morning.phase(Phase::Sessions);
    day.done(&participant(ADA), move_to(SESSION, HERE, THERE));
    assert_eq!(shown(&day).1, Some(HERE));
    let afternoon = cell(AFTERNOON, HALL);
    day.done(&participant(ADA), move_to(SESSION, THERE, afternoon));
    assert_eq!(shown(&day).1, Some(HERE), "where it was announced");
    let moved: Vec<Cell> = day.forum.moved_from(HERE).map(|(_, now)| now).collect();
    assert_eq!(moved, [afternoon], "the old place leads to the new one");

    day.done(&participant(ADA), move_to(SESSION, afternoon, HERE));
    assert_eq!(shown(&day).1, None, "there it is");
    assert_eq!(day.forum.moved_from(HERE).count(), 0);
}

#[test]
fn a_session_that_waited_meanwhile_was_moved_as_well_and_a_swap_moves_both() {
    let mut day = day();
    day.done(&participant(ADA), confirmed(park(SESSION, HERE)));
    assert_eq!(day.forum.moved_from(HERE).count(), 0, "it is nowhere");
    day.done(&participant(ADA), place(TopicId(1), THERE));
    assert_eq!(shown(&day).1, Some(HERE));

    let (_, other) = day.placed(BO, "Encore un", cell(AFTERNOON, HALL));
    let exchange = swap((SESSION, THERE), (other, cell(AFTERNOON, HALL)));
    day.done(&facilitator(), exchange);
    let was: Vec<Option<Cell>> = day.view().sessions.iter().map(|session| session.was).collect();
    assert_eq!(was, [Some(HERE), Some(cell(AFTERNOON, HALL))]);
}
