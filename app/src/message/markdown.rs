//! As CommonMark and Mattermost read it. Only what both take back an escape for is escaped; what Mattermost does not, and
//! what it inherited from elsewhere (`<!channel>` calls everyone, as in Slack), is broken by a character nobody sees.

use super::{
    Line,
    tame::{self, APART, Word},
};

pub fn line(line: &Line) -> String {
    match line {
        Line::Title(words) => format!("#### {}", safe(words)),
        Line::Heading(words) => format!("**{}**", safe(words)),
        Line::Text(words) => safe(words),
        Line::Item(words) => format!("- {}", safe(words)),
        Line::Link { label, url } => format!("[{}]({})", safe(label), target(url)),
    }
}

fn safe(line: &str) -> String {
    let words: String = tame::words(line)
        .map(|word| match word {
            Word::Address(address) => address,
            Word::Other(words) => escaped(&tame::unheard(words)),
        })
        .collect();
    at_start(&words)
}

fn escaped(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    let mut rest = words.chars().peekable();
    while let Some(character) = rest.next() {
        match character {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '#' | '~' | '|' => {
                safe.push('\\');
                safe.push(character);
            }
            '<' => safe.extend(['<', APART]),
            // What would be read as an entity.
            '&' if rest
                .peek()
                .is_some_and(|next| next.is_ascii_alphanumeric() || *next == '#') =>
            {
                safe.extend(['&', APART]);
            }
            _ => safe.push(character),
        }
    }
    safe
}

/// What makes a list or a quotation of a line where it begins.
fn at_start(words: &str) -> String {
    let digits = words.len() - words.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (before, rest) = words.split_at(digits);
    let begins = (digits, rest.chars().next());
    let marks = matches!(begins, (0, Some('-' | '+' | '>')) | (1.., Some('.' | ')')));
    if marks {
        format!("{before}\\{rest}")
    } else {
        words.to_owned()
    }
}

/// A parenthesis would end the link.
fn target(url: &str) -> String {
    tame::tamed_address(url).replace('(', "%28").replace(')', "%29")
}
