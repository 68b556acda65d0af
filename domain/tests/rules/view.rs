//! What anyone may see, and what screens must learn of it.

use domain::*;

use crate::vocabulary::*;

pub fn names() -> Names {
    [(ADA, "Ada".to_owned()), (BO, "Bo".to_owned())].into()
}

/// What screens learn of one accepted command.
pub fn deltas(day: &mut Day, actor: &Actor, command: Command) -> Vec<Delta> {
    let mut seen = day.forum.clone();
    let changes = day.done(actor, command);
    let project = |change: &Change| {
        seen.apply(change);
        seen.project(change, &names())
    };
    changes.iter().flat_map(project).collect()
}

fn ada_s_topic(interest: u32) -> TopicView {
    TopicView {
        id: TopicId(1),
        no: Some(TopicNo(1)),
        title: "Fiches action".to_owned(),
        kind: TopicKind::Workshop,
        convener: Some("Ada".to_owned()),
        with: String::new(),
        origin: None,
        guests: Vec::new(),
        interest,
    }
}

#[test]
fn the_view_shows_the_board_in_its_order() {
    let mut day = Day::open();
    let (topic, session) = day.placed(ADA, "Fiches action", cell(EARLY, HALL));
    day.interested(topic, 2);
    let withdrawn = day.topic(BO, "Retiré");
    day.done(&participant(BO), Command::Withdraw { topic: withdrawn });
    let (parked, waiting) = day.placed(BO, "En attente", cell(LATE, HALL));
    day.done(&participant(BO), park(waiting, cell(LATE, HALL)));
    day.done(
        &facilitator(),
        Command::AddSlot {
            details: slot(Minute::at(9, 0), Minute::at(10, 0)),
        },
    );

    let view = day.forum.view(&names());
    let date = Date {
        year: 2026,
        month: 5,
        day: 28,
    };
    assert_eq!(
        view.forum,
        ForumView {
            title: "Rencontre ALLiaNCE".to_owned(),
            date,
            origin: MIDNIGHT
        }
    );
    assert_eq!(view.phase, Phase::Marketplace);
    let slots: Vec<u32> = view.slots.iter().map(|slot| slot.id.0).collect();
    assert_eq!(slots, [5, 1, 2, 3, 4]);
    assert_eq!(
        view.slots.iter().map(|slot| slot.common).collect::<Vec<_>>(),
        [false, false, false, true, false]
    );
    let spaces: Vec<_> = view
        .spaces
        .iter()
        .map(|space| (space.id, space.capacity, space.places))
        .collect();
    assert_eq!(
        spaces,
        [
            (HALL, Some(50), 1),
            (ALCOVE, Some(4), 1),
            (TERRACE, None, 2),
            (QUIET, Some(8), 0)
        ]
    );
    let waiting = TopicView {
        id: parked,
        no: Some(TopicNo(3)),
        title: "En attente".to_owned(),
        convener: Some("Bo".to_owned()),
        ..ada_s_topic(0)
    };
    assert_eq!(view.topics, [ada_s_topic(2), waiting]);
    assert_eq!(
        view.sessions,
        [SessionView {
            id: session,
            topic,
            cell: cell(EARLY, HALL),
            notes: NotesView::Wanted,
            progress: String::new(),
            mark: None,
            was: None,
        }]
    );
}

#[test]
fn a_person_without_a_name_reads_as_someone_who_left() {
    let mut day = Day::open();
    day.topic(CLEO, "Sans nom");
    assert_eq!(day.forum.view(&names()).topics[0].convener, None);
}

#[test]
fn one_tap_is_one_delta_of_what_it_touched() {
    let mut day = Day::open();
    let topic = TopicId(1);
    let here = cell(EARLY, HALL);
    let stands = |cell| SessionView {
        id: SessionId(1),
        topic,
        cell,
        notes: NotesView::Wanted,
        progress: String::new(),
        mark: None,
        was: None,
    };
    let ada = participant(ADA);
    assert_eq!(
        deltas(&mut day, &ada, propose(ADA, "Fiches action")),
        [Delta::Topic(ada_s_topic(0))]
    );
    let interest = deltas(&mut day, &ada, interest(topic, true));
    assert_eq!(interest, [Delta::Interest { topic, count: 1 }]);
    assert_eq!(
        deltas(&mut day, &ada, place(topic, here)),
        [Delta::Session(stands(here))]
    );
    let there = cell(LATE, ALCOVE);
    let moved = deltas(&mut day, &ada, move_to(SessionId(1), here, there));
    assert_eq!(moved, [Delta::Session(stands(there))]);
    let withdrawn = deltas(&mut day, &ada, Command::Withdraw { topic });
    assert_eq!(withdrawn, [Delta::SessionGone(SessionId(1)), Delta::TopicGone(topic)]);
    let phase = deltas(&mut day, &facilitator(), Command::SetPhase { phase: Phase::Sessions });
    assert_eq!(phase, [Delta::Phase(Phase::Sessions)]);
}

#[test]
fn the_mark_of_a_report_follows_the_notes_and_the_files() {
    let mut day = Day::open().phase(Phase::Sessions);
    let here = cell(EARLY, HALL);
    let (topic, session) = day.placed(ADA, "Fiches action", here);
    let ada = participant(ADA);
    let mark = |notes| {
        [Delta::Session(SessionView {
            id: session,
            topic,
            cell: here,
            notes,
            progress: String::new(),
            mark: None,
            was: None,
        })]
    };
    assert_eq!(deltas(&mut day, &ada, write(session, 0, false)), mark(NotesView::Begun));
    assert_eq!(deltas(&mut day, &ada, write(session, 1, true)), mark(NotesView::Wanted));
    assert_eq!(deltas(&mut day, &ada, attach(session, file(1))), mark(NotesView::Begun));
    assert_eq!(
        deltas(&mut day, &ada, Command::RemoveFile { session, file: file(1) }),
        mark(NotesView::Wanted)
    );
}

#[test]
fn notes_on_a_parked_session_are_seen_when_it_is_placed_again() {
    let mut day = Day::open().phase(Phase::Sessions);
    let here = cell(EARLY, HALL);
    let (topic, session) = day.placed(ADA, "Fiches action", here);
    day.done(&participant(ADA), park(session, here));
    let written = deltas(&mut day, &participant(ADA), write(session, 0, false));
    assert_eq!(written, []);
    let placed = deltas(&mut day, &participant(ADA), place(topic, here));
    assert_eq!(
        placed,
        [Delta::Session(SessionView {
            id: session,
            topic,
            cell: here,
            notes: NotesView::Begun,
            progress: String::new(),
            mark: None,
            was: None,
        })]
    );
}

#[test]
fn a_space_that_changes_its_name_keeps_its_column_and_a_new_one_comes_last() {
    let mut day = Day::open();
    let edit = Command::EditSpace {
        space: ALCOVE,
        details: space("Le coin", Some(4), 1),
    };
    let [Delta::Space { space: view, before }] = &deltas(&mut day, &facilitator(), edit)[..] else {
        panic!("one space");
    };
    assert_eq!((view.name.as_str(), *before), ("Le coin", Some(TERRACE)));
    let add = Command::AddSpace {
        details: space("Couloir", None, 1),
    };
    assert!(matches!(
        deltas(&mut day, &facilitator(), add)[..],
        [Delta::Space { before: None, .. }]
    ));
}
