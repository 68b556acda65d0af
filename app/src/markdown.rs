//! Safe HTML from the Markdown people write: no raw HTML, no picture from elsewhere, links to the web and to
//! mailboxes only. What is not allowed stays readable as text. Whatever slips through here meets ammonia, then
//! the content security policy.

mod gitbook;
mod plain;

use std::collections::HashSet;
use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};
use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, TextMergeStream, html};

pub use gitbook::clean;
pub use plain::{escaped, without_html};

const SCHEMES: [&str; 3] = ["http", "https", "mailto"];

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let tags = [
        "a",
        "blockquote",
        "br",
        "code",
        "del",
        "em",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "li",
        "ol",
        "p",
        "pre",
        "strong",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ];
    let mut cleaner = Builder::new();
    cleaner
        .tags(HashSet::from(tags))
        .generic_attributes(HashSet::new())
        .url_schemes(HashSet::from(SCHEMES))
        .url_relative(UrlRelative::Deny)
        .link_rel(Some("noopener noreferrer nofollow"));
    cleaner
});

/// Renders `source`. Headings start at `top` (2 ..= 6) and never skip a level, whatever the writer chose, so that
/// they continue those of the page.
#[must_use]
pub fn render(source: &str, top: usize) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut headings = Headings { top, open: Vec::new() };
    let mut links = Links::default();
    let events = TextMergeStream::new(Parser::new_ext(source, options))
        .flat_map(|event| links.tame(event))
        .map(|event| headings.place(plain(event)));
    let mut unsafe_html = String::with_capacity(source.len() * 2);
    html::push_html(&mut unsafe_html, events);
    CLEANER.clean(&unsafe_html).to_string()
}

/// The words alone, on one line: for finding something in them, and for excerpts.
#[must_use]
pub fn words(source: &str) -> String {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut words = String::with_capacity(source.len());
    for event in Parser::new_ext(source, options) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                words.push_str(&text);
            }
            // They stand inside a word as well as around one.
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. })
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link) => {}
            _ => words.push(' '),
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Raw HTML becomes the text it was typed as, and a new line stays one, as people who take notes expect.
fn plain(event: Event<'_>) -> Event<'_> {
    match event {
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
        Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
        Event::SoftBreak => Event::HardBreak,
        other => other,
    }
}

/// Gives headings the levels that the page has free.
struct Headings {
    top: usize,
    /// Levels as they were written, from the outermost.
    open: Vec<HeadingLevel>,
}

impl Headings {
    fn place<'a>(&mut self, event: Event<'a>) -> Event<'a> {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                self.open.retain(|open| *open < level);
                self.open.push(level);
                let heading = Tag::Heading {
                    level: self.level(),
                    id: None,
                    classes: vec![],
                    attrs: vec![],
                };
                Event::Start(heading)
            }
            Event::End(TagEnd::Heading(_)) => Event::End(TagEnd::Heading(self.level())),
            other => other,
        }
    }

    fn level(&self) -> HeadingLevel {
        let level = (self.top + self.open.len()).saturating_sub(1).clamp(2, 6);
        HeadingLevel::try_from(level).unwrap_or(HeadingLevel::H6)
    }
}

/// Keeps links that lead to the web or a mailbox, turns pictures into links to them (a page asks nobody else for
/// anything), and makes addresses that were pasted into links.
#[derive(Default)]
struct Links {
    /// For every link or picture that is open: is it kept?
    open: Vec<bool>,
    in_code: bool,
}

impl Links {
    fn tame<'a>(&mut self, event: Event<'a>) -> Vec<Event<'a>> {
        match event {
            Event::Start(Tag::Link {
                link_type, dest_url, ..
            }) => self.start(link_type, dest_url),
            Event::Start(Tag::Image {
                link_type, dest_url, ..
            }) => self.start(link_type, dest_url),
            Event::End(TagEnd::Link | TagEnd::Image) => {
                let kept = self.open.pop().unwrap_or(false);
                if kept { vec![Event::End(TagEnd::Link)] } else { vec![] }
            }
            Event::Start(Tag::CodeBlock(_)) => {
                self.in_code = true;
                vec![event]
            }
            Event::End(TagEnd::CodeBlock) => {
                self.in_code = false;
                vec![event]
            }
            Event::Text(text) if self.open.is_empty() && !self.in_code => pasted(&text),
            other => vec![other],
        }
    }

    fn start<'a>(&mut self, link_type: LinkType, dest_url: CowStr<'a>) -> Vec<Event<'a>> {
        // A link inside a link, such as a picture one can click, is only its text.
        let kept = !self.open.contains(&true) && (link_type == LinkType::Email || allowed(&dest_url));
        self.open.push(kept);
        let link = Tag::Link {
            link_type: if link_type == LinkType::Email {
                link_type
            } else {
                LinkType::Inline
            },
            dest_url,
            title: CowStr::Borrowed(""),
            id: CowStr::Borrowed(""),
        };
        if kept { vec![Event::Start(link)] } else { vec![] }
    }
}

fn allowed(url: &str) -> bool {
    let scheme = url.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    scheme.is_some_and(|scheme| SCHEMES.contains(&scheme.as_str()))
}

