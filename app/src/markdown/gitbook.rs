//! What GitBook adds to Markdown, taken out when a text is pasted from it: the header of a page, coloured frames,
//! characters written as entities, emoji written as words. A text without any of it stays as it is, byte for byte.

/// Emoji by the names that people type most.
const EMOJI: [(&str, &str); 30] = [
    ("+1", "👍"),
    ("-1", "👎"),
    ("bulb", "💡"),
    ("calendar", "📅"),
    ("clap", "👏"),
    ("construction", "🚧"),
    ("eyes", "👀"),
    ("fire", "🔥"),
    ("green_heart", "💚"),
    ("handshake", "🤝"),
    ("heart", "❤️"),
    ("heavy_check_mark", "✔️"),
    ("information_source", "ℹ️"),
    ("link", "🔗"),
    ("lock", "🔒"),
    ("mega", "📣"),
    ("memo", "📝"),
    ("point_right", "👉"),
    ("pray", "🙏"),
    ("question", "❓"),
    ("raised_hands", "🙌"),
    ("rocket", "🚀"),
    ("seedling", "🌱"),
    ("smile", "😄"),
    ("sparkles", "✨"),
    ("star", "⭐"),
    ("tada", "🎉"),
    ("thumbsup", "👍"),
    ("warning", "⚠️"),
    ("white_check_mark", "✅"),
];

/// The same text in plain Markdown.
#[must_use]
pub fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut in_hint = false;
    let mut in_code = false;
    for line in without_header(text).split_inclusive('\n') {
        let bare = line.trim();
        in_code ^= bare.starts_with("```");
        if in_code {
            cleaned.push_str(line);
        } else if is_tag(bare) {
            in_hint = bare.starts_with("{% hint");
        } else {
            if in_hint {
                cleaned.push_str(if bare.is_empty() { ">" } else { "> " });
            }
            cleaned.push_str(&plain(line));
        }
    }
    cleaned
}

/// A page of GitBook begins with settings between two lines of dashes: `icon: star`.
fn without_header(text: &str) -> &str {
    let header = text.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n"));
    match header {
        Some((settings, rest)) if settings.lines().all(is_setting) => rest.trim_start_matches('\n'),
        _ => text,
    }
}

fn is_setting(line: &str) -> bool {
    line.starts_with([' ', '-']) || line.split_once(':').is_some_and(|(key, _)| !key.contains(' '))
}

/// `{% hint style="success" %}`, `{% endhint %}`, and its kin, alone on a line.
fn is_tag(line: &str) -> bool {
    line.starts_with("{% ") && line.ends_with(" %}")
}

fn plain(line: &str) -> String {
    let spaced = line.contains('&').then(|| without_entities(line));
    let line = spaced.as_deref().unwrap_or(line);
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find(':') {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let emoji = EMOJI.iter().find(|(name, _)| {
            let named = from[1..].strip_prefix(name);
            named.is_some_and(|after| after.starts_with(':'))
        });
        let taken = emoji.map_or(1, |(name, _)| name.len() + 2);
        plain.push_str(emoji.map_or(":", |(_, emoji)| *emoji));
        rest = &from[taken..];
    }
    plain.push_str(rest);
    plain
}

/// Spaces and letters written as numbers. What has a meaning in Markdown or HTML stays written so.
fn without_entities(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line;
    let mut changed = false;
    while let Some(at) = rest.find("&#") {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let entity = from[2..]
            .split_once(';')
            .and_then(|(number, _)| Some((number, character(number)?)));
        match entity {
            Some((number, c)) => {
                plain.push(c);
                rest = &from[number.len() + 3..];
                changed = true;
            }
            None => {
                plain.push_str("&#");
                rest = &from[2..];
            }
        }
    }
    plain.push_str(rest);
    // GitBook writes the last space of a line as an entity; nobody meant a line break by it.
    match plain.strip_suffix('\n') {
        Some(line) if changed => format!("{}\n", line.trim_end_matches(' ')),
        _ if changed => plain.trim_end_matches(' ').to_owned(),
        _ => plain,
    }
}

fn character(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code).filter(|c| *c == ' ' || (!c.is_ascii() && !c.is_control()) || c.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn frames_become_quotations() {
        assert_eq!(
            clean("Avant\n\n{% hint style=\"success\" %}\nBien.\n\nTrès bien.\n{% endhint %}\n\nAprès\n"),
            "Avant\n\n> Bien.\n>\n> Très bien.\n\nAprès\n"
        );
    }

    #[test]
    fn the_header_of_a_page_goes() {
        assert_eq!(clean("---\nicon: star\n---\n\n# Règles\n"), "# Règles\n");
        let ruled = "---\nUn texte entre deux traits\n---\n\nfin\n";
        assert_eq!(clean(ruled), ruled);
    }

    #[test]
    fn entities_become_what_they_stand_for() {
        assert_eq!(
            clean("Bienvenue&#x20;\nà tous&#x20;et à toutes"),
            "Bienvenue\nà tous et à toutes"
        );
        assert_eq!(clean("d&#233;j&#xE0;&#160;!"), "déjà\u{a0}!");
        for kept in [
            "a &#60;b&#62; c",
            "AT&#38;T",
            "R&D &amp; co",
            "&#xZZ; &#; &#x110000;",
            "fin &#",
        ] {
            assert_eq!(clean(kept), kept);
        }
    }

    #[test]
    fn emoji_names_become_emoji() {
        assert_eq!(clean("Merci :thumbsup: :tada:"), "Merci 👍 🎉");
        for kept in [
            "de 10:30:45 à midi",
            "un :inconnu: ici",
            "https://exemple.fr:8080/",
            "fin :",
            "::",
        ] {
            assert_eq!(clean(kept), kept);
        }
    }

    #[test]
    fn a_text_without_any_of_it_stays_as_it_is() {
        let text = "\n# Titre\u{a0}: « à »  \n\n* un&nbsp;\n\t- deux {% pas seul %} ici\n\n```\n{% hint %}\n:tada: &#x20;\n```\n  \n";
        assert_eq!(clean(text), text);
        assert_eq!(clean(""), "");
    }
}
