//! Suggesting that a topic be one with another: which one, found by number, title or name; then which of the two keeps
//! its number and its cell.

mod candidates;

use domain::{MergePair, Missing, Rejection, TopicId};
use leptos::prelude::*;

use self::candidates::Candidates;
use crate::{
    components::{Checkbox, Closed, ForumFrame, Post, SecondLook, TextField},
    error::AppError,
    opening::{Action, not_now},
    paths, places, text,
    visit::{Visit, forum_page},
};

const ACTION: &str = "/api/suggest_merge";

#[component]
pub fn MergePage() -> impl IntoView {
    forum_page(|visit| async move { view(visit) })
}

fn view(visit: Visit) -> Result<impl IntoView, AppError> {
    let lang = visit.lang;
    let unknown = Rejection::Unknown { what: Missing::Topic };
    let id: TopicId = visit.id("topic").ok_or(unknown.clone())?;
    visit.seen.forum.topic(id).ok_or(unknown)?.may_change()?;
    let with: Option<TopicId> = visit.query.get("avec").and_then(|with| with.parse().ok());
    let with = with.filter(|with| *with != id && visit.seen.forum.topic(*with).is_some());
    let content = match (not_now(&visit, Action::Merge), with) {
        (Some(why), _) => view! { <Closed action=text::merge::title(lang) why/> }.into_any(),
        (None, None) => view! { <Candidates visit=visit.clone() id/> }.into_any(),
        (None, Some(with)) => form(&visit, id, with).into_any(),
    };
    let back = paths::topic(visit.code(), id);
    let named = places::topic(&visit, id);
    Ok(view! {
        <ForumFrame visit title=text::merge::title(lang) narrow=true focused=true>
            <p class="back">
                <a href=back>{text::picker::back_to_topic(lang)}</a>
            </p>
            <h1>{text::merge::title(lang)}</h1>
            <p class="lede">
                <b>{named}</b>
                {text::merge::hint(lang)}
            </p>
            {content}
        </ForumFrame>
    })
}

fn form(visit: &Visit, id: TopicId, with: TopicId) -> impl IntoView + use<> {
    let lang = visit.lang;
    let form = visit.form(ACTION, None);
    let error = form.refused.as_ref().and_then(|refusal| refusal.error.as_ref());
    let by_the_rules = matches!(error, Some(AppError::Rejected(_)));
    let look = by_the_rules.then(|| {
        view! {
            <SecondLook
                visit=visit.clone()
                action=ACTION
                anyway=text::merge::anyway(lang)
                instead=(text::topic::leave_as_is(lang).to_owned(), paths::topic(visit.code(), id))
            />
        }
    });
    let chosen = form.value("host", &likely_host(visit, id, with).to_string());
    let hosts = [id, with].map(|topic| host(visit, topic, &chosen));
    let problem = form
        .problem("host")
        .map(|problem| view! { <p class="problem">{problem}</p> });
    let shown = if by_the_rules {
        form.clone().quiet()
    } else {
        form.clone()
    };
    let aloud = visit
        .is_facilitator()
        .then(|| view! { <Checkbox form=form.clone() name="agreed" label=text::merge::agreed(lang) current=false/> });
    let together = together(visit, id, with);
    let another = paths::merge_topic(visit.code(), id);
    view! {
        {look}
        <Post form=shown.clone()>
            <input type="hidden" name="topic" value=id.to_string()/>
            <input type="hidden" name="with" value=with.to_string()/>
            <fieldset class="field">
                <legend>{text::merge::host(lang)}</legend>
                <p class="hint">{text::merge::host_hint(lang)}</p>
                {problem}
                <div class="choices">{hosts.into_iter().collect_view()}</div>
            </fieldset>
            {together}
            <TextField form=shown name="word" label=text::merge::word(lang)/>
            {aloud}
            <p class="actions">
                <button class="primary">{text::merge::suggest(lang)}</button>
                <a class="button" href=another>
                    {text::merge::another(lang)}
                </a>
            </p>
        </Post>
    }
}

/// The one that can only be the host, else the one that has a place, else the older one.
fn likely_host(visit: &Visit, id: TopicId, with: TopicId) -> TopicId {
    let forum = &visit.seen.forum;
    let rank = |id: TopicId| {
        let gathers = forum.topic(id).is_some_and(|topic| !topic.guests.is_empty());
        (!gathers, !forum.stands(id), id)
    };
    if rank(id) <= rank(with) { id } else { with }
}

fn host(visit: &Visit, topic: TopicId, chosen: &str) -> impl IntoView + use<> {
    let cells = places::of_topic(visit, topic);
    let words = cells.into_iter().filter_map(|(_, cell)| places::words(visit, cell));
    let words: Vec<String> = words.collect();
    let place = if words.is_empty() {
        text::merge::no_place(visit.lang).to_owned()
    } else {
        words.join(" · ")
    };
    view! {
        <label class="choice">
            <input type="radio" name="host" value=topic.to_string() checked=topic.to_string() == chosen/>
            <span>
                <b>{places::topic(visit, topic)}</b>
                " "
                <small>{place}</small>
            </span>
        </label>
    }
}

/// Nothing while interest is not shown.
fn together(visit: &Visit, id: TopicId, with: TopicId) -> Option<impl IntoView + use<>> {
    let forum = &visit.seen.forum;
    if [id, with].into_iter().any(|topic| forum.queue.hides(topic)) {
        return None;
    }
    let both = forum.interest_of_both(MergePair { host: id, guest: with });
    let counted = text::topics::interested(visit.lang, both)?;
    Some(view! { <p class="hint">{text::merge::together(visit.lang, &counted)}</p> })
}
