//! One place of the board: its sessions, and where there is room, a place to tap.

use domain::{Cell, SessionId, TopicId};
use leptos::prelude::*;

use super::{card::Card, live};
use crate::live::PageData;

/// What decides how a cell is drawn.
#[derive(Clone, PartialEq)]
struct Held {
    sessions: Vec<(SessionId, TopicId)>,
    room: bool,
    open: bool,
}

#[component]
pub fn CellView(cell: Cell) -> impl IntoView {
    let live = live();
    let words = live.words().clone();
    let board = live.board.clone();
    let held = Memo::new(move |_| {
        let board = board.read();
        let sessions: Vec<_> = board
            .sessions
            .iter()
            .filter(|session| session.cell == cell)
            .map(|session| (session.id, session.topic))
            .collect();
        let places = board
            .spaces
            .iter()
            .find(|space| space.id == cell.space)
            .map_or(0, |space| space.places);
        Held {
            room: sessions.len() < usize::from(places),
            open: PageData::takes_placements(board.phase),
            sessions,
        }
    });
    let board = live.board.clone();
    let space = move || {
        let board = board.read();
        board
            .spaces
            .iter()
            .find(|space| space.id == cell.space)
            .map(|space| space.name.clone())
    };
    let path = format!(
        "/f/{}/placer?creneau={}&salle={}",
        live.page.code, cell.slot, cell.space
    );
    let free = move || {
        let held = held.read();
        held.room.then(|| {
            let place = held
                .open
                .then(|| view! { <small>{words.place_a_topic.clone()}</small> });
            // Without an address a link is only text, and not a stop for the keyboard.
            view! { <a class="free" href=held.open.then(|| path.clone())>{words.free.clone()} {place}</a> }
        })
    };
    view! {
        <td role="cell" data-space=space>
            <For each=move || held.read().sessions.clone() key=|held| *held let:held>
                <Card session=held.0 topic=held.1/>
            </For>
            {free}
        </td>
    }
}
