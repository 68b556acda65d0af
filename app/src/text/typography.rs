//! French typography and tone, checked in every text of this folder as it is written in the source
//! (requirements §7).

use std::{fs, path::Path};

/// The texts between quotes, with their line, escapes resolved and placeholders emptied.
fn texts() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/text");
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder of texts") {
        let path = entry.expect("a file").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name == "typography.rs" {
            continue;
        }
        let source = fs::read_to_string(&path).expect("UTF-8");
        for (number, line) in source.lines().enumerate() {
            if line.trim_start().starts_with("//") {
                continue;
            }
            for text in literals(line) {
                texts.push((format!("{name}:{}", number + 1), text));
            }
        }
    }
    assert!(texts.len() > 200, "the texts were not found");
    texts
}

fn literals(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = line.chars().peekable();
    while let Some(c) = rest.next() {
        if c != '"' {
            continue;
        }
        let mut text = String::new();
        while let Some(c) = rest.next() {
            match c {
                '"' => break,
                '\\' => match rest.next() {
                    Some('u') => {
                        let digits: String = rest.by_ref().skip(1).take_while(|c| *c != '}').collect();
                        text.extend(u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32));
                    }
                    Some(other) => text.push(other),
                    None => {}
                },
                '{' => {
                    rest.by_ref().take_while(|c| *c != '}').for_each(drop);
                    text.push_str("{}");
                }
                _ => text.push(c),
            }
        }
        found.push(text);
    }
    found
}

const FIXED: [char; 2] = ['\u{a0}', '\u{202f}'];

#[test]
fn double_punctuation_never_starts_a_line() {
    for (place, text) in texts() {
        let signs: Vec<char> = text.chars().collect();
        for (at, sign) in signs.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|at| signs.get(at));
            let after = signs.get(at + 1);
            match sign {
                // « https:// » is an address, not a sentence.
                ':' if after == Some(&'/') => {}
                ':' | ';' | '!' | '?' | '»' => {
                    assert!(
                        before.is_some_and(|c| FIXED.contains(c)),
                        "{place}: « {sign} » in {text:?}"
                    );
                }
                '«' => assert!(
                    after.is_some_and(|c| FIXED.contains(c)),
                    "{place}: « {sign} » in {text:?}"
                ),
                _ => {}
            }
        }
    }
}

#[test]
fn apostrophes_and_ellipses_are_those_of_print() {
    for (place, text) in texts() {
        assert!(!text.contains('\''), "{place}: {text:?}");
        assert!(!text.contains("..."), "{place}: {text:?}");
    }
}

#[test]
fn people_are_addressed_with_vous_and_no_word_is_cut_by_a_dot() {
    for (place, text) in texts() {
        let words: Vec<String> = text
            .split(|c: char| !c.is_alphabetic())
            .map(str::to_lowercase)
            .collect();
        for word in ["tu", "toi", "ton", "tes"] {
            assert!(!words.iter().any(|found| found == word), "{place}: {text:?}");
        }
        let signs: Vec<char> = text.chars().collect();
        let cut = signs
            .windows(3)
            .any(|three| three[0].is_alphabetic() && three[1] == '·' && three[2].is_alphabetic());
        assert!(!cut, "{place}: {text:?}");
    }
}

#[test]
fn dates_and_hours_are_written_out() {
    use super::{Lang, hour, long_date};
    use domain::{Date, Minute};
    let date = |year, month, day| long_date(Lang::Fr, Date { year, month, day });
    assert_eq!(date(2026, 12, 8), "mardi 8 décembre 2026");
    assert_eq!(date(2026, 3, 1), "dimanche 1er mars 2026");
    assert_eq!(date(2028, 2, 29), "mardi 29 février 2028");
    assert_eq!(hour(Lang::Fr, Minute::at(10, 0)), "10\u{a0}h");
    assert_eq!(hour(Lang::Fr, Minute::at(9, 5)), "9\u{a0}h\u{a0}05");
}
