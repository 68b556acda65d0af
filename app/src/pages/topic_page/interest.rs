//! « Ça m'intéresse »: the button and the count; who is never shown.

use domain::TopicId;
use leptos::prelude::*;

use crate::{
    components::{Closed, Post},
    opening::{Action, not_now},
    text,
    visit::Visit,
};

#[component]
pub fn Interest(visit: Visit, id: TopicId) -> impl IntoView {
    let lang = visit.lang;
    let forum = visit.seen.forum.clone();
    let pressed = visit.person().is_some_and(|me| forum.is_interested(id, me));
    let count = text::topics::interested(lang, forum.interest_count(id))
        .map(|count| view! { <p class="chip people">{text::topic::count(lang, &count, pressed)}</p> }.into_any())
        .unwrap_or_else(|| view! { <p class="hint">{text::topic::first(lang)}</p> }.into_any());
    let button = match not_now(&visit, Action::Interest) {
        Some(why) => view! { <Closed action=text::topic::interested(lang) why/> }.into_any(),
        None => view! {
            <Post form=visit.form("/api/set_interest", None)>
                <button
                    name="set"
                    value=format!("{id}-{}", if pressed { "off" } else { "on" })
                    aria-pressed=if pressed { "true" } else { "false" }
                >
                    {text::topic::interested(lang)}
                </button>
            </Post>
        }
        .into_any(),
    };
    view! {
        <div class="interested" id=format!("t{id}")>
            {button}
            {count}
        </div>
    }
}
