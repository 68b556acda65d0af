use domain::*;

use crate::vocabulary::*;

fn reserve(count: u8) -> Command {
    Command::ReserveNumbers { count }
}

fn numbers(day: &Day) -> Vec<u32> {
    day.forum.reserved.iter().map(|no| no.0).collect()
}

#[test]
fn a_blank_card_has_a_number_that_no_other_topic_gets() {
    let mut day = Day::open();
    day.topic(ADA, "Fiches action");
    day.done(&facilitator(), reserve(3));
    assert_eq!(numbers(&day), [2, 3, 4]);

    let next = day.topic(BO, "Logiciels libres");
    assert_eq!(day.forum.topic(next).expect("proposed").no, Some(TopicNo(5)));
    day.done(&facilitator(), reserve(4));
    assert_eq!(numbers(&day), [2, 3, 4, 6]);
    assert_eq!(day.ask(&facilitator(), reserve(4)), Ok(vec![]), "they are there");
}

#[test]
fn what_stands_on_a_card_is_typed_in_once_under_its_number() {
    let mut day = Day::open();
    day.done(&facilitator(), reserve(2));

    day.done(&facilitator(), fill(TopicNo(2), BO, "Écrit à la main"));

    let topic = day.forum.numbered(TopicNo(2)).expect("typed in");
    assert_eq!(day.forum.topic(topic).expect("there").convener, BO);
    assert_eq!(numbers(&day), [1]);
    let again = day.refused(&facilitator(), fill(TopicNo(2), ADA, "Encore"));
    assert_eq!(again, Rejection::CardUsed { topic });
    let unknown = day.refused(&facilitator(), fill(TopicNo(9), ADA, "Encore"));
    assert_eq!(unknown, Rejection::Unknown { what: Missing::Card });
}

#[test]
fn whoever_finds_a_blank_card_types_in_their_own_and_only_the_team_for_others() {
    let mut day = Day::open();
    day.done(&facilitator(), reserve(2));

    day.done(&participant(BO), fill(TopicNo(1), BO, "Le mien"));

    let refused = day.refused(&participant(BO), fill(TopicNo(2), ADA, "Le sien"));
    let needed = Needed::Facilitator;
    assert_eq!(refused, Rejection::NotAllowed { needed });
}

#[test]
fn a_card_of_the_day_before_keeps_its_number_when_the_day_opens() {
    let mut day = Day::open().phase(Phase::Registration);
    day.done(&facilitator(), reserve(1));
    day.done(&participant(ADA), propose(ADA, "Sans carte"));
    day.done(&participant(BO), fill(TopicNo(1), BO, "Sur une carte"));

    let mut day = day.phase(Phase::Marketplace);
    day.done(&participant(ADA), Command::Confirm { topic: TopicId(1) });

    assert_eq!(day.forum.topic(TopicId(1)).expect("proposed").no, Some(TopicNo(2)));
    assert_eq!(day.forum.numbered(TopicNo(1)), Some(TopicId(2)));
}

#[test]
fn a_pile_of_blank_cards_has_an_end_and_nothing_is_reserved_for_none() {
    let mut day = Day::open();
    assert_eq!(day.ask(&facilitator(), reserve(0)), Ok(vec![]));
    let most = u8::try_from(MAX_RESERVED).expect("a small number");
    day.done(&facilitator(), reserve(most));
    let full = Rejection::TooMany {
        what: Limit::BlankCards,
        max: MAX_RESERVED,
    };
    assert_eq!(day.refused(&facilitator(), reserve(most + 1)), full);
    day.done(&facilitator(), fill(TopicNo(1), BO, "Un de moins"));
    day.done(&facilitator(), reserve(most));
    assert_eq!(day.forum.reserved.len(), MAX_RESERVED);
}

#[test]
fn numbers_on_paper_are_not_taken_back() {
    let mut day = Day::open();
    day.done(&facilitator(), reserve(2));
    let act = day.forum.history.acts().next().expect("it was done").stamp.act;
    let refused = day.refused(&facilitator(), undo(act));
    let against = Against::Kind;
    assert_eq!(refused, Rejection::CannotUndo { against });
}
