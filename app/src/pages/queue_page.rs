//! The queue of announcements: who is in the middle, who waits, and for facilitators what drives it.

mod desk;
mod joining;
mod middle;
mod waiting;

use leptos::prelude::*;

use self::{desk::Desk, joining::Joining, middle::Middle, waiting::Waiting};
use crate::{
    components::{Closed, Follow, ForumFrame},
    opening::{Action, not_now},
    text,
    visit::{Visit, forum_page},
};

#[component]
pub fn QueuePage() -> impl IntoView {
    forum_page(|visit| async move { Ok(view(visit)) })
}

fn view(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let content = match not_now(&visit, Action::Announce) {
        Some(why) => view! { <Closed action=text::queue::title(lang) why/> }.into_any(),
        None => queue(&visit).into_any(),
    };
    view! {
        <ForumFrame visit title=text::queue::title(lang) narrow=true focused=true>
            <h1>{text::queue::title(lang)}</h1>
            <p class="lede">{text::queue::intro(lang)}</p>
            {content}
        </ForumFrame>
    }
}

fn queue(visit: &Visit) -> impl IntoView + use<> {
    let desk = visit.is_facilitator().then(|| view! { <Desk visit=visit.clone()/> });
    let visits = visit.clone();
    view! {
        <Follow visit=visit.clone() what="Queue">
            <Middle visit=visits.clone()/>
            <Joining visit=visits.clone()/>
            <Waiting visit=visits/>
        </Follow>
        {desk}
    }
}
