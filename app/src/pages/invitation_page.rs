//! Where the link of an invitation leads: what one will be, and the form that says yes.

use domain::Role;
use leptos::prelude::*;

use crate::{
    components::{CharterBoxes, DataNotice, ForumFrame, Post, TextField},
    error::AppError,
    paths, text,
    visit::{Visit, device, forum_page},
};

#[component]
pub fn InvitationPage() -> impl IntoView {
    let device = device();
    forum_page(move |visit| {
        let device = device.clone();
        async move {
            let key = visit.query.get("cle").unwrap_or_default();
            let team = visit.backend.team.clone();
            let (role, _) = team.invitation(visit.code(), device.as_ref(), &key).await?;
            let has_it = visit.seen.me.roles().has(role);
            Ok::<_, AppError>(if has_it {
                already(visit, role).into_any()
            } else {
                invited(visit, role, key).into_any()
            })
        }
    })
}

fn invited(visit: Visit, role: Role, key: String) -> impl IntoView {
    let lang = visit.lang;
    let form = visit.form("/api/enter", None);
    let name = visit.person().and_then(|me| visit.seen.names.get(&me).cloned());
    let who = match name {
        Some(name) => view! {
            <p class="where mine">
                <small>{text::join::you_are(lang)}</small>
                <b><bdi>{name}</bdi></b>
            </p>
        }
        .into_any(),
        None => view! {
            <TextField
                form=form.clone()
                name="name"
                label=text::join::name(lang)
                hint=text::join::name_hint(lang)
                required=true
                autocomplete="name"
            />
        }
        .into_any(),
    };
    let look = paths::board(visit.code());
    let data = visit.clone();
    view! {
        <ForumFrame visit=visit.clone() title=text::team::come_in(lang, role) narrow=true focused=true>
            <h1>{text::team::come_in(lang, role)}</h1>
            <p class="lede">{text::team::may(lang, role)}</p>
            <Post form=form.clone()>
                <input type="hidden" name="key" value=key/>
                {who}
                <CharterBoxes visit form/>
                <p class="actions">
                    <button class="primary">{text::team::come_in(lang, role)}</button>
                    <a class="button" href=look>{text::join::look(lang)}</a>
                </p>
            </Post>
            <DataNotice visit=data/>
        </ForumFrame>
    }
}

fn already(visit: Visit, role: Role) -> impl IntoView {
    let lang = visit.lang;
    let (path, words) = if visit.is_facilitator() {
        (paths::facilitation(visit.code()), text::facilitation::heading(lang))
    } else {
        (paths::board(visit.code()), text::join::look(lang))
    };
    view! {
        <ForumFrame visit title=text::team::already(lang) narrow=true focused=true>
            <h1>{text::team::already(lang)}</h1>
            <p class="lede">{text::team::may(lang, role)}</p>
            <p class="actions">
                <a class="button primary" href=path>{words}</a>
            </p>
        </ForumFrame>
    }
}
