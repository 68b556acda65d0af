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

/// Where what people may look for here is now: whoever stands before the wrong door finds the right one. The way to the
/// first of them.
fn left(live: &Live, cell: Cell) -> Option<impl IntoView + use<>> {
    let board = live.board.read();
    let mut way = None;
    let mut said = String::new();
    for session in board.view.sessions.iter().filter(|session| session.was == Some(cell)) {
        let topic = board.view.topics.iter().find(|topic| topic.id == session.topic);
        let place = live.words().place(&board.view, session.cell);
        if let Some((no, place)) = topic.and_then(|topic| topic.no).zip(place) {
            if !said.is_empty() {
                said.push_str(" · ");
            }
            said.push_str(&live.words().fill(Word::MovedTo, &[&live.words().number(no), &place]));
            way.get_or_insert_with(|| format!("#s{}", session.id));
        }
    }
    way.map(|way| line("left", Some(way), said))
}

/// Without an address a link is only text, and not a stop for the keyboard.
fn line(class: &'static str, href: Option<String>, words: String) -> impl IntoView + use<> {
    view! {
        <a class=class href=href>
            {words}
        </a>
    }
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
    let follows = live.clone();
    let held = Memo::new(move |_| held(&live, cell));
    let places = usize::from(space.places);
    let free = move || {
        let open = PageData::takes_placements(board.read().view.phase);
        (held.read().len() < places).then(|| {
            let said = words.say(if open { Word::FreeToPlace } else { Word::Free });
            line("free", open.then(|| path.clone()), said)
        })
    };
    let left = move || left(&follows, cell);
    view! {
        <td role="cell" data-space=name data-cell=format!("{}-{}", cell.slot, cell.space)>
            <Cards held/>
            {left}
            {free}
        </td>
    }
}
