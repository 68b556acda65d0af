//! The table of the board and of the wall: slots down, spaces across.

use domain::{Cell, Minute, SlotId, SlotView, SpaceId};
use leptos::prelude::*;

use super::{cell::CellView, live};
use crate::live::{Live, fill};

/// Spaces that take sessions; the quiet corner is not a column.
pub fn columns(live: &Live) -> Vec<SpaceId> {
    let board = live.board.read();
    let holds = |id| board.sessions.iter().any(|session| session.cell.space == id);
    board
        .spaces
        .iter()
        .filter(|space| space.places > 0 || holds(space.id))
        .map(|space| space.id)
        .collect()
}

/// The roles are said again because a phone draws the table as a list, and browsers then forget what it is.
#[component]
pub fn Grid() -> impl IntoView {
    let live = live();
    let words = live.words().clone();
    let (heads, rows) = (live.clone(), live.clone());
    let columns = Memo::new(move |_| columns(&heads));
    let slots = Memo::new(move |_| rows.board.read().slots.iter().map(|slot| slot.id).collect::<Vec<_>>());
    view! {
        <table class="board" role="table">
            <caption class="sr">{words.board_caption}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">
                        {words.slot_column}
                    </th>
                    <For each=move || columns.get() key=|space| *space let:space>
                        <Head space/>
                    </For>
                </tr>
            </thead>
            <tbody role="rowgroup">
                <For each=move || slots.get() key=|slot| *slot let:slot>
                    <Row period=slot columns/>
                </For>
            </tbody>
        </table>
    }
}

/// « Grande salle — 40 places, écran »
#[component]
pub fn Head(space: SpaceId) -> impl IntoView {
    let live = live();
    let shown = Memo::new(move |_| {
        let board = live.board.read();
        let space = board.spaces.iter().find(|known| known.id == space);
        space.map_or_else(Default::default, |space| {
            let seats = space
                .capacity
                .map(|seats| fill(&live.words().seats, &[&seats.to_string()]));
            let equipment = (!space.equipment.is_empty()).then(|| space.equipment.clone());
            let about: Vec<String> = seats.into_iter().chain(equipment).collect();
            (space.name.clone(), about.join(", "))
        })
    });
    view! {
        <th scope="col" role="columnheader">
            <b>{move || shown.read().0.clone()}</b>
            <small>{move || shown.read().1.clone()}</small>
        </th>
    }
}

/// When a slot is, compared with now.
#[must_use]
pub fn moment(slot: &SlotView, now: Option<Minute>) -> &'static str {
    match now {
        Some(now) if slot.end <= now => "past",
        Some(now) if slot.start <= now => "now",
        _ => "later",
    }
}

#[component]
fn Row(period: SlotId, columns: Memo<Vec<SpaceId>>) -> impl IntoView {
    let live = live();
    let words = live.words().clone();
    let board = live.board.clone();
    let view = Memo::new(move |_| board.read().slots.iter().find(|known| known.id == period).cloned());
    let now = live.now.clone();
    let moment = Memo::new(move |_| view.read().as_ref().map_or("later", |slot| moment(slot, now.get())));
    let common = Memo::new(move |_| view.read().as_ref().is_some_and(|slot| slot.common));
    let class = move || format!("{} {}", moment.get(), if common.get() { "common" } else { "open" });
    let times = words.clone();
    let head = move || {
        let view = view.read();
        let (start, end) = view
            .as_ref()
            .map_or((Minute(0), Minute(0)), |slot| (slot.start, slot.end));
        (times.time(start), times.time(end))
    };
    let (start, end) = (head.clone(), head);
    let now_words = words.now.clone();
    let title = move || {
        view.read()
            .as_ref()
            .map(|slot| slot.title.clone())
            .filter(|title| !title.is_empty())
    };
    let cells = move || {
        if common.get() {
            leptos::either::Either::Left(view! {
                <td role="cell" class="common" colspan=move || columns.read().len().max(1).to_string()>
                    {title}
                </td>
            })
        } else {
            leptos::either::Either::Right(view! {
                <For each=move || columns.get() key=|space| *space let:space>
                    <CellView cell=Cell { slot: period, space }/>
                </For>
            })
        }
    };
    view! {
        <tr role="row" class=class>
            <th scope="row" role="rowheader">
                <b>{move || start().0}</b>
                <small>{move || end().1}</small>
                {move || (moment.get() == "now").then(|| view! { <em>{now_words.clone()}</em> })}
            </th>
            {cells}
        </tr>
    }
}
