//! One person, for organisers: what they may do.

use domain::{Missing, Needed, PersonId, Rejection, Role, Roles};
use leptos::prelude::*;

use crate::{
    backend::Member,
    components::{ForumFrame, Post},
    error::AppError,
    paths, text,
    visit::{FormState, Visit, forum_page},
};

#[component]
pub fn PersonPage() -> impl IntoView {
    forum_page(view)
}

async fn view(visit: Visit) -> Result<impl IntoView, AppError> {
    if !visit.is_organiser() {
        let needed = Needed::Organiser;
        return Err(Rejection::NotAllowed { needed }.into());
    }
    let what = Missing::Person;
    let asked = visit.id("person").map(PersonId).ok_or(Rejection::Unknown { what })?;
    let found = visit.backend.team.people(visit.code(), &[asked]).await?;
    let person = found.into_iter().next().ok_or(Rejection::Unknown { what })?;
    let lang = visit.lang;
    let back = paths::people(visit.code());
    let kept = visit.query.get("enregistre").is_some() && !visit.refused();
    let kept = kept.then(|| view! { <p class="notice" role="status">{text::team::kept(lang)}</p> });
    let roles = roles(&visit, &person);
    let propose = paths::propose_for(visit.code(), person.id);
    Ok(view! {
        <ForumFrame visit title=person.name.clone() narrow=true focused=true>
            <p class="back">
                <a href=back>{text::team::people(lang)}</a>
            </p>
            <h1><bdi>{person.name.clone()}</bdi></h1>
            <p class="lede">{text::team::channel(lang, person.channel)}</p>
            {kept}
            {roles}
            <p class="ways">
                <a href=propose>{text::team::propose_for(lang)}</a>
            </p>
        </ForumFrame>
    })
}

fn roles(visit: &Visit, person: &Member) -> impl IntoView + use<> {
    let lang = visit.lang;
    let form = visit.form("/api/set_roles", Some(("person", person.id.0.to_string())));
    let boxes = Role::ALL.map(|role| choice(&form, role, person.roles)).collect_view();
    let me = (visit.person() == Some(person.id)).then(|| view! { <p class="hint">{text::team::own_roles(lang)}</p> });
    view! {
        <section>
            <h2>{text::team::rights(lang)}</h2>
            {me}
            <Post form>
                <fieldset class="field">
                    <legend class="sr">{text::team::rights(lang)}</legend>
                    <div class="choices">{boxes}</div>
                </fieldset>
                <p class="actions">
                    <button class="primary">{text::facilitation::save(lang)}</button>
                </p>
            </Post>
        </section>
    }
}

/// A box, and beside it how it was when the page was made: only what is changed is changed.
fn choice(form: &FormState, role: Role, held: Roles) -> impl IntoView + use<> {
    let name = format!("role-{}", role.name());
    let shown = held
        .has(role)
        .then(|| view! { <input type="hidden" name=format!("shown-{}", role.name()) value="on"/> });
    let checked = match &form.refused {
        Some(kept) => kept.field(&name).is_some(),
        None => held.has(role),
    };
    view! {
        <label class="choice">
            <input type="checkbox" name=name value="on" checked=checked/>
            {text::team::role_and_rights(form.lang, role)}
        </label>
        {shown}
    }
}
