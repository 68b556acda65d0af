//! Making a rencontre: what it is called, when and where it is, a day to start from, its charters, who may join.

use domain::{Admission, Minute, SlotDetails, SpaceDetails};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::{
    backend::{Backend, Charter, StartingDay},
    components::{AdmissionFields, Checkbox, Choices, PlainFrame, Post, TextArea, TextField},
    pages::ErrorView,
    text::{self, Lang},
    visit::{FormState, plain_form},
};

#[component]
pub fn CreatePage() -> impl IntoView {
    let backend = expect_context::<Backend>();
    let form = plain_form("/api/create_forum");
    let token = use_query_map().get_untracked().get("jeton").unwrap_or_default();
    Suspend::new(async move {
        match backend.charters.starting().await {
            Ok(charters) => view(&backend, form, token, &charters).into_any(),
            Err(error) => view! { <ErrorView error/> }.into_any(),
        }
    })
}

fn view(backend: &Backend, form: FormState, token: String, charters: &[Charter]) -> impl IntoView + use<> {
    let lang = Lang::Fr;
    let refused = form.refused.as_ref().is_some_and(|kept| kept.error.is_some());
    let token = backend.creation.asks_for_token().then(|| {
        view! {
            <TextField
                form=form.clone()
                name="token"
                label=text::creation::token(lang)
                hint=text::creation::token_hint(lang)
                current=token
                required=true
                autocomplete="off"
            />
        }
    });
    let (day, boxes) = (day(backend, &form), boxes(&form, charters));
    view! {
        <PlainFrame title=text::creation::title(lang) narrow=true refused>
            <h1>{text::creation::title(lang)}</h1>
            <p class="lede">{text::creation::intro(lang)}</p>
            <Post form=form.clone()>
                {token}
                <TextField
                    form=form.clone()
                    name="name"
                    label=text::creation::your_name(lang)
                    hint=text::join::name_hint(lang)
                    required=true
                    autocomplete="name"
                />
                <h2>{text::creation::rencontre(lang)}</h2>
                {rencontre(&form)}
                <h2>{text::creation::day(lang)}</h2>
                {day}
                <h2>{text::creation::charters(lang)}</h2>
                {boxes}
                <h2>{text::creation::access(lang)}</h2>
                <AdmissionFields form=form.clone() admission=Admission::default()/>
                <Checkbox form name="listed" label=text::settings::listed(lang) current=false/>
                <p class="actions">
                    <button class="primary">{text::creation::create(lang)}</button>
                </p>
            </Post>
        </PlainFrame>
    }
}

fn rencontre(form: &FormState) -> impl IntoView + use<> {
    let lang = form.lang;
    view! {
        <TextField
            form=form.clone()
            name="title"
            label=text::settings::name(lang)
            required=true
            autocomplete="off"
        />
        <TextField
            form=form.clone()
            name="date"
            label=text::settings::date(lang)
            required=true
            kind="date"
            autocomplete="off"
        />
        <TextArea form=form.clone() name="venue" label=text::settings::venue(lang) rows=2/>
    }
}

/// Each with what it contains, a tap away.
fn day(backend: &Backend, form: &FormState) -> impl IntoView + use<> {
    let lang = form.lang;
    let options = StartingDay::ALL.map(|day| (day.name(), text::creation::day_name(lang, day)));
    let contents = StartingDay::ALL.map(|day| {
        let (slots, spaces) = backend.creation.preview(day);
        contents(lang, day, slots, spaces)
    });
    view! {
        <Choices
            form=form.clone()
            name="day"
            label=text::creation::day_hint(lang)
            current=StartingDay::Alliance.name()
            options=options.to_vec()
        />
        {contents.collect_view()}
    }
}

fn contents(lang: Lang, day: StartingDay, slots: Vec<SlotDetails>, spaces: Vec<SpaceDetails>) -> impl IntoView + use<> {
    let empty = slots.is_empty() && spaces.is_empty();
    let slots = slots
        .into_iter()
        .map(|slot| view! { <li>{slot_line(lang, &slot)}</li> });
    let spaces = spaces
        .iter()
        .map(|space| view! { <li>{text::creation::space(lang, space)}</li> });
    let content = if empty {
        view! { <p>{text::creation::nothing_yet(lang)}</p> }.into_any()
    } else {
        view! {
            <div class="fields">
                <div>
                    <h3>{text::creation::slots(lang)}</h3>
                    <ul>{slots.collect_view()}</ul>
                </div>
                <div>
                    <h3>{text::creation::spaces(lang)}</h3>
                    <ul>{spaces.collect_view()}</ul>
                </div>
            </div>
        }
        .into_any()
    };
    view! {
        <details>
            <summary>{text::creation::see_day(lang, day)}</summary>
            {content}
        </details>
    }
}

/// « 10 h – 10 h 45, Ouverture et place du marché »
fn slot_line(lang: Lang, slot: &SlotDetails) -> String {
    let (start, end): (Minute, Minute) = (slot.start, slot.end);
    let what = match (slot.title.as_str(), slot.common) {
        ("", true) => text::places::common(lang),
        ("", false) => text::places::sessions(lang),
        (title, _) => title,
    };
    format!("{}, {what}", text::places::hours(lang, start, end))
}

fn boxes(form: &FormState, charters: &[Charter]) -> impl IntoView + use<> {
    let lang = form.lang;
    let boxes = charters
        .iter()
        .map(|charter| {
            let name = format!("mandatory-{}", charter.slug);
            let checked = form.refused.as_ref().is_none_or(|kept| kept.field(&name).is_some());
            view! {
                <label class="choice">
                    <input type="checkbox" name=name value="on" checked=checked/>
                    {charter.content.title.to_string()}
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class="field">
            <legend class="sr">{text::creation::charters(lang)}</legend>
            <p class="hint">{text::creation::charters_hint(lang)}</p>
            <div class="choices">{boxes}</div>
        </fieldset>
    }
}
