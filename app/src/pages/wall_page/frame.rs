//! « Cadre et loi de la mobilité »: what is said aloud stays readable while it is said.

use leptos::prelude::*;

use crate::text::{self, Lang};

pub fn frame(lang: Lang) -> impl IntoView {
    let principles = text::scenes::four_principles(lang);
    let principles = principles.map(|words| view! { <li>{words}</li> }).collect_view();
    view! {
        <section class="scene frame">
            <div class="law">
                <h2>{text::scenes::law(lang)}</h2>
                <p class="statement">{text::scenes::law_words(lang)}</p>
                <p class="more">{text::scenes::law_more(lang)}</p>
            </div>
            <div>
                <h2>{text::scenes::principles(lang)}</h2>
                <ol>{principles}</ol>
            </div>
        </section>
    }
}
