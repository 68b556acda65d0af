//! What is kept of the reader, told by kind; then what one may want to go to.

use domain::TopicId;
use leptos::prelude::*;

use crate::{backend::Dossier, paths, places, text, visit::Visit};

#[component]
pub fn Kept(visit: Visit, dossier: Dossier) -> impl IntoView {
    let lang = visit.lang;
    let zone = &visit.seen.forum.details.time_zone;
    let (date, minute) = visit.backend.charters.local(dossier.joined_at, zone);
    let since = text::my_data::since(lang, &text::long_date(lang, date), &text::hour(lang, minute));
    let access = dossier.access_at.map(|at| {
        let (date, minute) = visit.backend.charters.local(at, zone);
        let words = text::my_data::access(lang, &text::long_date(lang, date), &text::hour(lang, minute));
        view! { <p class="notice">{words}</p> }
    });
    let kinds = dossier.kept.iter().map(|(key, count)| {
        let words = text::my_data::kind(lang, key).unwrap_or(key);
        view! {
            <li class="row way">
                <b>{words}</b>
                " "
                <span>{*count}</span>
            </li>
        }
    });
    view! {
        <section id="garde">
            <h2>{text::my_data::kept(lang)}</h2>
            <p class="hint">{since}</p>
            {access}
            <ul class="rows">{kinds.collect_view()}</ul>
            <p class="hint">{text::my_data::not_kept(lang)}</p>
        </section>
        {topics(&visit)}
        {interest(&visit)}
        {reports(&visit, &dossier)}
        {files(&visit, &dossier)}
    }
}

fn topics(visit: &Visit) -> impl IntoView + use<> {
    let led = visit.seen.forum.topics.keys().copied();
    let led: Vec<TopicId> = led.filter(|topic| visit.leads(*topic)).collect();
    list(visit, text::my_data::topics(visit.lang), None, &led)
}

fn interest(visit: &Visit) -> impl IntoView + use<> {
    let lang = visit.lang;
    let me = visit.person()?;
    let marked = visit.seen.forum.topics.keys().copied();
    let marked: Vec<TopicId> = marked
        .filter(|topic| visit.seen.forum.is_interested(*topic, me))
        .collect();
    let hint = text::my_data::interest_hint(lang);
    list(visit, text::my_data::interest(lang), Some(hint), &marked)
}

fn reports(visit: &Visit, dossier: &Dossier) -> impl IntoView + use<> {
    let rows = dossier.reports.iter().filter_map(|id| {
        let session = visit.seen.forum.sessions.get(id)?;
        let words = places::topic(visit, session.topic);
        Some(view! { <li><a class="row" href=paths::report(visit.code(), *id)><b>{words}</b></a></li> })
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section>
                <h2>{text::my_data::reports(visit.lang)}</h2>
                <ul class="rows">{rows.collect_view()}</ul>
            </section>
        }
    })
}

fn files(visit: &Visit, dossier: &Dossier) -> Option<impl IntoView + use<>> {
    let rows = dossier.files.iter().map(|(session, file)| {
        let weight = text::bytes(visit.lang, file.size);
        view! {
            <li>
                <a class="row" href=paths::report(visit.code(), *session)>
                    <b>{file.name.clone()}</b>
                    " "
                    <small>{weight}</small>
                </a>
            </li>
        }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section>
                <h2>{text::my_data::files(visit.lang)}</h2>
                <ul class="rows">{rows.collect_view()}</ul>
            </section>
        }
    })
}

fn list(
    visit: &Visit,
    heading: &'static str,
    hint: Option<&'static str>,
    topics: &[TopicId],
) -> Option<impl IntoView + use<>> {
    let rows = topics.iter().map(|topic| {
        let path = paths::topic(visit.code(), *topic);
        view! { <li><a class="row" href=path><b>{places::topic(visit, *topic)}</b></a></li> }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section>
                <h2>{heading}</h2>
                {hint.map(|hint| view! { <p class="hint">{hint}</p> })}
                <ul class="rows">{rows.collect_view()}</ul>
            </section>
        }
    })
}
