//! The table of the board and of the wall: slots down, spaces across.

use domain::{BoardView, Cell, SlotId, SlotView, SpaceView};
use leptos::{either::Either, prelude::*};

use super::{cell::cell_view, live};
use crate::live::{Live, Word, Words};

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

/// The table. The roles are said again because a phone draws it as a list, and browsers then forget what it is.
#[component]
pub fn Grid() -> impl IntoView {
    let live = live();
    let words = live.words().clone();
    let caption = words.say(Word::BoardCaption);
    let reads = live.clone();
    let lines = Memo::new(move |_| Lines::of(&reads.board.read().view));
    let body = move || {
        let lines = lines.read();
        view! {
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">
                        {words.say(Word::SlotColumn)}
                    </th>
                    {lines.columns.iter().map(|space| head(space, &words)).collect_view()}
                </tr>
            </thead>
            <tbody role="rowgroup">
                {lines.slots.iter().map(|slot| row(&live, slot, &lines.columns)).collect_view()}
            </tbody>
        }
    };
    view! {
        <table class="board" role="table">
            <caption class="sr">{caption}</caption>
            {body}
        </table>
    }
}

/// « Grande salle — 40 places, écran »
fn head(space: &SpaceView, words: &Words) -> impl IntoView + use<> {
    let mut about = space
        .capacity
        .map_or_else(String::new, |seats| words.fill(Word::Seats, &[&seats.to_string()]));
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

fn row(live: &Live, slot: &SlotView, columns: &[SpaceView]) -> impl IntoView + use<> {
    let words = live.words();
    let (id, common, follows) = (slot.id, slot.common, live.clone());
    let class = Signal::derive(move || format!("{} {}", moment(&follows, id), if common { "common" } else { "open" }));
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
                <b>{words.time(slot.start)}</b>
                <small>{words.fill(Word::Until, &[&words.time(slot.end)])}</small>
                <em>{words.say(Word::Now)}</em>
            </th>
            {cells}
        </tr>
    }
}

/// When a slot is, compared with now: the style sheet shows « En ce moment » in the row that is now, and the page
/// of that name only that row and the next.
fn moment(live: &Live, slot: SlotId) -> &'static str {
    let now = live.now();
    let board = live.board.read();
    let later = |slot: &SlotView| now.is_none_or(|now| slot.start > now);
    let next = board.view.slots.iter().find(|slot| later(slot));
    match board.view.slots.iter().find(|known| known.id == slot) {
        Some(slot) if now.is_some_and(|now| slot.end <= now) => "past",
        Some(slot) if !later(slot) => "now",
        Some(slot) if next.is_some_and(|next| next.id == slot.id) => "next",
        _ => "later",
    }
}
