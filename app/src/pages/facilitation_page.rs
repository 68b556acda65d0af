//! Where facilitators drive the day: its steps, its slots and rooms, and how people come in.

mod charters;
mod enter;
mod invite;
mod phases;
mod registrations;
mod slot_form;
mod slots;
mod space_form;
mod spaces;
mod walls;

use domain::WallLabel;
use leptos::prelude::*;

use self::{
    charters::Charters, enter::Enter, invite::Invite, phases::Phases, registrations::Registrations, slots::Slots,
    spaces::Spaces, walls::Walls,
};
use crate::{
    backend::WallLink,
    components::{ForumFrame, Tab},
    error::AppError,
    paths, text,
    visit::{Visit, forum_page},
};

#[component]
pub fn FacilitationPage() -> impl IntoView {
    forum_page(|visit| async move {
        if !visit.is_facilitator() {
            return Ok::<_, AppError>(view! { <Enter visit/> }.into_any());
        }
        let walls = visit.backend.walls.list(visit.code()).await?;
        let made = match visit.query.get("jeton") {
            Some(token) => visit
                .backend
                .walls
                .label(visit.code(), &token)
                .await
                .ok()
                .map(|label| (label, token)),
            None => None,
        };
        Ok(desk(visit, walls, made).into_any())
    })
}

fn desk(visit: Visit, walls: Vec<WallLink>, made: Option<(WallLabel, String)>) -> impl IntoView {
    let lang = visit.lang;
    let history = paths::history(visit.code());
    let organiser = visit.is_organiser();
    let settings = organiser.then(|| view! { <a href=paths::settings(visit.code())>{text::settings::title(lang)}</a> });
    let charters = organiser.then(|| view! { <Charters visit=visit.clone()/> });
    view! {
        <ForumFrame visit=visit.clone() title=text::facilitation::heading(lang) tab=Tab::Facilitation focused=true>
            <h1>{text::facilitation::heading(lang)}</h1>
            <p class="lede">{text::facilitation::intro(lang)}</p>
            <p class="ways">
                {settings}
                <a href=history>{text::history::title(lang)}</a>
                <a href=paths::photos(visit.code())>{text::profile::photo_list(lang)}</a>
            </p>
            <div class="duo desk">
                <div>
                    <Phases visit=visit.clone()/>
                    <Registrations visit=visit.clone()/>
                    <Slots visit=visit.clone()/>
                    <Spaces visit=visit.clone()/>
                    {charters}
                    <Walls visit=visit.clone() walls made/>
                </div>
                <Invite visit/>
            </div>
        </ForumFrame>
    }
}
