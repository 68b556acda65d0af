//! A free cell was tapped: which topic goes there?

mod candidates;

use domain::{Cell, Missing, Rejection, SlotDetails, SpaceDetails};
use leptos::prelude::*;

use self::candidates::Candidates;
use crate::{
    components::{Closed, ForumFrame, SecondLook},
    error::AppError,
    opening::{Action, not_now},
    paths, places, text,
    visit::{Visit, forum_page},
};

#[component]
pub fn FillCellPage() -> impl IntoView {
    forum_page(|visit| async move { view(visit) })
}

fn view(visit: Visit) -> Result<impl IntoView, AppError> {
    let lang = visit.lang;
    let missing = |what| AppError::from(Rejection::Unknown { what });
    let cell = places::wanted(&visit).ok_or_else(|| missing(Missing::Slot))?;
    let slot = visit
        .seen
        .forum
        .slots
        .get(&cell.slot)
        .ok_or_else(|| missing(Missing::Slot))?;
    let space = visit
        .seen
        .forum
        .space(cell.space)
        .ok_or_else(|| missing(Missing::Space))?;
    let place = place(lang, slot, space);
    let content = match not_now(&visit, Action::Place) {
        Some(why) => view! { <Closed action=text::picker::fill_title(lang) why/> }.into_any(),
        None => choices(&visit, cell).into_any(),
    };
    Ok(view! {
        <ForumFrame visit title=text::picker::fill_title(lang) narrow=true focused=true>
            <h1>{text::picker::fill_heading(lang)}</h1>
            {place}
            {content}
        </ForumFrame>
    })
}

fn place(lang: text::Lang, slot: &SlotDetails, space: &SpaceDetails) -> impl IntoView + use<> {
    let access = Some(space.accessibility.to_string()).filter(|text| !text.is_empty());
    view! {
        <p class="where vacant">
            <small>{text::places::when_and_where(lang)}</small>
            <b>{text::places::cell(lang, slot, space)}</b>
            <span>{text::places::room(lang, space)}</span>
            {access.map(|access| view! { <span>{access}</span> })}
        </p>
    }
}

fn choices(visit: &Visit, cell: Cell) -> impl IntoView + use<> {
    let lang = visit.lang;
    let full = (visit.seen.forum.free_places(cell) == 0 && visit.refusal.is_none()).then(|| {
        let by = places::holders(visit, cell).join(", ");
        view! { <p class="notice mine">{text::picker::full(lang, &by)}</p> }
    });
    let open = visit.seen.forum.free_places(cell) > 0;
    let candidates = open.then(|| view! { <Candidates visit=visit.clone() cell/> });
    // The one green button where there is nothing else to take.
    let nothing = candidates::waiting(visit).is_empty();
    let class = if nothing { "button primary" } else { "button" };
    let propose = open.then(|| {
        let path = format!(
            "{}?creneau={}&salle={}",
            paths::propose(visit.code()),
            cell.slot,
            cell.space
        );
        view! {
            <a class=class href=path>
                {text::picker::propose_here(lang)}
            </a>
        }
    });
    view! {
        <SecondLook
            visit=visit.clone()
            action="/api/place_topic"
            anyway=text::picker::anyway(lang)
            instead=(text::picker::another(lang).to_owned(), paths::board(visit.code()))
        />
        {full}
        {candidates}
        <p class="actions">
            {propose}
            <a class="button" href=paths::board(visit.code())>
                {text::picker::back_to_board(lang)}
            </a>
        </p>
    }
}
