use domain::*;

use crate::vocabulary::*;

/// One slot, and rooms of these sizes from left to right.
fn rooms(sizes: &[Option<u32>]) -> Day {
    let mut day = Day::empty();
    day.done(
        &Actor::Console,
        Command::AddSlot {
            details: slot(Minute::at(10, 0), Minute::at(11, 0)),
        },
    );
    for (column, capacity) in sizes.iter().enumerate() {
        let details = space(&format!("Salle {column}"), *capacity, 1);
        day.done(&Actor::Console, Command::AddSpace { details });
    }
    day.phase(Phase::Marketplace)
}

fn columns(day: &Day, topic: TopicId) -> Vec<u32> {
    let cells = free_cells(&day.forum, topic, None, cell(EARLY, HALL));
    cells.into_iter().map(|cell| cell.space.0).collect()
}

#[test]
fn rooms_that_hold_the_interest_come_first_then_unknown_ones_then_too_small_ones() {
    let mut day = rooms(&[Some(3), None, Some(30), Some(5), Some(4), Some(6)]);
    let topic = day.topic(ADA, "Fiches action");
    day.interested(topic, 5);
    // 5 holds exactly, then 6 and 30; unknown; then one seat short and two seats short.
    assert_eq!(columns(&day, topic), [4, 6, 3, 2, 5, 1]);
}

#[test]
fn a_topic_nobody_marked_yet_is_offered_the_smallest_room() {
    let mut day = rooms(&[Some(30), Some(5), None]);
    let topic = day.topic(ADA, "Fiches action");
    assert_eq!(columns(&day, topic), [2, 1, 3]);
}

#[test]
fn rooms_that_fit_alike_are_ordered_by_time_from_the_wanted_slot_then_by_column() {
    let mut day = Day::empty();
    for hour in [9, 11, 13, 16] {
        let details = slot(Minute::at(hour, 0), Minute::at(hour, 50));
        day.done(&Actor::Console, Command::AddSlot { details });
    }
    for name in ["Gauche", "Droite"] {
        day.done(
            &Actor::Console,
            Command::AddSpace {
                details: space(name, Some(10), 1),
            },
        );
    }
    let mut day = day.phase(Phase::Marketplace);
    let topic = day.topic(ADA, "Fiches action");
    let near = |slot| -> Vec<(u32, u32)> {
        let cells = free_cells(&day.forum, topic, None, cell(SlotId(slot), SpaceId(2)));
        cells.into_iter().map(|cell| (cell.slot.0, cell.space.0)).collect()
    };
    // From 11 h: 9 h and 13 h are as far; the column decides before the earlier hour does.
    assert_eq!(
        near(2),
        [(2, 1), (2, 2), (1, 1), (3, 1), (1, 2), (3, 2), (4, 1), (4, 2)]
    );
    assert_eq!(
        near(4),
        [(4, 1), (4, 2), (3, 1), (3, 2), (2, 1), (2, 2), (1, 1), (1, 2)]
    );
    // A slot that is gone counts as the beginning of the day.
    assert_eq!(
        near(99),
        [(1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (3, 2), (4, 1), (4, 2)]
    );
}

#[test]
fn slots_in_which_the_convener_is_already_busy_come_last_however_well_they_fit() {
    let mut day = Day::open();
    day.placed(ADA, "Le premier", cell(EARLY, HALL));
    let topic = day.topic(ADA, "Le deuxième");
    let cells = free_cells(&day.forum, topic, None, cell(EARLY, ALCOVE));
    let busy: Vec<bool> = cells.iter().map(|cell| cell.slot == EARLY).collect();
    assert_eq!(busy, [false, false, false, false, false, false, true, true]);
}

#[test]
fn common_slots_quiet_corners_full_cells_and_its_own_cell_are_not_offered() {
    let mut day = Day::open();
    let here = cell(EARLY, TERRACE);
    let (topic, _) = day.placed(ADA, "Fiches action", here);
    day.placed(BO, "Logiciels libres", cell(LATE, HALL));
    day.placed(BO, "Encore", cell(LATE, TERRACE));
    let mut cells = free_cells(&day.forum, topic, Some(SessionId(1)), here);
    cells.sort();
    let expected = [
        cell(EARLY, HALL),
        cell(EARLY, ALCOVE),
        cell(LATE, ALCOVE),
        cell(LATE, TERRACE),
        cell(AFTERNOON, HALL),
        cell(AFTERNOON, ALCOVE),
        cell(AFTERNOON, TERRACE),
    ];
    assert_eq!(cells, expected);
}

#[test]
fn an_unknown_topic_is_offered_every_free_cell() {
    let day = Day::open();
    assert_eq!(free_cells(&day.forum, TopicId(99), None, cell(EARLY, HALL)).len(), 9);
}

#[test]
fn a_board_without_room_offers_nothing() {
    let mut day = rooms(&[Some(3)]);
    let (_, _) = day.placed(ADA, "Le premier", cell(EARLY, HALL));
    let topic = day.topic(BO, "Le deuxième");
    assert_eq!(free_cells(&day.forum, topic, None, cell(EARLY, HALL)), []);
}
