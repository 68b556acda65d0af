//! « Ce qui a changé »: the acts of the day in words, newest first, each with what takes it back for who may.

mod act;
mod asked;
mod since;

use domain::{Act, ActId, minute_of_day};
use leptos::prelude::*;

use self::{act::act_view, asked::Asked, since::Since};
use crate::{
    components::{ForumFrame, Pager},
    history::{self, Told},
    paths, text,
    visit::{Visit, forum_page},
};

/// As many acts as one reads through.
const ACTS: usize = 50;

#[component]
pub fn HistoryPage() -> impl IntoView {
    forum_page(|visit| async move { Ok(view(visit)) })
}

fn view(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let asked = Asked::of(&visit);
    let acts: Vec<ActId> = visit
        .seen
        .forum
        .history
        .acts()
        .filter(|act| is_since(&visit, &asked, act))
        .map(|act| act.stamp.act)
        .collect();
    let pages = acts.len().div_ceil(ACTS).max(1);
    let page = asked.page.min(pages);
    let shown: Vec<ActId> = acts.iter().skip((page - 1) * ACTS).take(ACTS).copied().collect();
    let told = history::tell(lang, &visit.seen.forum, &visit.seen.names, &shown);
    let heading = text::history::heading(lang, asked.since);
    let list = if told.is_empty() {
        nothing(&visit, &asked).into_any()
    } else {
        let (code, asked) = (visit.code().clone(), asked.clone());
        view! {
            <p class="lede" id="resultats">{text::history::count(lang, acts.len())}</p>
            {hours(&visit, &told)}
            <Pager lang page pages path=move |page| asked.path(&code, page)/>
        }
        .into_any()
    };
    view! {
        <ForumFrame visit=visit.clone() title=heading.clone() narrow=true focused=true>
            <h1>{heading}</h1>
            <p class="lede">{text::history::intro(lang)}</p>
            <Since visit asked/>
            {list}
        </ForumFrame>
    }
}

fn is_since(visit: &Visit, asked: &Asked, act: &Act) -> bool {
    let origin = visit.seen.forum.details.origin;
    asked
        .since
        .is_none_or(|since| match minute_of_day(origin, act.stamp.at) {
            Some(at) => at >= since,
            None => act.stamp.at > origin,
        })
}

/// Acts under the hour in which they happened.
fn hours(visit: &Visit, told: &[Told]) -> impl IntoView + use<> {
    let lang = visit.lang;
    let origin = visit.seen.forum.details.origin;
    let heading = |told: &Told| match minute_of_day(origin, told.at) {
        Some(at) => text::history::hours(lang, at.hour()),
        None if told.at > origin => text::history::after_day(lang).to_owned(),
        None => text::history::before_day(lang).to_owned(),
    };
    told.chunk_by(|one, next| heading(one) == heading(next))
        .map(|hour| {
            let acts = hour.iter().map(|told| act_view(visit, told)).collect_view();
            view! {
                <section>
                    <h2 class="slot-head">{hour.first().map(heading)}</h2>
                    <ul class="rows acts">{acts}</ul>
                </section>
            }
        })
        .collect_view()
}

fn nothing(visit: &Visit, asked: &Asked) -> impl IntoView + use<> {
    let lang = visit.lang;
    let (words, path, link) = if asked.since.is_some() {
        (
            text::history::nothing_since(lang),
            paths::history(visit.code()),
            text::history::whole(lang),
        )
    } else {
        (
            text::history::nothing(lang),
            paths::board(visit.code()),
            text::history::see_board(lang),
        )
    };
    view! {
        <div class="empty">
            <p>{words}</p>
            <a class="button" href=path>
                {link}
            </a>
        </div>
    }
}
