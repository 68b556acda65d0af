//! One's own day in one's own calendar: an address to make, and to take back.

use domain::{Date, Minute};
use leptos::prelude::*;

use crate::{
    components::{LinkMade, Post},
    paths, text,
    visit::Visit,
};

/// `since`: when the address was made that the reader has; `token`: of the one that was just made, shown this once.
#[component]
pub fn Calendar(visit: Visit, since: Option<(Date, Minute)>, token: Option<String>) -> impl IntoView {
    let lang = visit.lang;
    let has_one = since.is_some();
    let known = since.filter(|_| token.is_none()).map(|(date, minute)| {
        let date = text::long_date(lang, date);
        view! { <p>{text::my_day::calendar_since(lang, &date, &text::hour(lang, minute))}</p> }
    });
    let made = token.map(|token| {
        let url = format!("{}{}", visit.backend.public_url, paths::own_feed(visit.code(), &token));
        // Phones and computers open their calendar with it.
        let subscribe = url.split_once("://").map(|(_, rest)| format!("webcal://{rest}"));
        view! {
            <LinkMade
                heading=text::my_day::calendar_made(lang)
                url
                hint=text::my_day::calendar_made_hint(lang)
            />
            <p class="actions">
                <a class="button primary" href=subscribe>{text::my_day::calendar_subscribe(lang)}</a>
            </p>
        }
    });
    let make = if has_one {
        text::my_day::calendar_again(lang)
    } else {
        text::my_day::calendar_make(lang)
    };
    let take_back = has_one.then(|| {
        view! {
            <Post form=visit.form("/api/take_back_feed", None)>
                <button>{text::my_day::calendar_take_back(lang)}</button>
            </Post>
        }
    });
    view! {
        <section id="agenda" class="own-calendar">
            <h2 class="slot-head">{text::my_day::calendar(lang)}</h2>
            <p class="hint">{text::my_day::calendar_hint(lang)}</p>
            {known}
            {made}
            <div class="actions">
                <Post form=visit.form("/api/make_feed", None)>
                    <button>{make}</button>
                </Post>
                {take_back}
            </div>
            <p class="ways">
                <a href=paths::agenda(visit.code())>{text::my_day::calendar_all(lang)}</a>
            </p>
        </section>
    }
}
