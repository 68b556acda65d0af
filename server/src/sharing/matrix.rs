//! A room of Matrix, or of Tchap: the client-server API, version 3. A message has a transaction id, by which the server
//! knows it again: the same one twice is shown once (spec.matrix.org, « Sending events to a room »).

use app::{
    backend::{AccessToken, RoomId, Trouble},
    message::Message,
};
use domain::WebAddress;
use http::StatusCode;
use reqwest::Url;
use serde_json::{Value, json};

use super::Delivery;
use crate::outgoing::{Answer, Failure, Outgoing};

/// Bytes of one message, as text and as HTML: an event has at most 65,536 with all that goes around them and with the
/// escapes of JSON.
pub const MOST: usize = 24_000;

/// Where to write, and as whom.
#[derive(Clone, Copy)]
pub struct Room<'a> {
    pub homeserver: &'a WebAddress,
    pub id: &'a RoomId,
    pub token: &'a AccessToken,
}

impl Room<'_> {
    /// `transaction`: the same for the same message.
    pub async fn send(self, outgoing: &Outgoing, transaction: &str, message: &Message) -> Delivery {
        let sent = match self.is_encrypted(outgoing).await {
            Ok(true) => return Delivery::Refused(Trouble::Encrypted),
            Ok(false) => self.put(outgoing, transaction, message).await,
            Err(delivery) => return delivery,
        };
        match sent {
            Ok(answer) if answer.status == StatusCode::OK && said(&answer, "event_id").is_some() => Delivery::Arrived,
            Ok(answer) => answered(&answer),
            Err(failure) => unanswered(failure),
        }
    }

    /// A room that is encrypted stays so. What we write is not, and would be read by the server and marked by every
    /// client.
    async fn is_encrypted(self, outgoing: &Outgoing) -> Result<bool, Delivery> {
        let url = self.url(&["state", "m.room.encryption"])?;
        match outgoing.get(url, self.token.as_str()).await {
            Ok(answer) if answer.status == StatusCode::OK => Ok(true),
            Ok(answer) if said(&answer, "errcode").as_deref() == Some("M_NOT_FOUND") => Ok(false),
            Ok(answer) => Err(answered(&answer)),
            Err(failure) => Err(unanswered(failure)),
        }
    }

    async fn put(self, outgoing: &Outgoing, transaction: &str, message: &Message) -> Result<Answer, Failure> {
        let url = self
            .url(&["send", "m.room.message", transaction])
            .map_err(|_| Failure::Forbidden)?;
        let event = json!({
            // From a program: other programs do not answer it.
            "msgtype": "m.notice",
            "body": message.plain(),
            "format": "org.matrix.custom.html",
            "formatted_body": message.html(),
            // Nobody is called.
            "m.mentions": {},
        });
        outgoing.put(url, self.token.as_str(), &event).await
    }

    fn url(self, end: &[&str]) -> Result<Url, Delivery> {
        let refused = Delivery::Refused(Trouble::Forbidden);
        let mut url: Url = self.homeserver.as_str().parse().map_err(|_| refused)?;
        url.set_query(None);
        url.set_fragment(None);
        url.path_segments_mut()
            .map_err(|()| refused)?
            .pop_if_empty()
            .extend(["_matrix", "client", "v3", "rooms", self.id.as_str()])
            .extend(end);
        Ok(url)
    }
}

fn unanswered(failure: Failure) -> Delivery {
    match failure {
        Failure::Lost => Delivery::later(Trouble::Lost),
        other => Delivery::unanswered(other),
    }
}

/// Homeservers say in the body how long to wait, and newer ones in the header too.
fn answered(answer: &Answer) -> Delivery {
    let delivery = Delivery::answered(answer);
    match delivery {
        Delivery::Later { trouble, after: None } => {
            let body: Option<Value> = serde_json::from_slice(&answer.body).ok();
            let milliseconds = body.and_then(|body| body.get("retry_after_ms")?.as_i64());
            let after = milliseconds.map(|wait| (wait / 1_000 + 1).clamp(1, 24 * 60 * 60));
            Delivery::Later { trouble, after }
        }
        other => other,
    }
}

fn said(answer: &Answer, field: &str) -> Option<String> {
    let body: Value = serde_json::from_slice(&answer.body).ok()?;
    Some(body.get(field)?.as_str()?.to_owned())
}
