//! Words that go for good.

use domain::*;

use crate::vocabulary::*;

/// A topic with a past, withdrawn, then redacted.
fn day() -> (Day, TopicId) {
    let mut day = Day::before();
    let topic = day.topic(ADA, "Fiches action");
    let edited = Change::TopicEdited {
        topic,
        title: TopicTitle::parse("Mon diagnostic").expect("a title"),
        description: Description::parse("Ce que je vis").expect("a text"),
        kind: TopicKind::NeedHelp,
        needs: Features::new(),
    };
    for change in [edited, Change::TopicWithdrawn { topic }] {
        let stamp = Stamp {
            act: day.forum.history.next_act(),
            at: Timestamp(0),
            actor: Some(ADA),
        };
        day.forum.keep(stamp, &change);
    }
    (day, topic)
}

fn redact(forum: &mut Forum, topic: TopicId) {
    let stamp = Stamp {
        act: forum.history.next_act(),
        at: Timestamp(0),
        actor: Some(ADA),
    };
    forum.keep(
        stamp,
        &Change::TopicRedacted {
            topic,
            moderated: false,
        },
    );
}

#[test]
fn no_word_of_it_stays_in_memory() {
    let (mut day, topic) = day();

    redact(&mut day.forum, topic);

    let memory = format!("{:?}", day.forum);
    for word in ["diagnostic", "je vis", "Fiches action"] {
        assert!(!memory.contains(word), "{word}: {memory}");
    }
}

#[test]
fn replaying_the_redacted_journal_tells_the_same_day() {
    let (mut day, topic) = day();
    let journal: Vec<(Stamp, Change)> = day.forum.history.acts().rev().flat_map(lines).collect();
    redact(&mut day.forum, topic);

    let mut replayed = Forum::new(details());
    for (stamp, mut change) in journal {
        change.redact(topic);
        replayed.keep(stamp, &change);
    }
    redact(&mut replayed, topic);

    assert_eq!(replayed.topics, day.forum.topics);
    assert_eq!(replayed.history, day.forum.history);
}

fn lines(act: &Act) -> Vec<(Stamp, Change)> {
    act.changes.iter().map(|change| (act.stamp, change.clone())).collect()
}

#[test]
fn no_undo_brings_it_back() {
    let (mut day, topic) = day();
    let withdrawn = day.forum.history.acts().next().unwrap().stamp.act;
    redact(&mut day.forum, topic);
    let redacted = day.forum.history.acts().next().unwrap().stamp.act;

    let undone = day.ask(&facilitator(), Command::Undo { act: withdrawn });
    let against = Against::Topic(topic);
    assert_eq!(undone, Err(Rejection::CannotUndo { against }));
    let undone = day.ask(&facilitator(), Command::Undo { act: redacted });
    let against = Against::Kind;
    assert_eq!(undone, Err(Rejection::CannotUndo { against }));
}
