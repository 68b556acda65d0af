//! A stream whose head has been written: one small task that waits for the next event and writes it.

use std::{
    convert::Infallible,
    io::{ErrorKind, Write},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    task::Poll,
};

use axum::{
    body::{Body, Bytes},
    extract::Request,
    middleware::Next,
    response::Response,
};
use futures::{StreamExt, stream};
use http::{Method, Version, header};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// The innermost layer: takes the body of a stream off its answer before other layers wrap it, each of which would be
/// asked for every event. Without a connection of ours around it, in a test, the answer stays as it is.
pub async fn put_aside(mut request: Request, next: Next) -> Response {
    let aside = request.extensions_mut().remove::<Aside>();
    let chunked = request.version() == Version::HTTP_11;
    let get = *request.method() == Method::GET;
    let answer = next.run(request).await;
    match aside {
        Some(aside) if get && is_stream(&answer) => aside.put(answer, chunked),
        _ => answer,
    }
}

fn is_stream(answer: &Response) -> bool {
    let kind = answer.headers().get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/event-stream"))
}

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
    fn put(&self, answer: Response, chunked: bool) -> Response {
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
        // Whoever hung up is noticed by the next write too, so nothing is lost by looking at the events first.
        let event = tokio::select! {
            biased;
            event = events.next() => event,
            heard = line.read(&mut ignored) => match heard {
                Ok(0) | Err(_) => return,
                Ok(_) => continue,
            },
        };
        let Some(Ok(event)) = event else { break };
        if send(&mut line, &event, chunked).await.is_err() {
            return;
        }
    }
    if chunked {
        let _ = line.write_all(b"0\r\n\r\n").await;
    }
    let _ = line.shutdown().await;
}

/// What a tap looks like to a screen, framed, and then some.
const SMALL: usize = 512;

/// One write, because each is a packet.
async fn send(line: &mut TcpStream, event: &[u8], chunked: bool) -> std::io::Result<()> {
    if !chunked {
        return line.write_all(event).await;
    }
    let sent = match send_small(line, event)? {
        Some(sent) if sent == framed(event) => return Ok(()),
        Some(sent) => sent,
        None => 0,
    };
    let mut chunk = Vec::with_capacity(framed(event));
    frame(event, &mut chunk)?;
    line.write_all(&chunk[sent..]).await
}

/// Nearly always the system takes a small event at once, and nothing needs to be kept for it. How many of its framed
/// bytes it took; `None`: the event is not small, or must wait.
fn send_small(line: &TcpStream, event: &[u8]) -> std::io::Result<Option<usize>> {
    let mut room = [0; SMALL];
    let mut rest = &mut room[..];
    if framed(event) > SMALL {
        return Ok(None);
    }
    frame(event, &mut rest)?;
    let unused = rest.len();
    match line.try_write(&room[..SMALL - unused]) {
        Ok(sent) => Ok(Some(sent)),
        Err(error) if error.kind() == ErrorKind::WouldBlock => Ok(None),
        Err(error) => Err(error),
    }
}

/// An event as one chunk of HTTP/1.1.
fn frame(event: &[u8], mut to: impl Write) -> std::io::Result<()> {
    write!(to, "{:x}\r\n", event.len())?;
    to.write_all(event)?;
    to.write_all(b"\r\n")
}

/// Bytes of an event as one chunk.
fn framed(event: &[u8]) -> usize {
    let digits = event.len().max(1).ilog2() / 4 + 1;
    digits as usize + event.len() + 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chunk_is_as_long_as_it_was_said_to_be() {
        for length in [0, 1, 15, 16, 255, 256, 4_095, 4_096, 70_000] {
            let event = vec![b'x'; length];
            let mut chunk = Vec::new();
            frame(&event, &mut chunk).unwrap();

            assert_eq!(chunk.len(), framed(&event), "{length}");
        }
    }
}
