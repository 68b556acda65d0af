//! One place of the board: its sessions, and where there is room, a place to tap.

use domain::{Cell, SpaceView};
use leptos::prelude::*;

use super::{
    card::{Cards, Held},
    live,
};
use crate::live::{Live, PageData, Word};

/// The sessions that stand in a cell.
pub fn held(live: &Live, cell: Cell) -> Vec<Held> {
    let board = live.board.read();
    let sessions = board.view.sessions.iter().filter(|session| session.cell == cell);
    sessions.map(|session| (session.topic, Some(session.id))).collect()
}

/// A cell of the table.
pub fn cell_view(cell: Cell, space: &SpaceView) -> impl IntoView + use<> {
    let live = live();
    let words = live.words().clone();
    let name = space.name.clone();
    let path = format!(
        "/f/{}/placer?creneau={}&salle={}",
        live.page.code, cell.slot, cell.space
    );
    let board = live.board.clone();
    let held = Memo::new(move |_| held(&live, cell));
    let places = usize::from(space.places);
    let free = move || {
        // Without an address a link is only text, and not a stop for the keyboard.
        let path = PageData::takes_placements(board.read().view.phase).then(|| path.clone());
        (held.read().len() < places).then(|| {
            view! {
                <a class="free" href=path>
                    {words.say(Word::Free)}
                    <small>{words.say(Word::PlaceATopic)}</small>
                </a>
            }
        })
    };
    view! {
        <td role="cell" data-space=name>
            <Cards held/>
            {free}
        </td>
    }
}
