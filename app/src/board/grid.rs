//! The table of the board and of the wall: slots down, spaces across.

use domain::{BoardView, Cell, Minute, SlotView, SpaceView};
use leptos::{either::Either, prelude::*};

use super::{cell::cell_view, live};
use crate::live::{Words, fill};

/// The lines of the table. They change when a facilitator changes the day, not when people tap.
#[derive(Clone, PartialEq)]
struct Lines {
    slots: Vec<SlotView>,
    /// Spaces that take sessions; the quiet corner is not a column.
    columns: Vec<SpaceView>,
}

impl Lines {
    fn of(board: &BoardView) -> Self {
        let holds = |id| board.sessions.iter().any(|session| session.cell.space == id);
        let columns = board.spaces.iter().filter(|space| space.places > 0 || holds(space.id));
        Self {
            slots: board.slots.clone(),
            columns: columns.cloned().collect(),
        }
    }
}

/// The roles are said again because a phone draws the table as a list, and browsers then forget what it is.
#[component]
pub fn Grid() -> impl IntoView {
    let live = live();
    let words = live.words().clone();
    let caption = words.board_caption.clone();
    let corner = words.slot_column.clone();
    let lines = Memo::new(move |_| Lines::of(&live.board.read().view));
    let seats = words.clone();
    let heads = move || {
        lines
            .read()
            .columns
            .iter()
            .map(|space| head(space, &seats))
            .collect_view()
    };
    let rows = move || {
        let lines = lines.read();
        lines
            .slots
            .iter()
            .map(|slot| row(slot, &lines.columns, &words))
            .collect_view()
    };
    view! {
        <table class="board" role="table">
            <caption class="sr">{caption}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">
                        {corner}
                    </th>
                    {heads}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
}

/// « Grande salle — 40 places, écran »
fn head(space: &SpaceView, words: &Words) -> impl IntoView + use<> {
    let mut about = space
        .capacity
        .map_or_else(String::new, |seats| fill(&words.seats, &[&seats.to_string()]));
    if !about.is_empty() && !space.equipment.is_empty() {
        about.push_str(", ");
    }
    about.push_str(&space.equipment);
    view! {
        <th scope="col" role="columnheader">
            <b>{space.name.clone()}</b>
            <small>{about}</small>
        </th>
    }
}

fn row(slot: &SlotView, columns: &[SpaceView], words: &Words) -> impl IntoView + use<> {
    let live = live();
    let (start, end, common) = (slot.start, slot.end, slot.common);
    let class = Signal::derive(move || format!("{} {}", moment(start, end, live.now()), kind(common)));
    let cells = if common {
        Either::Left(view! {
            <td role="cell" colspan=columns.len().max(1).to_string()>
                {slot.title.clone()}
            </td>
        })
    } else {
        let cell = |space: &SpaceView| {
            cell_view(
                Cell {
                    slot: slot.id,
                    space: space.id,
                },
                space,
            )
        };
        Either::Right(columns.iter().map(cell).collect_view())
    };
    view! {
        <tr role="row" class=class>
            <th scope="row" role="rowheader">
                <b>{words.time(start)}</b>
                <small>{fill(&words.until, &[&words.time(end)])}</small>
                <em>{words.now.clone()}</em>
            </th>
            {cells}
        </tr>
    }
}

fn kind(common: bool) -> &'static str {
    if common { "common" } else { "open" }
}

/// When a slot is, compared with now: the style sheet shows « En ce moment » in the row that is now.
fn moment(start: Minute, end: Minute, now: Option<Minute>) -> &'static str {
    match now {
        Some(now) if end <= now => "past",
        Some(now) if start <= now => "now",
        _ => "later",
    }
}
