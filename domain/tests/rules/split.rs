//! Two topics from one.

use domain::*;

use crate::vocabulary::*;

const HERE: Cell = cell(EARLY, HALL);

#[test]
fn the_original_keeps_its_number_its_cell_and_its_interest() {
    let mut day = Day::open();
    let (topic, session) = day.placed(ADA, "Fiches action", HERE);
    day.interested(topic, 3);
    day.done(&participant(ADA), split(topic, "Les annexes des fiches"));
    let (original, part) = (day.forum.topics[&topic].clone(), day.forum.topics[&TopicId(2)].clone());
    assert_eq!((original.no, part.no), (Some(TopicNo(1)), Some(TopicNo(2))));
    assert_eq!(day.stands(session), Some(HERE));
    assert_eq!(
        (day.forum.interest_count(topic), day.forum.interest_count(TopicId(2))),
        (3, 0)
    );
    assert_eq!(part.convener, ADA);
    assert_eq!(day.forum.topic_state(TopicId(2)), Some(TopicState::Proposed));
}

#[test]
fn where_it_comes_from_is_seen_from_both_sides() {
    let mut day = Day::open();
    let topic = day.topic(ADA, "Fiches action");
    day.done(&participant(ADA), split(topic, "Les annexes des fiches"));
    assert_eq!(day.forum.topics[&TopicId(2)].origin, Some(topic));
    assert_eq!(day.forum.split_from(topic).collect::<Vec<_>>(), [TopicId(2)]);
    assert_eq!(day.view().topics[1].origin, Some(topic));
    day.done(&participant(ADA), Command::Withdraw { topic: TopicId(2) });
    assert_eq!(day.forum.split_from(topic).count(), 0);
}

#[test]
fn a_co_convener_who_splits_convenes_the_part_and_a_facilitator_leaves_it_to_the_convener() {
    let mut day = Day::open();
    let topic = day.topic(ADA, "Fiches action");
    day.joins(topic, BO);
    day.done(&participant(BO), split(topic, "La part de Bo"));
    day.done(&facilitator(), split(topic, "Une autre part"));
    assert_eq!(day.forum.topics[&TopicId(2)].convener, BO);
    assert_eq!(day.forum.topics[&TopicId(3)].convener, ADA);
}

#[test]
fn a_split_is_undone_as_long_as_its_part_stands_nowhere() {
    let mut day = Day::open();
    let topic = day.topic(ADA, "Fiches action");
    let before = day.view();
    day.done(&participant(ADA), split(topic, "Les annexes des fiches"));
    let act = day.last();
    let mut placed = day.clone();
    day.done(&participant(ADA), undo(act));
    assert_eq!(day.view(), before);

    placed.put(TopicId(2), HERE);
    let against = Against::Topic(TopicId(2));
    assert_eq!(
        placed.refused(&participant(ADA), undo(act)),
        Rejection::CannotUndo { against }
    );
}

#[test]
fn a_withdrawn_topic_is_not_split_and_parts_count_as_topics_of_who_splits() {
    let mut day = Day::open();
    let topic = day.topic(ADA, "Fiches action");
    for number in 2..=MAX_TOPICS_OF_ONE_PERSON {
        day.done(&participant(ADA), split(topic, &format!("Partie {number}")));
    }
    let reason = day.refused(&participant(ADA), split(topic, "Une de trop"));
    assert!(matches!(
        reason,
        Rejection::TooMany {
            what: Limit::TopicsOfOnePerson,
            ..
        }
    ));
    day.done(&participant(ADA), Command::Withdraw { topic });
    assert_eq!(
        day.refused(&participant(ADA), split(topic, "Trop tard")),
        Rejection::Withdrawn
    );
}
