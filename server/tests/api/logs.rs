//! What is logged says nothing about people: no name, no token, no text.

use std::{
    io::Write,
    sync::{Mutex, Once, PoisonError},
};

use ::app::backend::{Share, ShareState, Sharing};
use tracing_subscriber::EnvFilter;

use crate::{
    app::TestApp,
    files::{PNG, form, upload},
};

static CAPTURED: Captured = Captured(Mutex::new(Vec::new()));

struct Captured(Mutex<Vec<u8>>);

impl Write for &Captured {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Everything all tests of this program log, at the finest level of ours and finer than anyone runs others at.
pub fn capture() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let filter = EnvFilter::new("debug,server=trace,app=trace,cookie_store=off,reqwest=off,hyper_util=off");
        tracing_subscriber::fmt()
            .with_env_filter(filter)
            .with_ansi(false)
            .with_writer(|| &CAPTURED)
            .init();
    });
}

pub fn logged() -> String {
    String::from_utf8_lossy(&CAPTURED.0.lock().unwrap_or_else(PoisonError::into_inner)).into_owned()
}

#[tokio::test]
async fn no_name_no_token_and_no_text_is_logged() {
    let app = TestApp::in_sessions().await;
    let phone = app.phone();
    let joined = phone
        .send("join", &[("name", "Hildegarde"), ("email", "hildegarde@exemple.fr")])
        .await;
    let token = joined.header("set-cookie").split(['=', ';']).nth(1).unwrap().to_owned();
    let session = app.session_of(&phone).await;
    phone.propose("Un titre que personne n'a").await;
    phone
        .send("propose_topic", &[("title", "Ah"), ("description", "Refusé et gardé")])
        .await;
    phone
        .send(
            "write_report",
            &[("session", "99"), ("revision", "0"), ("notes", "Des notes confiées")],
        )
        .await;
    upload(&phone, session, form(PNG)).await;
    upload(&phone, session, form(b"nothing")).await;
    app.facilitator("Zoé de Nulle-Part").await;
    phone
        .open(&format!("/f/{}/animation?cle={}", app.code, app.facilitator_key))
        .await;
    let wall = format!("/f/{}/ecran?jeton={}", app.code, app.wall);
    assert_eq!(phone.open(&wall).await.status, 200);
    phone.watch(&format!("&jeton={}", app.wall), None).await.next().await;
    phone.open(&wall.replace(&app.wall, "feedfeed")).await;
    // A channel that nobody answers at, with what its address and its token open.
    let zoe = app.organiser("Ottilie").await;
    let channels = [
        [
            ("kind", "mattermost"),
            ("webhook", "http://127.0.0.1:9/hooks/h00ks3cr3t"),
            ("room", ""),
            ("access_token", ""),
        ],
        [
            ("kind", "matrix"),
            ("homeserver", "http://127.0.0.1:9"),
            ("room", "!r00m:exemple.fr"),
            ("access_token", "syt_t0k3n"),
        ],
    ];
    for fields in channels {
        let fields: Vec<_> = fields.into_iter().chain([("name", "Salon des tests")]).collect();
        assert_eq!(zoe.send("add_channel", &fields).await.status, 200);
    }
    for channel in app.instance.channels(&app.code).await.unwrap() {
        let id = channel.id.0.to_string();
        assert_eq!(zoe.send("try_channel", &[("channel", &id)]).await.status, 200);
    }
    let tried = |share: &Share| matches!(share.state, ShareState::Waiting(Some(_)));
    while !app.instance.shares(&app.code, None).await.unwrap().iter().all(tried) {
        tokio::task::yield_now().await;
    }
    app.instance.parts.writer.keep(contradiction()).await.unwrap_err();

    let logged = logged();

    assert!(
        logged.contains("a batch contradicts the database"),
        "something is logged: {logged}"
    );
    for secret in [
        "Hildegarde",
        "hildegarde@",
        token.as_str(),
        "Un titre que personne n'a",
        "Refusé et gardé",
        "Des notes confiées",
        "Zoé de Nulle-Part",
        app.organiser_key.as_str(),
        app.facilitator_key.as_str(),
        app.wall.as_str(),
        "feedfeed",
        "h00ks3cr3t",
        "r00m",
        "syt_t0k3n",
        "Salon des tests",
    ] {
        let line = logged.lines().find(|line| line.contains(secret));
        assert_eq!(line, None, "{secret}");
    }
}

/// Rows that belong to no forum.
fn contradiction() -> server::store::Batch {
    let mut batch = server::store::Batch::default();
    let person = server::store::Person {
        name: "Hildegarde".to_owned(),
        channel: ::app::backend::Channel::Web,
        joined_at: domain::Timestamp(0),
    };
    batch.people.insert(domain::PersonId(uuid::Uuid::nil()), Some(person));
    batch
}
