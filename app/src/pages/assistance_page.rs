//! What people who registered need to take part: for the organisers, and until a week after the day.

use leptos::prelude::*;

use crate::{
    components::ForumFrame,
    error::AppError,
    paths, text,
    visit::{Visit, device, forum_page},
};

#[component]
pub fn AssistancePage() -> impl IntoView {
    let device = device();
    forum_page(move |visit| {
        let device = device.clone();
        async move {
            let device = device.ok_or(AppError::NotJoined)?;
            let needs = visit
                .backend
                .registrations
                .all_assistance(visit.code(), &device)
                .await?;
            let needs = needs
                .into_iter()
                // Of who asked to be shown nowhere, nothing is.
                .filter_map(|(person, words)| Some((visit.seen.names.get(&person)?.clone(), words)))
                .collect();
            Ok(view(visit, needs))
        }
    })
}

fn view(visit: Visit, needs: Vec<(String, String)>) -> impl IntoView {
    let lang = visit.lang;
    let none = needs.is_empty();
    let none = none.then(|| view! { <p>{text::registration::all_needs_none(lang)}</p> });
    let said = needs
        .into_iter()
        .map(|(name, words)| {
            view! {
                <dt><bdi>{name}</bdi></dt>
                <dd class="typed">{words}</dd>
            }
        })
        .collect_view();
    let kept = visit.backend.about.kept().assistance;
    let back = paths::facilitation(visit.code());
    view! {
        <ForumFrame visit title=text::registration::all_needs(lang) narrow=true focused=true>
            <p class="back">
                <a href=back>{text::facilitation::heading(lang)}</a>
            </p>
            <h1>{text::registration::all_needs(lang)}</h1>
            <p class="lede">{text::registration::all_needs_intro(lang, kept)}</p>
            {none}
            <dl class="facts">{said}</dl>
        </ForumFrame>
    }
}
