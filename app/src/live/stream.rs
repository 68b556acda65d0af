//! The live stream as the browser reads it. `EventSource` reconnects by itself after a cut, but not after a refusal
//! and not from a sleep that it did not notice; so after 40 s without a beat, when the network or the page comes
//! back, or when it closed for good, it is opened again from the last event seen.

use std::{cell::RefCell, rc::Rc, time::Duration};

use domain::Timestamp;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{EventSource, MessageEvent};

use super::{Connection, Live, Status, browser::decode_base64, clock, inbox::Inbox};

/// The server beats every 15 s.
const SILENCE: f64 = 40_000.0;
/// A cut shorter than this is not worth a worried line.
const OFFLINE_AFTER: f64 = 10_000.0;
/// Phones that lost the server together do not come back together.
const JITTER: f64 = 2_000.0;

struct Stream {
    live: Live,
    inbox: Inbox,
    /// The id of the last event seen.
    cursor: String,
    source: Option<EventSource>,
    /// Kept as long as the source, so that a wall that reopens all night does not grow.
    listeners: Vec<Closure<dyn Fn(MessageEvent)>>,
    /// When the last event came, in this device's milliseconds.
    heard: f64,
    /// When the connection was lost, if it is.
    lost: Option<f64>,
    /// A reopening is on its way.
    reopening: bool,
}

type Shared = Rc<RefCell<Stream>>;

pub fn start(live: &Live, cursor: String) {
    let stream = Rc::new(RefCell::new(Stream {
        live: live.clone(),
        inbox: Inbox::new(live),
        cursor,
        source: None,
        listeners: Vec::new(),
        heard: js_sys::Date::now(),
        lost: None,
        reopening: false,
    }));
    open(&stream);
    let watched = stream.clone();
    set_interval(move || look_after(&watched), Duration::from_secs(1));
    for event in ["online", "pageshow"] {
        let stream = stream.clone();
        on_window(event, move || {
            if stream.borrow().lost.is_some() || js_sys::Date::now() - stream.borrow().heard > SILENCE / 2.0 {
                open(&stream);
            }
        });
    }
    on_window("offline", {
        let stream = stream.clone();
        move || lose(&stream)
    });
}

fn open(stream: &Shared) {
    {
        let mut stream = stream.borrow_mut();
        if let Some(old) = stream.source.take() {
            old.close();
        }
        stream.listeners.clear();
    }
    let url = {
        let stream = stream.borrow();
        format!("/api/watch?code={}&after={}", stream.live.page.code, stream.cursor)
    };
    let Ok(source) = EventSource::new(&url) else {
        return lose(stream);
    };
    on(&source, "open", stream, |stream, _| found(stream));
    on(&source, "error", stream, |stream, _| lose(stream));
    on(&source, "message", stream, |stream, event| {
        match decode_base64(&data(&event)).and_then(|bytes| domain::wire::decode(&bytes).ok()) {
            Some(deltas) => stream.borrow_mut().inbox.deltas(deltas),
            None => reload(),
        }
    });
    on(&source, "snapshot", stream, |stream, event| {
        match decode_base64(&data(&event)).and_then(|bytes| domain::wire::decode(&bytes).ok()) {
            Some(board) => stream.borrow_mut().inbox.snapshot(board),
            None => reload(),
        }
    });
    on(&source, "beat", stream, |_, event| {
        if let Ok(seconds) = data(&event).parse() {
            clock::correct(Timestamp(seconds));
        }
    });
    let mut stream = stream.borrow_mut();
    stream.source = Some(source);
    stream.heard = js_sys::Date::now();
}

/// Every second: is the line worried enough, is the stream dead without having said so?
fn look_after(stream: &Shared) {
    stream.borrow_mut().inbox.resume();
    let now = js_sys::Date::now();
    let (closed, silent, lost, reopening) = {
        let stream = stream.borrow();
        let closed = stream
            .source
            .as_ref()
            .is_none_or(|source| source.ready_state() == EventSource::CLOSED);
        (closed, now - stream.heard > SILENCE, stream.lost, stream.reopening)
    };
    if lost.is_some_and(|lost| now - lost > OFFLINE_AFTER) {
        let status = stream.borrow().live.status.clone();
        if status.read_untracked().connection == Connection::Reconnecting {
            status.update(|status| status.connection = Connection::OfflineSince(status.now));
        }
    }
    if (closed || silent) && !reopening {
        lose(stream);
        stream.borrow_mut().reopening = true;
        let stream = stream.clone();
        let wait = Duration::from_millis((1_000.0 + js_sys::Math::random() * JITTER) as u64);
        set_timeout(
            move || {
                stream.borrow_mut().reopening = false;
                open(&stream);
            },
            wait,
        );
    }
}

fn found(stream: &Shared) {
    let mut stream = stream.borrow_mut();
    stream.lost = None;
    stream.heard = js_sys::Date::now();
    let status = stream.live.status.clone();
    drop(stream);
    set_connection(&status, Connection::Live);
}

fn lose(stream: &Shared) {
    let mut stream = stream.borrow_mut();
    if stream.lost.is_none() {
        stream.lost = Some(js_sys::Date::now());
        let status = stream.live.status.clone();
        drop(stream);
        set_connection(&status, Connection::Reconnecting);
    }
}

/// Also said on the document, for style and for tests.
fn set_connection(status: &ArcRwSignal<Status>, connection: Connection) {
    if status.read_untracked().connection != connection {
        status.update(|status| status.connection = connection);
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute(
                "data-live",
                if connection == Connection::Live { "open" } else { "lost" },
            );
        }
    }
}

/// The server speaks another version of the wire: take its page. Not at once, and not all together.
fn reload() {
    let wait = Duration::from_millis((1_000.0 + js_sys::Math::random() * JITTER) as u64);
    set_timeout(|| drop(window().location().reload()), wait);
}

fn data(event: &MessageEvent) -> String {
    event.data().as_string().unwrap_or_default()
}

/// Listens to one kind of event. Any event but an error is a sign of life, and those with an id move the cursor.
fn on(source: &EventSource, kind: &'static str, stream: &Shared, act: impl Fn(&Shared, MessageEvent) + 'static) {
    let shared = stream.clone();
    let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        if kind != "error" {
            shared.borrow_mut().heard = js_sys::Date::now();
            if kind != "open" {
                let id = event.last_event_id();
                if !id.is_empty() {
                    shared.borrow_mut().cursor = id;
                }
            }
        }
        act(&shared, event);
    });
    let _ = source.add_event_listener_with_callback(kind, listener.as_ref().unchecked_ref());
    stream.borrow_mut().listeners.push(listener);
}

fn on_window(kind: &str, act: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(act);
    let _ = window().add_event_listener_with_callback(kind, listener.as_ref().unchecked_ref());
    listener.forget();
}
