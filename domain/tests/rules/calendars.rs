//! What calendars are told of the day.

use domain::*;

use crate::vocabulary::*;

const HERE: Cell = cell(EARLY, HALL);
const THERE: Cell = cell(LATE, ALCOVE);

fn event(day: &Day, session: SessionId) -> Option<CalendarEvent> {
    let is = |event: &CalendarEvent| matches!(event.what, CalendarKind::Session { session: id, .. } if id == session);
    day.forum.calendar().into_iter().find(is)
}

fn space(event: &CalendarEvent) -> String {
    match &event.what {
        CalendarKind::Session { space, .. } => space.as_ref().expect("it has one").name.to_string(),
        CalendarKind::Common(_) => panic!("a session"),
    }
}

#[test]
fn what_stands_is_there_with_its_time_and_the_slots_for_everyone_too() {
    let mut day = Day::open();
    let (topic, session) = day.placed(ADA, "Fiches action", HERE);

    let found = event(&day, session).expect("it is there");

    assert!(matches!(found.what, CalendarKind::Session { topic: of, .. } if of == topic));
    assert_eq!(
        (found.slot.start, found.slot.end),
        (Minute::at(10, 45), Minute::at(11, 35))
    );
    assert!(!found.cancelled);
    let kinds: Vec<_> = day.forum.calendar().into_iter().map(|event| event.what).collect();
    assert!(kinds.contains(&CalendarKind::Common(LUNCH)), "{kinds:?}");
    assert!(!kinds.contains(&CalendarKind::Common(EARLY)));
}

#[test]
fn each_change_of_an_event_steps_its_edition_and_no_other_change_does() {
    let mut day = Day::open();
    let (topic, session) = day.placed(ADA, "Fiches action", HERE);
    let (other, _) = day.placed(BO, "Logiciels libres", cell(EARLY, TERRACE));
    let mut last = event(&day, session).expect("it is there").edition;
    let others = [interest(other, true), propose(BO, "Autre sujet")];
    for command in others {
        day.done(&participant(BO), command);
        assert_eq!(event(&day, session).expect("it is there").edition, last);
    }
    let edit = Command::Edit {
        topic,
        edition: 0,
        title: title("Fiches action, suite"),
        description: description(""),
        kind: TopicKind::Workshop,
        needs: Features::default(),
    };
    for command in [edit, move_to(session, HERE, THERE), hand_over(topic, BO)] {
        day.later(60);
        day.done(&facilitator(), command);
        let now = event(&day, session).expect("it is there");
        assert!(now.edition > last);
        assert_eq!(now.changed_at, day.now);
        last = now.edition;
    }
    assert_eq!(space(&event(&day, session).expect("it is there")), "Alcôve");
}

#[test]
fn what_is_parked_or_withdrawn_stays_as_cancelled_where_it_stood_last() {
    let mut day = Day::open();
    let (topic, session) = day.placed(ADA, "Fiches action", HERE);
    day.done(&facilitator(), park(session, HERE));
    let parked = event(&day, session).expect("it is there");
    assert!(parked.cancelled);
    assert_eq!(parked.slot.start, Minute::at(10, 45));

    day.done(&facilitator(), undo(day.last()));
    let back = event(&day, session).expect("it is there");
    assert!(!back.cancelled && back.edition > parked.edition);

    day.done(&participant(ADA), Command::Withdraw { topic });
    let gone = event(&day, session).expect("it is there");
    assert!(gone.cancelled && gone.edition > back.edition);
}

#[test]
fn a_slot_that_is_removed_cancels_what_was_in_it() {
    let mut day = Day::open();
    let (_, session) = day.placed(ADA, "Fiches action", HERE);
    day.done(&facilitator(), Command::RemoveSlot { slot: EARLY });
    let gone = event(&day, session).expect("it is there");
    assert!(gone.cancelled);
    assert_eq!(gone.slot.end, Minute::at(11, 35));

    day.done(&facilitator(), Command::RemoveSlot { slot: LUNCH });
    let lunch = day.forum.calendar().into_iter();
    let mut lunch = lunch.filter(|event| event.what == CalendarKind::Common(LUNCH));
    assert!(lunch.next().expect("it is there").cancelled);
}

#[test]
fn what_was_never_placed_is_in_no_calendar() {
    let mut day = Day::open();
    day.topic(ADA, "Fiches action");
    let sessions = day.forum.calendar().into_iter();
    assert_eq!(
        sessions
            .filter(|event| !matches!(event.what, CalendarKind::Common(_)))
            .count(),
        0
    );
}
