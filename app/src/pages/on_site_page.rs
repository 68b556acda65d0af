//! Registering someone who has no phone: for facilitators.

use domain::{Needed, PersonId, Rejection};
use leptos::prelude::*;

use crate::{
    components::{ForumFrame, HeardBoxes, Post, TextField},
    error::AppError,
    paths, text,
    visit::{Visit, forum_page},
};

#[component]
pub fn OnSitePage() -> impl IntoView {
    forum_page(|visit| async move { view(visit) })
}

fn view(visit: Visit) -> Result<impl IntoView, AppError> {
    if !visit.is_facilitator() {
        let needed = Needed::Facilitator;
        return Err(Rejection::NotAllowed { needed }.into());
    }
    let lang = visit.lang;
    let back = paths::facilitation(visit.code());
    let done = registered(&visit);
    let form = visit.form("/api/register_on_site", None);
    Ok(view! {
        <ForumFrame visit=visit.clone() title=text::team::on_site(lang) narrow=true focused=true>
            <p class="back">
                <a href=back>{text::facilitation::heading(lang)}</a>
            </p>
            <h1>{text::team::on_site(lang)}</h1>
            <p class="lede">{text::team::on_site_hint(lang)}</p>
            {done}
            <Post form=form.clone()>
                <TextField
                    form=form.clone()
                    name="name"
                    label=text::team::their_name(lang)
                    hint=text::team::their_name_hint(lang)
                    required=true
                    autocomplete="off"
                />
                <HeardBoxes visit form/>
                <p class="actions">
                    <button class="primary">{text::team::register(lang)}</button>
                </p>
            </Post>
            <p class="hint">
                {text::team::tell_them(lang)}
                " "
                <a href=paths::personal_data()>{text::notices::data_more(lang)}</a>
            </p>
        </ForumFrame>
    })
}

/// Who was just registered, and what comes next for them.
fn registered(visit: &Visit) -> Option<impl IntoView + use<>> {
    let person = visit.query.get("personne")?.parse().ok().map(PersonId)?;
    let name = visit.seen.names.get(&person)?;
    let lang = visit.lang;
    let propose = paths::propose_for(visit.code(), person);
    Some(view! {
        <div class="notice" role="status">
            <p>{text::team::registered(lang, name)}</p>
            <p class="ways">
                <a href=propose>{text::team::propose_for(lang)}</a>
            </p>
        </div>
    })
}
