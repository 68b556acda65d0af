//! « Pouls »: one page for who holds the day, on a phone or beside the projector. Each line says what to do, and leads
//! there; when there is nothing to do it says so.

use domain::{Needed, SessionId};
use leptos::prelude::*;

use crate::{
    components::{Follow, ForumFrame, StillLine},
    paths, places,
    pulse::{Crowded, Pulse},
    text,
    visit::{Visit, forum_page},
};

/// What starts soon or is late changes with the clock and not by what anyone does, in seconds.
const LOOKED_AT_EVERY: u32 = 30;

#[component]
pub fn PulsePage() -> impl IntoView {
    forum_page(|visit| async move {
        if !visit.is_facilitator() {
            let needed = Needed::Facilitator;
            return Err(domain::Rejection::NotAllowed { needed }.into());
        }
        let walls = visit.backend.walls.list(visit.code()).await?;
        let pulse = Pulse::of(&visit, &walls);
        Ok(view(visit, pulse))
    })
}

fn view(visit: Visit, pulse: Option<Pulse>) -> impl IntoView {
    let lang = visit.lang;
    let back = paths::facilitation(visit.code());
    let content = match &pulse {
        None => view! { <p class="lede">{text::pulse::no_day(lang)}</p> }.into_any(),
        Some(pulse) => beats(&visit, pulse),
    };
    view! {
        <ForumFrame visit=visit.clone() title=text::pulse::title(lang) focused=true>
            <p class="back">
                <a href=back>{text::facilitation::heading(lang)}</a>
            </p>
            <h1>{text::pulse::title(lang)}</h1>
            <StillLine lang/>
            <Follow
                visit
                what="Session SessionGone Topic TopicGone Convener Slot SlotGone Space SpaceGone Phase Queue Forum"
                every=LOOKED_AT_EVERY
            >
                {content}
            </Follow>
        </ForumFrame>
    }
}

fn beats(visit: &Visit, pulse: &Pulse) -> AnyView {
    let (lang, code) = (visit.lang, visit.code());
    let now = domain::minute_of_day(visit.seen.forum.details.origin, visit.seen.now);
    let at = now.map(|now| text::pulse::at(lang, &text::hour(lang, now)));
    let people = text::pulse::people(lang, pulse.people);
    let queue = text::pulse::queue(lang, pulse.queue);
    let screens = text::pulse::screens(lang, pulse.screens);
    let calm = pulse.is_calm().then(|| {
        view! {
            <p class="all-well">
                <b>{text::pulse::calm(lang)}</b>
                " "
                {text::pulse::calm_hint(lang)}
            </p>
        }
    });
    let sessions = |ids: &[SessionId], path: &dyn Fn(SessionId) -> String| {
        ids.iter()
            .map(|id| session(visit, *id, path(*id), None))
            .collect_view()
            .into_any()
    };
    let report = |id| paths::report(code, id);
    let topic = |id: SessionId| {
        let topic = visit.seen.forum.sessions.get(&id).map(|session| session.topic);
        topic.map_or_else(|| paths::board(code), |topic| paths::topic(code, topic))
    };
    let crowded = pulse
        .crowded
        .iter()
        .map(|crowded| too_many(visit, *crowded))
        .collect_view();
    let dark = pulse.dark.iter().map(|label| {
        view! { <li><a class="row" href=format!("{}#ecrans", paths::facilitation(code))><b>{label.clone()}</b></a></li> }
    });
    let parts = [
        beat(
            text::pulse::unscribed(lang, pulse.unscribed.len()),
            sessions(&pulse.unscribed, &report),
        ),
        beat(
            text::pulse::unseen(lang, pulse.unseen.len()),
            sessions(&pulse.unseen, &topic),
        ),
        beat(text::pulse::crowded(lang, pulse.crowded.len()), crowded.into_any()),
        beat(
            text::pulse::missing(lang, pulse.missing.len()),
            sessions(&pulse.missing, &report),
        ),
        beat(
            text::pulse::dark(lang, pulse.dark.len()),
            dark.collect_view().into_any(),
        ),
    ];
    view! {
        <ul class="vital">
            <li>
                <a href=paths::on_site(code, None)>
                    <b>{pulse.people}</b>
                    " "
                    {people}
                </a>
            </li>
            <li>
                <a href=paths::queue(code)>
                    <b>{pulse.queue}</b>
                    " "
                    {queue}
                </a>
            </li>
            <li>
                <a href=format!("{}#ecrans", paths::facilitation(code))>
                    <b>{pulse.screens}</b>
                    " "
                    {screens}
                </a>
            </li>
        </ul>
        {calm}
        <div class="beats">{parts.into_iter().flatten().collect_view()}</div>
        <p class="hint">{at} " " {text::pulse::of_sessions(lang)}</p>
    }
    .into_any()
}

/// What is the matter, what to do about it, and where. Nothing when nothing is.
fn beat(said: Option<(String, &'static str)>, rows: AnyView) -> Option<AnyView> {
    let (heading, todo) = said?;
    let beat = view! {
        <section class="beat">
            <h2>
                <span class="chip wanted">{heading}</span>
            </h2>
            <p>{todo}</p>
            <ul class="rows">{rows}</ul>
        </section>
    };
    Some(beat.into_any())
}

fn too_many(visit: &Visit, crowded: Crowded) -> AnyView {
    let topic = visit
        .seen
        .forum
        .sessions
        .get(&crowded.session)
        .map(|session| session.topic);
    let path = topic.map_or_else(
        || paths::board(visit.code()),
        |topic| paths::move_session(visit.code(), topic, crowded.session),
    );
    let why = text::pulse::interest_over(visit.lang, crowded.interest, crowded.capacity);
    session(visit, crowded.session, path, Some(why))
}

fn session(visit: &Visit, id: SessionId, path: String, why: Option<String>) -> AnyView {
    let known = visit.seen.forum.sessions.get(&id);
    let named = known.map(|session| places::topic(visit, session.topic));
    let place = known.and_then(|session| places::words(visit, session.cell?));
    view! {
        <li>
            <a class="row" href=path>
                <b>{named}</b>
                " "
                <small>{place}</small>
                {why.map(|why| view! { " " <small>{why}</small> })}
            </a>
        </li>
    }
    .into_any()
}
