//! Nobody is tracked: no table of the real schema says who was where and when.

use std::collections::BTreeMap;

use super::*;

/// Tables that name a person, something that has a place, and a time; why each may. In none of them someone says where
/// they are.
const ALLOWED: [(&str, &str); 6] = [
    ("declaration", "who read a published report over; they sign it"),
    ("journal", "what someone did to the board, from wherever they were"),
    (
        "report",
        "who wrote a version of the notes; they may be written afterwards and elsewhere",
    ),
    (
        "report_draft",
        "what someone is writing, told to nobody and gone when it is saved",
    ),
    ("report_flag", "who found an error in a report, as a reader"),
    ("share", "who sent a report to a room where the community talks"),
];

fn says_who(column: &str) -> bool {
    matches!(
        column,
        "person" | "author" | "actor" | "reviewer" | "device" | "token_hash"
    ) || column.ends_with("person_id")
        || column.ends_with("_by")
}

/// A space, or what stands in one. A change of the journal may name both.
fn says_where(column: &str) -> bool {
    let words = [
        "space", "place", "cell", "slot", "session", "topic", "presence", "position", "change",
    ];
    words.iter().any(|word| column.contains(word))
}

fn says_when(column: &str) -> bool {
    column == "at" || column.ends_with("_at") || column.contains("time") || column.contains("date")
}

#[tokio::test]
async fn no_table_links_a_person_a_place_and_a_time() {
    let test = TestStore::new().await;
    let columns: Vec<(String, String)> = sqlx::query_as(
        "select tables.name, columns.name from sqlite_master as tables, pragma_table_info(tables.name) as columns
         where tables.type = 'table'",
    )
    .fetch_all(&test.store.readers)
    .await
    .unwrap();
    let mut tables: BTreeMap<&str, [bool; 3]> = BTreeMap::new();
    for (table, column) in &columns {
        let says = tables.entry(table).or_default();
        says[0] |= says_who(column);
        says[1] |= says_where(column);
        says[2] |= says_when(column);
    }
    assert!(tables.len() > 20, "the schema is read");

    let linking: Vec<&str> = tables
        .iter()
        .filter(|(_, says)| **says == [true; 3])
        .map(|(table, _)| *table)
        .collect();

    let allowed: Vec<&str> = ALLOWED.iter().map(|(table, _)| *table).collect();
    assert_eq!(
        linking, allowed,
        "say in ALLOWED why such a table tells nobody's whereabouts"
    );
    assert!(ALLOWED.iter().all(|(_, why)| !why.is_empty()));
}
