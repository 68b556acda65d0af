//! « Scribe volontaire » (S4-22): taking notes, giving back, handing over, and « on en est à… ».

use domain::*;

use crate::vocabulary::*;

/// Of Ada's topic, in the marketplace.
fn session() -> (Day, SessionId) {
    let mut day = Day::open();
    let (_, session) = day.placed(ADA, "Fiches action", cell(EARLY, HALL));
    (day, session)
}

fn scribes(day: &Day, session: SessionId) -> Vec<PersonId> {
    day.forum.sessions[&session].scribes.iter().copied().collect()
}

fn notes(day: &Day, people: &[(PersonId, &str)]) -> NotesView {
    let names = people.iter().map(|(id, name)| (*id, (*name).to_owned())).collect();
    day.forum.view(&names).sessions[0].notes.clone()
}

const NAMES: [(PersonId, &str); 3] = [(ADA, "Ada"), (BO, "Bo"), (CLEO, "Cléo")];

#[test]
fn anyone_takes_notes_several_at_once_and_gives_back() {
    let (mut day, session) = session();
    assert_eq!(notes(&day, &NAMES), NotesView::Wanted);
    day.done(&participant(BO), take_notes(session, true));
    day.done(&facilitator(), take_notes(session, true));
    assert_eq!(notes(&day, &NAMES), NotesView::By("Bo, Cléo".to_owned()));

    let changes = day.done(&participant(BO), take_notes(session, false));
    let (person, on) = (BO, false);
    assert_eq!(changes, [Change::ScribeSet { session, person, on }]);
    assert_eq!(scribes(&day, session), [CLEO]);
    assert_eq!(day.ask(&participant(BO), take_notes(session, false)), Ok(vec![]));
}

#[test]
fn notes_are_written_by_who_takes_them_and_nobody_passing_by() {
    let (day, session) = session();
    let mut day = day.phase(Phase::Sessions);
    let needed = Needed::Scribe;
    let passing = day.refused(&participant(BO), write(session, 0, false));
    assert_eq!(passing, Rejection::NotAllowed { needed });
    day.done(&participant(BO), take_notes(session, true));
    day.done(&participant(BO), write(session, 0, false));
    day.done(&participant(BO), take_notes(session, false));
    let gave_back = day.refused(&participant(BO), write(session, 1, false));
    assert_eq!(gave_back, Rejection::NotAllowed { needed });
    day.done(&participant(ADA), write(session, 1, false));
    day.done(&facilitator(), write(session, 2, false));
}

#[test]
fn a_scribe_hands_over_to_who_accepts() {
    let (mut day, session) = session();
    day.done(&participant(BO), take_notes(session, true));
    day.done(&participant(BO), ask_scribe(session, DAN));
    assert_eq!(scribes(&day, session), [BO], "asked, and nothing more");

    let changes = day.done(&participant(DAN), take_notes(session, true));
    let set = |person, on| Change::ScribeSet { session, person, on };
    assert_eq!(changes, [set(BO, false), set(DAN, true)]);
    assert_eq!(scribes(&day, session), [DAN]);
    assert!(day.forum.sessions[&session].scribe_asks.is_empty());
}

#[test]
fn who_looks_for_a_scribe_takes_no_notes_and_loses_none() {
    let (mut day, session) = session();
    day.done(&participant(BO), take_notes(session, true));
    for (asks, asked) in [(participant(ADA), DAN), (facilitator(), guest(1))] {
        day.done(&asks, ask_scribe(session, asked));
        day.done(&participant(asked), take_notes(session, true));
    }
    assert_eq!(scribes(&day, session).len(), 3);
}

#[test]
fn who_was_asked_declines_and_who_asked_takes_it_back() {
    let (mut day, session) = session();
    let drop = Command::DropScribeAsk { session, to: DAN };
    for answers in [participant(DAN), participant(ADA), facilitator()] {
        day.done(&participant(ADA), ask_scribe(session, DAN));
        let needed = Needed::Scribe;
        let other = day.refused(&participant(BO), drop.clone());
        assert_eq!(other, Rejection::NotAllowed { needed });
        day.done(&answers, drop.clone());
        assert!(day.forum.sessions[&session].scribe_asks.is_empty());
        assert_eq!(day.ask(&answers, drop.clone()), Ok(vec![]));
    }
    assert_eq!(scribes(&day, session), []);
}

#[test]
fn nobody_is_asked_twice_nor_for_what_they_do_already() {
    let (mut day, session) = session();
    day.done(&participant(ADA), ask_scribe(session, DAN));
    assert_eq!(day.ask(&facilitator(), ask_scribe(session, DAN)), Ok(vec![]));
    day.done(&participant(BO), take_notes(session, true));
    assert_eq!(day.ask(&participant(ADA), ask_scribe(session, BO)), Ok(vec![]));
}

#[test]
fn five_take_notes_and_a_sixth_only_in_the_place_of_one() {
    let (mut day, session) = session();
    for number in 1..=5 {
        day.done(&participant(guest(number)), take_notes(session, true));
    }
    let what = Limit::Scribes;
    let full = day.refused(&participant(DAN), take_notes(session, true));
    assert_eq!(full, Rejection::TooMany { what, max: 5 });
    day.done(&participant(guest(1)), ask_scribe(session, DAN));
    day.done(&participant(DAN), take_notes(session, true));
    assert_eq!(scribes(&day, session).len(), 5);
}

