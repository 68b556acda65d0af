//! Tables for spreadsheets: semicolons and a byte order mark, as those of French desktops read them.

/// What a file begins with.
pub const MARK: &str = "\u{feff}";

/// One line, with its end.
pub fn line<'a>(cells: impl IntoIterator<Item = &'a str>) -> String {
    let cells: Vec<String> = cells.into_iter().map(cell).collect();
    format!("{}\r\n", cells.join(";"))
}

/// In quotes, those within doubled, but for numbers; what would be taken for a formula is preceded by an apostrophe.
fn cell(text: &str) -> String {
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.to_owned();
    }
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let safe = if formula { "'" } else { "" };
    format!("\"{safe}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn what_a_spreadsheet_would_run_is_only_shown() {
        for (text, written) in [
            ("Ada", "\"Ada\""),
            ("=1+1", "\"'=1+1\""),
            ("+33", "\"'+33\""),
            ("-2", "\"'-2\""),
            ("@sum(a1)", "\"'@sum(a1)\""),
            ("\t=1", "\"'\t=1\""),
            ("\r=1", "\"'\r=1\""),
            ("a;\"b\"=c", "\"a;\"\"b\"\"=c\""),
            ("مریم", "\"مریم\""),
            ("12", "12"),
            ("", "\"\""),
        ] {
            assert_eq!(cell(text), written);
        }
    }
}
