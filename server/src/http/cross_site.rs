//! Refuses what another site makes a browser send. One layer over everything, so that no route can forget it:
//! server functions check nothing of the kind by themselves.

use app::error::AppError;
use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};
use http::{HeaderMap, Method, header};

use super::answers;
use crate::router::AppState;

pub async fn refuse_cross_site(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD);
    if safe || is_own(request.headers(), &state.backend.public_url) {
        return next.run(request).await;
    }
    answers::refuse(
        answers::accepts_html(request.headers()),
        &AppError::CrossSite,
        &state.backend,
    )
}

/// Browsers say where a request comes from: all current ones with `Sec-Fetch-Site` (over HTTPS and on this machine),
/// older ones and plain HTTP with `Origin`. Who sends neither is not a browser and has no cookie to abuse.
fn is_own(headers: &HeaderMap, public_url: &str) -> bool {
    let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    if let Some(site) = text(header::HeaderName::from_static("sec-fetch-site")) {
        return matches!(site, "same-origin" | "none");
    }
    let Some(origin) = text(header::ORIGIN) else {
        return true;
    };
    let host = origin.split_once("://").map(|(_, host)| host);
    origin == public_url || (host.is_some() && host == text(header::HOST))
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::a_form_of_ours(&[("sec-fetch-site", "same-origin")], true)]
    #[case::typed_by_a_person(&[("sec-fetch-site", "none")], true)]
    #[case::another_site(&[("sec-fetch-site", "cross-site")], false)]
    #[case::a_neighbour(&[("sec-fetch-site", "same-site")], false)]
    #[case::a_lie_in_the_origin(&[("sec-fetch-site", "cross-site"), ("origin", "https://forum.example")], false)]
    #[case::an_older_browser(&[("origin", "https://forum.example")], true)]
    #[case::a_phone_on_the_same_network(&[("origin", "http://192.168.1.7:3000"), ("host", "192.168.1.7:3000")], true)]
    #[case::an_older_browser_elsewhere(&[("origin", "https://evil.example"), ("host", "forum.example")], false)]
    #[case::a_longer_name(&[("origin", "https://forum.example.evil"), ("host", "forum.example")], false)]
    #[case::a_page_without_origin(&[("origin", "null"), ("host", "forum.example")], false)]
    #[case::not_a_browser(&[("host", "forum.example")], true)]
    fn only_our_own_pages_may_write(#[case] sent: &[(&'static str, &'static str)], #[case] allowed: bool) {
        let headers = sent
            .iter()
            .map(|(name, value)| (header::HeaderName::from_static(name), HeaderValue::from_static(value)));

        assert_eq!(is_own(&headers.collect(), "https://forum.example"), allowed);
    }
}
