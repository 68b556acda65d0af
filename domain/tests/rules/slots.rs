use domain::*;

use crate::vocabulary::*;

#[test]
fn slots_are_listed_by_start_then_id_in_whatever_order_they_were_added() {
    let mut day = Day::empty();
    for hour in [15, 9, 11] {
        day.done(&facilitator(), add_slot(Minute::at(hour, 0), Minute::at(hour, 30)));
    }
    let order: Vec<u32> = day.forum.slot_order().into_iter().map(|(id, _)| id.0).collect();
    assert_eq!(order, [2, 3, 1]);
}

#[test]
fn a_slot_ends_after_it_starts_and_on_the_same_day() {
    let mut day = Day::empty();
    for (start, end) in [
        (Minute::at(10, 0), Minute::at(10, 0)),
        (Minute::at(10, 0), Minute::at(9, 59)),
        (Minute::at(23, 0), Minute(Minute::DAY)),
    ] {
        assert_eq!(day.refused(&facilitator(), add_slot(start, end)), Rejection::SlotTimes);
    }
    day.done(&facilitator(), add_slot(Minute::at(10, 0), Minute::at(10, 1)));
    day.done(&facilitator(), add_slot(Minute::at(23, 0), Minute(Minute::DAY - 1)));
    let edit = Command::EditSlot {
        slot: SlotId(1),
        details: slot(Minute::at(11, 0), Minute::at(10, 0)),
    };
    assert_eq!(day.refused(&facilitator(), edit), Rejection::SlotTimes);
}

#[test]
fn slots_may_touch_and_never_overlap() {
    let mut day = Day::empty();
    day.done(&facilitator(), add_slot(Minute::at(10, 0), Minute::at(11, 0)));
    for (start, end) in [
        (Minute::at(9, 0), Minute::at(10, 1)),
        (Minute::at(10, 59), Minute::at(12, 0)),
        (Minute::at(10, 15), Minute::at(10, 45)),
        (Minute::at(9, 0), Minute::at(12, 0)),
        (Minute::at(10, 0), Minute::at(11, 0)),
    ] {
        assert_eq!(
            day.refused(&facilitator(), add_slot(start, end)),
            Rejection::SlotOverlap
        );
        let common = Command::AddSlot {
            details: common(slot(start, end)),
        };
        assert_eq!(day.refused(&facilitator(), common), Rejection::SlotOverlap);
    }
    day.done(&facilitator(), add_slot(Minute::at(9, 0), Minute::at(10, 0)));
    day.done(&facilitator(), add_slot(Minute::at(11, 0), Minute::at(12, 0)));
}

#[test]
fn an_edited_slot_may_overlap_what_it_was_itself_and_no_other() {
    let mut day = Day::open();
    let longer = slot(Minute::at(10, 40), Minute::at(11, 40));
    day.done(
        &facilitator(),
        Command::EditSlot {
            slot: EARLY,
            details: longer.clone(),
        },
    );
    assert_eq!(day.forum.slots[&EARLY], longer);
    assert_eq!(
        day.ask(
            &facilitator(),
            Command::EditSlot {
                slot: EARLY,
                details: longer
            }
        ),
        Ok(vec![])
    );
    let too_long = slot(Minute::at(10, 40), Minute::at(11, 41));
    let reason = day.refused(
        &facilitator(),
        Command::EditSlot {
            slot: EARLY,
            details: too_long,
        },
    );
    assert_eq!(reason, Rejection::SlotOverlap);
}

#[test]
fn a_slot_that_becomes_common_parks_its_sessions_first() {
    let mut day = Day::open();
    let here = cell(EARLY, HALL);
    let (_, session) = day.placed(ADA, "Fiches action", here);
    let (_, other) = day.placed(BO, "Logiciels libres", cell(LATE, HALL));
    let longer = slot(Minute::at(10, 45), Minute::at(11, 30));
    let edited = day.done(
        &facilitator(),
        Command::EditSlot {
            slot: EARLY,
            details: longer.clone(),
        },
    );
    assert_eq!(edited.len(), 1, "a slot that stays open keeps its sessions");
    let details = common(longer);
    assert_eq!(
        day.ask(
            &facilitator(),
            Command::EditSlot {
                slot: EARLY,
                details: details.clone()
            }
        ),
        Ok(vec![
            Change::SessionParked { session, from: here },
            Change::SlotEdited { slot: EARLY, details }
        ])
    );
    assert_eq!(day.stands(other), Some(cell(LATE, HALL)));
}
