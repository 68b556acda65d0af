//! The message to copy, for a room or for one's own mail program.

use domain::{EmailAddress, WebAddress};
use leptos::prelude::*;

use crate::{
    escape::escape,
    text::{self, Lang},
};

/// `addresses`: whom it is for, where this server sends no mail itself.
#[component]
pub fn ByHand(
    lang: Lang,
    message: String,
    /// Where the day is as a calendar file.
    calendar: String,
    room: Option<WebAddress>,
    addresses: Option<Vec<EmailAddress>>,
) -> impl IntoView {
    let no_mail = addresses
        .is_some()
        .then(|| view! { <p class="notice">{text::practical::no_mail(lang)}</p> });
    let room = room.map(|room| {
        let words = text::settings::open_chat(lang);
        view! { <a class="button" href=room.to_string() rel="noopener noreferrer">{words}</a> }
    });
    let addresses = addresses.filter(|addresses| !addresses.is_empty()).map(|addresses| {
        let addresses: Vec<&str> = addresses.iter().map(EmailAddress::as_str).collect();
        copied(
            "addresses",
            text::practical::addresses(lang),
            text::practical::addresses_hint(lang),
            &addresses.join(", "),
            3,
        )
    });
    view! {
        <section class="apart" id="copier">
            <h2>{text::practical::by_hand(lang)}</h2>
            {no_mail}
            {copied("message", text::practical::copy_message(lang), text::practical::by_hand_hint(lang), &message, 10)}
            <p class="actions">
                {room}
                <a class="button" href=calendar>{text::practical::calendar(lang)}</a>
            </p>
            {addresses}
        </section>
    }
    .into_any()
}

/// A text that one selects and copies.
fn copied(id: &'static str, label: &'static str, hint: &'static str, words: &str, rows: u32) -> impl IntoView + use<> {
    let (id, hint_id) = (format!("copier-{id}"), format!("copier-{id}-hint"));
    // A parser drops the first line feed of a textarea.
    let words = format!("\n{}", escape(words));
    view! {
        <div class="field">
            <label for=id.clone()>{label}</label>
            <p class="hint" id=hint_id.clone()>{hint}</p>
            <textarea id=id rows=rows readonly=true aria-describedby=hint_id>{words}</textarea>
        </div>
    }
}
