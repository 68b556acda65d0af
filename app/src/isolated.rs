//! Names as they stand within a sentence.

use std::borrow::Cow;

/// What is written from right to left turns nothing around it: between the isolates of Unicode (UAX #9, FSI and PDI),
/// which also go where no markup does. Other names stay as they are.
#[must_use]
pub fn isolated(name: &str) -> Cow<'_, str> {
    if name.chars().any(is_right_to_left) {
        Cow::Owned(format!("\u{2068}{name}\u{2069}"))
    } else {
        Cow::Borrowed(name)
    }
}

/// The blocks of Unicode whose letters are written so: Hebrew, Arabic, Syriac, Thaana, N’Ko and those after them.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_read_from_right_to_left_are_isolated_and_no_other() {
        for name in ["שרה", "ليلى", "Sarah שרה"] {
            assert_eq!(isolated(name), format!("\u{2068}{name}\u{2069}"));
        }
        for name in ["Nguyễn Thị-Minh", "d’Écluse", "李雷", "🦊 Ada"] {
            assert_eq!(isolated(name), name);
        }
    }
}
