//! What a file was called: shown and offered again, never a path.

use super::Kind;

/// Characters of a name that are kept.
const MAX: usize = 100;

/// The last part of what a browser sent, without what cannot be shown, with the ending that fits the content.
pub(super) fn shown(sent: Option<&str>, kind: Kind) -> String {
    let last = last(sent);
    let (stem, ending) = last.rsplit_once('.').unwrap_or((last, ""));
    // Only its author knows which of the two a text is.
    let markdown = kind == Kind::Text && ending.eq_ignore_ascii_case("md");
    let extension = if markdown { "md" } else { kind.extension() };
    let stem = readable(stem);
    let stem = stem.trim().trim_matches('.');
    let stem = if stem.is_empty() { "fichier" } else { stem };
    format!("{stem}.{extension}")
}

/// The name of a file that is not kept, as it is called in the sentence that says so.
pub(super) fn sent(name: Option<&str>) -> String {
    let name = readable(last(name));
    let name = name.trim();
    if name.is_empty() { "fichier" } else { name }.to_owned()
}

fn last(sent: Option<&str>) -> &str {
    sent.unwrap_or_default().rsplit(['/', '\\']).next().unwrap_or_default()
}

fn readable(name: &str) -> String {
    let shown = name.chars().filter(|c| !c.is_control() && !is_direction(*c));
    shown.take(MAX).collect()
}

/// Marks that turn the reading direction can make `fdp.exe` read `exe.pdf`.
fn is_direction(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The value of `Content-Disposition`; the name in the extended form, which every browser of today reads.
pub(super) fn disposition(how: &str, name: &str) -> String {
    let encoded: String = name
        .bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect();
    format!("{how}; filename*=UTF-8''{encoded}")
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(Some("Tableau d'été.PNG"), "Tableau d'été.png")]
    #[case(Some("../../etc/passwd"), "passwd.png")]
    #[case(Some("C:\\Users\\Ada\\photo.jpeg"), "photo.png")]
    #[case(Some("\u{202e}gnp.exe"), "gnp.png")]
    #[case(Some("a\r\nb.png"), "ab.png")]
    #[case(Some("..."), "fichier.png")]
    #[case(None, "fichier.png")]
    fn a_name_is_shown_and_is_no_path(#[case] sent: Option<&str>, #[case] name: &str) {
        assert_eq!(shown(sent, Kind::Png), name);
    }

    #[rstest]
    #[case(Some("../a\r\nb.exe"), "ab.exe")]
    #[case(Some("\u{202e}gnp.exe"), "gnp.exe")]
    #[case(Some(" \n"), "fichier")]
    #[case(None, "fichier")]
    fn a_file_that_is_not_kept_is_called_what_its_author_called_it(#[case] name: Option<&str>, #[case] said: &str) {
        assert_eq!(sent(name), said);
    }

    #[rstest]
    #[case("notes.MD", "notes.md")]
    #[case("notes.html", "notes.txt")]
    fn a_text_is_markdown_when_its_author_says_so(#[case] sent: &str, #[case] name: &str) {
        assert_eq!(shown(Some(sent), Kind::Text), name);
    }

    #[test]
    fn a_name_is_one_header_whatever_is_in_it() {
        assert_eq!(
            disposition("inline", "été;\".png"),
            "inline; filename*=UTF-8''%C3%A9t%C3%A9%3B%22.png"
        );
    }
}
