//! The proceedings as Markdown: an index, and one file for each session with YAML in front.

use app::{
    backend::FileInfo,
    markdown::{escaped, without_html},
    paths,
    proceedings::{Held, Proceedings, Published, gap_words, name},
    text::{self, Lang},
};
use domain::ForumCode;
use serde_json::Value;

use super::json::{clock, instant, notes};

const LANG: Lang = Lang::Fr;

/// What writes the files of one forum.
pub(super) struct Writing<'a> {
    pub(super) public_url: &'a str,
    pub(super) code: &'a ForumCode,
}

impl Writing<'_> {
    /// `index.md`
    pub(super) fn index(&self, proceedings: &Proceedings) -> String {
        let mut out = String::new();
        front(
            &mut out,
            &[
                ("title", proceedings.title.clone()),
                ("date", proceedings.date.to_string()),
                ("url", self.url(&paths::proceedings(self.code))),
                ("generator", text::proceedings::generator(LANG).to_owned()),
                ("service_ai", "none".to_owned()),
                ("licence", "etalab-2.0".to_owned()),
            ],
            &[("venue", &proceedings.venue)],
        );
        let heading = format!("{} – {}", text::proceedings::title(LANG), proceedings.title);
        line(&mut out, &format!("# {}\n", escaped(&heading)));
        for period in &proceedings.periods {
            let hours = text::places::hours(LANG, period.start, period.end);
            let common = period
                .common
                .as_deref()
                .map_or_else(String::new, |common| format!(", {}", escaped(common)));
            line(&mut out, &format!("## {hours}{common}\n"));
            self.sessions(&mut out, &period.sessions);
        }
        if !proceedings.parked.is_empty() {
            line(&mut out, &format!("## {}\n", text::proceedings::parked(LANG)));
            self.sessions(&mut out, &proceedings.parked);
        }
        self.tables(&mut out, proceedings);
        if !proceedings.never_held.is_empty() {
            line(&mut out, &format!("## {}\n", text::proceedings::never_held(LANG)));
            for topic in &proceedings.never_held {
                let named = text::topics::named(LANG, topic.no, &topic.title);
                line(&mut out, &format!("- {}", escaped(&named)));
            }
            line(&mut out, "");
        }
        line(&mut out, text::proceedings::licence(LANG));
        line(&mut out, "");
        line(&mut out, text::proceedings::no_ai(LANG));
        out
    }

    fn sessions(&self, out: &mut String, sessions: &[Held]) {
        for held in sessions {
            let gap = gap_words(LANG, &held.notes);
            let gap = if gap.is_empty() {
                String::new()
            } else {
                format!(" – {gap}")
            };
            let named = escaped(&name(LANG, held));
            line(out, &format!("- [{named}](ateliers/{}){gap}", file_name(held)));
        }
        if !sessions.is_empty() {
            line(out, "");
        }
    }

    fn tables(&self, out: &mut String, proceedings: &Proceedings) {
        let from = |held: &Held| {
            let named = text::topics::number(LANG, held.no);
            format!("[{named}](ateliers/{})", file_name(held))
        };
        let decisions: Vec<_> = proceedings.decisions().collect();
        if !decisions.is_empty() {
            line(out, &format!("## {}\n", text::proceedings::decisions(LANG)));
            for (held, decision) in decisions {
                line(out, &format!("- {} ({})", escaped(decision), from(held)));
            }
            line(out, "");
        }
        let actions: Vec<_> = proceedings.actions().collect();
        if !actions.is_empty() {
            line(out, &format!("## {}\n", text::proceedings::actions(LANG)));
            let columns = [
                text::report::what(LANG),
                text::report::who(LANG),
                text::report::due(LANG),
                text::proceedings::session(LANG),
            ];
            line(out, &format!("| {} |\n|---|---|---|---|", columns.join(" | ")));
            for (held, action) in actions {
                let cells = [&*action.what, &*action.who, &*action.due].map(escaped);
                line(out, &format!("| {} | {} |", cells.join(" | "), from(held)));
            }
            line(out, "");
        }
    }

    /// One session. Its files are in the folder beside, under the names that [`super::archive`] gives them.
    pub(super) fn session(&self, date: &str, held: &Held, files: &[(String, FileInfo)]) -> String {
        let mut out = String::new();
        let mut said = vec![
            ("title", held.title.clone()),
            ("number", held.no.map_or_else(String::new, |no| no.to_string())),
            ("kind", text::topics::kind(LANG, held.kind).to_owned()),
            ("date", date.to_owned()),
            ("start", held.start.map_or_else(String::new, clock)),
            ("end", held.end.map_or_else(String::new, clock)),
            ("space", held.space.clone().unwrap_or_default()),
            ("url", self.url(&paths::report(self.code, held.session))),
            ("notes", notes(&held.notes).to_owned()),
            ("service_ai", "none".to_owned()),
            ("licence", "etalab-2.0".to_owned()),
        ];
        if let Some(Published {
            visibility,
            declaration,
            at,
            ..
        }) = held.published()
        {
            said.extend([
                ("visibility", visibility.name().to_owned()),
                ("published_at", instant(*at)),
                ("ai_assistance", declaration.assistance.name().to_owned()),
                ("ai_tool", declaration.tool.to_string()),
                ("ai_purpose", declaration.why.to_string()),
                ("ai_reviewer", declaration.reviewer.to_string()),
            ]);
        }
        let people = [("conveners", &held.conveners), ("scribes", &held.scribes)];
        front(&mut out, &said, &people);
        line(&mut out, &format!("# {}\n", escaped(&name(LANG, held))));
        line(&mut out, &escaped(&text::proceedings::led_by(LANG, &held.conveners)));
        line(&mut out, "");
        if !held.description.is_empty() {
            line(&mut out, &format!("## {}\n", text::proceedings::about(LANG)));
            line(&mut out, &without_html(&held.description));
            line(&mut out, "");
        }
        match held.published() {
            Some(report) => self.report(&mut out, report, files),
            None => line(&mut out, gap_words(LANG, &held.notes)),
        }
        out
    }

    fn report(&self, out: &mut String, report: &Published, files: &[(String, FileInfo)]) {
        let Published {
            fields, declaration, ..
        } = report;
        if !fields.essence.is_empty() {
            line(out, &format!("**{}**\n", escaped(&fields.essence)));
        }
        list(out, text::report::points(LANG), fields.points.ideas().map(escaped));
        list(
            out,
            text::report::decisions(LANG),
            fields.decisions.ideas().map(escaped),
        );
        let actions = fields.actions.iter().map(|action| {
            let who = text::report::by_whom(LANG, &action.who, &action.due);
            let who = if who.is_empty() { who } else { format!(" ({who})") };
            escaped(&format!("{}{who}", &*action.what))
        });
        list(out, text::report::actions(LANG), actions);
        list(
            out,
            text::report::questions(LANG),
            fields.questions.ideas().map(escaped),
        );
        let links = fields.links.iter().map(|link| {
            let address = link.url.as_str().replace(['<', '>', ' '], "");
            match link.label.as_ref() {
                "" => format!("<{address}>"),
                label => format!("{}: <{address}>", escaped(label)),
            }
        });
        list(out, text::report::links(LANG), links);
        if !fields.notes.is_empty() {
            line(out, &format!("## {}\n", text::report::notes(LANG)));
            line(out, &without_html(&fields.notes));
            line(out, "");
        }
        let files = files.iter().map(|(path, file)| {
            if file.media_type.starts_with("image/") {
                let seen = text::report::picture(LANG, &file.name, file.alt.as_str());
                return format!("![{}](<../{path}>)", escaped(&seen));
            }
            let shown = text::report::document(LANG, &file.name, &text::bytes(LANG, file.size));
            format!("[{}](<../{path}>)", escaped(&shown))
        });
        list(out, text::proceedings::files(LANG), files);
        line(out, text::proceedings::assistance(LANG, declaration.assistance));
        if let Some(declared) = text::proceedings::declared(LANG, declaration) {
            line(out, "");
            line(out, &escaped(&declared));
        }
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.public_url)
    }
}

