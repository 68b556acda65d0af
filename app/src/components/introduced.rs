//! A name, and what its reader may know of the person: « Ada (elle), DINUM ».

use domain::PersonId;
use leptos::prelude::*;

use crate::{text, visit::Visit};

/// `None`: a person who left.
#[must_use]
pub fn introduced(visit: &Visit, person: PersonId) -> Option<impl IntoView + use<>> {
    let name = visit.seen.names.get(&person).cloned()?;
    let profile = visit.seen.profiles.get(&person).cloned().unwrap_or_default();
    let told = |fact| profile.told(fact, &visit.seen.me).map(str::to_owned);
    let more = text::profile::after_name(visit.lang, told);
    // An empty text would be written as a space.
    let more = Some(more).filter(|more| !more.is_empty());
    // A name that is written from right to left turns nothing around it.
    Some(view! {
        <bdi>{name}</bdi>
        {more}
    })
}
