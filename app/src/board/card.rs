//! A topic as people see it in a list or in a cell: title, who, state; and « Ça m'intéresse ».

use domain::{SessionId, TopicId, TopicView};
use leptos::prelude::*;

use super::live;
use crate::live::{Live, PageData, fill};

/// What a card shows of its topic and session.
#[derive(Clone, PartialEq)]
struct Shown {
    no: String,
    title: String,
    who: String,
    mine: bool,
}

/// A link to the topic, and the button that marks it. They have no element around them: the board counts its
/// elements (requirements §4).
#[component]
pub fn Card(
    topic: TopicId,
    /// The session, when the card stands in a cell.
    #[prop(optional)]
    session: Option<SessionId>,
) -> impl IntoView {
    let live = live();
    let (reads, marks) = (live.clone(), live.clone());
    let shown = Memo::new(move |_| shown(&reads, topic, session));
    let mark = Memo::new(move |_| mark(&marks, topic));
    let path = format!("/f/{}/sujet/{topic}", live.page.code);
    let anchor = format!("t{topic}");
    view! {
        <a class="card" class:mine=move || shown.read().mine href=path id=anchor.clone()>
            <i>{move || shown.read().no.clone()}</i>
            <b>{move || shown.read().title.clone()}</b>
            <small>{move || shown.read().who.clone()}</small>
        </a>
        <button
            class="interest"
            name="set"
            value=move || format!("{topic}-{}", if mark.read().pressed { "off" } else { "on" })
            aria-pressed=move || if mark.read().pressed { "true" } else { "false" }
            aria-describedby=anchor
            disabled=move || mark.read().closed
        >
            {move || mark.read().words.clone()}
        </button>
    }
}

fn find(live: &Live, topic: TopicId) -> Option<TopicView> {
    let board = live.board.read();
    let at = board.topics.binary_search_by_key(&topic, |topic| topic.id).ok()?;
    board.topics.get(at).cloned()
}

fn shown(live: &Live, id: TopicId, session: Option<SessionId>) -> Shown {
    let words = live.words();
    let topic = find(live, id);
    let mine = live.mine.read().topics.contains(&id);
    let mut no = topic.as_ref().map_or_else(String::new, |topic| {
        topic
            .no
            .map_or_else(|| words.unconfirmed.clone(), |no| words.number(no))
    });
    if mine {
        no = format!("{no} · {}", words.mine);
    }
    let mut who = words.convener(topic.as_ref().and_then(|topic| topic.convener.as_deref()));
    let board = live.board.read();
    if board
        .sessions
        .iter()
        .any(|known| Some(known.id) == session && known.report)
    {
        who = format!("{who} · {}", words.has_report);
    }
    Shown {
        no,
        title: topic.map(|topic| topic.title).unwrap_or_default(),
        who,
        mine,
    }
}

/// The state of « Ça m'intéresse » for one topic.
#[derive(Clone, PartialEq)]
struct Mark {
    pressed: bool,
    /// Not in this phase.
    closed: bool,
    words: String,
}

fn mark(live: &Live, id: TopicId) -> Mark {
    let words = live.words();
    let count = find(live, id).map_or(0, |topic| topic.interest);
    let board = live.board.read();
    let capacity = board
        .sessions
        .iter()
        .find(|session| session.topic == id)
        .and_then(|session| board.spaces.iter().find(|space| space.id == session.cell.space))
        .and_then(|space| space.capacity);
    let many = match capacity {
        Some(capacity) if count > capacity => {
            fill(&words.interested_over, &[&count.to_string(), &capacity.to_string()])
        }
        _ => count.to_string(),
    };
    let words = if count == 0 {
        words.interested.clone()
    } else {
        format!("{} · {many}", words.interested)
    };
    Mark {
        pressed: live.mine.read().interest.contains(&id),
        closed: !PageData::takes_interest(board.phase),
        words,
    }
}
