//! What every wall says until it is taken down. What is being typed stands outside of what is drawn again.

use leptos::prelude::*;

use crate::{
    components::{Post, TextArea},
    text,
    visit::Visit,
};

#[component]
pub fn Message(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let shown = visit.seen.forum.run_of_show.message.to_string();
    let words = if shown.is_empty() {
        text::show::show_message(lang)
    } else {
        text::show::change_message(lang)
    };
    let form = visit.form("/api/set_message", None);
    let down = (!shown.is_empty()).then(|| {
        view! {
            <p class="no">{text::show::shown_now(lang)}</p>
            <p class="shown">{shown.clone()}</p>
            <Post form=visit.form("/api/set_message", None).quiet()>
                <button id="retirer-message">{text::show::hide_message(lang)}</button>
            </Post>
        }
    });
    view! {
        <section class="apart" id="message">
            <h2>{text::show::message(lang)}</h2>
            {down}
            <Post form=form.clone()>
                <TextArea
                    form
                    name="message"
                    label=text::show::message_label(lang)
                    hint=text::show::message_hint(lang)
                    rows=2
                />
                <p class="actions">
                    <button>{words}</button>
                </p>
            </Post>
        </section>
    }
}
