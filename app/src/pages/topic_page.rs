//! A topic: its card, when and where, who would come, its notes, and what its convener may do with it.

mod actions;
mod announcing;
mod conveners;
mod interest;
mod merges;
mod notes;
mod offers;
mod others;
mod place;
mod placement;
mod requests;

use domain::{CaseAbout, Missing, PersonId, Rejection, Topic, TopicId};
use leptos::prelude::*;

use self::{
    actions::Actions, interest::Interest, merges::Merges, notes::Notes, offers::Offers, place::Place,
    requests::Requests,
};
use crate::{
    components::{ForumFrame, IAmThere, Prose, ReportLinks, introduced},
    error::AppError,
    paths, places, text,
    visit::{Visit, forum_page},
};

#[component]
pub fn TopicPage() -> impl IntoView {
    forum_page(|visit| async move { view(visit) })
}

fn view(visit: Visit) -> Result<impl IntoView, AppError> {
    let unknown = Rejection::Unknown { what: Missing::Topic };
    let id: TopicId = visit.id("topic").ok_or(unknown.clone())?;
    let topic = visit.seen.forum.topic(id).cloned().ok_or(unknown)?;
    let title = text::topics::named(visit.lang, topic.no, topic.title.as_str());
    let lang = visit.lang;
    let aside = if topic.withdrawn {
        view! { <p class="notice">{text::topic::withdrawn(lang)}</p> }.into_any()
    } else if let Some(merged) = &topic.merged {
        view! {
            <p class="notice">
                {text::merge::merged_with(lang)}
                " "
                <a href=paths::topic(visit.code(), merged.into)>{places::topic(&visit, merged.into)}</a>
            </p>
            <Merges visit=visit.clone() id/>
            <Notes visit=visit.clone() id/>
        }
        .into_any()
    } else {
        view! {
            <Place visit=visit.clone() id/>
            {there(&visit, id)}
            <Requests visit=visit.clone() id/>
            <Merges visit=visit.clone() id/>
            <Interest visit=visit.clone() id/>
            <Notes visit=visit.clone() id/>
            <Offers visit=visit.clone() id/>
            {merges::way(&visit, id)}
            <Actions visit=visit.clone() id/>
        }
        .into_any()
    };
    Ok(view! {
        <ForumFrame visit=visit.clone() title focused=visit.may_lead(id)>
            <div class="duo">
                {card(&visit, id, &topic)}
                <div class="aside">{aside}</div>
            </div>
        </ForumFrame>
    })
}

/// « J'y suis », while it is held.
fn there(visit: &Visit, id: TopicId) -> impl IntoView + use<> {
    let running = visit.seen.forum.slot_of_presence(visit.seen.now);
    let standing = places::of_topic(visit, id).into_iter();
    let spaces = standing.filter(|(_, cell)| Some(cell.slot) == running);
    let spaces = spaces.map(|(_, cell)| cell.space).collect();
    view! { <IAmThere visit=visit.clone() spaces/> }
}

/// Looks like the paper card on the wall.
fn card(visit: &Visit, id: TopicId, topic: &Topic) -> impl IntoView + use<> {
    let lang = visit.lang;
    let mine = visit.person().is_some_and(|me| topic.is_led_by(me));
    let yours = mine.then(|| view! { <b>{text::topics::yours(lang)}</b> });
    let who = match introduced(visit, topic.convener) {
        Some(person) => view! { {text::profile::proposed_by(lang)} " " {person} }.into_any(),
        None => text::topics::proposed_by(lang, None).into_any(),
    };
    let needs = text::features::needed(lang, &topic.needs).map(|needs| view! { <p class="needs">{needs}</p> });
    let people = named_here(visit, id, topic);
    let flag = view! { <ReportLinks visit=visit.clone() about=CaseAbout::Topic(id) people/> };
    let description = Some(topic.description.to_string()).filter(|text| !text.is_empty());
    let description = description.map(|source| view! { <Prose source/> });
    view! {
        <article class=if mine { "poster mine" } else { "poster" }>
            <p class="no">
                {text::topics::number(lang, topic.no)}
                " "
                {yours}
            </p>
            <h1>{text::topics::title(lang, &topic.title)}</h1>
            <p class="who">
                <span>
                    {who}
                    {with(visit, topic)}
                </span>
                " "
                <span>{text::topics::kind(lang, topic.kind)}</span>
            </p>
            {needs}
            {kinship(visit, id, topic)}
            {description}
            {flag}
        </article>
    }
}

/// Everyone whose name stands on this page: who leads it, and who takes its notes.
fn named_here(visit: &Visit, id: TopicId, topic: &Topic) -> Vec<PersonId> {
    let scribes = visit.seen.forum.sessions_of(id);
    let scribes = scribes.flat_map(|(_, session)| session.scribes.iter());
    let leads = std::iter::once(&topic.convener).chain(&topic.co_conveners);
    leads.chain(scribes).copied().collect()
}

/// « , avec Bo (il), Cléo »
fn with(visit: &Visit, topic: &Topic) -> impl IntoView + use<> {
    let present = topic
        .co_conveners
        .iter()
        .filter_map(|person| introduced(visit, *person));
    let before = std::iter::once(format!(", {}", text::topics::with(visit.lang)));
    let before = before.chain(std::iter::repeat_with(|| ", ".to_owned()));
    before.zip(present).collect_view()
}

/// What it was split from, what is part of it, and what was split from it.
fn kinship(visit: &Visit, id: TopicId, topic: &Topic) -> impl IntoView + use<> {
    let lang = visit.lang;
    let line = |id: TopicId, words: String| {
        view! {
            <p class="kin">
                <a href=paths::topic(visit.code(), id)>{words}</a>
            </p>
        }
    };
    let origin = topic
        .origin
        .map(|origin| line(origin, text::split::origin(lang, &places::topic(visit, origin))));
    let guests = topic.guests.iter();
    let guests = guests
        .map(|guest| line(*guest, text::merge::gathers(lang, &places::topic(visit, *guest))))
        .collect_view();
    let parts = visit.seen.forum.split_from(id);
    let parts = parts
        .map(|part| line(part, text::split::part(lang, &places::topic(visit, part))))
        .collect_view();
    view! {
        {origin}
        {guests}
        {parts}
    }
}
