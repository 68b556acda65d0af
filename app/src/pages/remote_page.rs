//! The facilitator's remote, for a phone held in one hand: the step, what is said, what every screen is told. Nothing
//! advances by itself.

mod agenda;
mod current;
mod last_act;
mod message;
mod screens;
mod timer;
mod turns;

use domain::{Needed, Rejection};
use leptos::prelude::*;

use self::{
    agenda::Agenda,
    current::Current,
    last_act::LastAct,
    message::{Message, Shown},
    screens::Screens,
    timer::TimerDesk,
    turns::Turns,
};
use crate::{
    backend::WallLink,
    components::{Announced, Follow, ForumFrame, NextTopic, Tab},
    error::AppError,
    opening::{Action, not_now},
    paths, text,
    visit::{Visit, forum_page},
};

/// How often it looks whether screens are there, in seconds.
const LOOKS: u32 = 20;

/// What may have been changed by someone else.
const FOLLOWS: &str = "Show Phase Queue Session SessionGone Topic TopicGone Slot SlotGone Space SpaceGone Forum";

#[component]
pub fn RemotePage() -> impl IntoView {
    forum_page(|visit| async move {
        if !visit.is_facilitator() {
            let needed = Needed::Facilitator;
            return Err(AppError::from(Rejection::NotAllowed { needed }));
        }
        let walls = visit.backend.walls.list(visit.code()).await?;
        Ok(view(visit, walls))
    })
}

fn view(visit: Visit, walls: Vec<WallLink>) -> impl IntoView {
    let lang = visit.lang;
    let style = visit.backend.assets.remote.clone();
    let parts = [
        view! { <Current visit=visit.clone()/> }.into_any(),
        view! { <Turns visit=visit.clone()/> }.into_any(),
        queue(&visit).into_any(),
        view! { <TimerDesk visit=visit.clone()/> }.into_any(),
        view! { <LastAct visit=visit.clone()/> }.into_any(),
        view! { <Agenda visit=visit.clone()/> }.into_any(),
        view! { <Screens visit=visit.clone() walls/> }.into_any(),
        view! { <Shown visit=visit.clone()/> }.into_any(),
    ];
    view! {
        <ForumFrame visit=visit.clone() title=text::show::remote(lang) tab=Tab::Facilitation narrow=true focused=true>
            // In the body: leptos_meta loses what is rendered after a wait.
            <link rel="stylesheet" href=style/>
            <div class="remote">
                <h1>{text::show::remote(lang)}</h1>
                <Follow visit=visit.clone() what=FOLLOWS every=LOOKS>
                    {parts.into_iter().collect_view()}
                </Follow>
                <Message visit=visit.clone()/>
                <p class="ways">
                    <a href=paths::show(visit.code())>{text::show::to_show(lang)}</a>
                    <a href=paths::history(visit.code())>{text::show::history(lang)}</a>
                </p>
            </div>
        </ForumFrame>
    }
}

/// While topics are announced: who is in the middle, and « Suivant » of the queue on its own page.
fn queue(visit: &Visit) -> Option<impl IntoView + use<>> {
    let lang = visit.lang;
    let queue = &visit.seen.forum.queue;
    let used = queue.open || queue.topics().next().is_some();
    if !used || not_now(visit, Action::Announce).is_some() {
        return None;
    }
    let announced = queue.current.map(|current| {
        view! {
            <div class="middle">
                <Announced visit=visit.clone() current/>
            </div>
        }
    });
    let waiting = text::queue::waiting_count(lang, queue.waiting.len());
    let next = queue.waiting.first().map(|next| {
        view! { <NextTopic visit=visit.clone() next=*next/> }
    });
    Some(view! {
        <section class="apart" id="file">
            <h2>{text::queue::title(lang)}</h2>
            {announced}
            <p>{waiting}</p>
            {next}
            <p><a href=paths::queue(visit.code())>{text::queue::to_the_queue(lang)}</a></p>
        </section>
    })
}
