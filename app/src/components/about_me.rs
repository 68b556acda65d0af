//! What someone who has joined says of themselves, to be changed at any time.

use leptos::prelude::*;

use super::{Post, ProfileFields, TextField};
use crate::{text, visit::Visit};

/// Nothing for who has no name here.
#[component]
pub fn AboutMe(
    visit: Visit,
    /// The page that shows the result.
    next: String,
) -> impl IntoView {
    let lang = visit.lang;
    let me = visit.person()?;
    let name = visit.seen.names.get(&me).cloned()?;
    let profile = visit.seen.profiles.get(&me).cloned().unwrap_or_default();
    let form = visit.form("/api/join", None);
    Some(view! {
        <Post form=form.clone()>
            <input type="hidden" name="next" value=next/>
            <TextField
                form=form.clone()
                name="name"
                label=text::join::name(lang)
                hint=text::join::name_hint(lang)
                current=name
                required=true
                autocomplete="name"
            />
            <ProfileFields form profile/>
            <p class="actions">
                <button>{text::profile::save(lang)}</button>
            </p>
        </Post>
    })
}
