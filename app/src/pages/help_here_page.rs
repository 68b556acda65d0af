//! Whom to ask about the site itself, and how an open space works.

use leptos::prelude::*;

use super::help_page::{how, rules};
use crate::{
    backend::Backend,
    components::{PlainFrame, Prose},
    text::{self, Lang},
};

#[component]
pub fn HelpHerePage() -> impl IntoView {
    let about = expect_context::<Backend>().about;
    let lang = Lang::Fr;
    let contact = match about.notices().help.contact.trim() {
        "" => text::notices::to_complete(lang).to_owned(),
        contact => contact.to_owned(),
    };
    view! {
        <PlainFrame title=text::help::title(lang) narrow=true>
            <h1>{text::help::heading(lang)}</h1>
            <p class="lede">{text::notices::help_intro(lang)}</p>
            <section class="poster contacts">
                <h2>{text::notices::help_contact(lang)}</h2>
                <Prose source=contact top=3/>
            </section>
            {rules(lang)}
            {how(lang)}
        </PlainFrame>
    }
}
