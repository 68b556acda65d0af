//! « J'y suis », « Je papillonne »: counted for one slot, of nobody.

use domain::{Whereabouts::*, *};

use crate::vocabulary::*;

/// Sessions are held; 11 h, in the first slot.
fn day() -> Day {
    Day::open().phase(Phase::Sessions).at(11, 0)
}

/// So many guests there, none of them a guest of another place.
fn guests(day: &Day, presence: &mut Presence, from: u32, people: u32, at: Whereabouts) {
    for number in from..from + people {
        presence.say(&day.forum, day.now, guest(number), Some(at));
    }
}

fn crowd(space: SpaceId, at_least: u32) -> Crowd {
    let space = Some(space);
    Crowd { space, at_least }
}

#[test]
fn fewer_than_three_are_not_shown() {
    let (day, mut presence) = (day(), Presence::default());
    guests(&day, &mut presence, 0, 2, At(HALL));
    assert_eq!(presence.crowds(&day.forum), []);
    guests(&day, &mut presence, 2, 1, At(HALL));
    assert_eq!(presence.crowds(&day.forum), [crowd(HALL, 3)]);
    presence.say(&day.forum, day.now, guest(0), None);
    assert_eq!(presence.crowds(&day.forum), []);
}

#[test]
fn counts_go_by_steps() {
    let day = day();
    let shown = |people| {
        let mut presence = Presence::default();
        guests(&day, &mut presence, 0, people, At(QUIET));
        presence.crowds(&day.forum).first().map(|crowd| crowd.at_least)
    };
    let steps = [
        (1, None),
        (3, Some(3)),
        (4, Some(3)),
        (5, Some(5)),
        (9, Some(5)),
        (10, Some(10)),
    ];
    let many = [
        (14, Some(10)),
        (29, Some(25)),
        (30, Some(30)),
        (39, Some(30)),
        (100, Some(100)),
    ];
    for (people, expected) in steps.into_iter().chain(many) {
        assert_eq!(shown(people), expected, "{people}");
    }
}

#[test]
fn one_person_counts_once_and_moves() {
    let (day, mut presence) = (day(), Presence::default());
    guests(&day, &mut presence, 0, 4, At(HALL));
    guests(&day, &mut presence, 0, 4, At(HALL));
    assert_eq!(presence.crowds(&day.forum), [crowd(HALL, 3)]);
    guests(&day, &mut presence, 0, 3, Wandering);
    let wander = Crowd {
        space: None,
        at_least: 3,
    };
    assert_eq!(presence.crowds(&day.forum), [wander]);
    assert!(presence.of(guest(0)) == Some(Wandering) && presence.of(guest(3)) == Some(At(HALL)));
}

#[test]
fn all_of_it_is_forgotten_when_the_slot_is_over() {
    let (mut day, mut presence) = (day(), Presence::default());
    guests(&day, &mut presence, 0, 5, At(HALL));

    day = day.at(11, 34);
    presence.forget_past(&day.forum, day.now);
    assert!(!presence.is_empty());
    day = day.at(11, 35);
    assert!(!presence.is_of(&day.forum, day.now));
    presence.forget_past(&day.forum, day.now);
    assert!(presence.is_empty());

    // Nor does it come back with the first tap of the next slot.
    day = day.at(11, 30);
    guests(&day, &mut presence, 0, 5, At(HALL));
    day = day.at(11, 41);
    guests(&day, &mut presence, 9, 1, At(HALL));
    assert_eq!(presence.crowds(&day.forum), []);
}

#[test]
fn it_is_forgotten_when_its_slot_or_the_day_goes() {
    for end in [
        Command::RemoveSlot { slot: EARLY },
        Command::SetPhase { phase: Phase::Archived },
    ] {
        let (mut day, mut presence) = (day(), Presence::default());
        guests(&day, &mut presence, 0, 5, Wandering);
        day.done(&organiser(), end);
        presence.forget_past(&day.forum, day.now);
        assert!(presence.is_empty());
    }
}

#[test]
fn one_may_be_early_but_not_when_nothing_runs() {
    let open = |hour, minute| {
        let day = day().at(hour, minute);
        day.forum.may_be_present(day.now, Some(Wandering))
    };
    assert_eq!(open(10, 34), Err(Rejection::NothingRuns));
    assert_eq!(open(10, 35), Ok(()));
    // Between two slots: the next one.
    assert_eq!(open(11, 37), Ok(()));
    assert_eq!(open(14, 55), Err(Rejection::NothingRuns));
    assert_eq!(day().at(14, 55).forum.may_be_present(Timestamp(0), None), Ok(()));
}

#[test]
fn it_is_open_in_the_phases_of_the_day_and_at_places_that_are_there() {
    for phase in Phase::ALL {
        let mut day = day();
        day.forum.phase = phase;
        let answer = day.forum.may_be_present(day.now, Some(At(QUIET)));
        assert_eq!(
            answer.is_ok(),
            Presence::PHASES.contains(&phase),
            "{phase:?}: {answer:?}"
        );
    }
    let gone = Rejection::Unknown { what: Missing::Space };
    assert_eq!(day().forum.may_be_present(day().now, Some(At(SpaceId(9)))), Err(gone));
}

#[test]
fn a_place_that_is_removed_is_not_counted_any_more() {
    let (mut day, mut presence) = (day(), Presence::default());
    guests(&day, &mut presence, 0, 5, At(QUIET));
    day.done(&facilitator(), Command::RemoveSpace { space: QUIET });
    assert_eq!(presence.crowds(&day.forum), []);
}

#[test]
fn who_goes_is_nowhere() {
    let (day, mut presence) = (day(), Presence::default());
    guests(&day, &mut presence, 0, 3, At(HALL));
    presence.keep(|person| person != guest(1));
    assert!(presence.of(guest(1)).is_none());
    assert_eq!(presence.crowds(&day.forum), []);
}
