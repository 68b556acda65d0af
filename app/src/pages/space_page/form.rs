//! What a room is called, holds and offers.

use domain::SpaceDetails;
use leptos::prelude::*;

use crate::{
    components::{FeatureBoxes, Post, TextArea, TextField},
    text,
    visit::FormState,
};

/// `current` is the space being edited; none for a new one.
#[component]
pub fn SpaceForm(form: FormState, current: Option<SpaceDetails>, words: &'static str, next: String) -> impl IntoView {
    let lang = form.lang;
    let space = current.as_ref();
    let name = space.map(|space| space.name.to_string()).unwrap_or_default();
    let capacity = space
        .and_then(|space| space.capacity)
        .map(|seats| seats.to_string())
        .unwrap_or_default();
    let places = space.map_or_else(|| "1".to_owned(), |space| space.places.to_string());
    let equipment = space.map(|space| space.equipment.to_string()).unwrap_or_default();
    let accessibility = space.map(|space| space.accessibility.to_string()).unwrap_or_default();
    let features = space.map(|space| space.features.clone()).unwrap_or_default();
    let new = current.is_none();
    view! {
        <Post form=form.clone()>
            <input type="hidden" name="next" value=next/>
            <TextField
                form=form.clone()
                name="name"
                label=text::facilitation::space_name(lang)
                current=name
                required=true
                focused=new
                autocomplete="off"
            />
            <div class="fields">
                <TextField
                    form=form.clone()
                    name="capacity"
                    label=text::facilitation::capacity(lang)
                    current=capacity
                    autocomplete="off"
                    inputmode="numeric"
                />
                <TextField
                    form=form.clone()
                    name="places"
                    label=text::facilitation::places(lang)
                    current=places
                    required=true
                    autocomplete="off"
                    inputmode="numeric"
                />
            </div>
            <TextField
                form=form.clone()
                name="equipment"
                label=text::facilitation::equipment(lang)
                current=equipment
                autocomplete="off"
            />
            <FeatureBoxes form=form.clone() label=text::features::space_has(lang) current=features/>
            <TextArea
                form
                name="accessibility"
                label=text::facilitation::accessibility(lang)
                hint=text::facilitation::accessibility_hint(lang)
                current=accessibility
                rows=2
            />
            <p class="actions">
                <button class="primary">{words}</button>
            </p>
        </Post>
    }
}
