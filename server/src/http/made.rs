//! Files that are made when they are asked for.

use axum::{
    body::Bytes,
    response::{IntoResponse, Response},
};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use sha2::{Digest, Sha256};

use crate::random;

/// A file, as it was just made.
pub struct Made {
    kind: &'static str,
    name: String,
    content: Bytes,
}

impl Made {
    /// `kind`: its media type; `name`: what it is called when it is saved, in plain letters.
    pub fn new(kind: &'static str, name: impl Into<String>, content: impl Into<Bytes>) -> Self {
        Self {
            kind,
            name: name.into(),
            content: content.into(),
        }
    }

    /// Sends it, or says that it is what the asker has already: programs ask for calendars every hour.
    #[must_use]
    pub fn answer(self, headers: &HeaderMap) -> Response {
        let digest = random::hex(&Sha256::digest(&self.content)[..16]);
        // Weak: on its way it may be compressed.
        let tag = format!("W/\"{digest}\"");
        let known = headers.get(header::IF_NONE_MATCH);
        let known = known.and_then(|tags| tags.to_str().ok());
        let known = known.is_some_and(|tags| tags.split(',').any(|known| known.trim() == tag));
        let mut response = if known {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            self.content.into_response()
        };
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.kind));
        let disposition = format!("attachment; filename=\"{}\"", self.name);
        for (name, value) in [(header::ETAG, tag), (header::CONTENT_DISPOSITION, disposition)] {
            if let Ok(value) = HeaderValue::from_str(&value) {
                headers.insert(name, value);
            }
        }
        response
    }
}
