//! What a report holds, and what becomes of it when two people write at once.

use domain::*;
use proptest::prelude::*;

fn line(text: &str) -> ReportLine {
    ReportLine::parse(text).expect("a line")
}

fn text(text: &str) -> ReportText {
    ReportText::parse(text).expect("a text")
}

fn action(what: &str) -> ReportAction {
    ReportAction {
        what: line(what),
        ..ReportAction::default()
    }
}

fn link(path: &str) -> ReportLink {
    ReportLink {
        url: WebAddress::parse(&format!("https://exemple.fr/{path}")).expect("an address"),
        label: ReportDetail::default(),
    }
}

#[test]
fn a_sentence_and_three_points_are_complete() {
    let mut fields = ReportFields {
        essence: line("On continue."),
        points: text("- un\n\n- deux\n-   "),
        ..ReportFields::default()
    };
    assert!(!fields.is_complete(), "two points");
    fields.points = text("- un\n* deux\ntrois");
    assert!(fields.is_complete());
    fields.essence = line("");
    assert!(!fields.is_complete());
}

#[test]
fn an_idea_is_a_line_without_its_bullet() {
    let text = text("- Un - et demi\n\n  • *Deux*\n–\nTrois  ");
    assert_eq!(text.ideas().collect::<Vec<_>>(), ["Un - et demi", "Deux*", "Trois"]);
}

#[test]
fn fields_that_are_missing_are_empty() {
    let fields: ReportFields = serde_json::from_str(r#"{"notes":"Avant"}"#).expect("a report of before");
    assert_eq!(fields, ReportFields::of_notes(text("Avant")));
}

#[test]
fn two_scribes_in_different_fields_lose_nothing() {
    let base = ReportFields::of_notes(text("Début"));
    let mine = ReportFields {
        essence: line("L’essentiel"),
        ..base.clone()
    };
    let theirs = ReportFields {
        actions: vec![action("Écrire")],
        ..base.clone()
    };
    let merged = merge(&base, &mine, &theirs);
    assert!(merged.conflicts.is_empty());
    assert_eq!(merged.fields.essence, mine.essence);
    assert_eq!(merged.fields.actions, theirs.actions);
    assert_eq!(merged.fields.notes, base.notes);
}

#[test]
fn a_field_that_both_changed_is_settled_by_a_choice() {
    let base = ReportFields::default();
    let mine = ReportFields {
        points: text("à moi"),
        links: vec![link("a"), link("b")],
        ..ReportFields::default()
    };
    let theirs = ReportFields {
        points: text("à toi"),
        links: vec![link("b"), link("c")],
        ..ReportFields::default()
    };
    let merged = merge(&base, &mine, &theirs);
    let conflicts: Vec<ReportField> = merged.conflicts.iter().copied().collect();
    assert_eq!(conflicts, [ReportField::Points, ReportField::Links]);
    for (kept, points, links) in [
        (Kept::Mine, "à moi", vec![link("a"), link("b")]),
        (Kept::Theirs, "à toi", vec![link("b"), link("c")]),
        (Kept::Both, "à toi\nà moi", vec![link("b"), link("c"), link("a")]),
    ] {
        let mut fields = merged.fields.clone();
        for field in &merged.conflicts {
            fields.settle(*field, kept, &theirs).expect("short enough");
        }
        assert_eq!((fields.points.as_str(), &fields.links), (points, &links));
    }
}

#[test]
fn both_versions_together_may_be_too_long() {
    let mut fields = ReportFields {
        essence: line(&"a".repeat(200)),
        ..ReportFields::default()
    };
    let theirs = ReportFields {
        essence: line(&"b".repeat(200)),
        ..ReportFields::default()
    };
    let refused = fields.settle(ReportField::Essence, Kept::Both, &theirs);
    assert_eq!(refused, Err(TextError::TooLong { max: 300, length: 401 }));
    assert_eq!(fields.essence, line(&"a".repeat(200)), "what was there stays");
}

#[test]
fn a_tool_is_allowed_however_it_is_written() {
    let tools = AllowedTools::parse("Albert (DINUM)\nWhisper local").expect("tools");
    for (tool, allowed) in [
        ("albert (dinum)", true),
        (" Whisper  LOCAL ", true),
        ("Albert", false),
        ("", false),
    ] {
        assert_eq!(tools.allows(tool), allowed, "{tool}");
    }
}

fn fields() -> impl Strategy<Value = ReportFields> {
    let word = || prop::sample::select(vec!["", "a", "b", "c"]);
    let rows = || prop::collection::vec(prop::sample::select(vec!["a", "b", "c"]), 0..3);
    (word(), word(), word(), rows(), word(), rows(), word()).prop_map(
        |(essence, points, decisions, actions, questions, links, notes)| ReportFields {
            essence: line(essence),
            points: text(points),
            decisions: text(decisions),
            actions: actions.into_iter().map(action).collect(),
            questions: text(questions),
            links: links.into_iter().map(link).collect(),
            notes: text(notes),
        },
    )
}

/// Each field as one text, by name.
fn parts(fields: &ReportFields) -> Vec<(String, String)> {
    let json = serde_json::to_value(fields).expect("JSON");
    let object = json.as_object().expect("an object");
    object
        .iter()
        .map(|(name, part)| (name.clone(), part.to_string()))
        .collect()
}

proptest! {
    #[test]
    fn nothing_of_either_side_is_lost(base in fields(), mine in fields(), theirs in fields()) {
        let merged = merge(&base, &mine, &theirs);
        let conflicts: Vec<&str> = merged.conflicts.iter().map(|field| field.name()).collect();
        let sides = parts(&base).into_iter().zip(parts(&mine)).zip(parts(&theirs)).zip(parts(&merged.fields));
        for ((((name, base), (_, mine)), (_, theirs)), (_, merged)) in sides {
            let (by_me, by_them) = (mine != base, theirs != base);
            prop_assert_eq!(conflicts.contains(&name.as_str()), by_me && by_them && mine != theirs);
            let expected = if by_me { &mine } else { &theirs };
            prop_assert_eq!(&merged, expected, "{}", name);
        }
    }

    #[test]
    fn merging_with_a_side_that_changed_nothing_is_the_other_side(base in fields(), other in fields()) {
        for merged in [merge(&base, &base, &other), merge(&base, &other, &base), merge(&base, &other, &other)] {
            prop_assert_eq!(merged.fields, other.clone());
            prop_assert!(merged.conflicts.is_empty());
        }
    }

    #[test]
    fn both_kept_hold_every_row_of_either(base in fields(), mine in fields(), theirs in fields()) {
        let mut merged = merge(&base, &mine, &theirs);
        for field in merged.conflicts.clone() {
            merged.fields.settle(field, Kept::Both, &theirs).expect("short enough");
        }
        if merged.conflicts.contains(&ReportField::Actions) {
            for row in mine.actions.iter().chain(&theirs.actions) {
                prop_assert!(merged.fields.actions.contains(row));
            }
        }
        if merged.conflicts.contains(&ReportField::Notes) {
            prop_assert!(merged.fields.notes.contains(mine.notes.as_str()));
            prop_assert!(merged.fields.notes.contains(theirs.notes.as_str()));
        }
    }

    #[test]
    fn what_was_stored_is_read_as_it_was(fields in fields()) {
        let stored = serde_json::to_string(&fields).expect("JSON");
        prop_assert_eq!(serde_json::from_str::<ReportFields>(&stored).expect("a report"), fields);
    }
}
