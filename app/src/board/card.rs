//! A topic as people see it in a list or in a cell: title, who, state; and « Ça m'intéresse ».

use domain::{BoardView, NotesView, SessionId, SessionMark, SessionView, TopicId};
use leptos::prelude::*;

use super::{live, moment};
use crate::{
    isolated::isolated,
    live::{Live, Word, Words, is_in},
};

/// A card's topic, and its session when it stands in a cell.
pub type Held = (TopicId, Option<SessionId>);

/// Topics as cards, in order. The only keyed list of the program: each one more is code that phones download.
#[component]
pub fn Cards(held: Memo<Vec<Held>>) -> impl IntoView {
    view! {
        <For each=move || held.get() key=|held| *held let:held>
            <Card held/>
        </For>
    }
}

/// A link to the topic, and the button that marks it. They have no element around them: the board counts its
/// elements (requirements §4).
#[component]
fn Card(held: Held) -> impl IntoView {
    let live = live();
    let (topic, session) = held;
    let path = format!("/f/{}/sujet/{topic}", live.page.code);
    // A topic that is held twice has two cards.
    let anchor = session.map_or_else(|| format!("t{topic}"), |session| format!("s{session}"));
    let shown = Memo::new(move |_| Shown::of(&live, held));
    let text = move |part: fn(&Shown) -> &String| Signal::derive(move || part(&shown.read()).clone());
    view! {
        <a
            class=text(|shown| &shown.class)
            href=path
            id=anchor.clone()
            data-session=session.map(|session| session.to_string())
        >
            <b>{text(|shown| &shown.title)}</b>
            {move || {
                let mark = shown.read().mark.clone();
                (!mark.is_empty()).then(|| view! { <strong>{mark}</strong> })
            }}
            <small>{text(|shown| &shown.about)}</small>
        </a>
        <button
            class="interest"
            name="set"
            value=text(|shown| &shown.set)
            aria-pressed=text(|shown| &shown.pressed)
            aria-describedby=anchor
        >
            {text(|shown| &shown.interest)}
        </button>
    }
}

/// What a card shows of its topic and session.
#[derive(Clone, Default, PartialEq)]
struct Shown {
    class: String,
    title: String,
    /// « ► a commencé », « ■ terminé, libre depuis 11 h 15 », « → déplacé, était à 10 h 45, Alcôve »
    mark: String,
    /// « nº 3 · le vôtre · Proposé par Ada · avec Bo · issu du nº 2 · prise de notes : Cléo »
    about: String,
    /// What the button asks for: `3-on`, `3-off`.
    set: String,
    pressed: String,
    interest: String,
}

/// What is said of a session besides what it is about, and the class that goes with it. One that is over is looked for by
/// nobody.
fn mark(words: &Words, board: &BoardView, session: &SessionView) -> (String, &'static str) {
    let was = session.was.and_then(|was| words.place(board, was));
    let moved = was.map(|place| words.fill(Word::Was, &[&place]));
    match (session.mark.map(|marked| (marked.mark, marked.at)), moved) {
        (Some((SessionMark::Ended, at)), _) => (words.fill(Word::Ended, &[&words.time(at)]), " ended"),
        (Some((SessionMark::Begun, _)), moved) => {
            let mut mark = words.say(Word::Begun);
            if let Some(moved) = moved {
                mark.push_str(" · ");
                mark.push_str(&moved);
            }
            (mark, " begun")
        }
        (None, Some(moved)) => (moved, " moved"),
        (None, None) => (String::new(), ""),
    }
}

impl Shown {
    fn of(live: &Live, (id, session): Held) -> Self {
        let words = live.words();
        let board = live.board.read();
        let Ok(at) = board.view.topics.binary_search_by_key(&id, |topic| topic.id) else {
            return Self::default();
        };
        let topic = &board.view.topics[at];
        let session = board.view.sessions.iter().find(|known| Some(known.id) == session);
        let when = session.map_or("", |session| moment::of(&board, session.cell.slot));
        let mine = is_in(&board.mine.topics, topic);
        let pressed = is_in(&board.mine.interest, topic);
        let (mark, state) = session
            .filter(|_| when != "past")
            .map_or_else(Default::default, |session| mark(words, &board.view, session));

        let origin = topic.origin.and_then(|origin| {
            let at = board.view.topics.binary_search_by_key(&origin, |topic| topic.id);
            board.view.topics[at.ok()?].no
        });
        let mut about = topic
            .no
            .map_or_else(|| words.say(Word::Unconfirmed), |no| words.number(no));
        for part in [
            mine.then(|| words.say(Word::Mine)),
            (!mine).then(|| words.convener(topic.convener.as_deref())),
            (!topic.with.is_empty()).then(|| words.fill(Word::With, &[&isolated(&topic.with)])),
            origin.map(|no| words.fill(Word::SplitFrom, &[&words.number(no)])),
            session.and_then(|session| match &session.notes {
                NotesView::Shared => Some(words.say(Word::HasReport)),
                NotesView::Begun => Some(words.say(Word::NotesBegun)),
                NotesView::Without => Some(words.say(Word::WithoutNotes)),
                NotesView::By(names) => Some(words.fill(Word::NotesBy, &[&isolated(names)])),
                // Of what is near, so that forty cards do not all ask at once.
                NotesView::Wanted => matches!(when, "now" | "next").then(|| words.say(Word::ScribeWanted)),
            }),
            session
                .filter(|session| when == "now" && !session.progress.is_empty())
                .map(|session| words.fill(Word::Progress, &[&session.progress])),
        ]
        .into_iter()
        .flatten()
        {
            about.push_str(" · ");
            about.push_str(&part);
        }

        let space = session.and_then(|session| board.view.spaces.iter().find(|space| space.id == session.cell.space));
        let capacity = space
            .and_then(|space| space.capacity)
            .filter(|capacity| topic.interest > *capacity);
        let count = topic.interest.to_string();
        let mut interest = words.say(Word::Interested);
        if topic.interest > 0 {
            let many = match capacity {
                Some(capacity) => words.fill(Word::InterestedOver, &[&count, &capacity.to_string()]),
                None => count,
            };
            interest.push_str(" · ");
            interest.push_str(&many);
        }
        Self {
            class: {
                let mut class = if mine { "card mine" } else { "card" }.to_owned();
                class.push_str(state);
                class
            },
            title: topic.title.clone(),
            mark,
            about,
            set: format!("{id}-{}", if pressed { "off" } else { "on" }),
            pressed: pressed.to_string(),
            interest,
        }
    }
}
