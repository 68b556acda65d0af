//! What is said of a session besides what it is about, as pages say it that the server draws; cards say the same.

use domain::{Cell, Session, SessionMark, TopicId};

use crate::{
    places::{self, Moment},
    text,
    visit::Visit,
};

/// One thing that is said, and the class of the style sheet for it.
pub struct Mark {
    pub class: &'static str,
    pub words: String,
}

/// « ► a commencé », « → déplacé, était à 10 h 45, Grande salle »; nothing of one that is over: nobody looks for it.
#[must_use]
pub fn of(visit: &Visit, session: &Session) -> Vec<Mark> {
    let lang = visit.lang;
    let slot = session.cell.and_then(|cell| visit.seen.forum.slots.get(&cell.slot));
    if slot.is_none_or(|slot| places::moment(visit, slot) == Moment::Past) {
        return Vec::new();
    }
    let moved = session.was().and_then(|was| place(visit, was));
    let mark = |class, words| Mark { class, words };
    let moved = moved.map(|place| mark("moved", text::marks::was_at(lang, &place)));
    match session.mark().map(|marked| (marked.mark, marked.at)) {
        Some((SessionMark::Ended, at)) => {
            vec![mark("ended", text::marks::ended_at(lang, &text::hour(lang, at)))]
        }
        Some((SessionMark::Begun, _)) => {
            let begun = mark("begun", text::marks::begun(lang).to_owned());
            std::iter::once(begun).chain(moved).collect()
        }
        None => moved.into_iter().collect(),
    }
}

/// What people may look for in a cell and where it is now, with its topic.
#[must_use]
pub fn left(visit: &Visit, cell: Cell) -> Vec<(TopicId, String)> {
    let lang = visit.lang;
    let moved = visit.seen.forum.moved_from(cell);
    let told = |session: &Session, now: Cell| {
        let no = visit.seen.forum.topic(session.topic)?.no;
        let place = place(visit, now)?;
        Some((
            session.topic,
            text::marks::now_at(lang, &text::topics::number(lang, no), &place),
        ))
    };
    moved.filter_map(|(session, now)| told(session, now)).collect()
}

/// « 10 h 45, Grande salle »; nothing when the cell is not on the board.
fn place(visit: &Visit, cell: Cell) -> Option<String> {
    let forum = &visit.seen.forum;
    let start = forum.slots.get(&cell.slot)?.start;
    Some(format!(
        "{}, {}",
        text::hour(visit.lang, start),
        forum.space(cell.space)?.name
    ))
}
