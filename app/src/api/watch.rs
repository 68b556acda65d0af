//! The live stream of a forum, a server function like the others.

use bytes::Bytes;
use http::{HeaderValue, Method, StatusCode, header, request::Parts};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use server_fn::{
    ContentType,
    codec::{Encoding, FromRes, GetUrl, IntoRes},
    error::FromServerFnError,
    response::TryRes,
};

use crate::{
    api::parse,
    backend::{Backend, Cursor, EventBytes, Format},
    error::AppError,
    visit::device,
};

/// Server-sent events as the output encoding of a server function. The bytes come ready from the forum's ring:
/// they are encoded once for everyone.
pub struct EventStream;

impl ContentType for EventStream {
    const CONTENT_TYPE: &'static str = "text/event-stream";
}

impl Encoding for EventStream {
    const METHOD: Method = Method::GET;
}

/// A wrapper, because the encoding is implemented for our type only.
pub struct Live(EventBytes);

impl<E, Response> IntoRes<EventStream, Response, E> for Live
where
    Response: TryRes<E>,
    E: FromServerFnError,
{
    async fn into_res(self) -> Result<Response, E> {
        use futures::StreamExt;
        Response::try_from_stream(EventStream::CONTENT_TYPE, self.0.map(Ok::<Bytes, Bytes>))
    }
}

impl<E, Response> FromRes<EventStream, Response, E> for Live
where
    Response: server_fn::response::ClientRes<E> + Send,
    E: FromServerFnError,
{
    /// Screens read the stream with `EventSource`; nobody calls this.
    async fn from_res(_: Response) -> Result<Self, E> {
        Ok(Self(Box::pin(futures::stream::empty())))
    }
}

/// Public and the same for all. `after` is the cursor of the page; `Last-Event-ID`, which the browser sends when it
/// reconnects, is newer and wins. `format=json` is for people and integrators, `jeton` the token of a wall's link.
#[server(endpoint = "watch", input = GetUrl, output = EventStream)]
pub async fn watch(
    #[server(default)] code: String,
    #[server(default)] after: String,
    #[server(default)] format: String,
    #[server(default)] jeton: String,
) -> Result<Live, AppError> {
    let backend = expect_context::<Backend>();
    let response = expect_context::<ResponseOptions>();
    let last = expect_context::<Parts>()
        .headers
        .get("last-event-id")
        .and_then(|id| Cursor::parse(id.to_str().ok()?));
    let format = if format == "json" {
        Format::Json
    } else {
        Format::Postcard
    };
    let after = last.or_else(|| Cursor::parse(&after));
    let device = device();
    let events = async {
        let code = parse::code(&code)?;
        match jeton.as_str() {
            "" => backend.forums.watch(&code, device.as_ref(), after, format).await,
            token => backend.walls.watch(&code, token, after, format).await,
        }
    };
    let events = events.await;
    // Forced, because leptos_axum redirects browsers that accept HTML back to where they came from.
    response.set_status(events.as_ref().map_or_else(AppError::status, |_| StatusCode::OK));
    response.insert_header(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response.insert_header(
        header::HeaderName::from_static("x-accel-buffering"),
        HeaderValue::from_static("no"),
    );
    events.map(Live)
}
