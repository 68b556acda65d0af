//! Texts, counted as a person counts them.

use domain::*;
use proptest::prelude::*;

const FAMILY: &str = "👨🏽‍👩🏽‍👧🏽‍👦🏽";
/// « é », typed as a letter and an accent.
const ACCENT: &str = "e\u{301}";

#[test]
fn a_title_has_3_to_120_characters_as_a_person_counts_them() {
    for one in ["a", "é", ACCENT, FAMILY, "🇫🇷", "각", "👩‍🔬"] {
        assert_eq!(
            TopicTitle::parse(&one.repeat(2)),
            Err(TextError::TooShort { min: 3 }),
            "{one}"
        );
        assert_eq!(TopicTitle::parse(&one.repeat(3)).expect(one).as_str(), one.repeat(3));
        assert_eq!(
            TopicTitle::parse(&one.repeat(120)).expect(one).as_str(),
            one.repeat(120)
        );
        let long = TopicTitle::parse(&one.repeat(121));
        assert_eq!(long, Err(TextError::TooLong { max: 120, length: 121 }), "{one}");
    }
}

#[test]
fn one_letter_under_a_tower_of_accents_counts_as_several() {
    let tower = format!("a{}", "\u{301}".repeat(3_000));
    let problem = TopicTitle::parse(&tower);
    assert!(
        matches!(problem, Err(TextError::TooLong { max: 120, length: 126 })),
        "{problem:?}"
    );
}

#[test]
fn a_text_of_white_space_is_missing() {
    for blank in [
        "",
        " ",
        "\r\n \t",
        "\u{a0}\u{a0}\u{a0}",
        "\u{200B}\u{200B}\u{200B}",
        "\u{feff}",
        "\0\u{7}\u{1b}",
    ] {
        assert_eq!(TopicTitle::parse(blank), Err(TextError::Missing), "{blank:?}");
        assert_eq!(Description::parse(blank).expect("may be empty").as_str(), "");
    }
}

#[test]
fn a_line_is_one_line_with_single_spaces() {
    for (typed, kept) in [
        ("  Fiches   action ", "Fiches action"),
        ("Fiches\r\naction", "Fiches action"),
        ("Fiches\n\t action", "Fiches action"),
        ("Fiches\u{2028}action", "Fiches action"),
        ("Fiches\u{b}action", "Fiches action"),
        ("Fiches\u{3000}action", "Fiches action"),
        ("Fiches \u{7} action \u{7}", "Fiches action"),
        ("Fi\u{0}ches\u{1b}[31m action", "Fiches[31m action"),
        ("Fiches \u{202e}action\u{2066}", "Fiches action"),
        ("Comment faire\u{202f}?", "Comment faire\u{202f}?"),
        ("«\u{a0}Fiches\u{a0}»", "«\u{a0}Fiches\u{a0}»"),
        ("10\u{2007}000 fiches", "10\u{2007}000 fiches"),
    ] {
        assert_eq!(TopicTitle::parse(typed).expect(typed).as_str(), kept, "{typed:?}");
    }
}

#[test]
fn a_long_text_keeps_its_lines_and_loses_carriage_returns_and_control_characters() {
    let typed = "\r\n# Titre\r\n\r\n- un\n\t- deux\rtrois\u{0}\u{1b}\u{202e} \r\n";
    assert_eq!(
        Description::parse(typed).expect("a text").as_str(),
        "# Titre\n\n- un\n\t- deux\ntrois"
    );
}

#[test]
fn a_line_break_counts_once_however_the_browser_sends_it() {
    let lines = |end: &str| Description::parse(&format!("{}a", format!("a{end}").repeat(1_999)));
    for end in ["\n", "\r\n", "\r"] {
        assert_eq!(lines(end).expect("3,999 characters").as_str().len(), 3_999);
    }
    assert_eq!(
        Description::parse(&"a".repeat(4_000))
            .expect("as long as may be")
            .as_str()
            .len(),
        4_000
    );
    assert_eq!(
        Description::parse(&"a".repeat(4_001)),
        Err(TextError::TooLong {
            max: 4_000,
            length: 4_001
        })
    );
}

