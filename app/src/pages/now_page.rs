//! What runs now, in which room, and what comes next.

use leptos::prelude::*;

use super::board_page::live_line;
use crate::{
    board::{Board, Headline},
    components::{ForumFrame, Post, Tab, WhereAmI},
    live::{LivePage, PageData},
    text,
    visit::{Visit, forum_page},
};

#[component]
pub fn NowPage() -> impl IntoView {
    forum_page(|visit| async move { Ok(view(visit)) })
}

fn view(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let form = visit.form("/api/set_interest", None);
    let open = PageData::takes_interest(visit.seen.forum.phase);
    let class = if open {
        "board-form only-now"
    } else {
        "board-form only-now closed"
    };
    let (frame, there) = (visit.clone(), visit.clone());
    view! {
        <LivePage visit>
            <ForumFrame visit=frame title=text::tab_now(lang) tab=Tab::Now status=live_line(&there)>
                <h1>{text::tab_now(lang)}</h1>
                <Headline/>
                <Post form stay=true class=class>
                    <Board/>
                </Post>
                <WhereAmI visit=there/>
            </ForumFrame>
        </LivePage>
    }
}
