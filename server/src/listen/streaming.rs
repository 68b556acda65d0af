//! A stream whose head has been written: one small task that waits for the next event and writes it.

use std::{
    convert::Infallible,
    io::Write,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    task::Poll,
};

use axum::body::{Body, Bytes};
use futures::{StreamExt, stream};
use hyper::Response;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// What hyper must not see of an answer, shared by a connection's service, its socket and its task.
#[derive(Clone, Default)]
pub(super) struct Aside(Arc<Shared>);

#[derive(Default)]
struct Shared {
    stream: Mutex<Option<Poured>>,
    /// Hyper has the head of the answer and waits for a body.
    waited_for: AtomicBool,
    /// The system did not take all that hyper had to write.
    unsent: AtomicBool,
}

struct Poured {
    body: Body,
    /// As HTTP/1.1 frames what has no length; before it, the end of the connection is the end of the body.
    chunked: bool,
}

impl Aside {
    /// Keeps the body, and gives hyper one that never comes.
    pub(super) fn put(&self, answer: Response<Body>, chunked: bool) -> Response<Body> {
        let (head, body) = answer.into_parts();
        *self.stream() = Some(Poured { body, chunked });
        let shared = self.0.clone();
        let never = stream::poll_fn(move |_| -> Poll<Option<Result<Bytes, Infallible>>> {
            shared.waited_for.store(true, Ordering::Relaxed);
            Poll::Pending
        });
        Response::from_parts(head, Body::from_stream(never))
    }

    pub(super) fn note_unsent(&self, unsent: bool) {
        self.0.unsent.store(unsent, Ordering::Relaxed);
    }

    /// The head is on its way, and nothing but the stream follows.
    pub(super) fn is_to_be_poured(&self) -> bool {
        self.0.waited_for.load(Ordering::Relaxed) && !self.0.unsent.load(Ordering::Relaxed)
    }

    fn stream(&self) -> std::sync::MutexGuard<'_, Option<Poured>> {
        self.0.stream.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Until the stream ends or the phone goes. A phone that reads slowly is waited for: the stream is asked for more
/// only when the system has taken what came before.
pub(super) async fn pour(mut line: TcpStream, aside: Aside) {
    let Some(Poured { body, chunked }) = aside.stream().take() else {
        return;
    };
    drop(aside);
    let mut events = body.into_data_stream();
    // Nothing is expected from a phone that listens, except that it hangs up.
    let mut ignored = [0; 32];
    loop {
        let event = tokio::select! {
            event = events.next() => event,
            heard = line.read(&mut ignored) => match heard {
                Ok(0) | Err(_) => return,
                Ok(_) => continue,
            },
        };
        let sent = match event {
            Some(Ok(event)) if chunked => line.write_all(&chunk(&event)).await,
            Some(Ok(event)) => line.write_all(&event).await,
            _ => break,
        };
        if sent.is_err() {
            return;
        }
    }
    if chunked {
        let _ = line.write_all(b"0\r\n\r\n").await;
    }
    let _ = line.shutdown().await;
}

/// One write is cheaper than three, also where it copies some bytes.
fn chunk(bytes: &[u8]) -> Vec<u8> {
    let mut chunk = Vec::with_capacity(bytes.len() + 16);
    let _ = write!(chunk, "{:x}\r\n", bytes.len());
    chunk.extend_from_slice(bytes);
    chunk.extend_from_slice(b"\r\n");
    chunk
}
