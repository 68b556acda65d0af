//! The same message to copy: selected by hand, or with one tap where JavaScript runs.

use leptos::prelude::*;

use crate::{
    backend::Backend,
    escape::escape,
    message::Message,
    text::{self, Lang},
};

#[component]
pub fn ByHand(lang: Lang, message: Message) -> impl IntoView {
    let script = expect_context::<Backend>().assets.copy.clone();
    view! {
        <section class="apart" id="copier">
            <h2>{text::sharing::by_hand(lang)}</h2>
            {copied(lang, "texte", text::sharing::as_text(lang), text::sharing::as_text_hint(lang), &message.plain())}
            {copied(lang, "markdown", text::sharing::as_markdown(lang), text::sharing::as_markdown_hint(lang), &message.markdown())}
            <script type="module" src=script></script>
        </section>
    }
    .into_any()
}

fn copied(lang: Lang, id: &str, label: &'static str, hint: &'static str, words: &str) -> impl IntoView + use<> {
    let (id, hint_id) = (format!("copier-{id}"), format!("copier-{id}-hint"));
    // A parser drops the first line feed of a textarea.
    let words = format!("\n{}", escape(words));
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <p class="hint" id=hint_id.clone()>{hint}</p>
            <textarea id=id.clone() rows="8" readonly=true aria-describedby=hint_id>{words}</textarea>
            // Shown by the module that makes it work.
            <p class="actions" hidden data-copy=id data-copied=text::sharing::copied(lang)>
                <button type="button">{text::sharing::copy(lang)}</button>
                <span role="status"></span>
            </p>
        </div>
    }
}
