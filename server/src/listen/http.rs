//! Requests and answers, by hyper, until a request asks for a stream.
//!
//! Hyper keeps some twenty kilobytes for a connection, which is little for a request and much for a phone that
//! listens all day. So a stream's body is put aside ([`super::streaming`]): hyper writes the head of the answer and waits for a body that
//! never comes, then its connection is taken apart and the stream is poured without it.

use std::{
    future::poll_fn,
    pin::{Pin, pin},
    task::{Context, Poll},
    time::Duration,
};

use axum::Router;
use hyper::{
    Request,
    body::Incoming,
    rt::{Read, ReadBufCursor, Write},
    server::conn::http1,
    service::{Service, service_fn},
};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use tokio::net::TcpStream;
use tokio_util::sync::CancellationToken;

use super::streaming::Aside;

/// From the first byte of a request to the end of its headers, and between two requests of a connection.
const HEADERS_WITHIN: Duration = Duration::from_secs(20);

/// What a connection may hold of a request's beginning.
const HEADERS_BYTES: usize = 32 * 1024;

/// Answers requests until the connection ends, or until one is answered with a stream: then that is still to be
/// poured. `ending` lets the request under way be answered.
pub(super) async fn speak(stream: TcpStream, app: Router, ending: CancellationToken) -> Option<(TcpStream, Aside)> {
    let aside = Aside::default();
    let app = TowerToHyperService::new(app);
    let put_aside = aside.clone();
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(put_aside.clone());
        app.call(request)
    });
    let line = Line {
        stream: TokioIo::new(stream),
        aside: aside.clone(),
    };
    let mut connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADERS_WITHIN)
        .max_buf_size(HEADERS_BYTES)
        .serve_connection(line, service);
    let mut ended = pin!(ending.cancelled());
    let mut told = false;
    let streams = poll_fn(|context| {
        if !told && ended.as_mut().poll(context).is_ready() {
            told = true;
            Pin::new(&mut connection).graceful_shutdown();
        }
        match Pin::new(&mut connection).poll(context) {
            // A connection that breaks is everyday life on a phone.
            Poll::Ready(over) => {
                if let Err(error) = over {
                    tracing::trace!("a connection ended early: {error}");
                }
                Poll::Ready(false)
            }
            Poll::Pending if aside.is_to_be_poured() => Poll::Ready(true),
            Poll::Pending => Poll::Pending,
        }
    })
    .await;
    streams.then(|| (connection.into_parts().io.stream.into_inner(), aside))
}

/// The socket, which says whether hyper still has something to write.
struct Line {
    stream: TokioIo<TcpStream>,
    aside: Aside,
}

impl Line {
    fn note(&self, wrote: Poll<std::io::Result<usize>>) -> Poll<std::io::Result<usize>> {
        self.aside.note_unsent(wrote.is_pending());
        wrote
    }
}

impl Read for Line {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: ReadBufCursor<'_>,
    ) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl Write for Line {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<std::io::Result<usize>> {
        let wrote = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.note(wrote)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[std::io::IoSlice<'_>],
    ) -> Poll<std::io::Result<usize>> {
        let wrote = Pin::new(&mut self.stream).poll_write_vectored(context, slices);
        self.note(wrote)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<std::io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
