//! What pages say about a version of a charter.

use domain::{CharterSlug, Details, Names};

use crate::{
    backend::{Backend, Charter, CharterDraft},
    markdown,
    search::fold,
    text::{self, Lang},
    visit::Visit,
};

/// Words that most people read in a minute, silently.
const WORDS_A_MINUTE: usize = 220;

/// Minutes it takes to read the whole text.
#[must_use]
pub fn reading_time(charter: &Charter) -> usize {
    let words = markdown::words(&charter.content.whole());
    words.split_whitespace().count().div_ceil(WORDS_A_MINUTE)
}

/// « Version 2, mardi 8 décembre 2026, par Zoé, approuvée par Yan »; without a forum, of a starting text.
#[must_use]
pub fn version_line(lang: Lang, backend: &Backend, charter: &Charter, forum: Option<(&Details, &Names)>) -> String {
    let zone = forum.map_or("UTC", |(details, _)| details.time_zone.as_str());
    let (date, _) = backend.charters.local(charter.written_at, zone);
    let name = |person| forum.and_then(|(_, names)| names.get(&person)).map(String::as_str);
    let author = match charter.author {
        None => text::charters::by_program(lang).to_owned(),
        Some(author) => text::charters::by(lang, name(author)),
    };
    let approver = charter.approver;
    let approved = approver.map(|approver| text::charters::approved_by(lang, name(approver)));
    let line = text::charters::version(lang, charter.version, &text::long_date(lang, date), &author);
    line + &approved.unwrap_or_default()
}

/// « Brouillon de la version 3, mardi 8 décembre 2026, par Zoé »
#[must_use]
pub fn draft_line(visit: &Visit, draft: &CharterDraft) -> String {
    let (lang, zone) = (visit.lang, visit.seen.forum.details.time_zone.as_str());
    let (date, _) = visit.backend.charters.local(draft.written_at, zone);
    let name = visit.seen.names.get(&draft.author).map(String::as_str);
    let author = text::charters::by(lang, name);
    text::charters::draft(lang, draft.after + 1, &text::long_date(lang, date), &author)
}

/// A number as addresses carry it: `v2`.
#[must_use]
pub fn version_in(segment: &str) -> Option<u32> {
    segment.strip_prefix('v')?.parse().ok()
}

/// Title → address: « Règles du lieu » → `regles-du-lieu`. `None` when nothing of it can be in an address.
#[must_use]
pub fn slug_of(title: &str) -> Option<CharterSlug> {
    let folded = fold(title);
    let words = folded
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let mut slug = String::new();
    for word in words {
        if slug.len() + word.len() >= CharterSlug::MAX - 3 {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.push_str(word);
    }
    CharterSlug::parse(&slug)
}

#[cfg(test)]
mod tests {
    use super::{slug_of, version_in};

    #[test]
    fn a_title_makes_an_address() {
        let slug = |title| slug_of(title).map(|slug| slug.to_string());
        assert_eq!(slug("Règles du lieu, l’été"), Some("regles-du-lieu-l-ete".to_owned()));
        assert_eq!(slug("Œuvres & « droits » !"), Some("oeuvres-droits".to_owned()));
        assert_eq!(slug("憲章"), None);
        assert!(slug(&"mot ".repeat(40)).unwrap().len() < 58);
    }

    #[test]
    fn versions_are_numbers_after_a_v() {
        assert_eq!(version_in("v12"), Some(12));
        for other in ["12", "v", "vx", "", "v-1"] {
            assert_eq!(version_in(other), None, "{other}");
        }
    }
}
