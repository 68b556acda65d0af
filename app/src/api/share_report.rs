//! Sending a published report to where others talk.

use domain::{Missing, Rejection, SessionId};
use leptos::prelude::*;

use crate::{
    api::{
        parse::{self, checked},
        submit::act,
    },
    backend::{ChannelId, NewShare},
    error::{AppError, Problem},
    paths,
    sharing::{self, Extent},
    text::{self, Lang},
};

/// Sends the message that the page showed, to the channels that were ticked.
#[server(endpoint = "share_report")]
pub async fn share_report(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] session: String,
    #[server(default)] revision: String,
    #[server(default)] whole: String,
    #[server(default)] confirmed: String,
    #[server(default)] convener: String,
) -> Result<(), AppError> {
    let posted = parse::posted();
    act(&code, &op, async |form| {
        let id: SessionId = parse::id(&session, Missing::Session)?;
        let channels: Result<Vec<ChannelId>, AppError> = posted
            .group("canal-")
            .filter(|(_, value)| checked(value))
            .map(|(channel, _)| parse::channel(channel))
            .collect();
        let (channels, convener) = (channels?, checked(&convener));
        if channels.is_empty() && !convener {
            return Err(AppError::invalid("channels", Problem::Channel));
        }
        let backend = &form.backend;
        let seen = backend.forums.seen(&form.code, Some(&form.device)).await?;
        let unknown = Rejection::Unknown { what: Missing::Session };
        let session = seen.forum.sessions.get(&id).ok_or(unknown)?;
        let extent = Extent::of(checked(&whole));
        // More than is usual leaves when the person says so, and not because a field was filled by something else.
        if extent.is_whole() && !sharing::usual_extent(session).is_whole() && !checked(&confirmed) {
            return Err(AppError::invalid("confirmed", Problem::Confirmation));
        }
        let body = backend.forums.report(&form.code, id).await?;
        // What leaves is what was read over.
        if revision.parse() != Ok(body.revision) {
            return Err(Rejection::Edited.into());
        }
        let declared = body.declared.as_ref().map(|declared| declared.at);
        let zone = &seen.forum.details.time_zone;
        let date = declared.map(|at| text::long_date(Lang::Fr, backend.charters.local(at, zone).0));
        let message = sharing::message(
            Lang::Fr,
            &backend.public_url,
            (&form.code, &seen.forum),
            id,
            &body,
            &date.unwrap_or_default(),
            extent,
        );
        let share = NewShare {
            session: id,
            revision: body.revision,
            channels,
            message: message.ok_or(AppError::NotPublished)?,
            whole: extent.is_whole(),
            convener,
        };
        backend.sharing.share(&form.code, &form.device, form.op, share).await?;
        Ok(paths::share(&form.code, id, Some(extent), true))
    })
    .await
}