#[test]
fn each_text_has_its_own_bounds() {
    macro_rules! bounds {
        ($($text:ident $bounds:expr;)*) => {$(
            assert_eq!(($text::MIN, $text::MAX), ($bounds.0, $bounds.1), stringify!($text));
            assert!($text::parse(&"a".repeat($text::MAX)).is_ok());
            assert!($text::parse(&"a".repeat($text::MAX + 1)).is_err());
            assert_eq!($text::parse("").is_ok(), $text::MIN == 0);
            assert_eq!($text::parse("abc").expect("a text").to_string(), "abc");
            assert_eq!($text::parse("abc").expect("a text").as_ref(), "abc");
        )*};
    }
    bounds! {
        TopicTitle (3, 120);
        Description (0, 4_000);
        PersonName (1, 80);
        ForumTitle (3, 120);
        Venue (0, 1_000);
        Access (0, 1_000);
        Wifi (0, 300);
        PhotoRule (0, 500);
        Assistance (0, 1_000);
        HelpContacts (0, 2_000);
        SlotTitle (0, 80);
        SpaceName (1, 60);
        WallLabel (1, 60);
        Equipment (0, 120);
        Accessibility (0, 500);
        TextAlternative (0, 300);
        ReportText (0, 20_000);
        ReportLine (0, 300);
        ReportDetail (0, 120);
        FlagText (3, 1_000);
        AllowedTools (0, 1_000);
    }
}

#[test]
fn an_address_is_one_of_the_web_with_a_host() {
    for address in [
        "https://www.tchap.gouv.fr/#/room/!alliance:agent.tchap.gouv.fr",
        "http://mattermost.exemple.fr/equipe",
        "HTTPS://exemple.fr",
        "https://é.fr/œuvre?q=a@b",
    ] {
        assert_eq!(WebAddress::parse(address).expect(address).as_str(), address);
    }
    assert_eq!(
        WebAddress::parse(" https://exemple.fr\r\n")
            .expect("trimmed")
            .to_string(),
        "https://exemple.fr"
    );
    let long = format!("https://exemple.fr/{}", "a".repeat(WebAddress::MAX));
    for other in [
        "",
        "https://",
        "https:///chemin",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://exemple.fr",
        "//exemple.fr",
        "exemple.fr",
        "https://exemple.fr un",
        "https://banque.fr@exemple.fr",
        "https://exemple.fr\u{0}",
        &long,
    ] {
        assert_eq!(WebAddress::parse(other), None, "{other:?}");
    }
}

#[test]
fn a_name_is_never_recased_nor_folded() {
    for name in [
        "ÉLODIE d'Œuvre",
        "bell hooks",
        "Nguyễn Thị Ánh",
        "X",
        "محمد",
        "می\u{200c}خواهم",
    ] {
        assert_eq!(PersonName::parse(name).expect(name).as_str(), name);
    }
}

proptest! {
    #[test]
    fn what_was_cleaned_once_stays_as_it_is(raw in any::<String>()) {
        if let Ok(title) = SlotTitle::parse(&raw) {
            prop_assert_eq!(SlotTitle::parse(title.as_str()), Ok(title.clone()));
            prop_assert!(!title.as_str().contains(['\n', '\r', '\t', '\0']) && !title.as_str().contains("  "));
        }
        if let Ok(text) = Description::parse(&raw) {
            prop_assert_eq!(Description::parse(text.as_str()), Ok(text.clone()));
            prop_assert!(!text.as_str().contains(['\r', '\0']));
        }
    }

    #[test]
    fn parsing_never_panics(raw in "[ 0-9hH:\u{a0}é-]{0,8}") {
        let _ = (Minute::parse(&raw), ForumCode::parse(&raw), TopicTitle::parse(&raw));
    }
}
