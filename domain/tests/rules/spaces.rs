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
