//! What someone typed into the search field.

use domain::TopicNo;

use super::fold::{Traced, fold};

/// Every term must be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    terms: Vec<Term>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Term {
    /// « nº 12 »: this topic and no other.
    Number(u32),
    /// Folded. Digits alone are also the topic of that number.
    Word(String),
}

/// What people write before a topic's number, folded.
const BEFORE_A_NUMBER: [&str; 5] = ["no", "n°", "n", "numero", "#"];

/// Around a word, these are punctuation.
const PUNCTUATION: [char; 16] = [
    '"', '\'', '(', ')', '[', ']', '{', '}', ',', ';', ':', '.', '!', '?', '-', '/',
];

impl Query {
    #[must_use]
    pub fn parse(typed: &str) -> Self {
        let folded = fold(typed);
        let mut words = folded
            .split_whitespace()
            .map(|word| word.trim_matches(PUNCTUATION))
            .filter(|word| !word.is_empty())
            .peekable();
        let mut terms = Vec::new();
        while let Some(word) = words.next() {
            let next = BEFORE_A_NUMBER
                .contains(&word)
                .then(|| words.next_if(|next| number(next).is_some()))
                .flatten();
            let no = next.and_then(number).or_else(|| numbered(word));
            terms.push(no.map_or_else(|| Term::Word(word.to_owned()), Term::Number));
        }
        let marks = folded.trim();
        if terms.is_empty() && !marks.is_empty() {
            // Only punctuation: then that is what is looked for.
            terms.push(Term::Word(marks.to_owned()));
        }
        Self { terms }
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Does a topic of this number, with these texts, hold every term?
    #[must_use]
    pub fn finds<'a>(&self, no: Option<TopicNo>, texts: impl IntoIterator<Item = &'a str>) -> bool {
        if self.is_empty() {
            return true;
        }
        // A word never holds a new line, so that none is found across two texts.
        let texts = texts.into_iter().map(fold).collect::<Vec<_>>().join("\n");
        self.terms.iter().all(|term| {
            let named = no.is_some_and(|no| term.names(no));
            named || matches!(term, Term::Word(word) if texts.contains(word.as_str()))
        })
    }

    /// Was this topic asked for by its number?
    #[must_use]
    pub fn names(&self, no: Option<TopicNo>) -> bool {
        no.is_some_and(|no| self.terms.iter().any(|term| term.names(no)))
    }

    /// The text in pieces, each with whether it is one of the words.
    #[must_use]
    pub fn pieces<'a>(&self, text: &'a str) -> Vec<(bool, &'a str)> {
        let mut pieces = Vec::new();
        let mut written = 0;
        for (start, end) in self.places(text) {
            pieces.push((false, &text[written..start]));
            pieces.push((true, &text[start..end]));
            written = end;
        }
        pieces.push((false, &text[written..]));
        pieces.retain(|(_, piece)| !piece.is_empty());
        pieces
    }

    /// Where words stand in a text, in order, those that touch as one.
    fn places(&self, text: &str) -> Vec<(usize, usize)> {
        let traced = Traced::new(text);
        let words = self.terms.iter().filter_map(|term| match term {
            Term::Word(word) => Some(word.as_str()),
            Term::Number(_) => None,
        });
        let mut places: Vec<_> = words.flat_map(|word| traced.places(word)).collect();
        places.sort_by_key(|place| (place.start, place.end));
        let mut joined: Vec<(usize, usize)> = Vec::new();
        for place in places {
            match joined.last_mut() {
                Some((_, end)) if place.start <= *end => *end = place.end.max(*end),
                _ => joined.push((place.start, place.end)),
            }
        }
        joined
    }

    /// Some words before and after the first place where a word stands; nothing when none does.
    #[must_use]
    pub fn excerpt(&self, text: &str) -> Option<String> {
        const BEFORE: usize = 50;
        const AFTER: usize = 110;
        let (start, _) = *self.places(text).first()?;
        let from = text[..start].char_indices().rev().nth(BEFORE).map(|(at, _)| at);
        let to = text[start..].char_indices().nth(AFTER).map(|(at, _)| start + at);
        // Whole words, unless one is longer than what is shown.
        let from = from.map(|from| text[from..start].find(' ').map_or(from, |space| from + space + 1));
        let to = to.map(|to| text[start..to].rfind(' ').map_or(to, |space| start + space));
        let shown = &text[from.unwrap_or(0)..to.unwrap_or(text.len())];
        let mark = |cut: bool| if cut { "…" } else { "" };
        Some(format!("{}{shown}{}", mark(from.is_some()), mark(to.is_some())))
    }
}

