//! A link, as a code and as text, that makes another device of the same person.

use leptos::prelude::*;
use uuid::Uuid;

use crate::{
    backend::Op,
    components::{ForumFrame, Post, Qr},
    error::AppError,
    paths, text,
    visit::{Visit, device, forum_page},
};

#[component]
pub fn OtherDevicePage() -> impl IntoView {
    let device = device();
    forum_page(move |visit| {
        let device = device.clone();
        async move {
            let asked = visit.query.get("fait").and_then(|op| op.parse::<Uuid>().ok()).map(Op);
            if visit.person().is_none() {
                return Err(AppError::NotJoined);
            }
            let token = match device.zip(asked) {
                Some((device, op)) => visit.backend.links.made(visit.code(), &device, op).await?,
                None => None,
            };
            Ok(page(visit, asked.is_some(), token))
        }
    })
}

/// `token`: of the link that was just made, as long as it is good.
fn page(visit: Visit, asked: bool, token: Option<String>) -> impl IntoView {
    let lang = visit.lang;
    let form = visit.form("/api/make_link", None);
    let over = (asked && token.is_none()).then(|| view! { <p class="notice">{text::links::made_over(lang)}</p> });
    let make = if asked {
        text::links::make_again(lang)
    } else {
        text::links::make(lang)
    };
    let class = if token.is_some() { "" } else { "primary" };
    let link = token.map(|token| link(&visit, &token));
    let me = paths::join(visit.code());
    view! {
        <ForumFrame visit=visit.clone() title=text::links::other_title(lang) narrow=true focused=true>
            <h1>{text::links::other_title(lang)}</h1>
            <p class="lede">{text::links::other_intro(lang)}</p>
            {over}
            {link}
            <Post form>
                <p class="actions">
                    <button class=class>{make}</button>
                    <a class="button" href=me>{text::links::back_to_me(lang)}</a>
                </p>
            </Post>
        </ForumFrame>
    }
}

fn link(visit: &Visit, token: &str) -> impl IntoView + use<> {
    let lang = visit.lang;
    let url = format!("{}{}", visit.backend.public_url, paths::link(visit.code(), token));
    let shown = url.clone();
    view! {
        <section class="notice own-link">
            <Qr url=url.clone() label=text::links::qr(lang)/>
            <div>
                <h2>{text::links::made_heading(lang)}</h2>
                <p><a href=url>{shown}</a></p>
                <p>{text::links::made_hint(lang)}</p>
            </div>
        </section>
    }
}
