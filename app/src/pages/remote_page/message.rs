//! What every wall says until it is taken down. What is shown follows; what is being typed stands outside of what is drawn
//! again, right below.

use leptos::prelude::*;

use crate::{
    components::{Post, TextArea},
    text,
    visit::Visit,
};

/// What is shown at this moment, whoever of the team wrote it.
#[component]
pub fn Shown(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let shown = visit.seen.forum.run_of_show.message.to_string();
    let shown = (!shown.is_empty()).then(|| {
        view! {
            <p class="no">{text::show::shown_now(lang)}</p>
            <p class="shown">{shown}</p>
            <Post form=visit.form("/api/set_message", None).quiet() stay=true>
                <button id="retirer-message">{text::show::hide_message(lang)}</button>
            </Post>
        }
    });
    view! {
        <section class="apart" id="message">
            <h2>{text::show::message(lang)}</h2>
            {shown}
        </section>
    }
}

#[component]
pub fn Message(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let form = visit.form("/api/set_message", None);
    view! {
        <Post form=form.clone()>
            <TextArea
                form
                name="message"
                label=text::show::message_label(lang)
                hint=text::show::message_hint(lang)
                rows=2
            />
            <p class="actions">
                <button>{text::show::show_message(lang)}</button>
            </p>
        </Post>
    }
}
