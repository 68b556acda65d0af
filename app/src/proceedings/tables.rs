//! All decisions and all actions of the day, each with the session it comes from.

use leptos::prelude::*;

use super::{
    Held, Proceedings,
    document::{anchor, name},
};
use crate::text::{self, Lang};

#[component]
pub fn Tables(lang: Lang, proceedings: Proceedings) -> impl IntoView {
    let decisions = proceedings
        .decisions()
        .map(|(held, decision)| {
            view! {
                <tr>
                    <td>{decision.to_owned()}</td>
                    <td>{from(lang, held)}</td>
                </tr>
            }
        })
        .collect::<Vec<_>>();
    let actions = proceedings
        .actions()
        .map(|(held, action)| {
            view! {
                <tr>
                    <td>{action.what.to_string()}</td>
                    <td>{text::proceedings::agreed(lang, &action.who, &action.due)}</td>
                    <td>{from(lang, held)}</td>
                </tr>
            }
        })
        .collect::<Vec<_>>();
    view! {
        <section>
            <h2 class="slot-head" id="decisions">{text::proceedings::decisions(lang)}</h2>
            {table(
                text::proceedings::no_decision(lang),
                "decisions",
                &[text::proceedings::decision(lang), text::proceedings::session(lang)],
                decisions,
            )}
        </section>
        <section>
            <h2 class="slot-head" id="actions">{text::proceedings::actions(lang)}</h2>
            {table(
                text::proceedings::no_action(lang),
                "actions",
                &[
                    text::proceedings::action(lang),
                    text::proceedings::who_and_when(lang),
                    text::proceedings::session(lang),
                ],
                actions,
            )}
        </section>
    }
}

fn table<V: IntoView + 'static>(
    none: &'static str,
    heading: &'static str,
    columns: &[&'static str],
    rows: Vec<V>,
) -> AnyView {
    if rows.is_empty() {
        return view! { <p class="hint">{none}</p> }.into_any();
    }
    let columns = columns
        .iter()
        .map(|column| view! { <th scope="col">{*column}</th> })
        .collect_view();
    view! {
        <table aria-labelledby=heading>
            <thead>
                <tr>{columns}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// The session, by the number people say, and in words for who listens.
fn from(lang: Lang, held: &Held) -> impl IntoView + use<> {
    let shown = text::topics::number(lang, held.no);
    view! {
        <a href=format!("#{}", anchor(held)) title=name(lang, held)>
            {shown}
        </a>
    }
}
