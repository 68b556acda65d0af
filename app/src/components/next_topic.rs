//! « Suivant » of the queue of announcements. It names the topic, so that two who tap at once skip nobody.

use domain::TopicId;
use leptos::prelude::*;

use super::Post;
use crate::{text, visit::Visit};

/// For facilitators; nothing for others.
#[component]
pub fn NextTopic(visit: Visit, next: TopicId) -> impl IntoView {
    let lang = visit.lang;
    let no = visit.seen.forum.topic(next)?.no;
    let words = format!("{}\u{a0}: {}", text::queue::next(lang), text::topics::number(lang, no));
    visit.is_facilitator().then(|| {
        view! {
            <Post form=visit.form("/api/announce", Some(("topic", next.to_string()))) stay=true>
                <button id="annonce-suivante" class="primary">
                    {words}
                </button>
            </Post>
        }
    })
}
