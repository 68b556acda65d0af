use domain::*;

use crate::vocabulary::*;

#[test]
fn a_person_proposes_twenty_topics_and_withdrawn_ones_do_not_count() {
    let mut day = Day::open();
    for number in 1..=MAX_TOPICS_OF_ONE_PERSON {
        day.topic(ADA, &format!("Sujet {number}"));
    }
    let full = Rejection::TooMany {
        what: Limit::TopicsOfOnePerson,
        max: MAX_TOPICS_OF_ONE_PERSON,
    };
    assert_eq!(day.refused(&participant(ADA), propose(ADA, "Encore un")), full);
    day.topic(BO, "Quelqu'un d'autre");
    day.done(&facilitator(), propose(ADA, "Par l'animation"));
    for topic in [TopicId(1), TopicId(2)] {
        day.done(&participant(ADA), Command::Withdraw { topic });
    }
    day.topic(ADA, "Encore un");
    assert_eq!(day.refused(&participant(ADA), propose(ADA, "Un de trop")), full);
}

#[test]
fn a_forum_holds_five_hundred_topics_whoever_proposes() {
    let mut day = Day::open();
    for number in 1..=MAX_TOPICS {
        day.done(&facilitator(), propose(BO, &format!("Sujet {number}")));
    }
    let full = Rejection::TooMany {
        what: Limit::Topics,
        max: MAX_TOPICS,
    };
    assert_eq!(day.refused(&participant(ADA), propose(ADA, "Encore un")), full);
    assert_eq!(day.refused(&facilitator(), propose(ADA, "Encore un")), full);
    day.done(&facilitator(), Command::Withdraw { topic: TopicId(7) });
    assert_eq!(day.topic(ADA, "Encore un"), TopicId(501));
}

#[test]
fn the_number_and_the_id_of_a_withdrawn_topic_are_not_given_again() {
    let mut day = Day::open();
    day.topic(ADA, "Le premier");
    let topic = day.topic(ADA, "Le deuxième");
    day.done(&participant(ADA), Command::Withdraw { topic });
    let next = day.topic(ADA, "Le troisième");
    assert_eq!(next, TopicId(3));
    assert_eq!(day.forum.topics[&next].no, Some(TopicNo(3)));
}
