//! Whole documents. Pages are rendered to their end before a byte is sent, so that a mistake in the middle is still
//! answered as one, and they end where the document ends.

use axum::{
    body::{Body, Bytes},
    extract::Request,
    middleware::Next,
    response::{IntoResponse, Response},
};
use http::{StatusCode, header};

/// No page comes near it.
const MAX_BYTES: usize = 8 * 1024 * 1024;

const END: &[u8] = b"</html>";

pub async fn complete(request: Request, next: Next) -> Response {
    let response = next.run(request).await;
    let kind = response.headers().get(header::CONTENT_TYPE);
    if !kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
        return response;
    }
    let (parts, body) = response.into_parts();
    match axum::body::to_bytes(body, MAX_BYTES).await {
        Ok(page) => Response::from_parts(parts, Body::from(until_the_end(page))),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// Leptos appends scripts with the data of client-side resources, of which we have none. The content security policy
/// refuses them, which every browser would report on every page.
fn until_the_end(page: Bytes) -> Bytes {
    let end = page.windows(END.len()).rposition(|window| window == END);
    end.map_or(page.clone(), |end| page.slice(..end + END.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_ends_where_its_document_ends() {
        let page = Bytes::from_static(b"<html>caf\xc3\xa9</html><script>late=[];</script>");

        assert_eq!(until_the_end(page), &b"<html>caf\xc3\xa9</html>"[..]);
    }

    #[test]
    fn what_has_no_end_stays_whole() {
        assert_eq!(until_the_end(Bytes::from_static(b"<p>")), &b"<p>"[..]);
    }
}
