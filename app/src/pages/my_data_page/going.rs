//! Being erased: what goes, what stays, and one form.

use leptos::prelude::*;

use crate::{
    backend::OwnTopics,
    components::{Choices, Post},
    text,
    visit::Visit,
};

#[component]
pub fn Going(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let form = visit.form("/api/erase_me", None);
    let kept = visit.backend.about.kept().acceptances;
    let open = form.refused.is_some();
    let options = OwnTopics::ALL.map(|topics| (topics.name(), text::my_data::own_topics(lang, topics)));
    view! {
        <details class="danger apart" open=open>
            <summary>{text::my_data::go(lang)}</summary>
            <p>{text::my_data::go_hint(lang)}</p>
            <p class="hint">{text::my_data::go_proof(lang, kept)}</p>
            <Post form=form.clone()>
                <Choices
                    form
                    name="topics"
                    label=text::my_data::go_topics(lang)
                    current=OwnTopics::default().name()
                    options=options.to_vec()
                />
                <p class="hint reminder">{text::my_data::go_topics_hint(lang)}</p>
                <p class="actions">
                    <button class="danger">{text::my_data::go_now(lang)}</button>
                </p>
            </Post>
        </details>
    }
}
