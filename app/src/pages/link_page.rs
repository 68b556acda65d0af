//! A link that opens someone's account: whom one will be, and a button. Looking uses nothing up, so that a program that
//! reads mail before its owner does no harm.

use leptos::prelude::*;

use crate::{
    components::{ForumFrame, Post},
    error::AppError,
    text,
    visit::{Visit, forum_page},
};

#[component]
pub fn LinkPage() -> impl IntoView {
    forum_page(|visit| async move {
        let token = visit.params.get("token").unwrap_or_default();
        let name = visit.backend.links.holder(visit.code(), &token).await?;
        Ok::<_, AppError>(page(visit, token, name))
    })
}

fn page(visit: Visit, token: String, name: String) -> impl IntoView {
    let lang = visit.lang;
    let before = visit.person().and_then(|me| visit.seen.names.get(&me).cloned());
    let instead = before
        .filter(|before| *before != name)
        .map(|before| view! { <p class="notice">{text::links::follow_instead(lang, &before)}</p> });
    let form = visit.form("/api/follow_link", None);
    view! {
        <ForumFrame visit=visit.clone() title=text::links::follow_title(lang) narrow=true focused=true>
            <h1>{text::links::follow_heading(lang, &name)}</h1>
            {instead}
            <Post form>
                <input type="hidden" name="token" value=token/>
                <p class="actions">
                    <button class="primary">{text::links::follow(lang, &name)}</button>
                </p>
            </Post>
            <p class="lede">{text::links::follow_hint(lang)}</p>
        </ForumFrame>
    }
}
