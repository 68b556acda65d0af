//! The form with which one registers before the day: a name, and whatever else one wishes to say.

use leptos::prelude::*;

use super::{CharterBoxes, ContactFields, EntryField, FoldedProfileFields, Post, TextArea, TextField};
use crate::{
    api::PROPOSALS,
    text,
    visit::{FormState, Visit},
};

#[component]
pub fn RegistrationForm(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let form = visit.form("/api/register", None);
    let kept = visit.backend.about.kept().assistance;
    let name = visit.person().and_then(|me| visit.seen.names.get(&me).cloned());
    let capacity = visit.seen.forum.details.admission.capacity;
    let full = capacity.is_some_and(|capacity| visit.seen.registrants.placed >= capacity as usize);
    let notice = full.then(|| view! { <p class="notice">{text::registration::full(lang)}</p> });
    let button = if full {
        text::registration::send_waiting(lang)
    } else {
        text::registration::send(lang)
    };
    view! {
        {notice}
        <Post form=form.clone()>
            <TextField
                form=form.clone()
                name="name"
                label=text::join::name(lang)
                hint=text::join::name_hint(lang)
                current=name.unwrap_or_default()
                required=true
                autocomplete="name"
            />
            <EntryField visit=visit.clone() form=form.clone()/>
            <ContactFields form=form.clone()/>
            <FoldedProfileFields form=form.clone()/>
            {proposals(&form)}
            <TextArea
                form=form.clone()
                name="assistance"
                label=text::registration::assistance(lang)
                hint=text::registration::assistance_hint(lang, kept)
                rows=2
            />
            <CharterBoxes visit form/>
            <p class="actions">
                <button class="primary">{button}</button>
            </p>
        </Post>
    }
    .into_any()
}

/// The first is open; another one folds out when it is wanted, and stays open with what was typed.
fn proposals(form: &FormState) -> impl IntoView + use<> {
    let lang = form.lang;
    let fields = PROPOSALS.iter().zip(1..).map(|((title, about), number)| {
        let label = text::registration::proposal(lang, number);
        let typed = [*title, *about].iter().any(|name| !form.value(name, "").is_empty());
        view! {
            <details open=number == 1 || typed>
                <summary>{format!("{} {number}", text::registration::topic(lang))}</summary>
                <TextField form=form.clone() name=*title label autocomplete="off"/>
                <TextArea form=form.clone() name=*about label=text::registration::about(lang) rows=2/>
            </details>
        }
    });
    view! {
        <fieldset class="field proposals">
            <legend>{text::registration::proposals(lang)}</legend>
            <p class="hint">{text::registration::proposals_hint(lang)}</p>
            {fields.collect_view()}
        </fieldset>
    }
}
