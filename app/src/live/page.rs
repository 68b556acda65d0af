//! A live page on the server: what its islands render from, and the block they start from in the browser.

use base64::{Engine, engine::general_purpose::STANDARD_NO_PAD};
use domain::BoardView;
use leptos::prelude::*;

use super::{DATA_ELEMENT, Live, Mine, PageData};
use crate::{paths, text, visit::Visit};

/// The live page being rendered; provided by [`LivePage`].
#[must_use]
pub fn live() -> Live {
    expect_context()
}

/// Browsers fetch what is announced even where scripts are off, and would fetch it for nothing.
const SCRIPTING: &str = "(scripting: enabled)";

/// Makes its children live: provides [`Live`] to the islands, writes the data block, loads `live.js`, which loads the
/// WebAssembly and starts the islands.
///
/// In the body, where these elements are as good: leptos_meta loses what is rendered after a wait, and the first
/// reader of a forum waits until it was read from the disk.
#[component]
pub fn LivePage(
    visit: Visit,
    /// The projected screen: nobody taps there, and what does not fit is shown page by page.
    #[prop(optional)]
    projected: bool,
    children: Children,
) -> impl IntoView {
    let page = page_data(&visit, projected);
    let now = page.now.0;
    let block = domain::wire::encode(&page)
        .map(|bytes| STANDARD_NO_PAD.encode(bytes))
        .unwrap_or_default();
    provide_context(Live::new(page));
    let assets = visit.backend.assets.clone();
    let token = visit.query.get("jeton");
    view! {
        <link rel="modulepreload" href=assets.js.clone() media=SCRIPTING/>
        <link
            rel="preload"
            href=assets.wasm.clone()
            r#as="fetch"
            r#type="application/wasm"
            crossorigin=""
            media=SCRIPTING
        />
        <script type="module" src=assets.live.clone()></script>
        {projected.then(|| view! { <script type="module" src=assets.wall.clone()></script> })}
        <script
            type="application/octet-stream"
            id=DATA_ELEMENT
            data-js=assets.js.clone()
            data-wasm=assets.wasm.clone()
            data-watch=paths::watch(visit.code(), token.as_deref())
            data-cursor=visit.seen.cursor.to_string()
            data-now=now.to_string()
            data-drag=(!projected).then(|| assets.drag.clone())
            data-lead=visit.is_facilitator().then_some("all")
            inner_html=block
        ></script>
        {children()}
    }
}

fn page_data(visit: &Visit, projected: bool) -> PageData {
    let forum = &visit.seen.forum;
    let me = visit.person();
    let topics = forum
        .topics
        .iter()
        .filter(|(_, topic)| !topic.withdrawn && me.is_some_and(|me| topic.is_led_by(me)));
    let marked = forum.interest.iter();
    let interest = marked.filter(|(_, people)| me.is_some_and(|me| people.contains(&me)));
    PageData {
        code: visit.code().to_string(),
        now: visit.seen.now,
        board: BoardView {
            crowds: visit.seen.crowds.to_vec(),
            ..forum.view(&visit.seen.names)
        },
        mine: Mine {
            topics: topics.map(|(id, _)| *id).collect(),
            interest: interest.map(|(id, _)| *id).collect(),
        },
        words: text::board_words(visit.lang, projected),
    }
}
