//! Charters are kept word for word.

use domain::{Audience, CharterLang, CharterSlug, CharterText, TextError};

#[test]
fn a_charter_keeps_every_byte_but_the_line_ends_of_browsers() {
    let text = "  # Règles\u{a0}:\n\n- « à »\u{202f}!\t\n\n\u{200b}fin  \n\n";

    assert_eq!(CharterText::parse(text).unwrap().as_str(), text);
    assert_eq!(CharterText::parse(&text.replace('\n', "\r\n")).unwrap().as_str(), text);
}

#[test]
fn a_charter_says_something_and_is_not_a_book() {
    assert_eq!(CharterText::parse(" \r\n\t"), Err(TextError::Missing));
    let book = "a".repeat(1_000_000);
    let (max, length) = (CharterText::MAX, 1_000_000);
    assert_eq!(CharterText::parse(&book), Err(TextError::TooLong { max, length }));
}

#[test]
fn what_names_a_charter_is_plain() {
    for slug in ["regles-de-vie", "ia", "v2", "a-1-b"] {
        assert_eq!(CharterSlug::parse(slug).unwrap().as_str(), slug);
    }
    for other in [
        "",
        "-",
        "a-",
        "-a",
        "a--b",
        "Règles",
        "A",
        "a b",
        "a/b",
        "é",
        &"a".repeat(61),
    ] {
        assert_eq!(CharterSlug::parse(other), None, "{other}");
    }
}

#[test]
fn forms_and_the_database_name_audiences_and_languages_as_serde_does() {
    for audience in Audience::ALL {
        assert_eq!(serde_json::to_value(audience).unwrap(), audience.name());
    }
    for lang in CharterLang::ALL {
        assert_eq!(serde_json::to_value(lang).unwrap(), lang.name());
    }
}
