//! Markdown that leaves this site: other programs render it with less care.

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag};

use super::allowed;

/// A text that is no Markdown, so that it reads the same as Markdown.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let in_front = at == 0 && matches!(c, '-' | '+' | '=');
        let number = c == '.' && text[..at].bytes().all(|byte| byte.is_ascii_digit()) && at > 0;
        let special = matches!(
            c,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '#' | '|' | '~' | '!'
        );
        if special || in_front || number {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// What people wrote, without what could run: raw HTML becomes the text it was typed as, and so do links that lead
/// elsewhere than to the web or a mailbox.
#[must_use]
pub fn without_html(source: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    // Where something begins that is to be only shown.
    let mut marks = Vec::new();
    for (event, range) in Parser::new_ext(source, options).into_offset_iter() {
        match event {
            Event::Html(_) | Event::InlineHtml(_) => {
                let tags = source[range.clone()].match_indices('<');
                marks.extend(tags.map(|(at, _)| range.start + at));
            }
            Event::Start(
                Tag::Link {
                    link_type, dest_url, ..
                }
                | Tag::Image {
                    link_type, dest_url, ..
                },
            ) if link_type != LinkType::Email && !allowed(&dest_url) => {
                let opens = source[range.clone()].find(['[', '<']);
                marks.extend(opens.map(|at| range.start + at));
            }
            _ => {}
        }
    }
    marks.sort_unstable();
    marks.dedup();
    let mut out = String::with_capacity(source.len() + marks.len());
    let mut written = 0;
    for at in marks {
        out.push_str(&source[written..at]);
        out.push('\\');
        written = at;
    }
    out.push_str(&source[written..]);
    out
}

#[cfg(test)]
mod tests {
    use super::{escaped, without_html};
    use crate::markdown::render;

    #[test]
    fn a_text_reads_the_same_as_markdown() {
        for text in [
            "*a* _b_ `c`",
            "- a",
            "1. a",
            "# a",
            "<b>",
            "[x](javascript:y)",
            "a | b",
            "&amp;",
            "![x](y)",
            "a\\*",
        ] {
            let html = render(&escaped(text), 2);
            let shown = html.trim().trim_start_matches("<p>").trim_end_matches("</p>");
            let read = shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
            assert_eq!(read, text);
        }
    }

    #[test]
    fn what_could_run_is_only_shown() {
        for source in [
            "<script>alert(1)</script>",
            "bonjour <img src=x onerror=alert(1)>",
            "[ici](javascript:alert(1))",
            "![ici](javascript:alert(1))",
            "<javascript:alert(1)>",
            "<svg\nonload=alert(1)>",
        ] {
            let mut html = String::new();
            let out = without_html(source);
            pulldown_cmark::html::push_html(&mut html, pulldown_cmark::Parser::new(&out));
            for tag in ["<script", "<img", "<a ", "<svg"] {
                assert!(!html.contains(tag), "{source} → {out} → {html}");
            }
        }
    }

    #[test]
    fn what_is_markdown_stays_it() {
        let source = "# Titre\n\n- **un** `<code>`\n- [ici](https://exemple.fr)\n\nTexte\n\n    <b>\n";
        assert_eq!(without_html(source), source);
    }
}
