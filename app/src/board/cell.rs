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

/// A cell of the table. `data-cell` names it as forms do: `slot-space`.
pub fn cell_view(cell: Cell, space: &SpaceView) -> impl IntoView + use<> {
    let live = live();
    let name = space.name.clone();
    let path = format!(
        "/f/{}/placer?creneau={}&salle={}",
        live.page.code, cell.slot, cell.space
    );
    let (words, board) = (live.words().clone(), live.board.clone());
    let held = Memo::new(move |_| held(&live, cell));
    let places = usize::from(space.places);
    let free = move || {
        let open = PageData::takes_placements(board.read().view.phase);
        (held.read().len() < places).then(|| {
            // Without an address a link is only text, and not a stop for the keyboard.
            view! {
                <a class="free" href=open.then(|| path.clone())>
                    {words.say(if open { Word::FreeToPlace } else { Word::Free })}
                </a>
            }
        })
    };
    view! {
        <td role="cell" data-space=name data-cell=format!("{}-{}", cell.slot, cell.space)>
            <Cards held/>
            {free}
        </td>
    }
}
