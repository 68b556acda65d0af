//! When a slot is, and what for.

use domain::SlotDetails;
use leptos::prelude::*;

use crate::{
    components::{Checkbox, Post, TextField},
    text,
    visit::FormState,
};

/// `current` is what it holds before anything was typed.
#[component]
pub fn SlotForm(form: FormState, current: Option<SlotDetails>, words: &'static str, next: String) -> impl IntoView {
    let lang = form.lang;
    let time = |minute: Option<domain::Minute>| minute.map(|minute| text::hour(lang, minute)).unwrap_or_default();
    let start = time(current.as_ref().map(|slot| slot.start));
    let end = time(current.as_ref().map(|slot| slot.end));
    let title = current.as_ref().map(|slot| slot.title.to_string()).unwrap_or_default();
    let common = current.as_ref().is_some_and(|slot| slot.common);
    view! {
        <Post form=form.clone()>
            <input type="hidden" name="next" value=next/>
            <div class="fields">
                <TextField
                    form=form.clone()
                    name="start"
                    label=text::facilitation::start(lang)
                    hint=text::facilitation::hour_hint(lang)
                    current=start
                    required=true
                    autocomplete="off"
                />
                <TextField
                    form=form.clone()
                    name="end"
                    label=text::facilitation::end(lang)
                    hint=text::facilitation::hour_hint(lang)
                    current=end
                    required=true
                    autocomplete="off"
                />
            </div>
            <TextField
                form=form.clone()
                name="title"
                label=text::facilitation::slot_title(lang)
                current=title
                autocomplete="off"
            />
            <Checkbox form name="common" label=text::facilitation::common(lang) current=common/>
            <p class="actions">
                <button class="primary">{words}</button>
            </p>
        </Post>
    }
}
