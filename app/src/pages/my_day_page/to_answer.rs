//! What waits for an answer of the reader: sessions whose notes someone asks them to take, answered on the page of the
//! notes, and suggestions that a topic of theirs be one with another, answered on the topic's.

use domain::{MergeAsk, MergePair};
use leptos::prelude::*;

use crate::{
    paths, places, text,
    to_know::{What, unread},
    visit::Visit,
};

/// Nothing when nobody asks.
pub fn to_answer(visit: &Visit) -> Option<impl IntoView + use<>> {
    let lang = visit.lang;
    let me = visit.person()?;
    let sessions = visit.seen.forum.sessions.iter();
    let asked = sessions.filter_map(|(id, session)| Some((*id, session.topic, session.scribe_asks.get(&me)?)));
    let rows: Vec<_> = asked
        .map(|(id, topic, by)| {
            let name = visit.seen.names.get(by);
            let name = name.map_or(text::scribe::someone_gone(lang), String::as_str);
            view! {
                <p class="notice mine">
                    {text::scribe::asked(lang, name)}
                    " "
                    <a href=paths::report(visit.code(), id)>{places::topic(visit, topic)}</a>
                </p>
            }
        })
        .collect();
    let merges = visit.seen.forum.merges.iter().filter(|(_, ask)| ask.is_open());
    // « À savoir » tells it until it is read.
    let told = told_now(visit);
    let merges = merges.filter(|(pair, _)| !told.contains(pair));
    let waits = |(pair, ask): (&MergePair, &MergeAsk)| {
        let mut sides = pair.sides().into_iter();
        sides.find(|side| visit.leads(*side) && !ask.accepted.contains(side))
    };
    let merges: Vec<_> = merges
        .filter_map(waits)
        .map(|topic| {
            let path = format!("{}#regroupements", paths::topic(visit.code(), topic));
            view! {
                <p class="notice mine">
                    {text::merge::to_answer(lang)}
                    " "
                    <a href=path>{places::topic(visit, topic)}</a>
                </p>
            }
        })
        .collect();
    let rows = rows.into_iter().map(IntoAny::into_any);
    let rows: Vec<_> = rows.chain(merges.into_iter().map(IntoAny::into_any)).collect();
    (!rows.is_empty()).then(|| rows.collect_view())
}

/// What « À savoir » says at the top of the page.
fn told_now(visit: &Visit) -> Vec<MergePair> {
    let unread = visit.person().map(|me| unread(&visit.seen.forum, me, visit.seen.read));
    let lines = unread.into_iter().flat_map(|unread| unread.lines);
    let asked = lines.filter_map(|line| match line.what {
        What::MergeAsked { topic, with } => Some([(topic, with), (with, topic)]),
        _ => None,
    });
    asked.flatten().map(|(host, guest)| MergePair { host, guest }).collect()
}
