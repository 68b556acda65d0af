//! « Everything that changes the board can be undone » (product.md, « Who may do what »).

use domain::*;

use crate::vocabulary::*;

const HERE: Cell = cell(EARLY, HALL);
const THERE: Cell = cell(LATE, HALL);

/// Ada's topic 1 stands in `HERE` as session 1; it is 10 h.
fn day() -> Day {
    let mut day = Day::open();
    day.placed(ADA, "Fiches action", HERE);
    day
}

fn too_late() -> Rejection {
    Rejection::CannotUndo {
        against: Against::TooLate,
    }
}

/// Done and at once undone by the same person.
fn restores_the_view(mut day: Day, actor: &Actor, command: Command) -> Day {
    let before = day.view();
    day.done(actor, command.clone());
    assert_ne!(day.view(), before, "{command:?}");
    day.done(actor, undo(day.last()));
    assert_eq!(day.view(), before, "{command:?}");
    day
}

#[test]
fn an_undo_at_once_restores_the_exact_view() {
    let (session, topic) = (SessionId(1), TopicId(1));
    let ada = [
        propose(ADA, "Logiciels libres"),
        move_to(session, HERE, THERE),
        park(session, HERE),
        Command::Withdraw { topic },
        Command::Edit {
            topic,
            edition: 0,
            title: title("Autrement"),
            description: description("Tout autrement"),
            kind: TopicKind::Other,
            needs: Features::new(),
        },
    ];
    for command in ada {
        restores_the_view(day(), &participant(ADA), command);
    }
    let details = slot(Minute::at(15, 0), Minute::at(16, 0));
    let animation = [
        Command::AddSlot {
            details: details.clone(),
        },
        Command::EditSlot {
            slot: EARLY,
            details: common(slot(Minute::at(10, 45), Minute::at(11, 35))),
        },
        Command::RemoveSlot { slot: EARLY },
        Command::AddSpace {
            details: space("Couloir", None, 1),
        },
        Command::EditSpace {
            space: HALL,
            details: space("Hall", None, 0),
        },
        Command::RemoveSpace { space: HALL },
        Command::Describe {
            edition: 0,
            details: Details {
                title: ForumTitle::parse("Autre rencontre").expect("a title"),
                ..crate::vocabulary::details()
            },
        },
    ];
    for command in animation {
        restores_the_view(day(), &organiser(), command);
    }
}

#[test]
fn undoing_a_removal_brings_slot_space_and_placements_back() {
    let mut day = day();
    day.placed(BO, "Logiciels libres", cell(EARLY, ALCOVE));
    let before = day.forum.clone();
    for removal in [
        Command::RemoveSlot { slot: EARLY },
        Command::RemoveSpace { space: HALL },
    ] {
        day.done(&facilitator(), removal);
        assert_eq!(day.stands(SessionId(1)), None);
        day.later(3_600);
        day.done(&facilitator(), undo(day.last()));
        assert_eq!(day.forum.slots, before.slots);
        assert_eq!(day.forum.spaces, before.spaces, "in its own column");
        assert_eq!(day.forum.sessions, before.sessions);
    }
}

#[test]
fn a_proposal_that_was_numbered_by_its_placement_is_a_proposal_again() {
    let mut day = Day::before();
    let topic = day.topic(ADA, "Fiches action");
    let day = restores_the_view(day.phase(Phase::Marketplace), &participant(ADA), place(topic, HERE));
    assert_eq!(day.forum.topic(topic).expect("it is there").no, None);
}

#[test]
fn who_did_it_may_undo_it_for_thirty_seconds() {
    let mut day = day();
    day.done(&participant(ADA), move_to(SessionId(1), HERE, THERE));
    let act = day.last();
    day.later(30);
    let mut late = day.clone();
    day.done(&participant(ADA), undo(act));
    assert_eq!(day.stands(SessionId(1)), Some(HERE));

    late.later(1);
    assert_eq!(late.refused(&participant(ADA), undo(act)), too_late());
    late.done(&facilitator(), undo(act));
}

#[test]
fn nobody_else_but_a_facilitator_may_undo_it() {
    let mut day = day();
    day.done(&facilitator(), move_to(SessionId(1), HERE, THERE));
    let needed = Needed::Facilitator;
    for person in [ADA, BO] {
        let reason = day.refused(&participant(person), undo(day.last()));
        assert_eq!(reason, Rejection::NotAllowed { needed });
    }
    day.later(86_400);
    day.done(&facilitator(), undo(day.last()));
}

#[test]
fn an_undone_act_is_not_undone_twice() {
    let mut day = day();
    day.done(&participant(ADA), move_to(SessionId(1), HERE, THERE));
    let act = day.last();
    day.done(&participant(ADA), undo(act));
    assert_eq!(day.ask(&participant(ADA), undo(act)), Ok(vec![]));
    assert_eq!(day.ask(&facilitator(), undo(act)), Ok(vec![]));
    assert_eq!(day.stands(SessionId(1)), Some(HERE));
}

#[test]
fn the_undo_is_an_act_of_the_history_and_can_be_undone_itself() {
    let mut day = day();
    day.done(&participant(ADA), move_to(SessionId(1), HERE, THERE));
    let act = day.last();
    day.done(&participant(ADA), undo(act));
    let undoing = day.forum.history.acts().next().expect("the undo").clone();
    assert_eq!(undoing.undoes(), Some(act));
    assert_eq!(undoing.stamp.actor, Some(ADA));
    assert_eq!(day.forum.history.undone_by(act), Some(undoing.stamp.act));

    day.done(&participant(ADA), undo(undoing.stamp.act));
    assert_eq!(day.stands(SessionId(1)), Some(THERE));
}