#[test]
fn the_role_is_ones_own_so_that_no_undo_gives_or_takes_it() {
    let (mut day, session) = session();
    for on in [true, false] {
        day.done(&participant(BO), take_notes(session, on));
        let undo = undo(day.last());
        let against = Against::Kind;
        assert_eq!(day.refused(&facilitator(), undo), Rejection::CannotUndo { against });
    }
}

#[test]
fn a_topic_that_was_withdrawn_needs_no_scribe() {
    let (mut day, session) = session();
    day.done(&participant(BO), take_notes(session, true));
    day.done(&participant(ADA), Command::Withdraw { topic: TopicId(1) });
    assert_eq!(
        day.refused(&participant(DAN), take_notes(session, true)),
        Rejection::Withdrawn
    );
    assert_eq!(
        day.refused(&participant(ADA), ask_scribe(session, DAN)),
        Rejection::Withdrawn
    );
    day.done(&participant(BO), take_notes(session, false));
}

#[test]
fn who_left_is_a_scribe_no_more_and_their_line_is_gone() {
    let (day, session) = session();
    let mut day = day.phase(Phase::Sessions);
    for scribe in [BO, DAN] {
        day.done(&participant(scribe), take_notes(session, true));
    }
    day.done(&participant(BO), ask_scribe(session, guest(1)));
    day.done(&participant(DAN), ask_scribe(session, guest(2)));
    day.done(&participant(BO), say(session, "Tour de table"));

    assert_eq!(day.forum.forget_scribes(|person| person == BO), [session]);
    let known = &day.forum.sessions[&session];
    assert_eq!((known.progress.clone(), known.scribe_asks.len()), (None, 1));
    assert_eq!(scribes(&day, session), [DAN]);
    assert_eq!(day.forum.forget_scribes(|person| person == BO), []);
}

#[test]
fn a_scribe_who_has_no_name_any_more_is_not_on_the_board() {
    let (mut day, session) = session();
    day.done(&participant(BO), take_notes(session, true));
    assert_eq!(notes(&day, &[]), NotesView::Wanted);
    let gone = day.forum.project_names(BO, &Names::new());
    assert!(
        matches!(
            &gone[..],
            [Delta::Session(SessionView {
                notes: NotesView::Wanted,
                ..
            })]
        ),
        "{gone:?}"
    );
}

#[test]
fn what_a_session_is_at_is_said_while_sessions_run_and_the_line_before_is_forgotten() {
    let (mut day, session) = session();
    let early = day.refused(&participant(ADA), say(session, "Tour de table"));
    assert!(matches!(early, Rejection::NotNow { .. }), "{early:?}");
    let mut day = day.phase(Phase::Sessions);
    let shown = |day: &Day| day.view().sessions[0].progress.clone();

    day.done(&participant(ADA), say(session, "Tour de table"));
    assert_eq!(shown(&day), "Tour de table");
    assert_eq!(day.ask(&participant(ADA), say(session, " Tour  de table ")), Ok(vec![]));
    day.done(&facilitator(), say(session, "Décisions"));
    assert_eq!(shown(&day), "Décisions");
    assert!(
        !format!("{:?}", day.forum).contains("Tour de table"),
        "it is remembered nowhere"
    );
    day.done(&participant(ADA), say(session, ""));
    assert_eq!(shown(&day), "");
}

#[test]
fn a_session_without_notes_asks_for_no_scribe_and_tells_nothing_of_itself() {
    let (day, session) = session();
    let mut day = day.phase(Phase::Sessions);
    day.done(&participant(BO), take_notes(session, true));
    day.done(&participant(BO), say(session, "Tour de table"));
    day.done(&participant(BO), visible(session, Visibility::WithoutNotes));
    assert_eq!(notes(&day, &NAMES), NotesView::Without);
    assert_eq!(day.view().sessions[0].progress, "");
    for (who, command) in [
        (DAN, take_notes(session, true)),
        (BO, ask_scribe(session, DAN)),
        (ADA, say(session, "Autre chose")),
    ] {
        assert_eq!(day.refused(&participant(who), command), Rejection::WithoutNotes);
    }
    day.done(&participant(BO), say(session, ""));
    day.done(&participant(BO), take_notes(session, false));
}

#[test]
fn notes_are_taken_until_they_are_published_and_say_when_nobody_goes_on() {
    let (day, session) = session();
    let mut day = day.phase(Phase::Sessions);
    day.done(&participant(BO), take_notes(session, true));
    day.done(&participant(BO), write(session, 0, false));
    assert_eq!(notes(&day, &NAMES), NotesView::By("Bo".to_owned()));
    day.done(&participant(BO), take_notes(session, false));
    assert_eq!(notes(&day, &NAMES), NotesView::Begun);
    day.done(&participant(ADA), publish(session, 1));
    assert_eq!(notes(&day, &NAMES), NotesView::Shared);
}

#[test]
fn the_console_speaks_for_nobody() {
    let (day, session) = session();
    let mut day = day.phase(Phase::Sessions);
    for command in [take_notes(session, true), ask_scribe(session, BO), say(session, "Ici")] {
        let needed = Needed::Joined;
        assert_eq!(day.refused(&Actor::Console, command), Rejection::NotAllowed { needed });
    }
}
