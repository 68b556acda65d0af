//! What is true after any sequence of commands, sensible or not, by anyone, at any time.

mod asking;
mod checks;
mod story;

use std::collections::BTreeSet;

use domain::*;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};

use asking::steps;
use story::Story;

use crate::vocabulary::details;

/// A failure that is found becomes a test with a name; no seeds are kept in files.
fn config() -> Config {
    Config {
        failure_persistence: None,
        ..Config::default()
    }
}

proptest! {
    #![proptest_config(config())]

    /// `Story::take` checks every invariant after each change.
    #[test]
    fn the_invariants_hold_after_every_step(steps in steps()) {
        let mut story = Story::begin();
        for step in steps {
            story.take(step);
        }
        story.end();
    }

    #[test]
    fn a_journal_with_lines_missing_or_out_of_order_still_opens_and_screens_stay_right(
        steps in steps(),
        order in proptest::collection::vec(any::<proptest::sample::Index>(), 1..60),
    ) {
        let mut story = Story::begin();
        for step in steps {
            story.take(step);
        }
        let mut forum = Forum::new(details());
        let mut view = forum.view(&story.names);
        for index in order {
            let change = index.get(&story.journal);
            forum.apply(change);
            forum.project(change, &story.names).into_iter().for_each(|delta| view.apply(delta));
            prop_assert_eq!(&view, &forum.view(&story.names), "{:?}", change);
        }
    }
}

/// The properties above say nothing about what their stories never meet.
#[test]
fn the_random_stories_meet_every_change_and_every_reason() {
    let expected = [
        "Described",
        "PhaseSet",
        "TopicProposed",
        "TopicNumbered",
        "NumbersReserved",
        "CardUsed",
        "TopicEdited",
        "TopicWithdrawn",
        "SessionPlaced",
        "SessionMoved",
        "SessionParked",
        "SessionMarked",
        "InterestSet",
        "SlotAdded",
        "SlotEdited",
        "SlotRemoved",
        "SpaceAdded",
        "SpaceEdited",
        "SpaceRemoved",
        "ScribeSet",
        "ScribeAsked",
        "ScribeAskDropped",
        "ProgressSaid",
        "ReportWritten",
        "FileAttached",
        "FileRemoved",
        "VisibilitySet",
        "ReportPublished",
        "ReportUnpublished",
        "TopicRestored",
        "TopicUnnumbered",
        "SessionWithdrawn",
        "SessionRestored",
        "ConvenersSet",
        "OfferSet",
        "SwapAsked",
        "SwapDropped",
        "MergeSuggested",
        "MergeAnswered",
        "MergeDropped",
        "MergeWordSaid",
        "TopicsMerged",
        "TopicsParted",
        "Merged",
        "MergeWithItself",
        "Gathers",
        "Begun",
        "NoMerge",
        "QueueSet",
        "Show",
        "StepReached",
        "TurnReached",
        "CurrentStep",
        "Timer",
        "QueueClosed",
        "NotWaiting",
        "Undone",
        "NotAllowed",
        "NotNow",
        "Unknown",
        "Withdrawn",
        "CellTaken",
        "CommonSlot",
        "SpaceTakesNone",
        "Moved",
        "HasReport",
        "AlreadyPlaced",
        "NotYet",
        "SlotOver",
        "Edited",
        "WithoutNotes",
        "NothingWritten",
        "SlotTimes",
        "SlotOverlap",
        "Confirm",
        "CannotUndo",
    ];
    let mut runner = TestRunner::deterministic();
    let (stories, mut missed) = (steps(), BTreeSet::from(expected));
    // As many as it takes, most of the time some hundred: a new command makes the others rarer.
    for _ in 0..10_000 {
        if missed.is_empty() {
            return;
        }
        let mut story = Story::begin();
        for step in stories.new_tree(&mut runner).expect("steps").current() {
            story.take(step);
        }
        missed.retain(|name| !story.met.contains(*name));
    }
    assert_eq!(missed, BTreeSet::new());
}
