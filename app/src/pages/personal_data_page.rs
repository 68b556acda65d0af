//! « Données personnelles »: all that is kept of people, why, for how long, and what they may do about it.

use leptos::prelude::*;

use crate::{
    backend::Backend,
    components::{PlainFrame, Prose},
    text::{self, Lang},
};

#[component]
pub fn PersonalDataPage() -> impl IntoView {
    let about = expect_context::<Backend>().about;
    let lang = Lang::Fr;
    view! {
        <PlainFrame title=text::notices::personal_data(lang) narrow=true>
            <h1>{text::notices::personal_data(lang)}</h1>
            <Prose source=text::personal_data::page(lang, about.notices(), about.kept())/>
        </PlainFrame>
    }
}
