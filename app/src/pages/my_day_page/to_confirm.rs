//! What someone proposed before the day, each confirmed by one tap (S4-08).

use leptos::prelude::*;

use crate::{
    components::Post,
    opening::{Action, not_now},
    pages::own_proposals,
    paths, places, text,
    visit::Visit,
};

/// Nothing before the marketplace, nor without a proposal.
pub fn to_confirm(visit: &Visit) -> Option<impl IntoView + use<>> {
    let lang = visit.lang;
    let open = not_now(visit, Action::Confirm).is_none();
    let own = own_proposals(visit);
    (open && !own.is_empty()).then(|| {
        let rows = own
            .into_iter()
            .map(|topic| {
                let form = visit.form("/api/confirm_topic", Some(("topic", topic.to_string())));
                let name = places::topic(visit, topic);
                view! {
                    <li class="row way">
                        <a href=paths::topic(visit.code(), topic)><b>{name.clone()}</b></a>
                        <Post form>
                            <button class="primary" aria-label=text::registration::confirm_named(lang, &name)>
                                {text::registration::confirm(lang)}
                            </button>
                        </Post>
                    </li>
                }
            })
            .collect_view();
        view! {
            <section id="a-confirmer">
                <h2 class="slot-head">{text::registration::to_confirm(lang)}</h2>
                <p class="hint">{text::registration::to_confirm_hint(lang)}</p>
                <ul class="rows">{rows}</ul>
            </section>
        }
    })
}
