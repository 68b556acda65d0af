//! « Pouls » in short: what deserves a look, on the page where the day is driven from.

use leptos::prelude::*;

use crate::{backend::WallLink, paths, pulse, text, visit::Visit};

/// Nothing outside the day.
#[component]
pub fn Pulse(visit: Visit, walls: Vec<WallLink>) -> impl IntoView {
    let lang = visit.lang;
    let pulse = pulse::Pulse::of(&visit, &walls)?;
    let said = [
        text::pulse::unscribed(lang, pulse.unscribed.len()),
        text::pulse::unseen(lang, pulse.unseen.len()),
        text::pulse::crowded(lang, pulse.crowded.len()),
        text::pulse::missing(lang, pulse.missing.len()),
        text::pulse::dark(lang, pulse.dark.len()),
    ];
    let lines = said.into_iter().flatten();
    let lines = lines.map(|(words, _)| view! { <li><span class="chip wanted">{words}</span></li> });
    let content = if pulse.is_calm() {
        view! { <p class="hint">{text::pulse::calm_hint(lang)}</p> }.into_any()
    } else {
        view! { <ul class="plain">{lines.collect_view()}</ul> }.into_any()
    };
    Some(view! {
        <section id="pouls">
            <h2>{text::pulse::title(lang)}</h2>
            {content}
            <p>
                <a href=paths::pulse(visit.code())>{text::pulse::all(lang)}</a>
            </p>
        </section>
    })
}
