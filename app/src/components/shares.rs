//! What was sent to channels, and what became of it.

use leptos::prelude::*;

use crate::{
    backend::{Share, ShareState},
    paths, places, text,
    visit::Visit,
};

/// `again`: where to look once more, while something is under way.
#[component]
pub fn Shares(visit: Visit, shares: Vec<Share>, again: String) -> impl IntoView {
    let lang = visit.lang;
    let waits = |share: &Share| matches!(share.state, ShareState::Waiting(_) | ShareState::Sending);
    // What was put off is not looked at every second.
    let leaves = |share: &Share| matches!(share.state, ShareState::Waiting(None) | ShareState::Sending);
    let leaving = shares.iter().any(leaves);
    let script = leaving.then(|| visit.backend.assets.progress.clone());
    let script = script.map(|src| view! { <script type="module" src=src></script> });
    let kept = visit.backend.about.kept().mail;
    let refresh = shares.iter().any(waits).then(|| {
        let again = format!("{again}#envois");
        view! { <p class="actions"><a class="button" href=again>{text::sharing::refresh(lang)}</a></p> }
    });
    let none = shares
        .is_empty()
        .then(|| view! { <p class="hint">{text::sharing::no_message(lang, kept)}</p> });
    let rows = shares.into_iter().map(|share| row(&visit, share)).collect_view();
    view! {
        <section
            class="apart"
            id="envois"
            data-waiting=leaving.then_some("on")
            data-over=text::sharing::all_tried(lang)
        >
            <h2>{text::sharing::messages(lang)}</h2>
            {none}
            <ul class="rows">{rows}</ul>
            {refresh}
        </section>
        <p class="sr" role="status" id="envois-fini"></p>
        {script}
    }
    .into_any()
}

fn row(visit: &Visit, share: Share) -> impl IntoView + use<> {
    let lang = visit.lang;
    let about = share.session.and_then(|id| {
        let session = visit.seen.forum.sessions.get(&id)?;
        let (path, title) = (paths::report(visit.code(), id), places::topic(visit, session.topic));
        Some(view! { <a href=path>{title}</a> }.into_any())
    });
    let about = about.unwrap_or_else(|| text::sharing::essay(lang).into_any());
    let name = share.person.and_then(|person| visit.seen.names.get(&person).cloned());
    let name = name.map_or_else(|| text::sharing::gone(lang).to_owned(), |name| name.to_string());
    let asked = text::sharing::asked(lang, &text::hour(lang, share.at.1), &name);
    let state = text::sharing::state(lang, share.state);
    let mark = match share.state {
        ShareState::Sent => "✓ ",
        ShareState::Waiting(_) | ShareState::Sending => "… ",
        ShareState::Unsure(_) => "? ",
        ShareState::Refused(_) => "✕ ",
    };
    let reason = text::sharing::reason(lang, share.state).map(|reason| view! { <p class="hint">{reason}</p> });
    view! {
        <li class="message">
            <p><b><bdi>{share.channel_name}</bdi></b> " · " {about}</p>
            <p class="state">
                <span aria-hidden="true">{mark}</span>
                <strong>{state}</strong>
                " · "
                <span>{asked}</span>
            </p>
            {reason}
        </li>
    }
}
