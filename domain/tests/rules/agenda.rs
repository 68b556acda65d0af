//! Phases, slots and spaces: what the facilitator sets.

use domain::*;

use crate::vocabulary::*;

#[test]
fn a_new_forum_is_in_preparation_and_has_nothing_in_it() {
    let forum = Forum::new(details());
    assert_eq!(forum.phase, Phase::Preparation);
    assert_eq!(forum.details, details());
    assert!(forum.slots.is_empty() && forum.spaces.is_empty());
    assert!(forum.topics.is_empty() && forum.sessions.is_empty() && forum.interest.is_empty());
}

#[test]
fn the_day_goes_from_any_phase_to_any_phase() {
    for from in Phase::ALL {
        for to in Phase::ALL {
            let mut day = Day::empty();
            day.ask(&facilitator(), Command::SetPhase { phase: from })
                .expect("always");
            let expected = if from == to {
                vec![]
            } else {
                vec![Change::PhaseSet { phase: to }]
            };
            assert_eq!(day.ask(&facilitator(), Command::SetPhase { phase: to }), Ok(expected));
            assert_eq!(day.forum.phase, to);
        }
    }
}

#[test]
fn describing_the_forum_as_it_is_changes_nothing() {
    let mut day = Day::empty();
    assert_eq!(day.ask(&organiser(), describe(7, details())), Ok(vec![]));
    let other = Details {
        date: Date {
            year: 2026,
            month: 7,
            day: 9,
        },
        ..details()
    };
    day.done(&organiser(), describe(0, other.clone()));
    assert_eq!(day.forum.details, other);
}

fn describe(edition: u32, details: Details) -> Command {
    Command::Describe { edition, details }
}

fn without_contacts() -> Details {
    Details {
        help: HelpContacts::parse("").expect("no contacts"),
        ..details()
    }
}

#[test]
fn of_two_who_edit_the_forum_at_once_the_second_is_told() {
    let mut day = Day::empty();
    let (mut first, mut second) = (details(), details());
    first.listed = true;
    second.venue = Venue::parse("Ailleurs").expect("a venue");
    day.done(&organiser(), describe(0, first.clone()));

    assert_eq!(
        day.refused(&organiser(), describe(0, second.clone())),
        Rejection::Edited
    );
    assert_eq!(day.ask(&organiser(), describe(0, first)), Ok(vec![]), "sent twice");
    day.done(&organiser(), describe(1, second.clone()));
    assert_eq!(day.forum.details, second);
}

#[test]
fn registration_does_not_open_before_it_is_said_whom_to_ask_for_help() {
    let mut day = Day::empty();
    let open = Command::SetPhase {
        phase: Phase::Registration,
    };
    day.done(&organiser(), describe(0, without_contacts()));
    assert_eq!(day.refused(&facilitator(), open.clone()), Rejection::NoHelpContacts);

    day.done(&organiser(), describe(1, details()));
    let filled = day.last();
    day.done(&facilitator(), open);
    let refused = day.refused(&organiser(), describe(2, without_contacts()));
    assert_eq!(refused, Rejection::NoHelpContacts);
    assert_eq!(
        day.refused(&organiser(), undo(filled)),
        Rejection::NoHelpContacts,
        "taking back that they were filled in empties them"
    );
}

#[test]
fn a_day_opens_with_its_first_slot_and_closes_with_its_last() {
    let mut day = Day::empty();
    assert_eq!(day.forum.hours(), None);
    for (from, to) in [(17, 18), (10, 11), (14, 15)] {
        day.done(&facilitator(), add_slot(Minute::at(from, 0), Minute::at(to, 0)));
    }
    assert_eq!(day.forum.hours(), Some((Minute::at(10, 0), Minute::at(18, 0))));
}

#[test]
fn the_id_of_a_removed_slot_or_space_is_not_given_again() {
    let mut day = Day::open();
    day.done(&facilitator(), Command::RemoveSlot { slot: AFTERNOON });
    day.done(&facilitator(), Command::RemoveSpace { space: QUIET });
    let slot = day.done(&facilitator(), add_slot(Minute::at(14, 0), Minute::at(14, 30)));
    let space = day.done(
        &facilitator(),
        Command::AddSpace {
            details: space("Couloir", None, 1),
        },
    );
    assert!(
        matches!(slot[..], [Change::SlotAdded { slot: SlotId(5), .. }]),
        "{slot:?}"
    );
    assert!(
        matches!(space[..], [Change::SpaceAdded { space: SpaceId(5), .. }]),
        "{space:?}"
    );
}

#[test]
fn a_day_has_at_most_forty_eight_slots_and_a_venue_forty_spaces() {
    let mut day = Day::empty();
    for number in 0..MAX_SLOTS {
        let start = u16::try_from(number * 30).expect("within the day");
        day.done(&facilitator(), add_slot(Minute(start), Minute(start + 29)));
    }
    for number in 0..MAX_SPACES {
        day.done(
            &facilitator(),
            Command::AddSpace {
                details: space(&format!("Salle {number}"), None, 1),
            },
        );
    }
    let one_more = add_slot(Minute(29), Minute(30));
    let reason = day.refused(&facilitator(), one_more.clone());
    assert_eq!(
        reason,
        Rejection::TooMany {
            what: Limit::Slots,
            max: 48
        }
    );
    let reason = day.refused(
        &facilitator(),
        Command::AddSpace {
            details: space("Couloir", None, 1),
        },
    );
    assert_eq!(
        reason,
        Rejection::TooMany {
            what: Limit::Spaces,
            max: 40
        }
    );
    day.done(&facilitator(), Command::RemoveSlot { slot: SlotId(3) });
    day.done(&facilitator(), one_more);
}
