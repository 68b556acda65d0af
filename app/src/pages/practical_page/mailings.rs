//! What was sent and how it went, for each address; seen by organisers only.

use leptos::prelude::*;

use crate::{
    backend::{MailState, Mailing},
    paths,
    text::{self, Lang},
    visit::Visit,
};

#[component]
pub fn Mailings(visit: Visit, mailings: Vec<Mailing>) -> impl IntoView {
    let lang = visit.lang;
    let just_sent = visit.query.get("envoye").is_some() && !visit.refused();
    let just_sent =
        just_sent.then(|| view! { <p class="notice" role="status">{text::practical::on_its_way(lang)}</p> });
    let under_way = mailings
        .iter()
        .any(|mailing| count(mailing, |state| matches!(state, MailState::Waiting(_))) > 0);
    let refresh = under_way.then(|| {
        let again = format!("{}#envois", paths::practical(visit.code(), false));
        view! { <p class="actions"><a class="button" href=again>{text::practical::refresh(lang)}</a></p> }
    });
    let kept = visit.backend.about.kept().mail;
    let script = under_way.then(|| visit.backend.assets.progress.clone());
    let script = script.map(|src| view! { <script type="module" src=src></script> });
    let none = mailings
        .is_empty()
        .then(|| view! { <p class="hint">{text::practical::no_mailing(lang, kept)}</p> });
    let rows = mailings.into_iter().map(|mailing| row(lang, mailing)).collect_view();
    view! {
        <section
            class="apart"
            id="envois"
            data-waiting=under_way.then_some("on")
            data-over=text::practical::all_tried(lang)
        >
            <h2>{text::practical::mailings(lang)}</h2>
            {just_sent}
            {none}
            <ul class="rows">{rows}</ul>
            {refresh}
        </section>
        <p class="sr" aria-live="polite" id="envois-fini"></p>
        {script}
    }
    .into_any()
}

fn row(lang: Lang, mailing: Mailing) -> impl IntoView {
    let sent = count(&mailing, |state| *state == MailState::Sent);
    let waiting = count(&mailing, |state| matches!(state, MailState::Waiting(_)));
    let failed = mailing.mails.len() - sent - waiting;
    let progress = text::practical::progress(lang, sent, waiting, failed);
    let at = format!(
        "{}, {}",
        text::long_date(lang, mailing.at.0),
        text::hour(lang, mailing.at.1)
    );
    let mails = mailing
        .mails
        .into_iter()
        .map(|(address, state)| mail(lang, address, state))
        .collect_view();
    view! {
        <li>
            // Those that need something done are open.
            <details class="mailing" data-mailing=mailing.op.0.to_string() open={failed > 0}>
                <summary>
                    <b>{mailing.subject}</b>
                    <span>{at}</span>
                    <small>{progress}</small>
                </summary>
                <ul class="rows">{mails}</ul>
            </details>
        </li>
    }
}

fn mail(lang: Lang, address: String, state: MailState) -> impl IntoView {
    let (words, reason) = match state {
        MailState::Sent => (text::practical::sent(lang), None),
        MailState::Waiting(reason) => (text::practical::waiting(lang), reason),
        MailState::Failed(reason) => (text::practical::failed(lang), Some(reason)),
    };
    // Servers answer in their own words.
    let reason = reason.map(|reason| view! { <small lang="en">{reason}</small> });
    view! {
        <li class="row way">
            <b>{address}</b>
            <span>{words}</span>
            {reason}
        </li>
    }
}

fn count(mailing: &Mailing, is: impl Fn(&MailState) -> bool) -> usize {
    mailing.mails.iter().filter(|(_, state)| is(state)).count()
}
