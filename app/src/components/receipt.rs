//! What someone has accepted: which version, when, and the hash of its text.

use leptos::prelude::*;

use crate::{backend::Receipt, paths, text, visit::Visit};

#[component]
pub fn Receipts(visit: Visit, receipts: Vec<Receipt>) -> impl IntoView {
    if receipts.is_empty() {
        return ().into_any();
    }
    let lang = visit.lang;
    let kept = visit.backend.about.kept().acceptances;
    let rows = receipts.into_iter().map(|receipt| row(&visit, receipt)).collect_view();
    view! {
        <section id="accepte">
            <h2>{text::charters::receipts(lang)}</h2>
            <p class="hint">{text::charters::receipts_kept(lang, kept)}</p>
            <ul class="rows">{rows}</ul>
        </section>
    }
    .into_any()
}

fn row(visit: &Visit, receipt: Receipt) -> impl IntoView + use<> {
    let lang = visit.lang;
    let zone = &visit.seen.forum.details.time_zone;
    let (date, minute) = visit.backend.charters.local(receipt.at, zone);
    let path = paths::charter_version(visit.code(), &receipt.slug, receipt.version);
    view! {
        <li class="receipt">
            <p>{receipt.wording}</p>
            <p>
                <a href=path>{text::charters::numbered(lang, receipt.version)}</a>
                ", "
                {text::charters::accepted_at(lang, &text::long_date(lang, date), &text::hour(lang, minute))}
            </p>
            <p class="hint fingerprint">
                {text::charters::fingerprint(lang)}
                " "
                <code>{receipt.sha256}</code>
            </p>
        </li>
    }
}
