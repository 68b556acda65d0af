//! How many registered, and what they need.

use leptos::prelude::*;

use crate::{backend::Registrants, paths, text, visit::Visit};

#[component]
pub fn Registrations(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let registrants = visit.seen.registrants;
    let count = if registrants == Registrants::default() {
        text::registration::desk_none(lang).to_owned()
    } else {
        text::registration::counts(lang, registrants)
    };
    let organisers = visit.is_organiser().then(|| {
        let settings = format!("{}#inscription", paths::settings(visit.code()));
        view! {
            <a href=paths::assistance(visit.code())>{text::registration::all_needs(lang)}</a>
            <a href=settings>{text::registration::settings(lang)}</a>
        }
    });
    view! {
        <section class="apart" id="inscriptions">
            <h2>{text::registration::desk(lang)}</h2>
            <p class="lede">{count}</p>
            <p class="ways">
                <a href=paths::registration(visit.code())>{text::registration::page(lang)}</a>
                {organisers}
            </p>
        </section>
    }
    .into_any()
}
