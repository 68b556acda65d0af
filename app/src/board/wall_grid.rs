//! The table of the wall: like the board's, with words instead of links.

use domain::{Cell, SessionId, SlotId, SpaceId, TopicId};
use leptos::{either::Either, prelude::*};

use super::{
    grid::{Head, columns, moment},
    live,
};
use crate::live::fill;

#[component]
pub fn WallGrid() -> impl IntoView {
    let live = live();
    let words = live.words().clone();
    let (heads, rows) = (live.clone(), live.clone());
    let columns = Memo::new(move |_| columns(&heads));
    let slots = Memo::new(move |_| rows.board.read().slots.iter().map(|slot| slot.id).collect::<Vec<_>>());
    view! {
        <table class="wall-table">
            <caption class="sr">{words.board_caption}</caption>
            <thead>
                <tr>
                    <td></td>
                    <For each=move || columns.get() key=|space| *space let:space>
                        <Head space/>
                    </For>
                </tr>
            </thead>
            <tbody>
                <For each=move || slots.get() key=|slot| *slot let:slot>
                    <WallRow period=slot columns/>
                </For>
            </tbody>
        </table>
    }
}

#[component]
fn WallRow(period: SlotId, columns: Memo<Vec<SpaceId>>) -> impl IntoView {
    let live = live();
    let words = live.words().clone();
    let board = live.board.clone();
    let view = Memo::new(move |_| board.read().slots.iter().find(|known| known.id == period).cloned());
    let now = live.now.clone();
    let moment = Memo::new(move |_| view.read().as_ref().map_or("later", |slot| moment(slot, now.get())));
    let common = Memo::new(move |_| view.read().as_ref().is_some_and(|slot| slot.common));
    let class = move || format!("{} {}", moment.get(), if common.get() { "common" } else { "open" });
    let (start, end) = (words.clone(), words.clone());
    let start = move || view.read().as_ref().map(|slot| start.time(slot.start));
    let end = move || {
        view.read()
            .as_ref()
            .map(|slot| fill(&end.until, &[&end.time(slot.end)]))
    };
    let title = move || view.read().as_ref().map(|slot| slot.title.clone());
    let cells = move || {
        if common.get() {
            Either::Left(view! { <td colspan=move || columns.read().len().max(1).to_string()>{title}</td> })
        } else {
            Either::Right(view! {
                <For each=move || columns.get() key=|space| *space let:space>
                    <WallCell cell=Cell { slot: period, space }/>
                </For>
            })
        }
    };
    view! {
        <tr class=class>
            <th scope="row">
                <b>{start}</b>
                <small>{end}</small>
                {move || (moment.get() == "now").then(|| view! { <em>{words.now.clone()}</em> })}
            </th>
            {cells}
        </tr>
    }
}

#[component]
fn WallCell(cell: Cell) -> impl IntoView {
    let live = live();
    let words = live.words().clone();
    let board = live.board.clone();
    let held = Memo::new(move |_| {
        let board = board.read();
        let sessions = board.sessions.iter().filter(|session| session.cell == cell);
        sessions
            .map(|session| (session.id, session.topic))
            .collect::<Vec<(SessionId, TopicId)>>()
    });
    let free = move || held.read().is_empty().then(|| words.free.clone());
    view! {
        <td class:free=move || held.read().is_empty()>
            <For each=move || held.get() key=|held| *held let:held>
                <WallCard session=held.0 topic=held.1/>
            </For>
            {free}
        </td>
    }
}

#[component]
fn WallCard(session: SessionId, topic: TopicId) -> impl IntoView {
    let live = live();
    let words = live.words().clone();
    let board = live.board.clone();
    let view = Memo::new(move |_| board.read().topics.iter().find(|known| known.id == topic).cloned());
    let board = live.board.clone();
    let report = Memo::new(move |_| {
        board
            .read()
            .sessions
            .iter()
            .any(|known| known.id == session && known.report)
    });
    let (number, who) = (words.clone(), words);
    let number = move || {
        view.read()
            .as_ref()
            .and_then(|topic| topic.no)
            .map(|no| number.number(no))
    };
    let title = move || view.read().as_ref().map(|topic| topic.title.clone());
    let who = move || {
        let name = view
            .read()
            .as_ref()
            .and_then(|topic| topic.convener.clone())
            .unwrap_or_default();
        if report.get() {
            format!("{name} · {}", who.has_report)
        } else {
            name
        }
    };
    view! {
        <i>{number}</i>
        <b>{title}</b>
        <small>{who}</small>
    }
}
