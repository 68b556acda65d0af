//! Being shown nowhere for a while: nothing is erased, and one tap undoes it.

use leptos::prelude::*;

use crate::{components::Post, text, visit::Visit};

#[component]
pub fn Freezing(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let frozen = visit.seen.frozen;
    let form = visit.form("/api/freeze_me", None);
    let (hint, button) = if frozen {
        (text::my_data::thaw_hint(lang), text::my_data::thaw(lang))
    } else {
        (text::my_data::freeze_hint(lang), text::my_data::freeze(lang))
    };
    let done = |query: &str, words| {
        visit
            .query
            .get(query)
            .map(|_| view! { <p class="notice" role="status">{words}</p> })
    };
    let thawed = (!frozen && !visit.refused()).then(|| done("degele", text::my_data::thawed(lang)));
    let on = (!frozen).then(|| view! { <input type="hidden" name="on" value="on"/> });
    view! {
        <section id="geler">
            <h2>{text::my_data::freezing(lang)}</h2>
            {thawed}
            <p class="hint">{hint}</p>
            <Post form>
                {on}
                <p class="actions">
                    <button>{button}</button>
                </p>
            </Post>
        </section>
    }
    .into_any()
}
