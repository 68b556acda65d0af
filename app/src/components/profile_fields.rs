//! What one may say of oneself beside one's name, and who reads it.

use std::sync::Arc;

use domain::{Fact, PhotoChoice, Profile, ShownTo};
use leptos::prelude::*;

use super::{Choices, Labels, TextField};
use crate::{
    api::{PHOTO_FIELD, shown_field},
    text,
    visit::FormState,
};

/// Folded away for who only wants to come in; open again when something in it was refused.
#[component]
pub fn FoldedProfileFields(form: FormState) -> impl IntoView {
    let lang = form.lang;
    let mut names = Fact::ALL.into_iter().flat_map(|fact| [fact.name(), shown_field(fact)]);
    let open = names.any(|name| form.problem(name).is_some()) || form.problem(PHOTO_FIELD).is_some();
    view! {
        <details class="more" open=open>
            <summary>{text::profile::more(lang)}</summary>
            <p class="hint">{text::profile::more_hint(lang)}</p>
            <ProfileFields form profile=Arc::default()/>
        </details>
    }
}

#[component]
pub fn ProfileFields(form: FormState, profile: Arc<Profile>) -> impl IntoView {
    let lang = form.lang;
    let facts = Fact::ALL.map(|fact| one(&form, fact, &profile)).collect_view();
    let options = PhotoChoice::ALL.map(|choice| (choice.name(), text::profile::photo(lang, choice)));
    view! {
        {facts}
        <Choices
            form
            name=PHOTO_FIELD
            label=text::profile::photos(lang)
            current=profile.photo.name()
            options=options.to_vec()
        />
        <p class="hint reminder">{text::profile::photos_hint(lang)}</p>
    }
}

fn one(form: &FormState, fact: Fact, profile: &Profile) -> impl IntoView + use<> {
    let lang = form.lang;
    let (said, shown_to) = match profile.facts.get(&fact) {
        Some((said, shown_to)) => (said.to_string(), *shown_to),
        None => (String::new(), ShownTo::default()),
    };
    let suggestions = text::profile::suggestions(lang, fact);
    let list = if suggestions.is_empty() { "" } else { list_id(fact) };
    let options = suggestions.iter().map(|words| view! { <option value=*words></option> });
    let options = (!list.is_empty()).then(|| view! { <datalist id=list>{options.collect_view()}</datalist> });
    let autocomplete = if fact == Fact::Organisation {
        "organization"
    } else {
        "off"
    };
    view! {
        <div class="fields said">
            <TextField
                form=form.clone()
                name=fact.name()
                label=text::profile::label(lang, fact)
                current=said
                autocomplete=autocomplete
                list=list
            />
            {who_sees(form, fact, shown_to)}
            {options}
        </div>
    }
}

fn list_id(fact: Fact) -> &'static str {
    match fact {
        Fact::Pronouns => "pronouns-list",
        Fact::Pronunciation => "pronunciation-list",
        Fact::Organisation => "organisation-list",
        Fact::Occupation => "occupation-list",
    }
}

fn who_sees(form: &FormState, fact: Fact, current: ShownTo) -> impl IntoView + use<> {
    let lang = form.lang;
    let name = shown_field(fact);
    let labels = Labels::new(
        form,
        name,
        text::profile::who_sees(lang, fact).to_owned(),
        String::new(),
        "",
    );
    let chosen = form.value(name, current.name());
    let options = ShownTo::ALL.map(|shown_to| {
        let selected = shown_to.name() == chosen;
        view! { <option value=shown_to.name() selected=selected>{text::profile::shown_to(lang, shown_to)}</option> }
    });
    view! {
        <div class="field">
            {labels.label()}
            {labels.notes()}
            <select id=labels.id.clone() name=name aria-describedby=labels.described_by() aria-invalid=labels.invalid()>
                {options.collect_view()}
            </select>
        </div>
    }
}