#[test]
fn the_history_tells_what_was_done_newest_first_and_never_who_is_interested() {
    let mut day = day();
    day.interested(TopicId(1), 3);
    day.done(&participant(ADA), move_to(SessionId(1), HERE, THERE));
    let newest: Vec<_> = day.forum.history.acts().take(3).collect();
    assert!(matches!(newest[0].changes[..], [Change::SessionMoved { .. }]));
    assert!(matches!(newest[1].changes[..], [Change::SessionPlaced { .. }]));
    assert!(matches!(newest[2].changes[..], [Change::TopicProposed { .. }]));
    assert_eq!(newest[0].stamp.actor, Some(ADA));
    assert_eq!(newest[0].stamp.at, day.now);
    assert_eq!(newest[1].stamp.actor, None, "the console");
}

#[test]
fn what_somebody_changed_since_stands_against_it() {
    let mut day = day();
    day.done(&facilitator(), move_to(SessionId(1), HERE, THERE));
    let act = day.last();
    let (other, _) = day.placed(BO, "Logiciels libres", HERE);
    let against = Against::Taken {
        cell: HERE,
        by: vec![other],
    };
    assert_eq!(
        day.refused(&facilitator(), undo(act)),
        Rejection::CannotUndo { against }
    );
    day.done(&participant(BO), Command::Withdraw { topic: other });
    day.done(&facilitator(), undo(act));
    assert_eq!(day.stands(SessionId(1)), Some(HERE));
}

#[test]
fn a_topic_that_was_placed_since_is_not_taken_away_with_its_proposal() {
    let mut day = Day::open();
    let topic = day.topic(ADA, "Fiches action");
    let act = day.last();
    day.put(topic, HERE);
    let against = Against::Topic(topic);
    assert_eq!(
        day.refused(&participant(ADA), undo(act)),
        Rejection::CannotUndo { against }
    );
}

#[test]
fn what_could_not_be_done_any_more_is_not_undone_either() {
    let mut day = day();
    day.done(&participant(ADA), move_to(SessionId(1), HERE, THERE));
    let act = day.last();
    let mut day = day.phase(Phase::Closing);
    for actor in [participant(ADA), facilitator()] {
        let reason = day.refused(&actor, undo(act));
        assert!(matches!(reason, Rejection::NotNow { .. }), "{reason:?}");
    }
}

#[test]
fn interest_notes_and_steps_of_the_day_are_not_undone() {
    let mut day = day().phase(Phase::Sessions);
    let before = day.last();
    day.done(&participant(ADA), interest(TopicId(1), true));
    assert_eq!(day.last(), before, "interest is nowhere in the history");
    let kind = Rejection::CannotUndo { against: Against::Kind };
    assert_eq!(day.refused(&facilitator(), undo(before)), kind, "the step");
    day.done(&participant(ADA), write(SessionId(1), 0, false));
    assert_eq!(day.refused(&participant(ADA), undo(day.last())), kind, "the notes");
}

/// Redaction replaces a text in the journal's own lines; whoever replays them never had it.
#[test]
fn an_undo_never_brings_back_a_text_that_was_redacted() {
    let mut day = day();
    let edit = |edition, text| Command::Edit {
        topic: TopicId(1),
        edition,
        title: title(text),
        description: description(""),
        kind: TopicKind::Workshop,
        needs: Features::new(),
    };
    day.done(&participant(ADA), edit(0, "À propos de Dominique"));
    day.done(&participant(ADA), edit(1, "Fiches action"));
    let act = day.last();
    let mut redacted = Forum::new(details());
    let mut acts: Vec<&Act> = day.forum.history.acts().collect();
    acts.reverse();
    for act in acts {
        for change in &act.changes {
            let line = serde_json::to_string(change).expect("JSON");
            let line = line.replace("À propos de Dominique", "[retiré]");
            redacted.keep(act.stamp, &serde_json::from_str(&line).expect("a change"));
        }
    }
    day.forum = redacted;
    day.done(&participant(ADA), undo(act));
    assert_eq!(
        day.forum.topic(TopicId(1)).expect("it is there").title,
        title("[retiré]")
    );
}

#[test]
fn the_history_forgets_its_oldest_acts_when_texts_grow_large() {
    let mut day = day();
    let long = "Ç".repeat(Description::MAX);
    for edition in 0..1_000 {
        day.done(
            &participant(ADA),
            Command::Edit {
                topic: TopicId(1),
                edition,
                title: title(&format!("Fiches action {edition}")),
                description: description(&long),
                kind: TopicKind::Workshop,
                needs: Features::new(),
            },
        );
    }
    let kept = day.forum.history.acts().count();
    assert!((400..600).contains(&kept), "{kept}");
    let oldest = day.forum.history.acts().last().expect("an act").stamp.act;
    assert_eq!(
        day.refused(&facilitator(), undo(ActId(oldest.0 - 1))),
        Rejection::Unknown { what: Missing::Act }
    );
    day.done(&facilitator(), undo(day.last()));
}
