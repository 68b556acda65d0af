//! The page in the community's Docs where this report goes on: its address is pasted here, and stands in the report.

use domain::SessionId;
use leptos::prelude::*;

use crate::{
    components::{Post, TextField},
    text,
    visit::Visit,
};

#[component]
pub fn Docs(visit: Visit, id: SessionId) -> impl IntoView {
    let lang = visit.lang;
    let form = visit.form("/api/add_docs_link", Some(("session", id.to_string())));
    let added = visit.query.get("lien").is_some() && !visit.refused();
    let added = added.then(|| view! { <p class="notice" role="status">{text::sharing::docs_added(lang)}</p> });
    let open = form.refused.is_some();
    view! {
        {added}
        <details class="apart" id="docs" open=open>
            <summary>{text::sharing::docs(lang)}</summary>
            <Post form=form.clone()>
                <TextField
                    form
                    name="docs"
                    label=text::sharing::docs_paste(lang)
                    hint=text::sharing::docs_hint(lang)
                    inputmode="url"
                    autocomplete="off"
                />
                <p class="actions">
                    <button>{text::sharing::docs_add(lang)}</button>
                </p>
            </Post>
        </details>
    }
    .into_any()
}
