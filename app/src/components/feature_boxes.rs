//! What a topic needs, or what a room has: one box for each.

use domain::{Feature, Features};
use leptos::prelude::*;

use super::Checkbox;
use crate::{api::feature_field, text, visit::FormState};

#[component]
pub fn FeatureBoxes(form: FormState, #[prop(into)] label: String, current: Features) -> impl IntoView {
    let lang = form.lang;
    let boxes = Feature::ALL.map(|feature| {
        let (form, current) = (form.clone(), current.contains(&feature));
        view! { <Checkbox form name=feature_field(feature) label=text::features::name(lang, feature) current/> }
    });
    view! {
        <fieldset class="field">
            <legend>{label}</legend>
            <div class="choices">{boxes.collect_view()}</div>
        </fieldset>
    }
    .into_any()
}
