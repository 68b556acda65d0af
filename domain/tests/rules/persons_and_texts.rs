//! What export and erasure must find in the journal, checked against the stored JSON itself: a person or a text
//! that is written there and not told by `persons()` or `texts()` would survive its owner.

use domain::*;
use serde_json::Value;
use uuid::Uuid;

use crate::samples;

/// Every string in it, with the name of its field.
fn strings<'a>(field: &'a str, value: &'a Value, found: &mut Vec<(&'a str, &'a str)>) {
    match value {
        Value::String(text) => found.push((field, text)),
        Value::Object(fields) => fields.iter().for_each(|(field, value)| strings(field, value, found)),
        Value::Array(values) => values.iter().for_each(|value| strings(field, value, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Words of the program, not of a person.
fn is_a_word_of_ours(field: &str) -> bool {
    matches!(
        field,
        "phase" | "kind" | "time_zone" | "code" | "needs" | "features" | "visibility" | "assistance" | "shows" | "mark"
    )
}

#[test]
fn a_change_tells_every_person_it_names() {
    for (change, stored) in samples::today() {
        let mut found = Vec::new();
        strings("", &stored, &mut found);
        let ids = found.into_iter().filter(|(field, _)| *field != "file");
        let mut expected: Vec<PersonId> = ids
            .filter_map(|(_, text)| Uuid::parse_str(text).ok())
            .map(PersonId)
            .collect();
        let mut told = change.persons();
        expected.sort_unstable();
        told.sort_unstable();
        assert_eq!(told, expected, "{change:?}");
    }
}

#[test]
fn a_change_tells_every_text_it_quotes() {
    let mut quoted = 0;
    for (change, stored) in samples::today() {
        let mut found = Vec::new();
        strings("", &stored, &mut found);
        let texts = found
            .into_iter()
            .filter(|(field, text)| !is_a_word_of_ours(field) && Uuid::parse_str(text).is_err());
        let mut expected: Vec<&str> = texts.map(|(_, text)| text).collect();
        let mut told = change.texts();
        expected.sort_unstable();
        told.sort_unstable();
        assert_eq!(told, expected, "{change:?}");
        quoted += told.len();
    }
    assert_eq!(quoted, 33, "the samples leave no text empty");
}

#[test]
fn a_redacted_topic_is_quoted_nowhere() {
    for (mut change, _) in samples::today() {
        let of_a_topic = matches!(change, Change::TopicProposed { .. } | Change::TopicEdited { .. });
        assert!(!change.redact(TopicId(2)), "another topic: {change:?}");
        assert_eq!(change.redact(TopicId(1)), of_a_topic, "{change:?}");
        assert!(!change.redact(TopicId(1)), "twice: {change:?}");
        let quotes = change.texts().iter().any(|text| !text.is_empty());
        assert!(!of_a_topic || !quotes, "{change:?}");
    }
}
