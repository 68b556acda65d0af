//! Mattermost's incoming webhook: `POST` of `{"text": …}` to a secret address, answered 200 and `ok`
//! (developers.mattermost.com/integrate/webhooks/incoming).

use app::{backend::Trouble, message::Message};
use domain::WebAddress;
use http::StatusCode;
use serde_json::json;

use super::Delivery;
use crate::outgoing::Outgoing;

/// Characters of one message: a longer one would be cut anywhere.
pub const MOST: usize = 16_383;

pub async fn post(outgoing: &Outgoing, webhook: &WebAddress, message: &Message) -> Delivery {
    let Ok(url) = webhook.as_str().parse() else {
        return Delivery::Refused(Trouble::Forbidden);
    };
    match outgoing.post(url, &json!({ "text": message.markdown() })).await {
        Err(failure) => Delivery::unanswered(failure),
        Ok(answer) if answer.status == StatusCode::OK && answer.body.trim_ascii() == b"ok" => Delivery::Arrived,
        // Something between here and Mattermost lost its answer, or gave up waiting for it.
        Ok(answer) if matches!(answer.status, StatusCode::BAD_GATEWAY | StatusCode::GATEWAY_TIMEOUT) => {
            Delivery::Unsure(Trouble::Lost)
        }
        Ok(answer) => Delivery::answered(&answer),
    }
}
