//! Where the code on a paper card leads. It is printed once, so what it leads to follows from what the card has become.

use app::{
    backend::{Forums, Seen, Sender},
    error::AppError,
    live::PageData,
    paths,
};
use axum::{
    Extension,
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use domain::{ForumCode, Missing, Rejection, TopicNo};
use http::HeaderMap;

use crate::{http::answers, router::AppState};

pub async fn follow(
    State(state): State<AppState>,
    Path((code, no)): Path<(String, String)>,
    Extension(Sender(device)): Extension<Sender>,
    headers: HeaderMap,
) -> Response {
    let answer = async {
        let code = ForumCode::parse(&code).ok_or(AppError::UnknownForum)?;
        let seen = state.instance.seen(&code, device.as_ref()).await?;
        let no = no.parse().ok();
        let to = no.and_then(|no| leads_to(&seen, no));
        to.ok_or_else(|| Rejection::Unknown { what: Missing::Card }.into())
    };
    match answer.await {
        Ok(to) => Redirect::to(&to).into_response(),
        Err(error) => answers::refuse(answers::accepts_html(&headers), &error, &state.backend),
    }
}

/// Whoever may place or move its topic does so while places can be chosen; everyone else reads about it, and so does who
/// must first say which of its sessions is meant. A blank card is typed in.
fn leads_to(seen: &Seen, no: TopicNo) -> Option<String> {
    let (code, forum) = (&seen.code, &seen.forum);
    let Some(topic) = forum.numbered(no) else {
        return forum.reserved.contains(&no).then(|| paths::enter_card(code, no));
    };
    // On the card of a topic that is part of another one stands where that is.
    let topic = forum.host_of(topic);
    let leads = seen.me.person().is_some_and(|me| forum.is_led_by(topic, me));
    let active = forum.topic(topic).is_some_and(domain::Topic::is_active);
    let one = forum
        .sessions_of(topic)
        .filter(|(_, session)| session.cell.is_some())
        .count()
        < 2;
    let open = PageData::takes_placements(forum.phase);
    Some(if active && one && open && (leads || seen.me.is_facilitator()) {
        paths::scanned(code, topic, no)
    } else {
        paths::topic(code, topic)
    })
}
