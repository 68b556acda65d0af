//! A part of a page that the server draws again when something it shows has changed.

use leptos::prelude::*;

use crate::{paths, text, visit::Visit};

/// Needs no WebAssembly: a small script listens to the stream, and fetches this part of the page again when one of the
/// changes it follows has come. Without scripts the page shows what was true when it was opened.
#[component]
pub fn Follow(
    visit: Visit,
    /// Names of [`domain::Delta`]s, with spaces between them; what the part drawn again follows may be others.
    what: &'static str,
    /// Drawn again so often, in seconds, for what no delta says.
    #[prop(optional)]
    every: Option<u32>,
    /// How long changes are gathered before it is drawn again, in milliseconds; else a moment.
    #[prop(optional)]
    gathered: Option<u32>,
    children: Children,
) -> impl IntoView {
    let token = visit.query.get("jeton");
    let watch = format!("{}&format=json", paths::watch(visit.code(), token.as_deref()));
    let assets = visit.backend.assets.clone();
    view! {
        <script type="module" src=assets.follow.clone()></script>
        <div
            id="suivi"
            data-follow=what
            data-every=every.map(|every| every.to_string())
            data-watch=watch
            data-gathered=gathered.map(|gathered| gathered.to_string())
            data-cursor=visit.seen.cursor.to_string()
            data-now=visit.seen.now.0.to_string()
            data-interested=text::topics::interested_words(visit.lang)
        >
            {children()}
        </div>
        <p class="sr" role="status" id="suivi-dit"></p>
    }
}
