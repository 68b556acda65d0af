//! What forms carry of what a person says of themselves.

use domain::{Fact, FactText, PhotoChoice, Profile, ShownTo, TextError};

use super::parse::Fields;
use crate::{backend::Posted, error::Problem};

/// The field of a photo choice.
pub const PHOTO_FIELD: &str = "photo";

/// The field that says to whom a fact is shown; the fact itself is in the field of its name.
#[must_use]
pub fn shown_field(fact: Fact) -> &'static str {
    match fact {
        Fact::Pronouns => "pronouns_shown",
        Fact::Pronunciation => "pronunciation_shown",
        Fact::Organisation => "organisation_shown",
        Fact::Occupation => "occupation_shown",
    }
}

/// What the form says; `None` inside when it does not ask, and `None` when something in it was noted as wrong.
pub(super) fn profile(fields: &mut Fields, posted: &Posted) -> Option<Option<Profile>> {
    let asked = Fact::ALL.into_iter().any(|fact| posted.get(fact.name()).is_some());
    if !asked && posted.get(PHOTO_FIELD).is_none() {
        return Some(None);
    }
    let mut profile = Profile::default();
    let mut wrong = false;
    for fact in Fact::ALL {
        let shown_to = chosen(posted, shown_field(fact), ShownTo::ALL, ShownTo::name);
        if shown_to.is_none() {
            fields.wrong(shown_field(fact), Problem::Choice);
        }
        let text = match FactText::parse(posted.get(fact.name()).unwrap_or_default()) {
            Ok(text) => Some(text),
            // Nothing is said.
            Err(TextError::Missing) => continue,
            Err(error) => {
                fields.wrong(fact.name(), Problem::Text(error));
                None
            }
        };
        match text.zip(shown_to) {
            Some(said) => drop(profile.facts.insert(fact, said)),
            None => wrong = true,
        }
    }
    match chosen(posted, PHOTO_FIELD, PhotoChoice::ALL, PhotoChoice::name) {
        Some(choice) => profile.photo = choice,
        None => {
            fields.wrong(PHOTO_FIELD, Problem::Choice);
            wrong = true;
        }
    }
    (!wrong).then_some(Some(profile))
}

/// One of a few, by its name; the default when the form does not say. `None`: something else.
fn chosen<T: Copy + Default, const N: usize>(
    posted: &Posted,
    field: &str,
    all: [T; N],
    name: impl Fn(T) -> &'static str,
) -> Option<T> {
    let Some(raw) = posted.get(field) else {
        return Some(T::default());
    };
    all.into_iter().find(|choice| name(*choice) == raw)
}
