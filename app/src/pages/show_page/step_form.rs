//! One step: when, what it is called, what the wall and the phones do, and what is said.

use std::sync::Arc;

use domain::{Phase, Shows, Step, TurnName};
use leptos::prelude::*;

use crate::{
    components::{Choices, Post, TextArea, TextField},
    forms, text,
    visit::FormState,
};

/// What a step may set phones to: before and after the day they are set on the facilitators' page.
const PHASES: [Phase; 4] = [Phase::Registration, Phase::Marketplace, Phase::Sessions, Phase::Closing];

/// `current` is the step being edited with its edition; none for a new one.
#[component]
pub fn StepForm(form: FormState, current: Option<(Arc<Step>, u32)>) -> impl IntoView {
    let lang = form.lang;
    let edition = current.as_ref().map(|(_, edition)| {
        let edition = form.value("edition", &edition.to_string());
        view! { <input type="hidden" name="edition" value=edition/> }
    });
    let save = if current.is_some() {
        text::show::save(lang)
    } else {
        text::show::add_button(lang)
    };
    let step = current.map(|(step, _)| step);
    let text_of = |read: fn(&Step) -> String| step.as_deref().map(read).unwrap_or_default();
    let turns = text_of(|step| step.turns.iter().map(TurnName::as_str).collect::<Vec<_>>().join("\n"));
    let title = text_of(|step| step.title.to_string());
    let words = text_of(|step| step.words.to_string());
    let notice = text_of(|step| step.notice.to_string());
    let shows = step.as_deref().map(|step| step.shows).unwrap_or_default();
    let phase = step.as_deref().map_or(Phase::Sessions, |step| step.phase);
    let start = step
        .as_deref()
        .map(|step| text::hour(lang, step.start))
        .unwrap_or_default();
    let known = if PHASES.contains(&phase) { vec![] } else { vec![phase] };
    let phases = PHASES.into_iter().chain(known);
    let phases: Vec<_> = phases
        .map(|phase| (forms::phase(phase), text::phases::name(lang, phase)))
        .collect();
    let views = Shows::ALL.map(|shows| (shows.name(), text::show::shows(lang, shows)));
    view! {
        <Post form=form.clone()>
            {edition}
            <div class="fields">
                <TextField
                    form=form.clone()
                    name="start"
                    label=text::show::start_label(lang)
                    hint=text::show::start_hint(lang)
                    current=start
                    required=true
                    autocomplete="off"
                />
                <TextField
                    form=form.clone()
                    name="title"
                    label=text::show::title_label(lang)
                    current=title
                    required=true
                    autocomplete="off"
                />
            </div>
            <Choices form=form.clone() name="shows" label=text::show::shows_label(lang) current=shows.name() options=views.to_vec()/>
            <Choices
                form=form.clone()
                name="phase"
                label=text::show::phase_label(lang)
                current=forms::phase(phase)
                options=phases
            />
            <TextArea
                form=form.clone()
                name="words"
                label=text::show::words_label(lang)
                hint=text::show::words_hint(lang)
                current=words
                rows=6
            />
            <TextArea
                form=form.clone()
                name="notice"
                label=text::show::notice_label(lang)
                hint=text::show::notice_hint(lang)
                current=notice
                rows=2
            />
            <TextArea
                form
                name="turns"
                label=text::show::turns_label(lang)
                hint=text::show::turns_hint(lang)
                current=turns
                rows=4
            />
            <p class="actions">
                <button>{save}</button>
            </p>
        </Post>
    }
    .into_any()
}
