//! What a text says that an earlier one did not, line by line, with the words that changed.

use std::time::Duration;

use similar::{ChangeTag, DiffOp, TextDiff};

/// Two texts that have nothing in common are compared less finely after this long.
const PATIENCE: Duration = Duration::from_millis(200);

/// Unchanged lines shown around what changed.
const AROUND: usize = 1;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Both,
    Removed,
    Added,
}

/// A line of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub side: Side,
    /// Pieces of the line, and whether just they changed within it.
    pub pieces: Vec<(bool, String)>,
}

/// Groups of lines, each with what stands around it; empty when nothing changed.
#[must_use]
pub fn difference(before: &str, after: &str) -> Vec<Vec<Line>> {
    let mut how = TextDiff::configure();
    how.timeout(PATIENCE);
    let diff = how.diff_lines(before, after);
    let groups = diff.grouped_ops(AROUND);
    groups
        .iter()
        .map(|group| group.iter().flat_map(|op| lines(&diff, op)).collect())
        .collect()
}

fn lines<'a>(diff: &TextDiff<'_, 'a, str>, op: &DiffOp) -> Vec<Line> {
    diff.iter_inline_changes(op)
        .map(|change| Line {
            side: match change.tag() {
                ChangeTag::Equal => Side::Both,
                ChangeTag::Delete => Side::Removed,
                ChangeTag::Insert => Side::Added,
            },
            pieces: change
                .values()
                .iter()
                .map(|(changed, piece)| (*changed, piece.trim_end_matches('\n').to_owned()))
                .filter(|(_, piece)| !piece.is_empty())
                .collect(),
        })
        // Blank lines between paragraphs say nothing.
        .filter(|line| !line.pieces.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Side, difference};

    fn shown(before: &str, after: &str) -> Vec<(Side, String)> {
        let lines = difference(before, after).into_iter().flatten();
        lines
            .map(|line| (line.side, line.pieces.into_iter().map(|(_, piece)| piece).collect()))
            .collect()
    }

    #[test]
    fn the_same_text_has_no_difference() {
        assert!(difference("un\n\ndeux\n", "un\n\ndeux\n").is_empty());
    }

    #[test]
    fn what_was_removed_and_added_stands_among_what_is_around_it() {
        let before = "Un\nDeux\nTrois\nQuatre\nCinq\n";
        let after = "Un\nDeux\nTrois et demi\nQuatre\nCinq\n";

        assert_eq!(
            shown(before, after),
            [
                (Side::Both, "Deux".to_owned()),
                (Side::Removed, "Trois".to_owned()),
                (Side::Added, "Trois et demi".to_owned()),
                (Side::Both, "Quatre".to_owned()),
            ]
        );
    }

    #[test]
    fn the_words_that_changed_are_told_apart() {
        let groups = difference("On écoute les autres.\n", "On écoute toutes les autres.\n");
        let added = groups[0].iter().find(|line| line.side == Side::Added).unwrap();

        let changed: String = added
            .pieces
            .iter()
            .filter(|(changed, _)| *changed)
            .map(|(_, piece)| piece.as_str())
            .collect();

        assert_eq!(changed.trim(), "toutes");
    }

    #[test]
    fn two_long_texts_without_anything_in_common_are_compared_too() {
        let lines = |word: &str| (0..5_000).map(|n| format!("{word}{n}\n")).collect::<String>();

        let shown = shown(&lines("a"), &lines("b"));

        assert_eq!(shown.len(), 10_000);
    }
}
