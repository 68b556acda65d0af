//! « Partager »: the exact message, then where it goes, what became of it, and the same to copy by hand. For those who
//! may write the report.

mod by_hand;
mod docs;
mod sending;

use domain::{Missing, Needed, Rejection, Session, SessionId};
use leptos::prelude::*;

use self::{by_hand::ByHand, docs::Docs, sending::Sending};
use crate::{
    backend::{ReportBody, Share, ShareChannel},
    components::{ForumFrame, Shares, Tab},
    error::AppError,
    message::Message,
    paths, places,
    sharing::{self, Extent},
    text,
    visit::{Visit, forum_page},
};

#[component]
pub fn SharePage() -> impl IntoView {
    forum_page(|visit| async move {
        let unknown = Rejection::Unknown { what: Missing::Session };
        let id: SessionId = visit.id("session").ok_or(unknown.clone())?;
        let session = visit.seen.forum.sessions.get(&id).cloned().ok_or(unknown)?;
        if !visit.may_write(id) {
            let needed = Needed::Convener;
            return Err(AppError::from(Rejection::NotAllowed { needed }));
        }
        let body = visit.backend.forums.report(visit.code(), id).await?;
        let channels = visit.backend.sharing.channels(visit.code()).await?;
        let shares = visit.backend.sharing.shares(visit.code(), Some(id)).await?;
        Ok(view(visit, id, &session, body, channels, shares))
    })
}

fn view(
    visit: Visit,
    id: SessionId,
    session: &Session,
    body: ReportBody,
    channels: Vec<ShareChannel>,
    shares: Vec<Share>,
) -> impl IntoView + use<> {
    let lang = visit.lang;
    let extent = extent(&visit, session);
    let message = message(&visit, id, &body, extent);
    let main = match message {
        None => view! { <p class="notice">{text::sharing::not_yet(lang)}</p> }.into_any(),
        Some(message) => {
            let plain = message.plain();
            view! {
                {choice(&visit, id, session, extent)}
                <section class="poster letter">
                    <h2>{text::sharing::preview(lang)}</h2>
                    <p class="plain" id="apercu">{plain}</p>
                </section>
                <Docs visit=visit.clone() id/>
                <Sending visit=visit.clone() id session=session.clone() revision=body.revision extent channels shares=shares.clone()/>
                <ByHand lang message/>
            }
            .into_any()
        }
    };
    let just_sent = visit.query.get("envoye").is_some() && !visit.refused();
    let just_sent = just_sent.then(|| view! { <p class="notice" role="status">{text::sharing::on_its_way(lang)}</p> });
    let topic = places::topic(&visit, session.topic);
    let again = paths::share(visit.code(), id, Some(extent), false);
    view! {
        <ForumFrame visit=visit.clone() title=text::sharing::title(lang) tab=Tab::Reports narrow=true focused=true>
            <p class="back">
                <a href=paths::report(visit.code(), id)>{text::sharing::back(lang)}</a>
            </p>
            <h1>{text::sharing::title(lang)}</h1>
            <p class="lede">{topic}</p>
            {just_sent}
            {main}
            <Shares visit shares again/>
        </ForumFrame>
    }
}

/// What the reader chose to send, else what is usual.
fn extent(visit: &Visit, session: &Session) -> Extent {
    match visit.query.get_str("contenu") {
        Some("oui") => Extent::Whole,
        Some("non") => Extent::Address,
        _ => sharing::usual_extent(session),
    }
}

fn message(visit: &Visit, id: SessionId, body: &ReportBody, extent: Extent) -> Option<Message> {
    let (forum, backend) = (&visit.seen.forum, &visit.backend);
    let at = body.declared.as_ref().map(|declared| declared.at);
    let local = |at| backend.charters.local(at, &forum.details.time_zone).0;
    let date = at.map(|at| text::long_date(visit.lang, local(at)));
    let of = (visit.code(), forum.as_ref());
    sharing::message(
        visit.lang,
        &backend.public_url,
        of,
        id,
        body,
        &date.unwrap_or_default(),
        extent,
    )
}

/// Why it is this much, and the way to the other.
fn choice(visit: &Visit, id: SessionId, session: &Session, extent: Extent) -> impl IntoView + use<> {
    let lang = visit.lang;
    let other = Extent::of(!extent.is_whole());
    let path = paths::share(visit.code(), id, Some(other), false);
    let why = match (sharing::usual_extent(session), extent) {
        (Extent::Whole, _) => text::sharing::is_public(lang),
        (Extent::Address, Extent::Address) => text::sharing::address_only(lang),
        (Extent::Address, Extent::Whole) => text::sharing::whole_though(lang),
    };
    let words = if extent.is_whole() {
        text::sharing::send_address(lang)
    } else {
        text::sharing::send_whole(lang)
    };
    view! {
        <p>{why} " " <a href=path>{words}</a></p>
    }
}
