//! Which screens are there at this moment, and since when one is away.

use leptos::prelude::*;

use crate::{backend::WallLink, paths, text, visit::Visit};

#[component]
pub fn Screens(visit: Visit, walls: Vec<WallLink>) -> impl IntoView {
    let lang = visit.lang;
    let date = visit.seen.forum.details.date;
    let rows = walls.iter().map(|wall| {
        let there = wall.open > 0;
        view! {
            <li class=if there { "there" } else { "away" }>
                <span>
                    <b>{wall.label.clone()}</b>
                    " "
                    {text::facilitation::wall_view(lang, wall.view)}
                </span>
                " "
                <small>{text::facilitation::wall_state(lang, wall, date)}</small>
            </li>
        }
    });
    let rows = rows.collect_view();
    let list = if walls.is_empty() {
        view! { <p class="hint">{text::show::no_screens(lang)}</p> }.into_any()
    } else {
        view! {
            <ul class="screens">{rows}</ul>
            <p class="hint">{text::show::screens_hint(lang)}</p>
        }
        .into_any()
    };
    view! {
        <section class="apart" id="ecrans">
            <h2>{text::show::screens(lang)}</h2>
            {list}
            <p><a href=paths::walls(visit.code(), None)>{text::show::manage_screens(lang)}</a></p>
        </section>
    }
}
