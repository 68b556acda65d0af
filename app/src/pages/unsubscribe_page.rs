//! One tap to receive no more practical information, for whoever has the link in one: no cookie, no name.

use leptos::prelude::*;
use uuid::Uuid;

use crate::{
    components::ForumFrame,
    error::AppError,
    paths, text,
    visit::{Visit, forum_page},
};

#[component]
pub fn UnsubscribePage() -> impl IntoView {
    forum_page(|visit| async move {
        let token = visit.id::<Uuid>("token").ok_or(AppError::UnknownPage)?;
        let subscribed = visit.backend.mail.is_subscribed(visit.code(), token).await?;
        Ok::<_, AppError>(page(visit, token, subscribed))
    })
}

fn page(visit: Visit, token: Uuid, subscribed: bool) -> impl IntoView {
    let lang = visit.lang;
    let forum = visit.seen.forum.details.title.to_string();
    let action = paths::unsubscribe(visit.code(), token);
    let content = if subscribed {
        view! {
            <p class="lede">{text::practical::unsubscribe_intro(lang, &forum)}</p>
            <form method="post" action=action>
                <p class="actions">
                    <button class="primary">{text::practical::unsubscribe(lang)}</button>
                </p>
            </form>
        }
        .into_any()
    } else {
        view! { <p class="lede">{text::practical::unsubscribed(lang)}</p> }.into_any()
    };
    view! {
        <ForumFrame visit title=text::practical::unsubscribe(lang) narrow=true focused=true>
            <h1>{text::settings::practical(lang)}</h1>
            {content}
        </ForumFrame>
    }
}
