//! Links that give a role: made, listed with their last use, taken back. For organisers.

use domain::{Needed, Rejection, Role};
use leptos::prelude::*;

use crate::{
    backend::InvitationLink,
    components::{Choices, ForumFrame, LinkMade, Post, TextField},
    error::AppError,
    paths, text,
    visit::{Visit, device, forum_page},
};

#[component]
pub fn InvitationsPage() -> impl IntoView {
    let device = device();
    forum_page(move |visit| {
        let device = device.clone();
        async move {
            if !visit.is_organiser() {
                let needed = Needed::Organiser;
                return Err(AppError::from(Rejection::NotAllowed { needed }));
            }
            let team = visit.backend.team.clone();
            let links = team.invitations(visit.code()).await?;
            let made = match visit.query.get("cle") {
                Some(key) => team
                    .invitation(visit.code(), device.as_ref(), &key)
                    .await
                    .ok()
                    .map(|(_, label)| (label, key)),
                None => None,
            };
            Ok(view(visit, &links, made))
        }
    })
}

/// `made`: the link that was just made, by its label and its key. It is shown this once: only a hash of it is kept.
fn view(visit: Visit, links: &[InvitationLink], made: Option<(String, String)>) -> impl IntoView + use<> {
    let lang = visit.lang;
    let back = paths::facilitation(visit.code());
    let made = made.map(|(label, key)| shown_once(&visit, &label, &key));
    let taken_back = visit.query.get("retire").is_some() && !visit.refused();
    let taken_back = taken_back.then(|| view! { <p class="notice" role="status">{text::team::revoked(lang)}</p> });
    let rows = links.iter().map(|link| row(&visit, link)).collect_view();
    let list = if links.is_empty() {
        view! { <p>{text::team::no_invitation(lang)}</p> }.into_any()
    } else {
        view! { <ul class="rows">{rows}</ul> }.into_any()
    };
    let form = visit.form("/api/make_invitation", None);
    let roles = Role::ALL.map(|role| (role.name(), text::team::role_and_rights(lang, role)));
    view! {
        <ForumFrame visit title=text::team::invitations(lang) narrow=true focused=true>
            <p class="back">
                <a href=back>{text::facilitation::heading(lang)}</a>
            </p>
            <h1>{text::team::invitations(lang)}</h1>
            <p class="lede">{text::team::invitations_hint(lang)}</p>
            {made}
            {taken_back}
            <section>
                <h2>{text::team::valid_links(lang)}</h2>
                {list}
            </section>
            <section class="apart">
                <h2>{text::team::new_link(lang)}</h2>
                <Post form=form.clone()>
                    <Choices
                        form=form.clone()
                        name="role"
                        label=text::team::role(lang)
                        current=Role::Facilitator.name()
                        options=roles.into()
                    />
                    <TextField
                        form
                        name="label"
                        label=text::team::label(lang)
                        hint=text::team::label_hint(lang)
                        required=true
                        autocomplete="off"
                    />
                    <p class="actions">
                        <button class="primary">{text::team::make(lang)}</button>
                    </p>
                </Post>
            </section>
        </ForumFrame>
    }
}

fn shown_once(visit: &Visit, label: &str, key: &str) -> impl IntoView + use<> {
    let lang = visit.lang;
    let heading = text::team::made(lang, label);
    let url = format!("{}{}", visit.backend.public_url, paths::invitation(visit.code(), key));
    view! { <LinkMade heading url hint=text::team::made_hint(lang)/> }
}

fn row(visit: &Visit, link: &InvitationLink) -> impl IntoView + use<> {
    let lang = visit.lang;
    let form = visit.form("/api/revoke_invitation", Some(("invitation", link.id.0.clone())));
    let today = visit.seen.forum.details.date;
    let state = text::team::made_and_used(lang, link.made, link.used, today);
    let revoke = text::facilitation::retire_wall_named(lang, &link.label);
    view! {
        <li class="row way">
            <b><bdi>{link.label.clone()}</bdi></b>
            <Post form>
                <button class="danger" aria-label=revoke>
                    {text::team::revoke(lang)}
                </button>
            </Post>
            <small>{text::team::role_name(lang, link.role)} " · " {state}</small>
        </li>
    }
}
