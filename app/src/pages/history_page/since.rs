//! The form: from when on. It asks with the address, so that it needs no script.

use domain::{Minute, minute_of_day};
use leptos::prelude::*;

use super::asked::{Asked, since};
use crate::{error::Problem, paths, text, visit::Visit};

#[component]
pub fn Since(visit: Visit, asked: Asked) -> impl IntoView {
    let lang = visit.lang;
    let wrong = asked.is_unreadable();
    let problem = wrong.then(|| {
        view! { <p class="problem" id="depuis-problem">{text::problem(lang, Problem::Time)}</p> }
    });
    let link = |path, words| view! { <a href=path>{words}</a> };
    let hour_ago = minute_of_day(visit.seen.forum.details.origin, visit.seen.now)
        .map(|now| Minute(now.0.saturating_sub(60)))
        .map(|then| link(since(visit.code(), Some(then)), text::history::last_hour(lang)));
    let whole =
        (asked.since.is_some() || wrong).then(|| link(paths::history(visit.code()), text::history::whole(lang)));
    view! {
        <form class="search" role="search" method="get" action=paths::history(visit.code())>
            <div class="field">
                <label for="depuis">{text::history::since(lang)}</label>
                <p class="hint" id="depuis-hint">
                    {text::history::since_hint(lang)}
                </p>
                {problem}
                <div class="seek">
                    <input
                        class="time"
                        id="depuis"
                        name="depuis"
                        value=asked.typed
                        autocomplete="off"
                        aria-describedby=if wrong { "depuis-problem depuis-hint" } else { "depuis-hint" }
                        aria-invalid=wrong.then_some("true")
                    />
                    <button>{text::history::show(lang)}</button>
                </div>
            </div>
            <p class="ways">{hour_ago} {whole}</p>
        </form>
    }
}