impl Term {
    fn names(&self, no: TopicNo) -> bool {
        match self {
            Self::Number(number) => *number == no.0,
            Self::Word(word) => number(word) == Some(no.0),
        }
    }
}

/// « 12 »
fn number(word: &str) -> Option<u32> {
    let digits = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| word.parse().ok()).flatten()
}

/// « nº12 », « #12 »
fn numbered(word: &str) -> Option<u32> {
    BEFORE_A_NUMBER
        .iter()
        .find_map(|before| number(word.strip_prefix(before)?))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("eco", true)]
    #[case("ÉCO", true)]
    #[case("  oeuvre   conception ", true)]
    #[case("l'éco", true)]
    // In the name, in the description; a word that is nowhere.
    #[case("eco ines", true)]
    #[case("eco partage", true)]
    #[case("eco absent", false)]
    #[case("« œuvre »", true)]
    #[case("écoconception, mise en œuvre", true)]
    // By its number, and not by a digit of it.
    #[case("12", true)]
    #[case("nº 12", true)]
    #[case("n°12", true)]
    #[case("No. 12", true)]
    #[case("numéro 12", true)]
    #[case("#12", true)]
    #[case("1", false)]
    #[case("nº 2", false)]
    #[case("nº 12 inès", true)]
    #[case("nº 2026", false)]
    #[case("2026", true)]
    #[case("99999999999999999999", false)]
    #[case("", true)]
    #[case(" \u{a0}\u{202f} ", true)]
    #[case("?", true)]
    #[case("???", false)]
    #[case("partagé\nInès", true)]
    fn every_word_must_be_somewhere(#[case] typed: &str, #[case] found: bool) {
        let texts = [
            "L’Écoconception\u{202f}: la mise en œuvre",
            "Ce que nous avons partagé en 2026",
            "Inès Carbonel",
            "Pourquoi ?",
        ];

        assert_eq!(Query::parse(typed).finds(Some(TopicNo(12)), texts), found);
    }

    #[test]
    fn a_proposal_has_no_number_to_be_found_by() {
        assert!(!Query::parse("12").finds(None, ["Sans numéro"]));
        assert!(!Query::parse("12").names(None));
        assert!(Query::parse("nº 12").names(Some(TopicNo(12))));
        assert!(!Query::parse("").names(Some(TopicNo(12))));
    }

    #[rstest]
    #[case("Écoconception", "eco", &[(true, "Éco"), (false, "conception")])]
    #[case("La mise en œuvre", "oeuvre mise", &[(false, "La "), (true, "mise"), (false, " en "), (true, "œuvre")])]
    // Words that overlap or touch are one mark.
    #[case("partager", "part arta ger", &[(true, "partager")])]
    #[case("Rien", "tout", &[(false, "Rien")])]
    #[case("", "tout", &[])]
    #[case("Tout", "", &[(false, "Tout")])]
    fn words_are_marked_where_they_stand(#[case] text: &str, #[case] typed: &str, #[case] pieces: &[(bool, &str)]) {
        assert_eq!(Query::parse(typed).pieces(text), pieces);
    }

    #[test]
    fn an_excerpt_is_whole_words_around_the_first_place() {
        let long = format!("{}un été entier{}", "avant ".repeat(30), " après".repeat(40));

        let excerpt = Query::parse("ete").excerpt(&long).unwrap();

        assert!(
            excerpt.starts_with("…avant ") && excerpt.ends_with(" après…"),
            "{excerpt}"
        );
        assert!(excerpt.contains("un été entier"), "{excerpt}");
        assert!(excerpt.chars().count() < 180, "{excerpt}");
        assert_eq!(Query::parse("ete").excerpt("Un été").as_deref(), Some("Un été"));
        assert_eq!(Query::parse("hiver").excerpt("Un été"), None);
        let unbroken = Query::parse("e").excerpt(&"é".repeat(500)).unwrap();
        assert!(unbroken.chars().count() < 180, "{unbroken}");
    }
}
