//! Who may be on photos, for the team: they have it in hand while they take them.

use domain::{Needed, PersonId, PhotoChoice, Rejection};
use leptos::prelude::*;

use crate::{
    components::{ForumFrame, Tab},
    error::AppError,
    paths,
    search::fold,
    text,
    visit::{Visit, forum_page},
};

#[component]
pub fn PhotosPage() -> impl IntoView {
    forum_page(|visit| async move { view(visit) })
}

fn view(visit: Visit) -> Result<impl IntoView, AppError> {
    if !visit.is_facilitator() {
        let needed = Needed::Facilitator;
        return Err(Rejection::NotAllowed { needed }.into());
    }
    let lang = visit.lang;
    let title = text::profile::photo_list(lang);
    let lists = PhotoChoice::ALL.map(|choice| list(&visit, choice)).collect_view();
    Ok(view! {
        <ForumFrame visit=visit.clone() title tab=Tab::Facilitation narrow=true focused=true>
            <p class="back">
                <a href=paths::facilitation(visit.code())>{text::facilitation::heading(lang)}</a>
            </p>
            <h1>{title}</h1>
            <p class="lede">{text::profile::photo_list_intro(lang)}</p>
            {lists}
        </ForumFrame>
    })
}

fn list(visit: &Visit, choice: PhotoChoice) -> impl IntoView + use<> {
    let lang = visit.lang;
    let answer = |person: &PersonId| {
        visit
            .seen
            .profiles
            .get(person)
            .map_or(PhotoChoice::No, |said| said.photo)
    };
    let mut names: Vec<&String> = visit
        .seen
        .names
        .iter()
        .filter(|(person, _)| answer(person) == choice)
        .map(|(_, name)| name)
        .collect();
    // « Élodie » stands between D and F.
    names.sort_by_cached_key(|name| fold(name));
    let count = names.len();
    let rows = names
        .into_iter()
        .map(|name| view! { <li><bdi>{name.clone()}</bdi></li> })
        .collect_view();
    let nobody = (count == 0).then(|| view! { <p class="hint">{text::profile::nobody(lang)}</p> });
    view! {
        <section>
            <h2>{text::profile::photo_heading(lang, choice, count)}</h2>
            {nobody}
            <ul class="people">{rows}</ul>
        </section>
    }
}
