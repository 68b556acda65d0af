//! Cards that were written by hand, typed in one after the other from the keyboard.

use domain::{TopicId, TopicNo};
use leptos::prelude::*;

use crate::{
    components::{Closed, ForumFrame, HeardBoxes, Post, TextField},
    error::AppError,
    opening::{Action, not_now},
    paths, places, text,
    visit::{FormState, Visit, forum_page},
};

#[component]
pub fn QuickEntryPage() -> impl IntoView {
    forum_page(|visit| async move { Ok::<_, AppError>(view(visit)) })
}

fn view(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let back = visit.is_facilitator().then(|| {
        view! {
            <p class="back">
                <a href=paths::paper(visit.code())>{text::paper::heading(lang)}</a>
            </p>
        }
    });
    let lede = if visit.is_facilitator() {
        text::quick_entry::intro(lang)
    } else {
        text::quick_entry::mine(lang)
    };
    let added = added(&visit);
    let content = match not_now(&visit, Action::Propose) {
        Some(why) => view! { <Closed action=text::quick_entry::title(lang) why/> }.into_any(),
        None => entry(&visit),
    };
    view! {
        <ForumFrame visit title=text::quick_entry::title(lang) narrow=true focused=true>
            {back}
            <h1>{text::quick_entry::title(lang)}</h1>
            <p class="lede">{lede}</p>
            {added}
            {content}
        </ForumFrame>
    }
    .into_any()
}

/// The card before this one.
fn added(visit: &Visit) -> Option<AnyView> {
    let topic: TopicId = visit.query.get("fait")?.parse().ok()?;
    visit.seen.forum.topic(topic)?;
    let (lang, named) = (visit.lang, places::topic(visit, topic));
    let place = paths::place_topic(visit.code(), topic);
    Some(
        view! {
            <div class="notice" role="status">
                <p>{text::quick_entry::added(lang, &named)}</p>
                <p class="ways">
                    <a href=place>{text::quick_entry::place(lang)}</a>
                </p>
            </div>
        }
        .into_any(),
    )
}

fn entry(visit: &Visit) -> AnyView {
    let lang = visit.lang;
    let form = visit.form("/api/enter_card", None);
    let card: Option<TopicNo> = visit.query.get("carte").and_then(|no| no.parse().ok());
    let number = match card {
        Some(no) => view! {
            <input type="hidden" name="no" value=no.to_string()/>
            <p class="where vacant">
                <b>{text::quick_entry::this_card(lang, no)}</b>
            </p>
        }
        .into_any(),
        None => ().into_any(),
    };
    // Numbers that are printed and not typed in yet are asked for last, so that what everyone types comes first.
    let asked = (card.is_none() && !visit.seen.forum.reserved.is_empty()).then(|| number_field(&form));
    let name = visit.is_facilitator().then(|| name_fields(visit, &form));
    let focused = visit.refusal.is_none();
    view! {
        <Post form=form.clone() class="quick">
            {number}
            <TextField
                form
                name="title"
                label=text::quick_entry::topic(lang)
                required=true
                autocomplete="off"
                focused
            />
            {name}
            {asked}
            <p class="actions">
                <button class="primary">{text::quick_entry::enter(lang)}</button>
            </p>
        </Post>
    }
    .into_any()
}

fn number_field(form: &FormState) -> impl IntoView + use<> {
    let lang = form.lang;
    view! {
        <TextField
            form=form.clone()
            name="no"
            label=text::quick_entry::card(lang)
            hint=text::quick_entry::card_hint(lang)
            autocomplete="off"
            inputmode="numeric"
        />
    }
}

/// Whose card it is: someone who is here, or someone without a phone, to whom the charters are read.
fn name_fields(visit: &Visit, form: &FormState) -> AnyView {
    let lang = visit.lang;
    let mut names: Vec<String> = visit.seen.names.values().cloned().collect();
    names.sort_unstable();
    names.dedup();
    let options = names
        .into_iter()
        .map(|name| view! { <option value=name></option> })
        .collect_view();
    let enlist = form.value("enlist", "") == "on";
    let visit = visit.clone();
    view! {
        <TextField
            form=form.clone()
            name="name"
            label=text::quick_entry::name(lang)
            hint=text::quick_entry::name_hint(lang)
            required=true
            autocomplete="off"
            list="personnes"
        />
        <datalist id="personnes">{options}</datalist>
        <details class="more" open=enlist>
            <summary>{text::quick_entry::without_phone(lang)}</summary>
            <label class="choice">
                <input type="checkbox" name="enlist" value="on" checked=enlist/>
                {text::quick_entry::enlist(lang)}
            </label>
            <HeardBoxes visit form=form.clone() optional=true/>
        </details>
    }
    .into_any()
}
