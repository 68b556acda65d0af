//! For everyone else: this page is for the team; with an invitation's key, the form to enter.

use leptos::prelude::*;

use crate::{
    components::{CharterBoxes, DataNotice, ForumFrame, Post, TextField},
    text,
    visit::Visit,
};

#[component]
pub fn Enter(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    match visit.query.get("cle").filter(|key| !key.is_empty()) {
        Some(key) => with_key(visit, key).into_any(),
        None => view! {
            <ForumFrame visit title=text::facilitation::reserved(lang) narrow=true>
                <h1>{text::facilitation::reserved(lang)}</h1>
                <p class="lede">{text::facilitation::reserved_hint(lang)}</p>
            </ForumFrame>
        }
        .into_any(),
    }
}

fn with_key(visit: Visit, key: String) -> impl IntoView {
    let lang = visit.lang;
    let form = visit.form("/api/enter", None);
    let data = visit.clone();
    let name = visit.person().and_then(|me| visit.seen.names.get(&me).cloned());
    // Who is in the forum already is asked before doing something.
    let boxes = visit
        .person()
        .is_none()
        .then(|| view! { <CharterBoxes visit=visit.clone() form=form.clone()/> });
    view! {
        <ForumFrame visit title=text::facilitation::enter_title(lang) narrow=true focused=true>
            <h1>{text::facilitation::enter_title(lang)}</h1>
            <p class="lede">{text::facilitation::enter_hint(lang)}</p>
            <Post form=form.clone()>
                <input type="hidden" name="key" value=key/>
                <TextField
                    form
                    name="name"
                    label=text::facilitation::name(lang)
                    hint=text::join::name_hint(lang)
                    current=name.unwrap_or_default()
                    required=true
                    autocomplete="name"
                />
                {boxes}
                <p class="actions">
                    <button class="primary">{text::facilitation::enter(lang)}</button>
                </p>
            </Post>
            <DataNotice visit=data/>
        </ForumFrame>
    }
}