/// `07-comment-remplir-ma-fiche-action.md`: by its number, so that a folder is in the order of the wall.
pub(super) fn file_name(held: &Held) -> String {
    format!("{}.md", stem(held))
}

/// The same without what it ends with. The session's own number tells two sessions of one topic apart.
pub(super) fn stem(held: &Held) -> String {
    let no = held
        .no
        .map_or_else(|| "sans-numero".to_owned(), |no| format!("{:02}", no.0));
    let slug = app::search::slug(&held.title);
    let slug = if slug.is_empty() { "sujet".to_owned() } else { slug };
    format!("{no}-{slug}-{}", held.session)
}

fn list(out: &mut String, heading: &str, items: impl Iterator<Item = String>) {
    let items: Vec<String> = items.map(|item| format!("- {item}")).collect();
    if !items.is_empty() {
        line(out, &format!("## {heading}\n\n{}\n", items.join("\n")));
    }
}

fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

/// YAML: what JSON is, YAML is as well, whatever people wrote.
fn front(out: &mut String, said: &[(&str, String)], lists: &[(&str, &Vec<String>)]) {
    let said = said.iter().map(|(key, value)| (*key, Value::from(value.as_str())));
    let lists = lists.iter().map(|(key, values)| (*key, Value::from(values.as_slice())));
    out.push_str("---\n");
    for (key, value) in said.chain(lists) {
        line(out, &format!("{key}: {value}"));
    }
    out.push_str("---\n\n");
}
