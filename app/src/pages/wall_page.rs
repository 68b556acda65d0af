//! The projected screen. What it shows follows from the step of the day, or is one view for good.

mod announcement;
mod closing;
mod crowds;
mod frame;
mod message;
mod now;
mod pause;
mod scene;
mod welcome;

use domain::{Forum, Shows};
use leptos::prelude::*;
use leptos_meta::Title;

use self::scene::Scene;
use crate::{
    board::{Board, Headline},
    components::Qr,
    error::AppError,
    live::{LiveLine, LivePage},
    pages::news_page::{News, newest},
    paths,
    text::{self, Lang},
    visit::{Visit, forum_page},
};

#[component]
pub fn WallPage() -> impl IntoView {
    forum_page(|visit| async move {
        // The board is public, so the plain address is the wall too; a link of one screen is worth what it was given.
        let pinned = match visit.query.get("jeton") {
            Some(token) => visit.backend.walls.open(visit.code(), &token).await?,
            None => None,
        };
        let shows = pinned.unwrap_or_else(|| shown(&visit));
        let news = match shows {
            Shows::News => newest(&visit).await?,
            _ => Vec::new(),
        };
        Ok::<_, AppError>(view(visit, shows, news))
    })
}

/// Until the day begins, the board and who announces.
fn shown(visit: &Visit) -> Shows {
    let current = visit.seen.forum.run_of_show.current();
    current.map_or_else(Shows::default, |planned| planned.step.shows)
}

fn view(visit: Visit, shows: Shows, news: Vec<News>) -> impl IntoView {
    let lang = visit.lang;
    let code = visit.code().clone();
    let forum = &visit.seen.forum;
    let name = forum.details.title.to_string();
    let density = density(forum);
    let (scene, line) = (visit.clone(), visit.clone());
    let title = text::page_title(
        lang,
        false,
        text::wall_title(lang),
        visit.seen.forum.details.title.as_str(),
    );
    let way_to_news = paths::news(&code);
    let style = visit.backend.assets.show.clone();
    let short = paths::short(&visit.backend.public_url, &code);
    let spoken = short
        .split_once("://")
        .map_or(short.clone(), |(_, rest)| rest.to_owned());
    view! {
        <Title text=title/>
        <LivePage visit projected=true>
            // In the body for the reason that `LivePage` says.
            <link rel="stylesheet" href=style/>
            <div class="wall">
                <header class="wall-head">
                    <h1>{name}</h1>
                    <Headline/>
                </header>
                <main id="contenu">
                    <Scene visit=scene shows news/>
                    // Live also while something else is shown: the style sheet puts it away.
                    <div class=density>
                        <Board/>
                    </div>
                </main>
                <footer class="wall-foot">
                    <Qr url=short label=text::wall_qr(lang)/>
                    <p class="wall-join">
                        <b>{text::wall_join(lang)}</b>
                        " "
                        {spoken}
                        <small>{text::law_of_mobility(lang)}</small>
                    </p>
                    <a href=way_to_news>{text::news::title(lang)}</a>
                    <Pager lang/>
                    <LiveLine visit=line/>
                </footer>
            </div>
        </LivePage>
    }
}

/// « Page 2 sur 3 ». `wall.js` shows it when the board does not fit the screen in letters that are read from afar.
#[component]
fn Pager(lang: Lang) -> impl IntoView {
    view! {
        <nav class="wall-pages" hidden aria-label=text::wall_pages(lang)>
            <button type="button" data-turn="-1" aria-label=text::wall_previous(lang)>
                "←"
            </button>
            <span data-page=text::wall_page(lang)></span>
            <button type="button" data-turn="1" aria-label=text::wall_next(lang)>
                "→"
            </button>
        </nav>
    }
}

/// How much must fit: the style sheet has a text size for each step.
fn density(forum: &Forum) -> &'static str {
    let rows = forum.slots.values().filter(|slot| !slot.common).count();
    let columns = forum
        .spaces
        .iter()
        .filter(|(id, space)| space.places > 0 || forum.is_closed(*id))
        .count();
    match (rows, columns) {
        (..=3, ..=4) => "wall-board airy",
        (..=4, ..=6) => "wall-board calm",
        (..=6, ..=8) => "wall-board full",
        _ => "wall-board dense",
    }
}
