//! The projected screen.

use leptos::prelude::*;
use leptos_meta::{Body, Title};

use crate::{
    board::{Connection, Wall},
    components::Qr,
    live::LivePage,
    paths, text,
    visit::{Visit, forum_page},
};

#[component]
pub fn WallPage() -> impl IntoView {
    forum_page(|visit| async move { Ok(view(visit)) })
}

fn view(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let code = visit.code().clone();
    let title = text::page_title(
        lang,
        false,
        text::wall_title(lang),
        visit.seen.forum.details.title.as_str(),
    );
    let short = paths::short(&visit.backend.public_url, &code);
    let spoken = short
        .split_once("://")
        .map_or(short.clone(), |(_, rest)| rest.to_owned());
    view! {
        <Title text=title/>
        <Body {..} class="wall"/>
        <LivePage visit>
            <main id="contenu">
                <Wall/>
            </main>
            <footer class="wall-foot">
                <Qr url=short label=text::wall_qr(lang)/>
                <p class="wall-join">
                    <b>{text::wall_join(lang)}</b>
                    " "
                    {spoken}
                    <small>{text::law_of_mobility(lang)}</small>
                </p>
                <Connection/>
            </footer>
        </LivePage>
    }
}
