//! What one sees on a picture, and where one says it.

use domain::SessionId;
use leptos::prelude::*;

use crate::{
    backend::FileInfo,
    components::{Post, TextField},
    text,
    visit::Visit,
};

/// Under its picture: its name, and the words for those who do not see it. The form stands open until there are some.
#[component]
pub fn Described(visit: Visit, session: SessionId, file: FileInfo, writes: bool) -> impl IntoView {
    let lang = visit.lang;
    let alt = file.alt.to_string();
    let said = (!alt.is_empty()).then(|| view! { <span class="alt">{alt.clone()}</span> });
    let missing = said.is_none() && !writes;
    let missing = missing.then(|| view! { <span class="hint">{text::report::not_described(lang)}</span> });
    let form = writes.then(|| describe(&visit, session, &file));
    view! {
        <figcaption>
            {said}
            <small>{file.name}</small>
            {missing}
        </figcaption>
        {form}
    }
    .into_any()
}

fn describe(visit: &Visit, session: SessionId, file: &FileInfo) -> AnyView {
    let lang = visit.lang;
    let form = visit.form("/api/describe_file", Some(("file", file.id.0.to_string())));
    let (known, refused) = (!file.alt.as_str().is_empty(), form.refused.is_some());
    let (name, summary) = (file.name.clone(), file.name.clone());
    let current = file.alt.to_string();
    let fields = view! {
        <Post form=form.clone() class="describe">
            <input type="hidden" name="session" value=session.to_string()/>
            <TextField
                form
                name="alt"
                label=text::report::alt(lang)
                hint=text::report::alt_hint(lang)
                current
                autocomplete="off"
            />
            <p class="actions">
                <button>
                    {text::report::save_alt(lang)} <span class="sr">{name}</span>
                </button>
            </p>
        </Post>
    };
    if known {
        view! {
            <details open=refused>
                <summary>
                    {text::report::edit_alt(lang)} <span class="sr">{summary}</span>
                </summary>
                {fields}
            </details>
        }
        .into_any()
    } else {
        fields.into_any()
    }
}
