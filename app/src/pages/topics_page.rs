//! All topics as a list, to search and to filter. A plain page: its address says what is looked for, so that it can be
//! kept, sent and gone back to.

mod asked;
mod filters;
mod found;
mod row;

use leptos::prelude::*;

use self::{asked::Asked, filters::Filters, found::found, row::row};
use crate::{
    components::{ForumFrame, Pager, Post},
    paths, text,
    visit::{Visit, forum_page},
};

/// As many rows as one reads through; a day of 500 topics is ten pages.
const ROWS: usize = 50;

#[component]
pub fn TopicsPage() -> impl IntoView {
    forum_page(|visit| async move { Ok(view(visit)) })
}

fn view(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let asked = Asked::of(&visit);
    let topics = found(&visit, &asked);
    let standing = visit.seen.forum.topics.values().filter(|topic| topic.is_active());
    let heading = text::search::found(lang, topics.len(), standing.count(), asked.shown());
    let pages = topics.len().div_ceil(ROWS).max(1);
    let page = asked.page.min(pages);
    let rows = topics.iter().skip((page - 1) * ROWS).take(ROWS);
    let rows = rows.map(|id| row(&visit, &asked.query, *id)).collect_view();
    let list = if topics.is_empty() {
        none(&visit, &asked).into_any()
    } else {
        let form = visit.form("/api/set_interest", None);
        view! {
            <Post form>
                <ul class="rows found">{rows}</ul>
            </Post>
            <Pager lang page pages path={
                let (code, asked) = (visit.code().clone(), asked.clone());
                move |page| asked.path(&code, page)
            }/>
        }
        .into_any()
    };
    // The browser's title is the first thing that is read aloud: it says the result.
    let title = if asked.is_all() {
        text::search::title(lang).to_owned()
    } else {
        heading.clone()
    };
    view! {
        <ForumFrame visit=visit.clone() title narrow=true>
            <h1>{text::search::title(lang)}</h1>
            <Filters visit asked/>
            <section>
                <h2 id="resultats">{heading}</h2>
                {list}
            </section>
        </ForumFrame>
    }
}

/// Nothing was found: what to try next.
fn none(visit: &Visit, asked: &Asked) -> impl IntoView + use<> {
    let lang = visit.lang;
    let unnamed = asked.mine() && visit.person().is_none();
    let words = match (unnamed, asked.is_all()) {
        (true, _) => text::search::none_mine(lang),
        (false, true) => text::search::nothing(lang),
        (false, false) => text::search::none_hint(lang),
    };
    let name = unnamed.then(|| {
        let back = paths::encode(&asked.path(visit.code(), 1));
        let path = format!("{}?suite={back}", paths::join(visit.code()));
        view! { <a class="button primary" href=path>{text::search::give_name(lang)}</a> }
    });
    let all = (!asked.is_all())
        .then(|| view! { <a class="button" href=paths::topics(visit.code())>{text::search::show_all(lang)}</a> });
    view! {
        <div class="empty">
            <p>{words}</p>
            <p class="actions">{name} {all}</p>
        </div>
    }
}
