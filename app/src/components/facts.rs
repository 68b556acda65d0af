//! « Informations pratiques »: when, where, how to come, and what to know before.

use domain::{Details, Forum};
use leptos::prelude::*;

use super::Prose;
use crate::text::{self, Lang};

/// What the team has said; what it has not said takes no room.
#[component]
pub fn Facts(
    lang: Lang,
    forum: std::sync::Arc<Forum>,
    /// The level of a heading that someone writes into one of the texts.
    #[prop(default = 3)]
    top: usize,
    /// Only when and where.
    #[prop(optional)]
    brief: bool,
) -> impl IntoView {
    let Details {
        date, venue, practical, ..
    } = &forum.details;
    let texts = [
        (text::settings::whereabouts(lang), venue.as_str()),
        (text::settings::how(lang), practical.access.as_str()),
        (text::settings::step_free(lang), practical.accessibility.as_str()),
        (text::settings::network(lang), practical.wifi.as_str()),
        (text::settings::photos(lang), practical.photos.as_str()),
    ];
    let shown = if brief { &texts[..1] } else { &texts[..] };
    let said = shown.iter().filter(|(_, words)| !words.is_empty());
    let said = said
        .map(|(name, words)| {
            view! {
                <dt>{*name}</dt>
                <dd><Prose source=*words top/></dd>
            }
        })
        .collect_view();
    let room = practical.room.as_ref().filter(|_| !brief).map(|room| {
        view! {
            <dt>{text::settings::chat(lang)}</dt>
            <dd>
                <a href=room.to_string() rel="noopener noreferrer">{text::settings::open_chat(lang)}</a>
            </dd>
        }
    });
    view! {
        <dl class="facts">
            <dt>{text::settings::when(lang)}</dt>
            <dd>{text::settings::day(lang, *date, forum.hours())}</dd>
            {said}
            {room}
        </dl>
    }
    .into_any()
}
