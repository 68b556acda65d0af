//! Somewhere to send reports to.

use domain::{ChannelName, WebAddress};
use leptos::prelude::*;

use crate::{
    api::{parse::Fields, submit::act},
    backend::{AccessToken, NewChannel, RoomId, Sharing, Target},
    error::{AppError, Problem},
    paths,
};

/// Adds a webhook of Mattermost, or a room of Matrix.
#[server(endpoint = "add_channel")]
pub async fn add_channel(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] kind: String,
    #[server(default)] name: String,
    #[server(default)] webhook: String,
    #[server(default)] homeserver: String,
    #[server(default)] room: String,
    #[server(default)] access_token: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let sharing = form.backend.sharing.as_ref();
        let mut fields = Fields::default();
        let name = fields.text("name", ChannelName::parse(&name));
        let target = if kind == "matrix" {
            let homeserver = address(&mut fields, sharing, "homeserver", &homeserver);
            let room = found(&mut fields, "room", RoomId::parse(&room), Problem::Room);
            let token = AccessToken::parse(&access_token);
            let token = found(&mut fields, "access_token", token, Problem::Token);
            homeserver
                .zip(room)
                .zip(token)
                .map(|((homeserver, room), token)| Target::Matrix {
                    homeserver,
                    room,
                    token,
                })
        } else {
            let webhook = address(&mut fields, sharing, "webhook", &webhook);
            webhook.map(|webhook| Target::Mattermost { webhook })
        };
        let read = name.zip(target);
        let channel = fields.finish(read.map(|(name, target)| NewChannel { name, target }))?;
        sharing.add_channel(&form.code, &form.device, form.op, channel).await?;
        Ok(paths::channels(&form.code, Some("ajoute")))
    })
    .await
}

fn address(fields: &mut Fields, sharing: &dyn Sharing, field: &'static str, raw: &str) -> Option<WebAddress> {
    let address = WebAddress::parse(raw).filter(|address| sharing.allows(address));
    found(fields, field, address, Problem::Elsewhere)
}

fn found<T>(fields: &mut Fields, field: &'static str, value: Option<T>, problem: Problem) -> Option<T> {
    if value.is_none() {
        fields.wrong(field, problem);
    }
    value
}
