//! Where facilitators drive the day: its steps, its slots and rooms, and how people come in.

mod charters;
mod invite;
mod phases;
mod pulse;
mod registrations;
mod slots;
mod spaces;
mod tools;
mod walls;

use domain::WallLabel;
use leptos::prelude::*;

use self::{
    charters::Charters, invite::Invite, phases::Phases, pulse::Pulse, registrations::Registrations, slots::Slots,
    spaces::Spaces, tools::Tools, walls::Walls,
};
use crate::{
    backend::WallLink,
    components::{ForumFrame, Tab},
    text,
    visit::{Visit, forum_page},
};

#[component]
pub fn FacilitationPage() -> impl IntoView {
    forum_page(|visit| async move {
        if !visit.is_facilitator() {
            // Whose role was taken away while this page was open.
            let refused = visit.refusal.as_ref().and_then(|refusal| refusal.error.clone());
            return refused.map_or_else(|| Ok(reserved(visit).into_any()), Err);
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

/// For everyone else: this page is for the team.
fn reserved(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    view! {
        <ForumFrame visit title=text::facilitation::reserved(lang) narrow=true>
            <h1>{text::facilitation::reserved(lang)}</h1>
            <p class="lede">{text::facilitation::reserved_hint(lang)}</p>
        </ForumFrame>
    }
}

fn desk(visit: Visit, walls: Vec<WallLink>, made: Option<(WallLabel, String)>) -> impl IntoView {
    let lang = visit.lang;
    let charters = visit.is_organiser().then(|| view! { <Charters visit=visit.clone()/> });
    // Each part is erased by itself: the type of them all together is deeper than the compiler goes.
    let parts = [
        view! { <Phases visit=visit.clone()/> }.into_any(),
        view! { <Pulse visit=visit.clone() walls=walls.clone()/> }.into_any(),
        view! { <Registrations visit=visit.clone()/> }.into_any(),
        view! { <Slots visit=visit.clone()/> }.into_any(),
        view! { <Spaces visit=visit.clone()/> }.into_any(),
        charters.into_any(),
        view! { <Walls visit=visit.clone() walls made/> }.into_any(),
    ];
    let invite = view! { <Invite visit=visit.clone()/> }.into_any();
    view! {
        <ForumFrame visit=visit.clone() title=text::facilitation::heading(lang) tab=Tab::Facilitation focused=true>
            <h1>{text::facilitation::heading(lang)}</h1>
            <p class="lede">{text::facilitation::intro(lang)}</p>
            <Tools visit=visit.clone()/>
            <div class="duo desk">
                <div>{parts.into_iter().collect_view()}</div>
                {invite}
            </div>
        </ForumFrame>
    }
}
