//! The journal is read for ever: one stored line of every form of `Change` that was ever written.
//!
//! `samples/<variant>.json` is what is written today. When a form changes, its old file stays under another
//! name, `<variant>.<when>.json`, and is read as well.

use std::collections::BTreeMap;
use std::fs;

use domain::*;
use serde_json::Value;

use crate::vocabulary::{cell, details};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/samples");

macro_rules! forms {
    ($($variant:ident => $form:literal,)* ; $($of_show:ident => $show_form:literal,)*) => {
        /// In an order in which they can be replayed.
        const FORMS: &[&str] = &[$($form,)* $($show_form,)*];

        /// Exhaustive: a new variant does not compile without the name of its sample.
        fn form(change: &Change) -> &'static str {
            match change {
                $(Change::$variant { .. } => $form,)*
                $(Change::Show(ShowChange::$of_show { .. }) => $show_form,)*
            }
        }
    };
}

forms! {
    Described => "described",
    SlotAdded => "slot_added",
    SlotEdited => "slot_edited",
    SpaceAdded => "space_added",
    SpaceEdited => "space_edited",
    PhaseSet => "phase_set",
    TopicProposed => "topic_proposed",
    TopicNumbered => "topic_numbered",
    NumbersReserved => "numbers_reserved",
    TopicEdited => "topic_edited",
    OfferSet => "offer_set",
    ConvenersSet => "conveners_set",
    QueueSet => "queue_set",
    InterestSet => "interest_set",
    SessionPlaced => "session_placed",
    SessionMoved => "session_moved",
    SessionMarked => "session_marked",
    SessionRestored => "session_restored",
    SessionWithdrawn => "session_withdrawn",
    SwapAsked => "swap_asked",
    SwapDropped => "swap_dropped",
    MergeSuggested => "merge_suggested",
    MergeWordSaid => "merge_word_said",
    MergeAnswered => "merge_answered",
    MergeDropped => "merge_dropped",
    TopicsMerged => "topics_merged",
    TopicsParted => "topics_parted",
    ScribeAsked => "scribe_asked",
    ScribeAskDropped => "scribe_ask_dropped",
    ScribeSet => "scribe_set",
    ProgressSaid => "progress_said",
    ReportWritten => "report_written",
    FileAttached => "file_attached",
    FileRemoved => "file_removed",
    VisibilitySet => "visibility_set",
    ReportPublished => "report_published",
    ReportUnpublished => "report_unpublished",
    SessionParked => "session_parked",
    TopicWithdrawn => "topic_withdrawn",
    SlotRemoved => "slot_removed",
    SpaceRemoved => "space_removed",
    TopicRedacted => "topic_redacted",
    TopicRestored => "topic_restored",
    TopicUnnumbered => "topic_unnumbered",
    Undone => "undone",
    ;
    StepAdded => "show_step_added",
    StepEdited => "show_step_edited",
    StepReached => "show_step_reached",
    TurnReached => "show_turn_reached",
    TimerSet => "show_timer_set",
    MessageSet => "show_message_set",
    StepMoved => "show_step_moved",
    StepRemoved => "show_step_removed",
}

/// Every stored sample by its file name without `.json`.
fn stored() -> BTreeMap<String, String> {
    let files = fs::read_dir(FOLDER).expect("the folder of samples");
    files
        .map(|file| {
            let path = file.expect("a file").path();
            let name = path.file_name().and_then(|name| name.to_str()).expect("a name");
            let name = name
                .strip_suffix(".json")
                .unwrap_or_else(|| panic!("not a sample: {name}"));
            (name.to_owned(), fs::read_to_string(&path).expect("a text"))
        })
        .collect()
}

/// What is written today, in an order in which it can be replayed.
pub fn today() -> Vec<(Change, Value)> {
    let stored = stored();
    let read = |form: &&str| {
        let text = stored.get(*form).unwrap_or_else(|| panic!("no sample: {form}.json"));
        let change = serde_json::from_str(text).unwrap_or_else(|problem| panic!("{form}: {problem}"));
        (change, serde_json::from_str(text).expect("JSON"))
    };
    FORMS.iter().map(read).collect()
}

#[test]
fn every_sample_ever_stored_is_still_read_as_the_change_it_was() {
    for (name, text) in stored() {
        let change: Change = serde_json::from_str(&text).unwrap_or_else(|problem| panic!("{name}: {problem}"));
        assert_eq!(Some(form(&change)), name.split('.').next(), "{name}");
    }
}

#[test]
fn every_change_is_written_today_as_its_sample_was() {
    for ((change, stored), form) in today().into_iter().zip(FORMS) {
        assert_eq!(serde_json::to_value(&change).expect("JSON"), stored, "{form}");
    }
}

#[test]
fn the_samples_replayed_tell_a_day() {
    let mut forum = Forum::new(details());
    let mut states = Vec::new();
    for (change, _) in today() {
        let before = forum.clone();
        forum.apply(&change);
        // The only step is the last one already.
        let says = matches!(
            change,
            Change::Undone { .. } | Change::Show(ShowChange::StepMoved { .. })
        );
        assert_eq!(forum == before, says, "{change:?}");
        // Two topics are one, or none.
        if let Change::TopicProposed { .. } = &change {
            let mut other = change.clone();
            if let Change::TopicProposed { topic, no, .. } = &mut other {
                (*topic, *no) = (TopicId(2), None);
            }
            forum.apply(&other);
        }
        states.push(forum.topic_state(TopicId(1)));
    }
    assert_eq!(forum.phase, Phase::Sessions);
    assert_eq!(forum.details.title.as_str(), "Rencontre ALLiaNCE de juillet");
    assert!(forum.slots.is_empty() && forum.spaces.is_empty());
    let topic = forum.topic(TopicId(1)).expect("it was proposed");
    assert_eq!((topic.no, topic.edition, topic.kind), (None, 1, TopicKind::NeedHelp));
    assert!(topic.title.is_redacted() && topic.description.as_str().is_empty());
    assert_eq!(forum.interest_count(TopicId(1)), 1);
    let report = &forum.sessions[&SessionId(1)].report;
    assert_eq!((report.revision, report.written, report.files.len()), (1, true, 0));
    let session = &forum.sessions[&SessionId(1)];
    assert_eq!((session.scribes.len(), session.scribe_asks.len()), (1, 0));
    assert_eq!(
        session.progress.as_ref().expect("it was said").line.as_str(),
        "Deuxième tour"
    );
    states.dedup();
    assert_eq!(
        states,
        [
            None,
            Some(TopicState::Proposed),
            Some(TopicState::Placed),
            Some(TopicState::Parked),
            Some(TopicState::Withdrawn),
            Some(TopicState::Parked)
        ]
    );
}

#[test]
fn a_change_that_names_what_is_not_there_is_ignored() {
    for (change, _) in today() {
        let mut forum = Forum::new(details());
        forum.apply(&change);
        let adds = matches!(
            form(&change),
            "described" | "phase_set" | "show_step_reached" | "topic_proposed" | "slot_added" | "space_added"
        );
        let silent = forum.topics.is_empty() && forum.sessions.is_empty() && forum.interest.is_empty();
        let silent = silent && forum.slots.is_empty() && forum.spaces.is_empty();
        assert_eq!(
            silent && forum.phase == Phase::Preparation && forum.details == details(),
            !adds,
            "{change:?}"
        );
        assert_eq!(forum.sessions_in(cell(SlotId(1), SpaceId(1))).count(), 0);
    }
}
