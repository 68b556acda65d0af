//! « Clôture »: what the day leaves, and where it is read.

use leptos::prelude::*;

use crate::{components::Qr, paths, text, visit::Visit};

pub fn closing(visit: &Visit) -> impl IntoView + use<> {
    let lang = visit.lang;
    let forum = &visit.seen.forum;
    let published = forum
        .sessions
        .values()
        .filter(|session| session.report.published.is_some());
    let held = text::scenes::held(lang, forum.standing().count(), published.count());
    let held = (!held.is_empty()).then(|| view! { <p class="statement">{held}</p> });
    let proceedings = format!("{}{}", visit.backend.public_url, paths::proceedings(visit.code()));
    let (_, typed) = proceedings.split_once("://").unwrap_or(("", &proceedings));
    let typed = typed.to_owned();
    view! {
        <section class="scene closing">
            <div>
                <h2>{text::scenes::closing(lang)}</h2>
                {held}
                <p class="plain">{text::scenes::finish_notes(lang)}</p>
                <p class="plain">
                    {text::scenes::proceedings(lang)}
                    <b class="typed">{typed}</b>
                </p>
            </div>
            <Qr url=proceedings label=text::scenes::proceedings(lang)/>
        </section>
    }
}
