//! One spelling for what people take for the same: « Éco », « ECO » and « eco », « œuvre » and « oeuvre », « l’an » and
//! « l'an ».

use std::ops::Range;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// The text in lower case, without accents and ligatures, with the plainest quotes, hyphens and spaces.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        fold_char(c, |plain| folded.push(plain));
    }
    folded
}

fn fold_char(c: char, mut push: impl FnMut(char)) {
    if c.is_ascii() {
        push(c.to_ascii_lowercase());
        return;
    }
    decompose_compatible(c, |part| {
        for c in part.to_lowercase() {
            match plain(c) {
                Some(plain) => plain.chars().for_each(&mut push),
                None => push(c),
            }
        }
    });
}

/// What stands for a character that does not decompose into what people type for it; empty for what is not heard.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        c if is_combining_mark(c) => "",
        // What hyphenates, joins or separates without being seen.
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => "",
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'þ' => "th",
        'ı' => "i",
        '‘' | '’' | '‛' | 'ʼ' | '′' => "'",
        '«' | '»' | '“' | '”' | '„' | '‟' | '″' => "\"",
        '‐'..='―' | '−' => "-",
        c if c.is_whitespace() => " ",
        _ => return None,
    })
}

/// A folded text that remembers where each part of it was.
pub struct Traced<'a> {
    text: &'a str,
    folded: String,
    /// For each byte of `folded`, where the character that it comes from starts in `text`.
    starts: Vec<usize>,
}

impl<'a> Traced<'a> {
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let mut folded = String::with_capacity(text.len());
        let mut starts = Vec::with_capacity(text.len());
        for (start, c) in text.char_indices() {
            fold_char(c, |plain| folded.push(plain));
            starts.resize(folded.len(), start);
        }
        Self { text, folded, starts }
    }

    /// Where `word`, already folded, stands in the text: whole characters, with their accents.
    pub fn places<'w>(&'w self, word: &'w str) -> impl Iterator<Item = Range<usize>> + 'w {
        let found = self.folded.match_indices(word).filter(|(_, word)| !word.is_empty());
        found.map(|(at, word)| self.starts[at]..self.end(at + word.len() - 1))
    }

    /// Where the character ends that the last byte found comes from, with what is not heard after it.
    fn end(&self, last: usize) -> usize {
        let start = self.starts[last];
        let silent = |c: char| {
            let mut silent = true;
            fold_char(c, |_| silent = false);
            silent
        };
        let mut rest = self.text[start..].char_indices().skip(1);
        rest.find(|(_, c)| !silent(*c))
            .map_or(self.text.len(), |(offset, _)| start + offset)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Écoconception", "ecoconception")]
    // The same, typed as a letter and an accent.
    #[case("E\u{301}coconception", "ecoconception")]
    #[case("ŒUVRE, Œuvre et œuvre", "oeuvre, oeuvre et oeuvre")]
    #[case("Curriculum vitæ", "curriculum vitae")]
    #[case("où, maïs, garçon, NOËL, à côté", "ou, mais, garcon, noel, a cote")]
    #[case("L’an\u{a0}2026\u{202f}: aujourd’hui", "l'an 2026 : aujourd'hui")]
    #[case("Saint‑Denis – vingt−trois", "saint-denis - vingt-trois")]
    #[case("«\u{a0}ﬁn de ﬂux\u{a0}»", "\" fin de flux \"")]
    #[case("nº 12, n° 12, № 12", "no 12, n° 12, no 12")]
    #[case("Straße, Łódź, İstanbul, Ørsted", "strasse, lodz, istanbul, orsted")]
    #[case("co\u{ad}construire", "coconstruire")]
    #[case("👩‍🚒 1ʳᵉ", "👩🚒 1re")]
    fn what_people_take_for_the_same_is_spelt_the_same(#[case] text: &str, #[case] folded: &str) {
        assert_eq!(fold(text), folded);
        assert_eq!(Traced::new(text).folded, folded);
    }

    #[rstest]
    #[case("Écoconception", "eco", &["Éco"])]
    #[case("E\u{301}coconception", "eco", &["E\u{301}co"])]
    // Half of a ligature is the ligature.
    #[case("Chef-d’œuvre", "d'o", &["d’œ"])]
    #[case("Chef-d’œuvre", "e", &["e", "œ", "e"])]
    #[case("Pâté", "e", &["é"])]
    #[case("Un été entier", "et", &["ét"])]
    #[case("co\u{ad}construire", "coco", &["co\u{ad}co"])]
    #[case("Rien", "tout", &[])]
    #[case("Rien", "", &[])]
    fn what_is_found_is_whole_characters(#[case] text: &str, #[case] word: &str, #[case] found: &[&str]) {
        let traced = Traced::new(text);

        let places: Vec<&str> = traced.places(word).map(|place| &text[place]).collect();

        assert_eq!(places, found);
    }
}
