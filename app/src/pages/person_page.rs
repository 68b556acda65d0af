//! One person, for organisers: what they may do, and how they come back who lost their browser.

use domain::{Missing, Needed, PersonId, Rejection, Role, Roles};
use leptos::prelude::*;
use uuid::Uuid;

use crate::{
    backend::{Device, Member, Op},
    components::{Checkbox, ForumFrame, LinkMade, Post},
    error::AppError,
    paths, text,
    visit::{FormState, Visit, device, forum_page},
};

#[component]
pub fn PersonPage() -> impl IntoView {
    let device = device();
    forum_page(move |visit| view(visit, device.clone()))
}

async fn view(visit: Visit, device: Option<Device>) -> Result<impl IntoView, AppError> {
    if !visit.is_organiser() {
        let needed = Needed::Organiser;
        return Err(Rejection::NotAllowed { needed }.into());
    }
    let what = Missing::Person;
    let asked = visit.id("person").map(PersonId).ok_or(Rejection::Unknown { what })?;
    let found = visit.backend.team.people(visit.code(), &[asked]).await?;
    let person = found.into_iter().next().ok_or(Rejection::Unknown { what })?;
    let access = access(&visit, &person, device).await?;
    let lang = visit.lang;
    let back = paths::people(visit.code());
    let kept = visit.query.get("enregistre").is_some() && !visit.refused();
    let kept = kept.then(|| view! { <p class="notice" role="status">{text::team::kept(lang)}</p> });
    let roles = roles(&visit, &person);
    let forget = forget(&visit, &person);
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
            {access}
            {forget}
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

/// A link that makes a browser that of this person: made here, shown to them.
async fn access(visit: &Visit, person: &Member, device: Option<Device>) -> Result<impl IntoView + use<>, AppError> {
    let lang = visit.lang;
    let asked = visit.query.get("fait").and_then(|op| op.parse::<Uuid>().ok()).map(Op);
    let token = match device.zip(asked) {
        Some((device, op)) => visit.backend.links.made(visit.code(), &device, op).await?,
        None => None,
    };
    let over = (asked.is_some() && token.is_none())
        .then(|| view! { <p class="notice" role="status">{text::links::made_over(lang)}</p> });
    let link = token.map(|token| {
        let url = format!("{}{}", visit.backend.public_url, paths::link(visit.code(), &token));
        let heading = text::team::open_this(lang, &person.name);
        view! { <LinkMade heading url/> }
    });
    let form = visit.form("/api/make_link_for", Some(("person", person.id.0.to_string())));
    Ok(view! {
        <section class="apart" id="acces">
            <h2>{text::team::access(lang)}</h2>
            <p class="hint">{text::team::access_hint(lang)}</p>
            {over}
            {link}
            <Post form>
                <p class="actions">
                    <button>{text::team::make_access(lang)}</button>
                </p>
            </Post>
        </section>
    })
}

/// For who was registered on site and has no other way, and for who asks in writing. Two steps, and a box where the
/// person could do it themselves.
fn forget(visit: &Visit, person: &Member) -> impl IntoView + use<> {
    let lang = visit.lang;
    let form = visit.form("/api/forget_person", Some(("person", person.id.0.to_string())));
    let open = form.refused.is_some();
    let consequence = if person.has_browser {
        text::team::forget_on_demand(lang)
    } else {
        text::team::forget_consequence(lang)
    };
    let asked = form.clone();
    let asked = person
        .has_browser
        .then(|| view! { <Checkbox form=asked name="asked" label=text::team::forget_asked(lang) current=false/> });
    view! {
        <details class="danger apart" open=open>
            <summary>{text::team::forget(lang)}</summary>
            <p>{consequence}</p>
            <Post form>
                {asked}
                <button class="danger">{text::team::forget(lang)}</button>
            </Post>
        </details>
    }
}
