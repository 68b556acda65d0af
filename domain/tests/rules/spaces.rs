use domain::*;

use crate::vocabulary::*;

#[test]
fn a_space_with_fewer_places_keeps_the_sessions_that_were_made_first() {
    let mut day = Day::open();
    let here = cell(EARLY, TERRACE);
    let (_, first) = day.placed(ADA, "Le premier", here);
    let (_, elsewhere) = day.placed(BO, "Ailleurs", cell(LATE, TERRACE));
    let (_, second) = day.placed(BO, "Le deuxième", here);
    let details = space("Terrasse", None, 1);
    assert_eq!(
        day.ask(
            &facilitator(),
            Command::EditSpace {
                space: TERRACE,
                details: details.clone()
            }
        ),
        Ok(vec![
            Change::SessionParked {
                session: second,
                from: here
            },
            Change::SpaceEdited {
                space: TERRACE,
                details: details.clone()
            },
        ])
    );
    assert_eq!(
        (day.stands(first), day.stands(elsewhere)),
        (Some(here), Some(cell(LATE, TERRACE)))
    );
    assert_eq!(
        day.ask(
            &facilitator(),
            Command::EditSpace {
                space: TERRACE,
                details
            }
        ),
        Ok(vec![])
    );
}

#[test]
fn a_space_that_takes_none_any_more_parks_all_its_sessions_and_only_those() {
    let mut day = Day::open();
    let (_, first) = day.placed(ADA, "Le premier", cell(EARLY, TERRACE));
    let (_, second) = day.placed(BO, "Le deuxième", cell(LATE, TERRACE));
    let (_, other) = day.placed(CLEO, "Ailleurs", cell(EARLY, HALL));
    let details = space("Terrasse", None, 0);
    day.done(
        &facilitator(),
        Command::EditSpace {
            space: TERRACE,
            details,
        },
    );
    assert_eq!([first, second].map(|session| day.stands(session)), [None, None]);
    assert_eq!(day.stands(other), Some(cell(EARLY, HALL)));
}

#[test]
fn a_space_with_the_same_places_keeps_its_sessions_and_its_column() {
    let mut day = Day::open();
    let (_, session) = day.placed(ADA, "Fiches action", cell(EARLY, HALL));
    let details = space("Amphithéâtre", Some(80), 1);
    assert_eq!(
        day.ask(
            &facilitator(),
            Command::EditSpace {
                space: HALL,
                details: details.clone()
            }
        ),
        Ok(vec![Change::SpaceEdited {
            space: HALL,
            details: details.clone()
        }])
    );
    assert_eq!(day.forum.spaces[0], (HALL, details));
    assert_eq!(day.stands(session), Some(cell(EARLY, HALL)));
}

#[test]
fn a_removed_space_leaves_its_column_and_a_new_one_comes_last() {
    let mut day = Day::open();
    day.done(&facilitator(), Command::RemoveSpace { space: ALCOVE });
    day.done(
        &facilitator(),
        Command::AddSpace {
            details: space("Couloir", None, 1),
        },
    );
    let columns: Vec<SpaceId> = day.forum.spaces.iter().map(|(id, _)| *id).collect();
    assert_eq!(columns, [HALL, TERRACE, QUIET, SpaceId(5)]);
}

/// « La salle B est fermée » at two in the afternoon.
#[test]
fn a_space_where_sessions_were_held_is_closed_instead_of_removed_and_keeps_them() {
    let mut day = Day::open();
    let (_, morning) = day.placed(ADA, "Du matin", cell(EARLY, HALL));
    let (_, afternoon) = day.placed(BO, "De l’après-midi", cell(AFTERNOON, HALL));
    let mut day = day.at(13, 0);
    let before = day.view();
    let here = cell(AFTERNOON, HALL);
    let details = SpaceDetails {
        places: 0,
        ..day.forum.space(HALL).expect("the hall").clone()
    };
    let closed = day.done(&facilitator(), Command::RemoveSpace { space: HALL });
    assert_eq!(
        closed,
        [
            Change::SessionParked {
                session: afternoon,
                from: here
            },
            Change::SpaceEdited { space: HALL, details },
        ]
    );
    assert!(day.forum.is_closed(HALL));
    assert_eq!(day.stands(morning), Some(cell(EARLY, HALL)));
    assert_eq!(day.forum.free_places(here), 0);
    assert_eq!(
        day.ask(&facilitator(), Command::RemoveSpace { space: HALL }),
        Ok(vec![])
    );
    let topic = day.topic(CLEO, "Trop tard");
    assert!(matches!(
        day.refused(&participant(CLEO), place(topic, here)),
        Rejection::SpaceTakesNone { .. }
    ));
    // Something else is undone meanwhile, and then the closing itself.
    day.done(&participant(CLEO), undo(day.last()));
    let act = day
        .forum
        .history
        .acts()
        .find(|act| act.changes == closed)
        .map(|act| act.stamp.act);
    day.done(&facilitator(), undo(act.expect("the act")));
    assert_eq!(day.view(), before);
}

#[test]
fn a_slot_is_over_when_it_ends_and_not_before() {
    let day = Day::open();
    let minute = |minute: i64| Timestamp(MIDNIGHT.0 + minute * 60);
    assert!(!day.forum.is_over(EARLY, minute(11 * 60 + 34)));
    assert!(day.forum.is_over(EARLY, minute(11 * 60 + 35)));
    assert!(!day.forum.is_over(SlotId(99), minute(23 * 60)));
}
