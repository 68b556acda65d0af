//! A page that could not be shown: what happened and what to do.

use leptos::prelude::*;

use crate::{
    components::PlainFrame,
    error::AppError,
    text::{self, Lang},
    visit::set_status,
};

#[component]
pub fn ErrorView(error: AppError) -> impl IntoView {
    set_status(error.status());
    let sentence = text::app_error(Lang::Fr, &error);
    view! {
        <PlainFrame title=sentence.clone()>
            <h1>{sentence}</h1>
            <p><a class="button" href="/">{text::all_forums(Lang::Fr)}</a></p>
        </PlainFrame>
    }
}
