//! All notes, slot by slot.

use domain::{SessionId, SlotId, Visibility};
use leptos::prelude::*;

use crate::{
    components::{ForumFrame, Tab},
    opening::{Action, not_now},
    paths, places, text,
    visit::{Visit, forum_page},
};

#[component]
pub fn ReportsPage() -> impl IntoView {
    forum_page(|visit| async move { Ok(view(visit)) })
}

fn view(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let forum = visit.seen.forum.clone();
    let shared = |id: &SessionId| forum.sessions.get(id).is_some_and(written);
    let standing: Vec<_> = forum.standing().map(|(id, session)| (id, session.cell)).collect();
    let parked = forum
        .sessions
        .iter()
        .filter(|(_, session)| session.cell.is_none() && written(session));
    let parked: Vec<SessionId> = parked.map(|(id, _)| *id).collect();
    let sessions = standing.len() + parked.len();
    if sessions == 0 {
        return empty(visit).into_any();
    }
    let count = standing
        .iter()
        .map(|(id, _)| id)
        .chain(&parked)
        .filter(|id| shared(id))
        .count();
    let slots = forum
        .slot_order()
        .into_iter()
        .filter_map(|(slot, details)| {
            let here = |cell: Option<domain::Cell>| cell.is_some_and(|cell| cell.slot == slot);
            let sessions: Vec<SessionId> = standing
                .iter()
                .filter(|(_, cell)| here(*cell))
                .map(|(id, _)| *id)
                .collect();
            let hours = text::places::hours(lang, details.start, details.end);
            (!sessions.is_empty()).then(|| group(&visit, &hours, Some(slot), &sessions))
        })
        .collect_view();
    let news = paths::news(visit.code());
    let proceedings = paths::proceedings(visit.code());
    let parked = (!parked.is_empty()).then(|| group(&visit, text::report::parked(lang), None, &parked));
    view! {
        <ForumFrame visit title=text::report::all_heading(lang) tab=Tab::Reports narrow=true>
            <h1>{text::report::all_heading(lang)}</h1>
            <p class="lede">{text::report::count(lang, count, sessions)}</p>
            <p class="ways">
                <a href=news>{text::news::title(lang)}</a>
                <a href=proceedings>{text::proceedings::read(lang)}</a>
                <a href=paths::search()>{text::finding::link(lang)}</a>
            </p>
            {slots}
            {parked}
        </ForumFrame>
    }
    .into_any()
}

fn empty(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let board = paths::board(visit.code());
    view! {
        <ForumFrame visit title=text::report::all_heading(lang) tab=Tab::Reports narrow=true>
            <h1>{text::report::all_heading(lang)}</h1>
            <div class="empty">
                <p>{text::report::no_session(lang)}</p>
                <a class="button" href=board>
                    {text::report::see_board(lang)}
                </a>
            </div>
        </ForumFrame>
    }
}

fn written(session: &domain::Session) -> bool {
    session.report.is_shown()
}

fn group(visit: &Visit, heading: &str, slot: Option<SlotId>, sessions: &[SessionId]) -> impl IntoView + use<> {
    let rows = sessions.iter().map(|id| row(visit, *id)).collect_view();
    let id = slot.map(|slot| format!("creneau{slot}"));
    view! {
        <section>
            <h2 class="slot-head" id=id>
                {heading.to_owned()}
            </h2>
            <ul class="rows">{rows}</ul>
        </section>
    }
}

fn row(visit: &Visit, id: SessionId) -> impl IntoView + use<> {
    let lang = visit.lang;
    let session = visit.seen.forum.sessions.get(&id)?;
    let space = session.cell.and_then(|cell| visit.seen.forum.space(cell.space));
    let (mark, state) = if session.report.visibility == Visibility::WithoutNotes {
        ("chip", text::publication::visibility(lang, Visibility::WithoutNotes))
    } else if written(session) && !visit.may_read(id) {
        ("chip", text::publication::between_participants(lang))
    } else if session.report.published.is_some() {
        ("chip done", text::publication::published(lang))
    } else if written(session) {
        ("chip done", text::report::shared(lang))
    } else if not_now(visit, Action::Report).is_none() {
        ("chip wanted", text::report::none_yet_now(lang))
    } else {
        ("chip", text::report::none_yet(lang))
    };
    Some(view! {
        <li>
            <a class="row wide" href=visit.way_to_report(id)>
                <b>{places::topic(visit, session.topic)}</b>
                <small>{space.map(|space| space.name.to_string())}</small>
                <small class=mark>{state}</small>
            </a>
        </li>
    })
}
