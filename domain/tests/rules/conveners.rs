//! Who leads a topic, and how it passes from hand to hand.

use domain::*;

use crate::vocabulary::*;

const HERE: Cell = cell(EARLY, HALL);

fn names() -> Names {
    [(ADA, "Ada"), (BO, "Bo"), (DAN, "Dan")]
        .map(|(person, name)| (person, name.to_owned()))
        .into()
}

/// Ada's topic 1 stands in `HERE`; it is 10 h.
fn day() -> Day {
    let mut day = Day::open();
    day.placed(ADA, "Fiches action", HERE);
    day
}

const TOPIC: TopicId = TopicId(1);

fn leads(day: &Day) -> (PersonId, Vec<PersonId>) {
    let topic = &day.forum.topics[&TOPIC];
    (topic.convener, topic.co_conveners.clone())
}

fn not_allowed(needed: Needed) -> Rejection {
    Rejection::NotAllowed { needed }
}

#[test]
fn someone_who_offers_leads_it_as_well_once_the_convener_accepts() {
    let mut day = day();
    let before = day.view();
    day.done(&participant(BO), offer(TOPIC, true));
    assert_eq!(day.view(), before, "the board does not show offers");
    assert_eq!(day.forum.topics[&TOPIC].waiting_offers().collect::<Vec<_>>(), [BO]);
    assert_eq!(
        day.refused(&participant(BO), park(SessionId(1), HERE)),
        not_allowed(Needed::Convener)
    );

    day.done(&participant(ADA), co_convene(TOPIC, BO, true));
    assert_eq!(leads(&day), (ADA, vec![BO]));
    assert_eq!(day.forum.topics[&TOPIC].waiting_offers().count(), 0);
    assert_eq!(day.forum.view(&names()).topics[0].with, "Bo");
    day.done(&participant(BO), park(SessionId(1), HERE));
}

#[test]
fn a_convener_adds_nobody_who_did_not_offer_and_a_facilitator_anyone() {
    let mut day = day();
    let reason = day.refused(&participant(ADA), co_convene(TOPIC, BO, true));
    assert_eq!(reason, not_allowed(Needed::Facilitator));
    day.done(&facilitator(), co_convene(TOPIC, BO, true));
    assert_eq!(leads(&day), (ADA, vec![BO]));
}

#[test]
fn an_offer_is_taken_back_or_declined() {
    let mut day = day();
    for (actor, answer) in [(BO, offer(TOPIC, false)), (ADA, co_convene(TOPIC, BO, false))] {
        day.done(&participant(BO), offer(TOPIC, true));
        day.done(&participant(actor), answer.clone());
        assert!(day.forum.topics[&TOPIC].offers.is_empty());
        assert_eq!(day.ask(&participant(actor), answer), Ok(vec![]));
    }
    let reason = day.refused(&participant(ADA), co_convene(TOPIC, BO, true));
    assert_eq!(reason, not_allowed(Needed::Facilitator), "nothing is left to accept");
}

#[test]
fn who_leads_it_has_nothing_to_offer() {
    let mut day = day();
    day.joins(TOPIC, BO);
    for person in [ADA, BO] {
        assert_eq!(day.ask(&participant(person), offer(TOPIC, true)), Ok(vec![]));
    }
}

#[test]
fn a_co_convener_steps_back_and_does_not_wait_again() {
    let mut day = day();
    day.done(&participant(BO), offer(TOPIC, true));
    day.done(&participant(ADA), co_convene(TOPIC, BO, true));
    day.done(&participant(BO), co_convene(TOPIC, BO, false));
    assert_eq!(leads(&day), (ADA, vec![]));
    assert!(day.forum.topics[&TOPIC].offers.is_empty());
}

#[test]
fn a_topic_is_handed_over_to_a_co_convener_and_who_convened_stays_beside() {
    let mut day = day();
    day.joins(TOPIC, DAN);
    day.joins(TOPIC, BO);
    day.done(&participant(ADA), hand_over(TOPIC, DAN));
    assert_eq!(leads(&day), (DAN, vec![ADA, BO]));
    assert_eq!(day.ask(&participant(ADA), hand_over(TOPIC, DAN)), Ok(vec![]));
    assert_eq!(
        day.refused(&participant(ADA), hand_over(TOPIC, CLEO)),
        not_allowed(Needed::Facilitator)
    );
    day.done(&facilitator(), hand_over(TOPIC, CLEO));
    assert_eq!(leads(&day), (CLEO, vec![ADA, BO, DAN]));
}

#[test]
fn a_co_convener_takes_over_from_a_convener_who_left() {
    let mut day = day();
    day.joins(TOPIC, BO);
    let mut names = names();
    names.remove(&ADA);
    day.done(&participant(BO), hand_over(TOPIC, BO));
    let view = day.forum.view(&names);
    assert_eq!(view.topics[0].convener.as_deref(), Some("Bo"));
    assert_eq!(view.topics[0].with, "", "who left is not named");
}

#[test]
fn handing_over_warns_of_a_convener_in_two_places() {
    let mut day = day();
    day.joins(TOPIC, BO);
    let (topic, _) = day.placed(BO, "Logiciels libres", cell(EARLY, TERRACE));
    let no = Some(TopicNo(2));
    let concerns = vec![Concern::TwoPlaces { topic, no }];
    let asked = hand_over(TOPIC, BO);
    assert_eq!(
        day.refused(&participant(ADA), asked.clone()),
        Rejection::Confirm { concerns }
    );
    day.done(&participant(ADA), confirmed(asked));
}

#[test]
fn who_leads_is_undone_to_who_led_in_the_same_order() {
    let mut day = day();
    day.joins(TOPIC, BO);
    day.joins(TOPIC, DAN);
    let before = day.forum.view(&names());
    for command in [
        hand_over(TOPIC, BO),
        hand_over(TOPIC, CLEO),
        co_convene(TOPIC, BO, false),
        co_convene(TOPIC, guest(1), true),
    ] {
        day.done(&facilitator(), command);
        day.done(&facilitator(), undo(day.last()));
        assert_eq!(day.forum.view(&names()), before);
    }
}

#[test]
fn screens_learn_who_leads_and_how_they_are_called() {
    let mut day = day();
    let mut screen = day.forum.view(&names());
    let changes = day.done(&facilitator(), co_convene(TOPIC, BO, true));
    for change in &changes {
        day.forum
            .project(change, &names())
            .into_iter()
            .for_each(|delta| screen.apply(delta));
    }
    assert_eq!(screen, day.forum.view(&names()));
    let mut renamed = names();
    renamed.insert(BO, "Bo B.".to_owned());
    day.forum
        .project_names(BO, &renamed)
        .into_iter()
        .for_each(|delta| screen.apply(delta));
    assert_eq!(screen.topics[0].with, "Bo B.");
}
