//! One screen and the network before it.

use std::sync::Arc;

use app::backend::{Cursor, EventBytes, Format};
use base64::{Engine, engine::general_purpose::STANDARD};
use domain::{BoardView, Delta, wire};
use futures::{FutureExt, StreamExt};

use crate::live::{Live, Pace, follow};

/// What happened to all screens together.
#[derive(Default)]
pub(super) struct Met {
    snapshots: u32,
    deltas: u32,
    /// Several batches in one write.
    together: u32,
    cuts_inside_an_event: u32,
    goodbyes: u32,
}

impl Met {
    pub(super) fn check(&self) {
        let Self {
            snapshots,
            deltas,
            together,
            cuts_inside_an_event,
            goodbyes,
        } = *self;
        for (what, often) in [
            ("snapshots", snapshots),
            ("deltas", deltas),
            ("several batches in one write", together),
            ("cuts inside an event", cuts_inside_an_event),
            ("goodbyes", goodbyes),
        ] {
            assert!(often > 100, "the seeds hardly meet {what}: {often}");
        }
    }
}

/// Without a view it is one that knows nothing, such as a program that only reads the stream.
#[derive(Default)]
pub(super) struct Screen {
    pub(super) view: Option<BoardView>,
    /// The id of the last event that was seen.
    cursor: Option<Cursor>,
    /// The one before it.
    earlier: Option<Cursor>,
    stream: Option<EventBytes>,
    /// Written by the server, and not arrived yet.
    on_the_way: Vec<u8>,
    /// The beginning of an event.
    unread: Vec<u8>,
    last: Vec<Delta>,
}

impl Screen {
    /// A phone that loaded the page.
    pub(super) fn with_a_page(live: &Live) -> Self {
        let state = live.state();
        Self {
            view: Some(state.forum.view(&state.names)),
            cursor: Some(live.cursor(&state)),
            ..Self::default()
        }
    }

    pub(super) fn is_connected(&self) -> bool {
        self.stream.is_some()
    }

    pub(super) fn is_up_to_date(&self, live: &Live) -> bool {
        let all_arrived = self.on_the_way.is_empty() && self.unread.is_empty();
        all_arrived && self.view.is_some() && self.cursor == Some(live.cursor(&live.state()))
    }

    /// A connection that was open is given up, as browsers do.
    pub(super) fn open(&mut self, live: &Arc<Live>, pace: &Pace) {
        self.on_the_way.clear();
        self.unread.clear();
        self.stream = Some(follow(live, self.cursor, Format::Postcard, pace, None));
    }

    /// What was on its way is lost, and half an event with it.
    pub(super) fn cut(&mut self, met: &mut Met) {
        met.cuts_inside_an_event += u32::from(!self.unread.is_empty());
        self.stream = None;
        self.on_the_way.clear();
        self.unread.clear();
    }

    /// The server's next write, if there is something to write.
    pub(super) fn write(&mut self, met: &mut Met) {
        let next = self.stream.as_mut().and_then(|stream| stream.next().now_or_never());
        match next {
            Some(Some(bytes)) => {
                let ids = bytes.windows(4).filter(|text| text == b"id: ").count();
                met.together += u32::from(ids > 1);
                self.on_the_way.extend_from_slice(&bytes);
            }
            // The server ended it. What it wrote before still arrives.
            Some(None) => self.stream = None,
            None => {}
        }
    }

    pub(super) fn arrive(&mut self, bytes: usize, met: &mut Met) {
        let bytes = bytes.min(self.on_the_way.len());
        self.unread.extend(self.on_the_way.drain(..bytes));
        while let Some(end) = self.unread.windows(2).position(|two| two == b"\n\n") {
            let event: Vec<u8> = self.unread.drain(..end + 2).collect();
            self.see(std::str::from_utf8(&event).expect("text"), met);
        }
    }

    /// Until the server has nothing more to write for now.
    pub(super) fn read_all(&mut self, met: &mut Met) {
        loop {
            self.arrive(usize::MAX, met);
            self.write(met);
            if self.on_the_way.is_empty() {
                return;
            }
        }
    }

    /// A delta that arrives twice changes nothing.
    pub(super) fn hear_again(&mut self) {
        if let Some(view) = &mut self.view {
            self.last.iter().cloned().for_each(|delta| view.apply(delta));
        }
    }

    /// It forgot the last event's id, and not what it shows: it will hear again what it knows.
    pub(super) fn go_back(&mut self) {
        if self.stream.is_none() {
            self.cursor = self.earlier.or(self.cursor);
        }
    }

    fn see(&mut self, event: &str, met: &mut Met) {
        let field = |name: &str| event.lines().find_map(|line| line.strip_prefix(name));
        let Some(data) = field("data: ") else { return };
        match field("event: ") {
            None => {
                met.deltas += 1;
                self.last = decode(data);
                let view = self.view.as_mut().expect("deltas for someone who has a view");
                self.last.iter().cloned().for_each(|delta| view.apply(delta));
            }
            Some("snapshot") => {
                met.snapshots += 1;
                self.last.clear();
                self.view = Some(decode(data));
            }
            Some("bye") => met.goodbyes += 1,
            Some(other) => assert_eq!(other, "beat"),
        }
        if let Some(id) = field("id: ") {
            self.earlier = self.cursor;
            self.cursor = Cursor::parse(id);
            assert!(self.cursor.is_some(), "not an id: {id}");
        }
    }
}

fn decode<T: serde::de::DeserializeOwned>(data: &str) -> T {
    wire::decode(&STANDARD.decode(data).expect("base64")).expect("postcard")
}
