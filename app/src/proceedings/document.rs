//! The proceedings as one reads them, on their page and in the HTML file.

use leptos::prelude::*;

use super::{Held, Medium, Notes, Period, Proceedings, report::Report, tables::Tables};
use crate::{
    paths,
    text::{self, Lang},
};

/// From the heading to the licence.
#[component]
pub fn Document(lang: Lang, proceedings: Proceedings, medium: Medium) -> impl IntoView {
    let Proceedings { title, date, venue, .. } = &proceedings;
    let whole = std::iter::once(title.clone())
        .chain([text::long_date(lang, *date)])
        .chain(venue.clone());
    let count = proceedings.sessions().count();
    let published = proceedings.published().count();
    let summary = text::proceedings::summary(lang, count, published, proceedings.for_participants());
    let periods = proceedings
        .periods
        .iter()
        .map(|each| period(lang, each, &medium))
        .collect_view();
    let parked = (!proceedings.parked.is_empty()).then(|| {
        let sessions = proceedings
            .parked
            .iter()
            .map(|each| held(lang, each, &medium))
            .collect_view();
        view! {
            <section>
                <h2 class="slot-head" id="sans-creneau">{text::proceedings::parked(lang)}</h2>
                {sessions}
            </section>
        }
    });
    view! {
        <div class="actes">
            <h1>{text::proceedings::title(lang)}</h1>
            <p class="lede">
                {whole.collect::<Vec<_>>().join(", ")}
                "."
                <br/>
                {summary}
            </p>
            {contents(lang, &proceedings)}
            <Tables lang proceedings=proceedings.clone()/>
            {periods}
            {parked}
            {never_held(lang, &proceedings, &medium)}
            <div class="colophon">
                <p>
                    <a href=text::proceedings::licence_url(lang) rel="license noopener noreferrer">
                        {text::proceedings::licence(lang)}
                    </a>
                </p>
                <p>{text::proceedings::no_ai(lang)}</p>
            </div>
        </div>
    }
}

/// What is in them, with the way there.
fn contents(lang: Lang, proceedings: &Proceedings) -> impl IntoView + use<> {
    let entry = |id: String, words: String| view! { <li><a href=format!("#{id}")>{words}</a></li> };
    let tables = [
        (
            "decisions",
            text::proceedings::decisions(lang),
            proceedings.decisions().count(),
        ),
        (
            "actions",
            text::proceedings::actions(lang),
            proceedings.actions().count(),
        ),
    ];
    let tables = tables
        .map(|(id, words, count)| entry(id.to_owned(), text::proceedings::counted(lang, words, count)))
        .collect_view();
    let held = proceedings.periods.iter().filter(|period| !period.sessions.is_empty());
    let periods = held
        .map(|period| {
            let sessions = period.sessions.iter();
            let sessions = sessions
                .map(|held| entry(anchor(held), name(lang, held)))
                .collect_view();
            view! {
                <li>
                    <a href=format!("#creneau{}", period.slot)>
                        {text::places::hours(lang, period.start, period.end)}
                    </a>
                    <ul>{sessions}</ul>
                </li>
            }
        })
        .collect_view();
    let parked = (!proceedings.parked.is_empty())
        .then(|| entry("sans-creneau".to_owned(), text::proceedings::parked(lang).to_owned()));
    let never = (!proceedings.never_held.is_empty())
        .then(|| entry("non-tenus".to_owned(), text::proceedings::never_held(lang).to_owned()));
    view! {
        <nav class="contents" aria-labelledby="sommaire">
            <h2 id="sommaire">{text::proceedings::contents(lang)}</h2>
            <ul>{tables} {periods} {parked} {never}</ul>
        </nav>
    }
}

fn period(lang: Lang, period: &Period, medium: &Medium) -> impl IntoView + use<> {
    let sessions = period
        .sessions
        .iter()
        .map(|each| held(lang, each, medium))
        .collect_view();
    let is_common = period.common.is_some();
    let common = period.common.clone().map(|common| view! { <small>{common}</small> });
    view! {
        <section class="period" class:common=is_common>
            <h2 class="slot-head" id=format!("creneau{}", period.slot)>
                {text::places::hours(lang, period.start, period.end)}
                " "
                {common}
            </h2>
            {sessions}
        </section>
    }
}

fn held(lang: Lang, held: &Held, medium: &Medium) -> impl IntoView + use<> {
    let path = paths::report(&medium.code, held.session);
    let address = medium.address(&path);
    let said = [
        Some(text::proceedings::led_by(lang, &held.conveners)),
        held.space.clone(),
        text::proceedings::notes_by(lang, &held.scribes),
    ];
    let said: Vec<String> = said.into_iter().flatten().collect();
    let notes = match &held.notes {
        Notes::Published(published) => {
            let published = published.as_ref().clone();
            view! { <Report lang published medium=medium.clone()/> }.into_any()
        }
        gap => view! { <p class="gap">{gap_words(lang, gap)}</p> }.into_any(),
    };
    let assistance = held.published().map(|report| report.declaration.assistance.name());
    view! {
        <article class="held" id=anchor(held) data-ai-assistance=assistance>
            <h3>
                <a href=medium.link(&path) data-address=address>{name(lang, held)}</a>
            </h3>
            <p class="said">{said.join(" · ")}</p>
            {notes}
        </article>
    }
}

/// Why there is nothing to read of a session; empty when there is.
#[must_use]
pub fn gap_words(lang: Lang, notes: &Notes) -> &'static str {
    match notes {
        Notes::Published(_) => "",
        Notes::ForParticipants => text::proceedings::for_participants(lang),
        Notes::Without => text::proceedings::without(lang),
        Notes::Missing => text::proceedings::missing(lang),
        Notes::ToCome => text::proceedings::to_come(lang),
    }
}

fn never_held(lang: Lang, proceedings: &Proceedings, medium: &Medium) -> Option<impl IntoView + use<>> {
    let topics = proceedings.never_held.iter();
    let topics = topics
        .map(|topic| {
            let path = medium.link(&paths::topic(&medium.code, topic.topic));
            let by = text::topics::proposed_by(lang, topic.convener.as_deref());
            view! {
                <li>
                    <a href=path>{text::topics::named(lang, topic.no, &topic.title)}</a>
                    " "
                    <small>{by}</small>
                </li>
            }
        })
        .collect_view();
    (!proceedings.never_held.is_empty()).then(|| {
        view! {
            <section>
                <h2 class="slot-head" id="non-tenus">{text::proceedings::never_held(lang)}</h2>
                <ul>{topics}</ul>
            </section>
        }
    })
}

/// « nº 3, Comment remplir ma fiche action ? »
#[must_use]
pub fn name(lang: Lang, held: &Held) -> String {
    text::topics::named(lang, held.no, &held.title)
}

/// Where a session stands in the document.
#[must_use]
pub fn anchor(held: &Held) -> String {
    format!("atelier-{}", held.session)
}
