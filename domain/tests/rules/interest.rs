use domain::*;

use crate::vocabulary::*;

#[test]
fn interest_is_absolute_so_a_double_tap_counts_once() {
    let mut day = Day::before();
    let topic = day.topic(ADA, "Fiches action");
    let on = interest(topic, true);
    let off = interest(topic, false);
    assert_eq!(day.ask(&participant(BO), off.clone()), Ok(vec![]));
    assert_eq!(
        day.ask(&participant(BO), on.clone()),
        Ok(vec![Change::InterestSet {
            topic,
            person: BO,
            on: true
        }])
    );
    assert_eq!(day.ask(&participant(BO), on), Ok(vec![]));
    assert_eq!(day.forum.interest_count(topic), 1);
    assert!(day.forum.is_interested(topic, BO) && !day.forum.is_interested(topic, ADA));
    day.done(&participant(BO), off);
    assert_eq!(day.forum.interest_count(topic), 0);
    assert!(!day.forum.is_interested(topic, BO));
}

#[test]
fn conveners_and_facilitators_may_be_interested_too() {
    let mut day = Day::before();
    let topic = day.topic(ADA, "Fiches action");
    day.done(&participant(ADA), interest(topic, true));
    day.done(&facilitator(), interest(topic, true));
    assert_eq!(day.forum.interest_count(topic), 2);
}

#[test]
fn folded_interest_is_a_number_without_people() {
    let mut day = Day::before();
    let (topic, other) = (day.topic(ADA, "Fiches action"), day.topic(ADA, "Sauvegardes"));
    for person in [ADA, BO] {
        day.done(&participant(person), interest(topic, true));
    }
    assert_eq!(day.forum.fold_interest(), 2);
    assert_eq!(
        (day.forum.interest_count(topic), day.forum.interest_count(other)),
        (2, 0)
    );
    assert!(!day.forum.is_interested(topic, ADA));
    day.done(&participant(CLEO), interest(topic, true));
    assert_eq!(day.forum.interest_count(topic), 3);
    assert_eq!(day.forum.fold_interest(), 1);
    assert_eq!(day.forum.interest_count(topic), 3);
}
