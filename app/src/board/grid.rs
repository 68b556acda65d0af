//! The table of the board and of the wall: slots down, spaces across.

use domain::{BoardView, Cell, SlotId, SlotView, SpaceView};
use leptos::prelude::*;

use super::{cell::cell_view, live, moment, redrawn::Redrawn};
use crate::live::{Live, Word, Words};

/// With more spaces than this, the table scrolls sideways in a region of its own.
const FIT_A_LAPTOP: usize = 7;

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

/// The slots as links, and the table. The roles are said again because a phone draws it as a list, and browsers then
/// forget what it is.
#[component]
pub fn Grid() -> impl IntoView {
    let live = live();
    let reads = live.clone();
    let lines = Memo::new(move |_| Lines::of(&reads.board.read().view));
    move || {
        let words = live.words();
        let lines = lines.read();
        let caption = words.say(Word::BoardCaption);
        let label = caption.clone();
        let many = lines.columns.len() > FIT_A_LAPTOP;
        Redrawn(view! {
            <nav class="hours" aria-label=words.say(Word::Slots)>
                {lines.slots.iter().map(|slot| hour(&live, slot)).collect_view()}
            </nav>
            // What scrolls must be reached by the keyboard, and be called something.
            <div
                class=if many { "sheet many" } else { "sheet" }
                role="region"
                aria-label=label
                tabindex=many.then(|| "0".to_owned())
            >
                <table class="board" role="table">
                    <caption class="sr">{caption}</caption>
                    <thead role="rowgroup">
                        <tr role="row">
                            <th scope="col" role="columnheader">
                                {words.say(Word::SlotColumn)}
                            </th>
                            {lines.columns.iter().map(|space| head(space, words)).collect_view()}
                        </tr>
                    </thead>
                    <tbody role="rowgroup">
                        {lines.slots.iter().map(|slot| row(&live, slot, &lines.columns)).collect_view()}
                    </tbody>
                </table>
            </div>
        })
    }
}

/// A plain link to a slot: « 10 h 45 », or « Maintenant ».
fn hour(live: &Live, slot: &SlotView) -> impl IntoView + use<> {
    let (id, start) = (slot.id, live.words().time(slot.start));
    let (shown, follows) = (live.clone(), live.clone());
    let class = Signal::derive(move || {
        let here = moment::is_where_now_is(&follows, id);
        if here { "here" } else { moment::class(&follows, id) }.to_owned()
    });
    let text = Signal::derive(move || {
        if moment::is_where_now_is(&shown, id) {
            shown.words().say(Word::JumpToNow)
        } else {
            start.clone()
        }
    });
    view! {
        <a class=class href=format!("#c{id}")>
            {text}
        </a>
    }
}

/// « Grande salle — 40 places, écran »; « Salle B — fermée »
fn head(space: &SpaceView, words: &Words) -> impl IntoView + use<> {
    let mut about = space
        .capacity
        .map_or_else(String::new, |seats| words.fill(Word::Seats, &[&seats.to_string()]));
    if !about.is_empty() && !space.equipment.is_empty() {
        about.push_str(", ");
    }
    about.push_str(&space.equipment);
    // It is a column because of what was held there.
    if space.places == 0 {
        about = words.say(Word::Closed);
    }
    view! {
        <th scope="col" role="columnheader">
            <b>{space.name.clone()}</b>
            <small>{about}</small>
        </th>
    }
}

fn row(live: &Live, slot: &SlotView, columns: &[SpaceView]) -> impl IntoView + use<> {
    let words = live.words();
    let (id, common) = (slot.id, slot.common);
    let open = if common { &[] } else { columns };
    let places: usize = open.iter().map(|space| usize::from(space.places)).sum();
    let (follows, says, counts) = (live.clone(), live.clone(), live.clone());
    let class = Signal::derive(move || {
        let kind = match free_places(&follows, id, places) {
            _ if common => "common",
            0 => "open full",
            _ => "open",
        };
        format!("{} {kind}", moment::class(&follows, id))
    });
    let moment = Signal::derive(move || moment::words(&says, id));
    // A common slot has one cell as wide as the table, and an open one none of that kind: an empty list is no element.
    let title = common.then(|| {
        view! {
            <td role="cell" colspan=columns.len().max(1).to_string()>
                {slot.title.clone()}
            </td>
        }
    });
    // On a phone the free places of a slot take one line, and this link unfolds them.
    let free = Signal::derive(move || {
        let words = counts.words();
        match free_places(&counts, id, places) {
            1 => words.say(Word::OneFreePlace),
            free => words.fill(Word::FreePlaces, &[&free.to_string()]),
        }
    });
    let cell = |space: &SpaceView| {
        let space_id = space.id;
        cell_view(
            Cell {
                slot: id,
                space: space_id,
            },
            space,
        )
    };
    view! {
        <tr role="row" class=class id=format!("c{id}")>
            <th scope="row" role="rowheader" id=format!("l{id}")>
                <b>{words.time(slot.start)}</b>
                <small>{words.fill(Word::Until, &[&words.time(slot.end)])}</small>
                <em>{moment}</em>
                {(!common).then(|| view! { <a class="fold" href=format!("#l{id}")>{free}</a> })}
            </th>
            {title}
            {open.iter().map(cell).collect_view()}
        </tr>
    }
}

fn free_places(live: &Live, slot: SlotId, places: usize) -> usize {
    let board = live.board.read();
    let taken = board.view.sessions.iter().filter(|session| session.cell.slot == slot);
    places.saturating_sub(taken.count())
}
