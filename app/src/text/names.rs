//! Names as they stand within a sentence.

pub use crate::isolated::isolated;

#[cfg(test)]
mod tests {
    use crate::{
        history::Who,
        text::{self, Lang},
    };

    #[test]
    fn sentences_notices_and_mails_hold_them_so() {
        let lang = Lang::Fr;
        let held = "\u{2068}ليلى\u{2069}";
        for words in [
            text::history::who(lang, &Who::Convener(Some("ليلى".to_owned()))).unwrap_or_default(),
            text::topics::proposed_by(lang, Some("ليلى")),
            text::scribe::asked(lang, "ليلى"),
            text::lead::hand_over(lang, "ليلى"),
            text::links::follow(lang, "ليلى"),
            text::team::registered(lang, "ليلى"),
            text::sharing::asked(lang, "14\u{a0}h", "ليلى"),
            text::mail::reconnection(lang, "Rencontre", "ليلى", "https://exemple.fr/"),
        ] {
            assert!(words.contains(held), "{words}");
        }
    }
}
