//! As it is read.

use super::{Line, tame};

pub fn line(line: &Line) -> String {
    match line {
        Line::Title(words) | Line::Text(words) => tame::line(words),
        Line::Heading(words) => format!("{}\u{a0}:", tame::line(words)),
        Line::Item(words) => format!("- {}", tame::line(words)),
        Line::Link { label, url } => format!("{}\u{a0}: {}", tame::line(label), tame::tamed_address(url)),
    }
}
