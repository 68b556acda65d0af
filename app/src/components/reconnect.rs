//! For who gave a name on another device: the way back.

use leptos::prelude::*;

use super::{Post, TextField};
use crate::{text, visit::Visit};

/// Says the same whether the address is known or not.
#[component]
pub fn Reconnect(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let form = visit.form("/api/reconnect", None);
    let asked = visit
        .query
        .get("lien")
        .is_some()
        .then(|| view! { <p class="notice" role="status">{text::links::asked(lang)}</p> });
    let by_mail = if visit.backend.mail.sends() {
        view! {
            <p>{text::links::reconnect_hint(lang)}</p>
            <Post form=form.clone()>
                <TextField
                    form
                    name="email"
                    label=text::links::reconnect_email(lang)
                    required=true
                    autocomplete="email"
                    inputmode="email"
                />
                <p class="actions">
                    <button>{text::links::reconnect(lang)}</button>
                </p>
            </Post>
        }
        .into_any()
    } else {
        view! { <p>{text::links::no_mail(lang)}</p> }.into_any()
    };
    view! {
        <section class="apart" id="revenir">
            <h2>{text::links::reconnect_heading(lang)}</h2>
            {asked}
            {by_mail}
            <p>{text::links::reconnect_other(lang)}</p>
        </section>
    }
    .into_any()
}
