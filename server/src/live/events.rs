//! Server-sent events, as bytes.

use app::backend::{Cursor, Format};
use base64::{Engine, engine::general_purpose::STANDARD};
use bytes::Bytes;
use domain::{BoardView, Delta, Timestamp};
use serde::Serialize;

/// How long a browser waits before it opens a stream again that was cut, in milliseconds.
const RETRY: u32 = 2_000;

/// The first words of every stream.
pub(super) fn hello() -> Bytes {
    Bytes::from(format!("retry: {RETRY}\n\n"))
}

pub(super) fn deltas(cursor: Cursor, deltas: &[Delta], format: Format) -> Bytes {
    Bytes::from(format!("id: {cursor}\ndata: {}\n\n", encode(&deltas, format)))
}

pub(super) fn snapshot(cursor: Cursor, view: &BoardView, format: Format) -> Bytes {
    Bytes::from(format!(
        "event: snapshot\nid: {cursor}\ndata: {}\n\n",
        encode(view, format)
    ))
}

/// A script cannot see comment lines, so the sign of life is an event. Its data is the server's clock in seconds:
/// a phone whose clock is wrong corrects what it shows by it.
pub(super) fn beat(now: Timestamp) -> Bytes {
    Bytes::from(format!("event: beat\ndata: {}\n\n", now.0))
}

/// The server is stopping. Each screen is told another delay, so that they do not all come back at once.
pub(super) fn bye(retry: u64) -> Bytes {
    Bytes::from(format!("retry: {retry}\nevent: bye\ndata: {retry}\n\n"))
}

/// This wall shows something else from now on: its page says what.
pub(super) fn turned() -> Bytes {
    Bytes::from_static(b"event: turned\ndata: 1\n\n")
}

/// The link of this wall was taken back: its page, loaded again, says so.
pub(super) fn retired() -> Bytes {
    Bytes::from_static(b"event: retired\ndata: 1\n\n")
}

/// Neither form can fail for these types; an empty text would make a screen ask for a snapshot.
fn encode<T: Serialize + ?Sized>(value: &T, format: Format) -> String {
    match format {
        Format::Postcard => domain::wire::encode(&value)
            .map(|bytes| STANDARD.encode(bytes))
            .unwrap_or_default(),
        Format::Json => serde_json::to_string(value).unwrap_or_default(),
    }
}
