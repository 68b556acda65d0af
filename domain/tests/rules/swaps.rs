//! Two sessions change places.

use domain::*;

use crate::vocabulary::*;

const HERE: Cell = cell(EARLY, HALL);
const THERE: Cell = cell(LATE, ALCOVE);
const ADAS: SessionId = SessionId(1);
const BOS: SessionId = SessionId(2);

/// Ada's session stands in `HERE`, Bo's in `THERE`; it is 10 h.
fn day() -> Day {
    let mut day = Day::open();
    day.placed(ADA, "Fiches action", HERE);
    day.placed(BO, "Logiciels libres", THERE);
    day
}

fn ada_asks() -> Command {
    swap((ADAS, HERE), (BOS, THERE))
}

/// The same from the other side.
fn bo_asks() -> Command {
    swap((BOS, THERE), (ADAS, HERE))
}

fn swapped(day: &Day) -> bool {
    let stand = (day.stands(ADAS), day.stands(BOS));
    assert!(stand == (Some(HERE), Some(THERE)) || stand == (Some(THERE), Some(HERE)));
    stand.0 == Some(THERE)
}

#[test]
fn who_leads_both_swaps_them_at_once_in_one_act() {
    let mut day = day();
    let (_, own) = day.placed(ADA, "Le deuxième", cell(AFTERNOON, TERRACE));
    let changes = day.done(&participant(ADA), swap((ADAS, HERE), (own, cell(AFTERNOON, TERRACE))));
    assert_eq!(changes.len(), 2);
    assert_eq!(day.stands(ADAS), Some(cell(AFTERNOON, TERRACE)));
    assert_eq!(day.stands(own), Some(HERE));
    day.done(&participant(ADA), undo(day.last()));
    assert_eq!(day.stands(ADAS), Some(HERE));
}

#[test]
fn a_facilitator_swaps_any_two_at_once() {
    let mut day = day();
    day.done(&facilitator(), ada_asks());
    assert!(swapped(&day));
}

#[test]
fn with_the_session_of_another_it_is_asked_and_done_when_they_accept() {
    let mut day = day();
    let before = day.view();
    let asked = day.done(&participant(ADA), ada_asks());
    assert!(matches!(asked[..], [Change::SwapAsked { .. }]), "{asked:?}");
    assert_eq!(day.view(), before, "nothing moves yet");
    assert_eq!(day.forum.swaps_of(BOS).count(), 1);
    assert_eq!(day.ask(&participant(ADA), ada_asks()), Ok(vec![]), "asked again");

    day.done(&participant(BO), bo_asks());
    assert!(swapped(&day));
    assert!(day.forum.swaps.is_empty());
    assert_eq!(day.ask(&participant(BO), bo_asks()), Ok(vec![]), "accepted again");
}

#[test]
fn a_co_convener_asks_and_accepts_as_the_convener_does() {
    let mut day = day();
    day.joins(TopicId(1), DAN);
    day.joins(TopicId(2), CLEO);
    day.done(&participant(DAN), ada_asks());
    day.done(&participant(CLEO), bo_asks());
    assert!(swapped(&day));
}

#[test]
fn who_was_asked_declines_and_who_asked_takes_it_back() {
    let drop = Command::DropSwap {
        session: ADAS,
        with: BOS,
    };
    for person in [ADA, BO] {
        let mut day = day();
        day.done(&participant(ADA), ada_asks());
        day.done(&participant(person), drop.clone());
        assert!(day.forum.swaps.is_empty());
        assert!(!swapped(&day));
        assert_eq!(day.ask(&participant(person), drop.clone()), Ok(vec![]));
        let asked = day.done(&participant(BO), bo_asks());
        assert!(matches!(asked[..], [Change::SwapAsked { .. }]), "only asked: {asked:?}");
    }
}

#[test]
fn an_ask_expires_when_either_session_moves_or_is_gone() {
    let away = cell(AFTERNOON, TERRACE);
    for command in [
        move_to(ADAS, HERE, away),
        move_to(BOS, THERE, away),
        park(BOS, THERE),
        Command::Withdraw { topic: TopicId(1) },
        Command::RemoveSlot { slot: LATE },
    ] {
        let mut day = day();
        day.done(&participant(ADA), ada_asks());
        day.done(&facilitator(), command.clone());
        assert!(day.forum.swaps.is_empty(), "{command:?}");
    }
}

#[test]
fn a_stale_belief_of_either_side_is_told_where_the_session_stands_now() {
    let away = cell(AFTERNOON, TERRACE);
    for (moved, from) in [(ADAS, HERE), (BOS, THERE)] {
        let mut day = day();
        day.done(&facilitator(), move_to(moved, from, away));
        for actor in [participant(ADA), facilitator()] {
            let now = Some(away);
            assert_eq!(day.refused(&actor, ada_asks()), Rejection::Moved { now });
        }
    }
    let mut day = day();
    day.done(&facilitator(), park(BOS, THERE));
    assert_eq!(
        day.refused(&participant(ADA), ada_asks()),
        Rejection::Moved { now: None }
    );
}

#[test]
fn what_deserves_a_second_look_is_said_of_both_sides() {
    let mut day = day().at(10, 40);
    day.interested(TopicId(1), 5);
    let (busy, _) = day.placed(BO, "Le deuxième de Bo", cell(EARLY, TERRACE));
    let Rejection::Confirm { concerns } = day.refused(&participant(ADA), ada_asks()) else {
        panic!("no second look");
    };
    let no = Some(TopicNo(3));
    assert_eq!(
        concerns,
        [
            Concern::StartsSoon { minutes: 5 },
            Concern::Capacity {
                interest: 5,
                capacity: 4
            },
            Concern::TwoPlaces { topic: busy, no }
        ]
    );
    day.done(&participant(ADA), confirmed(ada_asks()));
    assert!(matches!(
        day.refused(&participant(BO), bo_asks()),
        Rejection::Confirm { .. }
    ));
    day.done(&participant(BO), confirmed(bo_asks()));
    assert!(swapped(&day));
}

#[test]
fn two_sessions_of_one_convener_in_one_slot_do_not_warn_of_each_other() {
    let mut day = day();
    let beside = cell(EARLY, TERRACE);
    let (_, own) = day.placed(ADA, "Le deuxième", beside);
    day.done(&participant(ADA), swap((ADAS, HERE), (own, beside)));
    assert_eq!(day.stands(ADAS), Some(beside));
}

#[test]
fn a_session_does_not_change_places_with_itself() {
    let mut day = day();
    assert_eq!(day.ask(&participant(ADA), swap((ADAS, HERE), (ADAS, HERE))), Ok(vec![]));
}

#[test]
fn nobody_swaps_what_they_do_not_lead() {
    let needed = Needed::Convener;
    let mut day = day();
    for command in [ada_asks(), bo_asks()] {
        assert_eq!(
            day.refused(&participant(DAN), command),
            Rejection::NotAllowed { needed }
        );
    }
}
