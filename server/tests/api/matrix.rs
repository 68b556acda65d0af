//! A real Matrix homeserver (Synapse, from PyPI) is written to, and the room read back through its own API.

mod relay;
mod synapse;

use ::app::backend::{ShareState, Sharing, Trouble};
use serde_json::{Value, json};

use self::{relay::Relay, synapse::Synapse};
use crate::{
    app::TestApp,
    phone::Phone,
    sharing::{published, share, topic_of},
};

/// One homeserver for all of it: it takes a while to start.
#[tokio::test]
async fn a_room_is_written_to_once_and_reads_what_was_shared() {
    let synapse = Synapse::start().await;
    let bot = synapse.user("forum").await;
    let room = synapse.room(&bot, &json!({})).await;

    a_report_is_read_back_and_calls_nobody(&synapse, &bot, &room).await;
    a_message_whose_answer_was_lost_is_shown_once(&synapse, &bot, &room).await;
    an_encrypted_room_is_not_written_to(&synapse, &bot).await;
    who_is_not_in_the_room_is_refused(&synapse, &room).await;
}

async fn a_report_is_read_back_and_calls_nobody(synapse: &Synapse, bot: &str, room: &str) {
    let app = TestApp::in_sessions().await;
    let zoe = app.organiser("Zoé").await;
    let channel = add(&app, &zoe, &synapse.url, room, bot).await;
    let session = published(&app, &zoe, "Venez @room <b>tous</b>").await;

    assert_eq!(share(&zoe, session, &channel, true).await.status, 200);

    assert_eq!(app.settled().await, ShareState::Sent);
    let messages = synapse.messages(bot, room).await;
    assert_eq!(messages.len(), 1);
    let content = &messages[0]["content"];
    assert_eq!(
        (&content["msgtype"], &content["format"]),
        (&json!("m.notice"), &json!("org.matrix.custom.html"))
    );
    assert_eq!(content["m.mentions"], json!({}));
    let (body, html) = (
        content["body"].as_str().unwrap(),
        content["formatted_body"].as_str().unwrap(),
    );
    assert!(
        body.contains("Trois copies suffisent.") && body.contains("- Un point"),
        "{body}"
    );
    assert!(!body.contains("@room") && !html.contains("@room"), "{body}");
    assert!(
        html.contains("<li>Un point</li>") && html.contains("&lt;b&gt;tous&lt;/b&gt;"),
        "{html}"
    );
    assert!(
        html.contains(&format!(
            "<a href=\"{}/f/{}/atelier/{session}/notes\">",
            app.url, app.code
        )),
        "{html}"
    );
    assert_eq!(
        topic_of(&app, session).await,
        "Venez @room <b>tous</b>",
        "as it was typed"
    );
}

async fn a_message_whose_answer_was_lost_is_shown_once(synapse: &Synapse, bot: &str, room: &str) {
    let before = synapse.messages(bot, room).await.len();
    let relay = Relay::start(&synapse.url).await;
    let app = TestApp::in_sessions().await;
    let zoe = app.organiser("Zoé").await;
    let channel = add(&app, &zoe, &relay.url, room, bot).await;
    assert_eq!(zoe.send("try_channel", &[("channel", &channel)]).await.status, 200);

    app.shared(|state| state == ShareState::Waiting(Some(Trouble::Lost)))
        .await;
    assert_eq!(synapse.messages(bot, room).await.len(), before + 1, "it had arrived");
    app.later(15);

    assert_eq!(app.settled().await, ShareState::Sent);
    assert_eq!(relay.writes(), 2);
    assert_eq!(
        synapse.messages(bot, room).await.len(),
        before + 1,
        "the same transaction"
    );
}

async fn an_encrypted_room_is_not_written_to(synapse: &Synapse, bot: &str) {
    let encryption = json!({
        "initial_state": [{
            "type": "m.room.encryption",
            "state_key": "",
            "content": { "algorithm": "m.megolm.v1.aes-sha2" }
        }]
    });
    let room = synapse.room(bot, &encryption).await;
    let app = TestApp::in_sessions().await;
    let zoe = app.organiser("Zoé").await;
    let channel = add(&app, &zoe, &synapse.url, &room, bot).await;

    assert_eq!(zoe.send("try_channel", &[("channel", &channel)]).await.status, 200);

    assert_eq!(app.settled().await, ShareState::Refused(Trouble::Encrypted));
    assert!(synapse.messages(bot, &room).await.is_empty());
    let page = zoe.open(&format!("/f/{}/canaux", app.code)).await.text;
    assert!(page.contains("Ce salon est chiffré"), "{page}");
}

async fn who_is_not_in_the_room_is_refused(synapse: &Synapse, room: &str) {
    let stranger = synapse.user("stranger").await;
    for (token, status) in [(stranger.as_str(), 403), ("wr0ng", 401)] {
        let app = TestApp::in_sessions().await;
        let zoe = app.organiser("Zoé").await;
        let channel = add(&app, &zoe, &synapse.url, room, token).await;

        assert_eq!(zoe.send("try_channel", &[("channel", &channel)]).await.status, 200);

        assert_eq!(app.settled().await, ShareState::Refused(Trouble::Status(status)));
    }
}

async fn add(app: &TestApp, organiser: &Phone, homeserver: &str, room: &str, token: &str) -> String {
    let fields = [
        ("kind", "matrix"),
        ("name", "Salon Tchap"),
        ("homeserver", homeserver),
        ("room", room),
        ("access_token", token),
    ];
    let added = organiser.send("add_channel", &fields).await;
    assert_eq!(added.status, 200, "{}", added.text);
    let [channel] = app.instance.channels(&app.code).await.unwrap().try_into().unwrap();
    channel.id.0.to_string()
}

/// What is said in a JSON answer.
fn said(answer: &str, field: &str) -> String {
    let answer: Value = serde_json::from_str(answer).unwrap();
    answer[field]
        .as_str()
        .unwrap_or_else(|| panic!("{field}: {answer}"))
        .to_owned()
}
