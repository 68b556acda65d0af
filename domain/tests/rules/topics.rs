use domain::*;

use crate::vocabulary::*;

fn edit(topic: TopicId, edition: u32, text: &str) -> Command {
    Command::Edit {
        topic,
        edition,
        title: title(text),
        description: description("avec du texte"),
        kind: TopicKind::NeedHelp,
        needs: Features::new(),
    }
}

#[test]
fn a_topic_proposed_at_registration_stays_a_proposal_without_a_number() {
    let mut day = Day::before();
    let topic = day.topic(ADA, "Fiches action");
    assert_eq!(day.forum.topics[&topic].no, None);
    assert_eq!(day.forum.topic_state(topic), Some(TopicState::Proposed));
}

#[test]
fn a_topic_proposed_in_preparation_by_the_facilitator_has_no_number_either() {
    let mut day = Day::empty();
    day.done(&facilitator(), propose(ADA, "Fiches action"));
    assert_eq!(day.forum.topics[&TopicId(1)].no, None);
    assert_eq!(day.forum.topics[&TopicId(1)].convener, ADA);
}

#[test]
fn a_topic_proposed_on_the_day_is_numbered_at_once() {
    for phase in [Phase::Marketplace, Phase::Sessions] {
        let mut day = Day::before().phase(phase);
        let first = day.topic(ADA, "Fiches action");
        let second = day.topic(BO, "Logiciels libres");
        assert_eq!(day.forum.topics[&first].no, Some(TopicNo(1)));
        assert_eq!(day.forum.topics[&second].no, Some(TopicNo(2)));
    }
}

#[test]
fn a_proposal_keeps_what_was_written() {
    let mut day = Day::open();
    let command = Command::Propose {
        convener: ADA,
        title: title("Fiches action"),
        description: description("Deux\nlignes"),
        kind: TopicKind::Demonstration,
        needs: [Feature::Screen].into(),
    };
    day.done(&participant(ADA), command);
    let expected = Topic {
        no: Some(TopicNo(1)),
        convener: ADA,
        co_conveners: vec![],
        offers: vec![],
        title: title("Fiches action"),
        description: description("Deux\nlignes"),
        kind: TopicKind::Demonstration,
        needs: [Feature::Screen].into(),
        origin: None,
        edition: 0,
        withdrawn: false,
        merged: None,
        guests: Vec::new(),
    };
    assert_eq!(day.forum.topic(TopicId(1)), Some(&expected));
}

#[test]
fn the_convener_confirms_on_the_day_and_numbers_follow_the_order_of_confirmation() {
    let mut day = Day::before();
    let (first, second) = (day.topic(ADA, "Fiches action"), day.topic(BO, "Logiciels libres"));
    let mut day = day.phase(Phase::Marketplace);
    let third = day.topic(ADA, "Le troisième");
    assert_eq!(
        day.ask(&participant(BO), Command::Confirm { topic: second }),
        Ok(vec![Change::TopicNumbered {
            topic: second,
            no: TopicNo(2)
        }])
    );
    day.done(&facilitator(), Command::Confirm { topic: first });
    let numbers = [first, second, third].map(|topic| day.forum.topics[&topic].no.expect("numbered").0);
    assert_eq!(numbers, [3, 2, 1]);
}

#[test]
fn confirming_what_is_numbered_changes_nothing() {
    let mut day = Day::open();
    let topic = day.topic(ADA, "Fiches action");
    assert_eq!(day.ask(&participant(ADA), Command::Confirm { topic }), Ok(vec![]));
}

#[test]
fn a_withdrawn_topic_is_not_confirmed_edited_placed_or_marked() {
    let mut day = Day::open();
    let topic = day.topic(ADA, "Fiches action");
    day.done(&participant(ADA), Command::Withdraw { topic });
    let here = cell(EARLY, HALL);
    for command in [
        Command::Confirm { topic },
        edit(topic, 0, "Autrement"),
        place(topic, here),
        interest(topic, true),
        interest(topic, false),
    ] {
        assert_eq!(day.refused(&participant(ADA), command), Rejection::Withdrawn);
    }
}

#[test]
fn editing_replaces_the_text_and_steps_the_edition() {
    let mut day = Day::open();
    let topic = day.topic(ADA, "Fiches action");
    let before = day.forum.topics[&topic].clone();
    day.done(&participant(ADA), edit(topic, 0, "Autrement"));
    let expected = Topic {
        title: title("Autrement"),
        description: description("avec du texte"),
        kind: TopicKind::NeedHelp,
        edition: 1,
        ..before.as_ref().clone()
    };
    assert_eq!(day.forum.topic(topic), Some(&expected));
}

#[test]
fn an_edit_from_a_stale_form_is_refused_not_overwritten() {
    let mut day = Day::open();
    let topic = day.topic(ADA, "Fiches action");
    day.done(&facilitator(), edit(topic, 0, "Corrigé"));
    assert_eq!(
        day.refused(&participant(ADA), edit(topic, 0, "Autrement")),
        Rejection::Edited
    );
    assert_eq!(
        day.refused(&participant(ADA), edit(topic, 2, "Autrement")),
        Rejection::Edited
    );
    day.done(&participant(ADA), edit(topic, 1, "Autrement"));
}

#[test]
fn an_edit_that_changes_nothing_is_no_conflict() {
    let mut day = Day::open();
    let topic = day.topic(ADA, "Fiches action");
    day.done(&participant(ADA), edit(topic, 0, "Autrement"));
    assert_eq!(day.ask(&participant(ADA), edit(topic, 0, "Autrement")), Ok(vec![]));
}

#[test]
fn each_part_of_the_text_can_be_edited_alone() {
    let mut day = Day::open();
    let topic = day.topic(ADA, "Fiches action");
    let (same, none, workshop) = (title("Fiches action"), description(""), TopicKind::Workshop);
    for (edition, (title, description, kind)) in [
        (title("Autrement"), none.clone(), workshop),
        (title("Autrement"), description("texte"), workshop),
        (title("Autrement"), description("texte"), TopicKind::Other),
        (same, none, workshop),
    ]
    .into_iter()
    .enumerate()
    {
        let edition = u32::try_from(edition).expect("small");
        day.done(
            &participant(ADA),
            Command::Edit {
                topic,
                edition,
                title,
                description,
                kind,
                needs: Features::new(),
            },
        );
    }
}

#[test]
fn withdrawing_twice_changes_nothing_the_second_time() {
    let mut day = Day::open();
    let (topic, session) = day.placed(ADA, "Fiches action", cell(EARLY, HALL));
    assert_eq!(
        day.ask(&participant(ADA), Command::Withdraw { topic }),
        Ok(vec![
            Change::SessionParked {
                session,
                from: cell(EARLY, HALL)
            },
            Change::TopicWithdrawn { topic }
        ])
    );
    assert_eq!(day.ask(&participant(ADA), Command::Withdraw { topic }), Ok(vec![]));
    assert_eq!(day.forum.topic_state(topic), Some(TopicState::Withdrawn));
}

#[test]
fn withdrawing_leaves_the_sessions_of_others_where_they_are() {
    let mut day = Day::open();
    let (topic, _) = day.placed(ADA, "Fiches action", cell(EARLY, TERRACE));
    let (_, other) = day.placed(BO, "Logiciels libres", cell(EARLY, TERRACE));
    day.done(&participant(ADA), Command::Withdraw { topic });
    assert_eq!(day.stands(other), Some(cell(EARLY, TERRACE)));
}
