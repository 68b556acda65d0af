//! Numbers for blank cards.

use domain::MAX_RESERVED;
use leptos::prelude::*;

use crate::{
    components::{Closed, Post, TextField},
    opening::{Action, not_now},
    text,
    visit::Visit,
};

#[component]
pub fn Reserve(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    if let Some(why) = not_now(&visit, Action::Reserve) {
        return view! { <Closed action=text::paper::reserve(lang) why/> }.into_any();
    }
    let form = visit.form("/api/reserve_numbers", None);
    view! {
        <Post form=form.clone() class="apart">
            <TextField
                form
                name="count"
                label=text::paper::how_many(lang)
                hint=text::paper::how_many_hint(lang, MAX_RESERVED)
                current="8"
                required=true
                autocomplete="off"
                inputmode="numeric"
            />
            <p class="actions">
                <button>{text::paper::reserve(lang)}</button>
            </p>
        </Post>
    }
    .into_any()
}
