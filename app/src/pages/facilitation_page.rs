//! Where facilitators drive the day: its steps, its slots and rooms, and how people come in.

mod enter;
mod invite;
mod phases;
mod slot_form;
mod slots;
mod space_form;
mod spaces;

use leptos::prelude::*;

use self::{enter::Enter, invite::Invite, phases::Phases, slots::Slots, spaces::Spaces};
use crate::{
    components::{ForumFrame, Tab},
    paths, text,
    visit::{Visit, forum_page},
};

#[component]
pub fn FacilitationPage() -> impl IntoView {
    forum_page(|visit| async move { Ok(view(visit)) })
}

fn view(visit: Visit) -> AnyView {
    if visit.is_facilitator() {
        desk(visit).into_any()
    } else {
        view! { <Enter visit/> }.into_any()
    }
}

fn desk(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let history = paths::history(visit.code());
    view! {
        <ForumFrame visit=visit.clone() title=text::facilitation::heading(lang) tab=Tab::Facilitation focused=true>
            <h1>{text::facilitation::heading(lang)}</h1>
            <p class="lede">{text::facilitation::intro(lang)}</p>
            <p class="ways">
                <a href=history>{text::history::title(lang)}</a>
            </p>
            <div class="duo desk">
                <div>
                    <Phases visit=visit.clone()/>
                    <Slots visit=visit.clone()/>
                    <Spaces visit=visit.clone()/>
                </div>
                <Invite visit/>
            </div>
        </ForumFrame>
    }
}
