//! What is written to a chat room or a mailbox: made once, of lines, then written as each place reads it. Words of people
//! stay words wherever they go: they call nobody (« @channel » in a title), draw nothing, and link nowhere but to the
//! address that is read.

mod html;
mod markdown;
mod plain;
mod tame;

use serde::{Deserialize, Serialize};

/// One message.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Message {
    pub lines: Vec<Line>,
}

/// One line of it, in words as people typed them or as ours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Line {
    /// What it is about.
    Title(String),
    /// What the lines below it are.
    Heading(String),
    Text(String),
    /// One of several.
    Item(String),
    /// The address is one of ours, or a [`domain::WebAddress`].
    Link {
        label: String,
        url: String,
    },
}

impl Message {
    /// For a chat that reads Markdown, and for documents that do: both CommonMark and what Mattermost makes of it.
    #[must_use]
    pub fn markdown(&self) -> String {
        self.written(markdown::line)
    }

    /// For a mailbox, and to be read as it is.
    #[must_use]
    pub fn plain(&self) -> String {
        self.written(plain::line)
    }

    /// HTML of a handful of tags without attributes but `href`.
    #[must_use]
    pub fn html(&self) -> String {
        html::write(&self.lines)
    }

    /// Cut at the ends of lines into messages of at most `most`, as `size` measures the lines of one.
    #[must_use]
    pub fn parts(&self, most: usize, size: impl Fn(&Line) -> usize) -> Vec<Self> {
        let mut parts = vec![Self::default()];
        let mut full = 0;
        for line in self.lines.iter().flat_map(|line| line.short(most, &size)) {
            let size = size(&line);
            if full > 0 && full + size > most {
                parts.push(Self::default());
                full = 0;
            }
            full += size;
            if let Some(last) = parts.last_mut() {
                last.lines.push(line);
            }
        }
        parts
    }

    /// Items follow each other, and what is under a heading follows it; all else stands apart.
    fn written(&self, line: impl Fn(&Line) -> String) -> String {
        let mut text = String::new();
        let mut before: Option<&Line> = None;
        for this in &self.lines {
            match (before, this) {
                (None, _) => {}
                (Some(Line::Item(_) | Line::Heading(_)), Line::Item(_))
                | (Some(Line::Link { .. }), Line::Link { .. }) => {
                    text.push('\n');
                }
                _ => text.push_str("\n\n"),
            }
            text.push_str(&line(this));
            before = Some(this);
        }
        text
    }
}

/// Characters of a line in Markdown, with what stands before it.
#[must_use]
pub fn characters(line: &Line) -> usize {
    markdown::line(line).chars().count() + 2
}

/// Bytes of a line as plain text and as HTML, with what stands around it.
#[must_use]
pub fn bytes(line: &Line) -> usize {
    plain::line(line).len() + html::write(std::slice::from_ref(line)).len() + 2
}

impl Line {
    /// In pieces, when it is longer than a whole message may be. Nobody writes such a line, but nothing forbids it.
    fn short(&self, most: usize, size: impl Fn(&Self) -> usize) -> Vec<Self> {
        let (words, kind): (&str, fn(String) -> Self) = match self {
            _ if size(self) <= most => return vec![self.clone()],
            Self::Link { .. } => return vec![self.clone()],
            Self::Title(words) => (words, Self::Title),
            Self::Heading(words) => (words, Self::Heading),
            Self::Text(words) => (words, Self::Text),
            Self::Item(words) => (words, Self::Item),
        };
        // However a character is written, it takes at most 20 of what is measured.
        let piece = (most / 20).max(1);
        let characters: Vec<char> = words.chars().collect();
        characters
            .chunks(piece)
            .map(|piece| kind(piece.iter().collect()))
            .collect()
    }
}

#[cfg(test)]
mod tests;
