//! The board as people without a cookie see it, rendered and compressed once for all of them: when a code is put on
//! the wall a whole hall asks for the same page.
//!
//! Only for requests that can carry nothing of a person's own: a plain address, and no cookie at all. Everyone else
//! has a page of their own, which is rendered for them and kept nowhere. A page is sent again as long as the forum is
//! the very same in memory and the minute has not passed; names, phase and marks are part of the forum, and a page
//! says what time it is.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use app::{
    backend::{Forums, Seen, Shelf},
    paths::board,
};
use axum::{
    body::{Body, Bytes},
    extract::{Request, State},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::{Crowd, Forum, ForumCode, Names};
use http::{Method, StatusCode, header, response};

use crate::router::AppState;

/// Pages kept at once. Browsers of one kind ask for the same encodings, so this is a few of each forum of today.
const KEPT: usize = 64;

/// No page comes near it.
const MAX_BYTES: usize = 1024 * 1024;

/// Pages that were sent, by address and by the encodings their browser accepts.
#[derive(Clone, Default)]
pub struct VisitorPages(Arc<Mutex<HashMap<Asked, Arc<Page>>>>);

#[derive(Clone, PartialEq, Eq, Hash)]
struct Asked {
    path: String,
    accepts: Vec<u8>,
}

struct Page {
    of: Moment,
    head: response::Parts,
    body: Bytes,
}

/// What a page was made from. Held, so that nothing else can take its place in memory.
struct Moment {
    forum: Arc<Forum>,
    names: Arc<Names>,
    charters: Arc<Shelf>,
    crowds: Arc<Vec<Crowd>>,
    epoch: u64,
    minute: i64,
}

impl Moment {
    fn of(seen: Seen) -> Self {
        // Every field, so that whoever adds one asks what it means here.
        let Seen {
            code: _,
            forum,
            names,
            // Told to nobody who has not joined.
            profiles: _,
            charters,
            // A visitor has accepted nothing: what is due follows from the charters.
            due: _,
            accepted: _,
            me: _,
            // Nor registered; how many did is on no page that is shared.
            registered: _,
            registrants: _,
            unproven: _,
            frozen: _,
            // Nor is anything told to them.
            read: _,
            // Nor is anywhere.
            here: _,
            crowds,
            cursor,
            now,
        } = seen;
        Self {
            forum,
            names,
            charters,
            crowds,
            epoch: cursor.epoch,
            minute: now.0.div_euclid(60),
        }
    }

    fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.forum, &other.forum)
            && Arc::ptr_eq(&self.names, &other.names)
            && Arc::ptr_eq(&self.charters, &other.charters)
            && (self.epoch, self.minute, &self.crowds) == (other.epoch, other.minute, &other.crowds)
    }
}

impl VisitorPages {
    fn find(&self, asked: &Asked) -> Option<Arc<Page>> {
        self.lock().get(asked).cloned()
    }

    fn keep(&self, asked: Asked, page: Page) {
        let mut pages = self.lock();
        if pages.len() >= KEPT && !pages.contains_key(&asked) {
            // The forums of yesterday, or someone who makes up encodings. The next visitors fill it again.
            pages.clear();
        }
        pages.insert(asked, Arc::new(page));
    }

    /// Somebody of this forum was forgotten: no page that may name them stays in memory.
    pub fn forget(&self, code: &ForumCode) {
        let of_forum = board(code);
        self.lock().retain(|asked, _| !asked.path.starts_with(&of_forum));
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<Asked, Arc<Page>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Stands outside of what renders and compresses, and inside of what says how long browsers may keep an answer.
pub async fn share(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let Some((code, asked)) = ask(&request) else {
        return next.run(request).await;
    };
    // As the page itself asks: who may not find the forum is told so there.
    let Ok(seen) = state.instance.seen(&code, None).await else {
        return next.run(request).await;
    };
    let moment = Moment::of(seen);
    if let Some(page) = state.visitor_pages.find(&asked).filter(|page| page.of.is(&moment)) {
        return Response::from_parts(page.head.clone(), Body::from(page.body.clone()));
    }
    let response = next.run(request).await;
    let says_who = response.headers().contains_key(header::SET_COOKIE);
    if response.status() != StatusCode::OK || says_who {
        return response;
    }
    let (head, body) = response.into_parts();
    let Ok(body) = axum::body::to_bytes(body, MAX_BYTES).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    // What was rendered may be newer than what was seen before; then the next visitor finds another moment, and it
    // is rendered once more.
    state.visitor_pages.keep(
        asked,
        Page {
            of: moment,
            head: head.clone(),
            body: body.clone(),
        },
    );
    Response::from_parts(head, Body::from(body))
}

/// The forum, when this is a visitor who asks for its board or for what runs now.
fn ask(request: &Request) -> Option<(ForumCode, Asked)> {
    let headers = request.headers();
    let plain = *request.method() == Method::GET
        && request.uri().query().is_none()
        && !headers.contains_key(header::COOKIE)
        && !headers.contains_key(header::AUTHORIZATION);
    let path = request.uri().path();
    let mut parts = path.strip_prefix("/f/").filter(|_| plain)?.split('/');
    let code = ForumCode::parse(parts.next()?)?;
    let page = (parts.next(), parts.next());
    matches!(page, (None | Some("maintenant"), None)).then(|| {
        let accepts = headers
            .get(header::ACCEPT_ENCODING)
            .map(|value| value.as_bytes().to_vec());
        let asked = Asked {
            path: path.to_owned(),
            accepts: accepts.unwrap_or_default(),
        };
        (code, asked)
    })
}
