//! « Ma journée »: what a person marked and proposes, in the order of the day. Told to this person only.

mod calendar;
mod invitation;
mod period;
mod to_answer;
mod to_confirm;
mod to_read;

use domain::{Date, Minute, SlotId};
use leptos::prelude::*;

use self::{
    calendar::Calendar, invitation::Invitation, period::period, to_answer::to_answer, to_confirm::to_confirm,
    to_read::to_read,
};
use crate::{
    backend::{Op, OwnCase},
    components::{Concerns, Follow, ForumFrame, LastMinutes, Tab, WhereAmI},
    day::{Day, Entry, Period},
    marks, paths,
    places::{self, Moment},
    text,
    visit::{Visit, device, forum_page},
};

#[component]
pub fn MyDayPage() -> impl IntoView {
    let device = device();
    forum_page(move |visit| {
        let device = device.clone();
        async move {
            let feeds = visit.backend.feeds.clone();
            let made = visit.query.get("agenda").and_then(|op| op.parse().ok()).map(Op);
            let mut cases = Vec::new();
            let calendar = match device.filter(|_| visit.person().is_some()) {
                Some(device) => {
                    cases = visit.backend.moderation.own_cases(visit.code(), &device).await?;
                    let since = feeds.since(visit.code(), &device).await?;
                    let token = match made {
                        Some(op) => feeds.made(visit.code(), &device, op).await?,
                        None => None,
                    };
                    Some((since, token))
                }
                None => None,
            };
            Ok(view(visit, calendar, &cases))
        }
    })
}

/// What one's calendar is told: since when it has an address, and the token that was just made.
type OwnCalendar = (Option<(Date, Minute)>, Option<String>);

fn view(visit: Visit, calendar: Option<OwnCalendar>, cases: &[OwnCase]) -> impl IntoView + use<> {
    let lang = visit.lang;
    let calendar = calendar.map(|(since, token)| view! { <Calendar visit=visit.clone() since token/> });
    let day = visit.person().map(|me| Day::of(&visit.seen.forum, me));
    let content = match day {
        None => view! { <Invitation visit=visit.clone()/> }.into_any(),
        Some(day) if day.is_empty() => nothing(&visit).into_any(),
        Some(day) => whole(&visit, day).into_any(),
    };
    // Also where nothing is to be known yet: it comes by itself. What is only asked is in no delta.
    let heard = visit.person().map(|_| {
        let lines = visit.clone();
        view! {
            <Follow visit=visit.clone() what="Session SessionGone Topic TopicGone" every=60>
                <Concerns visit=lines/>
            </Follow>
        }
    });
    let asked = to_answer(&visit);
    let written = to_read(&visit, cases);
    let there = visit.person().map(|_| view! { <WhereAmI visit=visit.clone()/> });
    let minutes = view! { <LastMinutes visit=visit.clone()/> };
    view! {
        <ForumFrame visit title=text::my_day::title(lang) tab=Tab::MyDay narrow=true apart=true>
            <h1>{text::my_day::title(lang)}</h1>
            {heard}
            {minutes}
            {asked}
            {written}
            {content}
            {there}
            {calendar}
        </ForumFrame>
    }
}

/// Joined, and nothing marked yet: the next step.
fn nothing(visit: &Visit) -> impl IntoView + use<> {
    let lang = visit.lang;
    view! {
        <p class="lede">{text::my_day::private(lang)}</p>
        <div class="empty">
            <p>{text::my_day::nothing(lang)}</p>
            <a class="button" href=paths::topics(visit.code())>
                {text::my_day::browse(lang)}
            </a>
        </div>
    }
}

fn whole(visit: &Visit, day: Day) -> impl IntoView + use<> {
    let lang = visit.lang;
    let clashing = day.clashing();
    let summary = text::my_day::summary(lang, day.sessions(), clashing);
    let clashes = (clashing > 0).then(|| view! { <p class="hint">{text::my_day::clashes_hint(lang)}</p> });
    let next = next(visit, &day);
    let later = next.filter(|next| day.periods.first().is_some_and(|first| first.slot != *next));
    let go = later.map(|_| view! { <p><a class="button" href="#maintenant">{text::my_day::go_to_now(lang)}</a></p> });
    let drawn = |each: &Period| period(visit, each, next == Some(each.slot));
    // A day of which nothing has a place yet is only what waits.
    let periods = (day.sessions() > 0).then(|| {
        view! {
            {go}
            {day.periods.iter().map(drawn).collect_view()}
        }
    });
    view! {
        <p class="lede">{summary} " " {text::my_day::private(lang)}</p>
        {to_confirm(visit)}
        {clashes}
        {periods}
        {waiting(visit, &day.waiting)}
    }
}

/// The first slot that is not over.
fn next(visit: &Visit, day: &Day) -> Option<SlotId> {
    let slots = day.periods.iter().map(|period| period.slot);
    let over = |slot: &SlotId| {
        let details = visit.seen.forum.slots.get(slot);
        details.is_some_and(|details| places::moment(visit, details) == Moment::Past)
    };
    slots.into_iter().find(|slot| !over(slot))
}

fn waiting(visit: &Visit, entries: &[Entry]) -> Option<impl IntoView + use<>> {
    let lang = visit.lang;
    let rows = entries.iter().map(|entry| row(visit, entry)).collect_view();
    (!entries.is_empty()).then(|| {
        view! {
            <section>
                <h2 class="slot-head">{text::my_day::waiting(lang)}</h2>
                <p class="hint">{text::my_day::waiting_hint(lang)}</p>
                <ul class="rows">{rows}</ul>
            </section>
        }
    })
}

/// The way to a topic: what, in which room, and whether it is the reader's own.
fn row(visit: &Visit, entry: &Entry) -> impl IntoView + use<> {
    let lang = visit.lang;
    let space = entry.space.and_then(|space| visit.seen.forum.space(space));
    let hours = entry.again.iter().filter_map(|slot| visit.seen.forum.slots.get(slot));
    let hours: Vec<String> = hours.map(|slot| text::hour(lang, slot.start)).collect();
    let again = (!hours.is_empty()).then(|| view! { <span>{text::my_day::again(lang, &hours)}</span> " " });
    let notes = entry
        .notes
        .map(|_| view! { <small class="chip people">{text::scribe::yours(lang)}</small> " " });
    let session = entry
        .session
        .and_then(|session| visit.seen.forum.sessions.get(&session));
    let marks = session.into_iter().flat_map(|session| marks::of(visit, session));
    let marks = marks
        .map(|mark| view! { <strong class=mark.class>{mark.words}</strong> " " })
        .collect_view();
    let path = entry.notes.map_or_else(
        || paths::topic(visit.code(), entry.topic),
        |session| paths::report(visit.code(), session),
    );
    let yours = || view! { <small class="chip new">{text::topics::yours(lang)}</small> };
    view! {
        <li>
            <a class="row" href=path>
                <b>{places::topic(visit, entry.topic)}</b>
                " "
                {space.map(|space| view! { <span>{space.name.to_string()}</span> " " })}
                {again}
                {marks}
                {notes}
                {entry.proposed.then(yours)}
            </a>
        </li>
    }
}
