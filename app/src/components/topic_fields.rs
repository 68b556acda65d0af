//! What one says of a topic, when proposing and when editing it.

use domain::{Features, TopicKind};
use leptos::prelude::*;

use super::{Choices, FeatureBoxes, TextArea, TextField};
use crate::{text, visit::FormState};

#[component]
pub fn TopicFields(
    form: FormState,
    #[prop(optional, into)] title: String,
    #[prop(optional, into)] description: String,
    #[prop(optional)] kind: TopicKind,
    #[prop(optional)] needs: Features,
) -> impl IntoView {
    let lang = form.lang;
    let kinds = TopicKind::ALL.map(|kind| (kind_value(kind), text::topics::kind(lang, kind)));
    view! {
        <TextField
            form=form.clone()
            name="title"
            label=text::propose::topic_title(lang)
            hint=text::propose::title_hint(lang)
            also="rappel"
            current=title
            required=true
            autocomplete="off"
        />
        <Choices
            form=form.clone()
            name="kind"
            label=text::propose::kind(lang)
            current=kind_value(kind)
            options=kinds.to_vec()
        />
        <FeatureBoxes form=form.clone() label=text::features::needs(lang) current=needs/>
        <TextArea
            form
            name="description"
            label=text::propose::description(lang)
            hint=text::propose::description_hint(lang)
            also="rappel"
            current=description
        />
        <p class="hint reminder" id="rappel">
            {text::propose::reminder(lang)}
        </p>
    }
    .into_any()
}

/// As the rules write it in forms and in the journal.
#[must_use]
pub fn kind_value(kind: TopicKind) -> &'static str {
    match kind {
        TopicKind::Demonstration => "demonstration",
        TopicKind::ExperienceReport => "experience_report",
        TopicKind::Workshop => "workshop",
        TopicKind::NeedHelp => "need_help",
        TopicKind::OfferHelp => "offer_help",
        TopicKind::Other => "other",
    }
}

#[cfg(test)]
mod tests {
    use domain::TopicKind;
    use serde::de::{Deserialize, IntoDeserializer, value::Error};

    #[test]
    fn forms_name_kinds_as_the_rules_do() {
        for kind in TopicKind::ALL {
            let read = TopicKind::deserialize(IntoDeserializer::<Error>::into_deserializer(super::kind_value(kind)));
            assert_eq!(read, Ok(kind));
        }
    }
}
