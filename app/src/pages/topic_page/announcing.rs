//! Having a topic announced, while it stands nowhere.

use domain::TopicId;
use leptos::prelude::*;

use crate::{
    components::Post,
    opening::{Action, not_now},
    paths, text,
    visit::Visit,
};

pub(super) fn announcing(visit: &Visit, id: TopicId) -> Option<AnyView> {
    let lang = visit.lang;
    let forum = &visit.seen.forum;
    if not_now(visit, Action::Announce).is_some() || forum.stands(id) {
        return None;
    }
    if forum.queue.holds(id) {
        let view = view! {
            <p class="notice">
                {text::queue::in_queue(lang)} " "
                <a href=paths::queue(visit.code())>{text::queue::to_the_queue(lang)}</a>
            </p>
        };
        return Some(view.into_any());
    }
    // To a closed queue only facilitators add.
    (forum.queue.open || visit.is_facilitator()).then(|| {
        view! {
            <Post form=visit.form("/api/enqueue", Some(("topic", id.to_string())))>
                <input type="hidden" name="on" value="on"/>
                <button>{text::queue::announce_mine(lang)}</button>
                <p class="hint">{text::queue::announce_mine_hint(lang)}</p>
            </Post>
        }
        .into_any()
    })
}