/// Splits a text at the web addresses in it and makes them links.
fn pasted<'a>(text: &str) -> Vec<Event<'a>> {
    let mut events = Vec::new();
    let mut rest = text;
    while let Some(at) = ["https://", "http://"]
        .iter()
        .filter_map(|scheme| rest.find(scheme))
        .min()
    {
        let (before, from) = rest.split_at(at);
        let end = from
            .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '»' | '”'))
            .unwrap_or(from.len());
        // The full stop belongs to the sentence.
        let address = from[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '…']);
        if !before.is_empty() {
            events.push(Event::Text(before.to_owned().into()));
        }
        let link = Tag::Link {
            link_type: LinkType::Inline,
            dest_url: address.to_owned().into(),
            title: CowStr::Borrowed(""),
            id: CowStr::Borrowed(""),
        };
        events.extend([
            Event::Start(link),
            Event::Text(address.to_owned().into()),
            Event::End(TagEnd::Link),
        ]);
        rest = &from[address.len()..];
    }
    if !rest.is_empty() {
        events.push(Event::Text(rest.to_owned().into()));
    }
    events
}

#[cfg(test)]
mod tests {
    use super::{render, words};

    #[test]
    fn people_s_markdown_becomes_html() {
        assert_eq!(
            render("**Décider**, pas *compter*.", 2),
            "<p><strong>Décider</strong>, pas <em>compter</em>.</p>\n"
        );
        assert_eq!(render("- un\n- deux", 2), "<ul>\n<li>un</li>\n<li>deux</li>\n</ul>\n");
        assert!(render("| Quand | Qui |\n|---|---|\n| mardi | Léa |", 2).contains("<td>Léa</td>"));
    }

    #[test]
    fn the_words_are_what_one_reads() {
        assert_eq!(
            words(
                "# Un *ti*tre\n\nUn [lien](https://exemple.fr), du `code`\net <b>.\n\n- un\n- deux\n\n| a | b |\n|---|---|\n| c | d |"
            ),
            "Un titre Un lien, du code et <b>. un deux a b c d"
        );
        assert_eq!(words(""), "");
    }

    #[test]
    fn a_new_line_stays_a_new_line() {
        assert_eq!(render("un\ndeux", 2), "<p>un<br>\ndeux</p>\n");
    }

    #[test]
    fn headings_continue_those_of_the_page_without_a_gap() {
        assert_eq!(
            render("# A\n### B\n## C\n# D", 3),
            "<h3>A</h3>\n<h4>B</h4>\n<h4>C</h4>\n<h3>D</h3>\n"
        );
        assert_eq!(render("### seul", 2), "<h2>seul</h2>\n");
    }

    #[test]
    fn html_is_shown_as_it_was_typed() {
        for source in [
            "<script>alert(1)</script>",
            "bonjour <img src=x onerror=alert(1)>",
            "<a href=\"javascript:alert(1)\">ici</a>",
            "<iframe src=\"https://exemple.fr\"></iframe>",
            "<style>p{}</style>",
            "<svg onload=alert(1)>",
        ] {
            let html = render(source, 2);
            assert!(html.contains("&lt;"), "{html}");
            for tag in ["<script", "<img", "<a", "<iframe", "<style", "<svg"] {
                assert!(!html.contains(tag), "{html}");
            }
        }
    }

    #[test]
    fn links_lead_to_the_web_or_to_a_mailbox_and_nowhere_else() {
        let web = render("[ici](https://exemple.fr/a?b=c)", 2);
        assert_eq!(
            web,
            "<p><a href=\"https://exemple.fr/a?b=c\" rel=\"noopener noreferrer nofollow\">ici</a></p>\n"
        );
        assert!(render("<aide@exemple.fr>", 2).contains("href=\"mailto:aide@exemple.fr\""));
        assert!(render("[écrire](MAILTO:aide@exemple.fr)", 2).contains("href=\"MAILTO:aide@exemple.fr\""));
        for source in [
            "[ici](javascript:alert(1))",
            "[ici](JaVaScRiPt:alert(1))",
            "[ici](java\tscript:alert(1))",
            "[ici](&#106;avascript:alert(1))",
            "[ici](data:text/html;base64,PHNjcmlwdD4=)",
            "[ici](vbscript:x)",
            "[ici](file:///etc/passwd)",
            "[ici](/f/AAAAAA)",
            "[ici](//exemple.fr)",
            "<javascript:alert(1)>",
        ] {
            let html = render(source, 2);
            assert!(!html.contains("href"), "{source} → {html}");
        }
    }

    #[test]
    fn a_picture_from_elsewhere_is_a_link_and_never_a_request() {
        let html = render("![un plan](https://exemple.fr/plan.png)", 2);
        assert!(!html.contains("<img"), "{html}");
        assert!(html.contains(">un plan</a>"), "{html}");
        let inside = render("[![un plan](https://exemple.fr/plan.png)](https://exemple.fr)", 2);
        assert_eq!(inside.matches("<a ").count(), 1, "{inside}");
        assert!(!render("![x](data:image/svg+xml,<svg/onload=alert(1)>)", 2).contains("href"));
    }

    #[test]
    fn a_pasted_address_becomes_a_link_and_the_full_stop_stays_outside() {
        let html = render("Voir https://exemple.fr/un_deux_trois. Merci", 2);
        assert!(html.contains(">https://exemple.fr/un_deux_trois</a>. Merci"), "{html}");
        let code = render("`https://exemple.fr`\n\n    https://exemple.fr", 2);
        assert!(!code.contains("<a"), "{code}");
    }
}
