//! What was reported, for moderators and organisers: what is to be handled first.

use leptos::prelude::*;

use crate::{
    backend::CaseSeen,
    components::{ForumFrame, Tab},
    error::AppError,
    pages::case_about,
    paths, text,
    visit::{Visit, device, forum_page},
};

#[component]
pub fn CasesPage() -> impl IntoView {
    let device = device();
    forum_page(move |visit| {
        let device = device.clone();
        async move {
            let device = device.ok_or(AppError::NotJoined)?;
            let cases = visit.backend.moderation.cases(visit.code(), &device).await?;
            Ok::<_, AppError>(view(visit, cases))
        }
    })
}

fn view(visit: Visit, cases: Vec<CaseSeen>) -> impl IntoView {
    let lang = visit.lang;
    let none = cases.is_empty();
    let none = none.then(|| view! { <p class="empty">{text::moderation::none(lang)}</p> });
    let (over, open): (Vec<_>, Vec<_>) = cases.into_iter().partition(|seen| seen.case.closed_at().is_some());
    let lists = [
        (text::moderation::open(lang), open),
        (text::moderation::over(lang), over),
    ]
    .map(|(heading, cases)| {
        let rows: Vec<_> = cases.iter().map(|seen| row(&visit, seen)).collect();
        (!rows.is_empty()).then(|| {
            view! {
                <section>
                    <h2>{heading}</h2>
                    <ul class="rows">{rows.collect_view()}</ul>
                </section>
            }
        })
    })
    .collect_view();
    view! {
        <ForumFrame visit title=text::moderation::cases(lang) tab=Tab::Moderation narrow=true focused=true>
            <h1>{text::moderation::cases(lang)}</h1>
            <p class="lede">{text::moderation::cases_hint(lang)}</p>
            {none}
            {lists}
        </ForumFrame>
    }
}

fn row(visit: &Visit, seen: &CaseSeen) -> impl IntoView + use<> {
    let lang = visit.lang;
    let last = seen
        .case
        .entries
        .last()
        .map(|entry| text::moderation::step_name(lang, entry.step));
    view! {
        <li>
            <a class="row" href=paths::case(visit.code(), seen.id)>
                <b>{text::moderation::category_name(lang, seen.case.category)}</b>
                <small>{case_about(visit, seen.case.about)}</small>
                <small>{last}</small>
            </a>
        </li>
    }
}
