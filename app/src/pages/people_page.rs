//! Who is here, by name: for organisers. Nothing about what anyone does, likes or when they were seen.

use domain::{Needed, PersonId, Rejection, Roles};
use leptos::prelude::*;

use crate::{
    backend::{Channel, Member},
    components::{ForumFrame, NameQuery, NameSearch, Pager},
    error::AppError,
    paths, text,
    visit::{Visit, forum_page},
};

/// As many rows as one reads through.
const ROWS: usize = 50;

#[component]
pub fn PeoplePage() -> impl IntoView {
    forum_page(view)
}

async fn view(visit: Visit) -> Result<impl IntoView, AppError> {
    if !visit.is_organiser() {
        let needed = Needed::Organiser;
        return Err(Rejection::NotAllowed { needed }.into());
    }
    let lang = visit.lang;
    let query = NameQuery::of(&visit);
    let found = &query.found;
    let pages = found.len().div_ceil(ROWS).max(1);
    let page = visit.query.get("page").and_then(|page| page.parse().ok()).unwrap_or(1);
    let page: usize = page.clamp(1, pages);
    let shown: Vec<PersonId> = found.iter().skip((page - 1) * ROWS).take(ROWS).copied().collect();
    let people = visit.backend.team.people(visit.code(), &shown).await?;
    let rows = people.iter().map(|person| row(&visit, person)).collect_view();
    let erased = visit.query.get("efface").is_some();
    let erased = erased.then(|| view! { <p class="notice" role="status">{text::team::forgotten(lang)}</p> });
    let heading = text::team::found(lang, found.len(), visit.seen.names.len());
    let (back, path) = (paths::facilitation(visit.code()), paths::people(visit.code()));
    let (on_site, invitations) = (
        paths::on_site(visit.code(), None),
        paths::invitations(visit.code(), None),
    );
    let other_page = {
        let (path, typed) = (path.clone(), paths::encode(&query.typed));
        move |page| format!("{path}?q={typed}&page={page}")
    };
    Ok(view! {
        <ForumFrame visit title=text::team::people(lang) narrow=true focused=true>
            <p class="back">
                <a href=back>{text::facilitation::heading(lang)}</a>
            </p>
            <h1>{text::team::people(lang)}</h1>
            <p class="lede">{text::team::people_hint(lang)}</p>
            <p class="ways">
                <a href=on_site>{text::team::on_site(lang)}</a>
                <a href=invitations>{text::team::invitations(lang)}</a>
            </p>
            {erased}
            <NameSearch lang path query/>
            <section>
                <h2 id="resultats">{heading}</h2>
                <ul class="rows">{rows}</ul>
                <Pager lang page pages path=other_page/>
            </section>
        </ForumFrame>
    })
}

fn row(visit: &Visit, person: &Member) -> impl IntoView + use<> {
    let lang = visit.lang;
    // Nearly everyone takes part and nothing else, and has come in online: neither is said.
    let roles = (person.roles != Roles::NONE).then(|| text::team::roles(lang, person.roles));
    let channel = (person.channel == Channel::OnSite).then(|| text::team::channel(lang, person.channel));
    view! {
        <li>
            <a class="row" href=paths::person(visit.code(), person.id)>
                <b><bdi>{person.name.clone()}</bdi></b>
                <small>{roles}</small>
                <small>{channel}</small>
            </a>
        </li>
    }
}
