//! The central board.

use leptos::prelude::*;

use crate::{
    board::Board,
    components::{BoardWays, ForumFrame, Post, Tab},
    live::{LiveLine, LivePage, PageData},
    opening::{Action, not_now},
    pages::own_proposals,
    paths, text,
    visit::{Visit, forum_page},
};

#[component]
pub fn BoardPage() -> impl IntoView {
    forum_page(|visit| async move { Ok(view(visit)) })
}

fn view(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let form = visit.form("/api/set_interest", None);
    let open = PageData::takes_interest(visit.seen.forum.phase);
    let class = if open { "board-form" } else { "board-form closed" };
    let frame = visit.clone();
    let ways = visit.clone();
    view! {
        <LivePage visit>
            <ForumFrame visit=frame title=text::tab_board(lang) tab=Tab::Board status=live_line(&ways)>
                <h1>{text::board_heading(lang)}</h1>
                {proposals(&ways)}
                <BoardWays visit=ways/>
                <Post form stay=true class=class>
                    <Board/>
                </Post>
            </ForumFrame>
        </LivePage>
    }
}

/// On the day, the way to what one proposed before it.
fn proposals(visit: &Visit) -> Option<impl IntoView + use<>> {
    let count = own_proposals(visit).len();
    let open = not_now(visit, Action::Confirm).is_none();
    (open && count > 0).then(|| {
        let path = format!("{}#a-confirmer", paths::my_day(visit.code()));
        view! {
            <p class="notice">
                <a href=path>{text::registration::proposals_wait(visit.lang, count)}</a>
            </p>
        }
    })
}

/// Whether the page is live; beside the forum's name.
pub fn live_line(visit: &Visit) -> AnyView {
    view! { <LiveLine visit=visit.clone()/> }.into_any()
}
