//! How people come in: the code, its QR, and the screen that shows both.

use domain::Policy;
use leptos::prelude::*;

use crate::{components::Qr, paths, text, visit::Visit};

#[component]
pub fn Invite(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let code = visit.code();
    let (url, entry) = match &visit.seen.forum.details.admission.policy {
        Policy::Open | Policy::Domains(_) => (paths::short(&visit.backend.public_url, code), None),
        Policy::Code(entry) => (
            paths::short_with(&visit.backend.public_url, code, entry),
            Some(entry.to_string()),
        ),
    };
    let entry = entry.map(|entry| {
        view! {
            <p>
                {text::registration::entry(lang)}
                <br/>
                <b class="big-code">{entry}</b>
            </p>
            <p class="hint">{text::registration::entry_link(lang)}</p>
        }
    });
    let short = url.split_once("://").map_or(url.clone(), |(_, rest)| rest.to_owned());
    view! {
        <section class="poster invite">
            <h2>{text::facilitation::links(lang)}</h2>
            <Qr url=url.clone() label=text::facilitation::qr(lang)/>
            <p>
                {text::facilitation::participants(lang)}
                <br/>
                <a href=url>{short}</a>
            </p>
            <p>
                {text::facilitation::code(lang)}
                <br/>
                <b class="big-code">{code.to_string()}</b>
            </p>
            {entry}
            <p class="actions">
                <a class="button" href=paths::wall(code)>
                    {text::facilitation::wall(lang)}
                </a>
            </p>
            <p class="hint">{text::facilitation::wall_hint(lang)}</p>
        </section>
    }
}
