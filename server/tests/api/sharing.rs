//! Channels that reports are shared with, and what becomes of what is sent: never twice where the first may have arrived.

use std::time::Duration;

use ::app::backend::{ShareState, Sharing, Trouble};
use domain::{SessionId, Visibility};
use server::outgoing::PATIENCE;
use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};

use crate::{
    app::{MORNING, TestApp, op},
    phone::{Answer, Phone},
    smtp::Smtp,
    webhook::{Reply, Webhook},
};

impl TestApp {
    /// The channels page of organisers, as text.
    async fn channels_page(&self, phone: &Phone) -> String {
        phone.open(&format!("/f/{}/canaux", self.code)).await.text
    }

    /// The state of the newest message, once it is the one that is waited for.
    pub async fn shared(&self, is: impl Fn(ShareState) -> bool) -> ShareState {
        loop {
            let shares = self.instance.shares(&self.code, None).await.unwrap();
            if let Some(share) = shares.first().filter(|share| is(share.state)) {
                return share.state;
            }
            tokio::task::yield_now().await;
        }
    }

    pub async fn settled(&self) -> ShareState {
        self.shared(|state| !matches!(state, ShareState::Waiting(_) | ShareState::Sending))
            .await
    }

    /// Waits for another attempt.
    async fn put_off(&self) -> (ShareState, i64) {
        let state = self.shared(|state| matches!(state, ShareState::Waiting(Some(_)))).await;
        let next = self.instance.parts.store.next_share().await.unwrap().unwrap();
        (state, next.0 - self.clock.load(std::sync::atomic::Ordering::Relaxed))
    }
}

/// Adds the webhook as a channel and returns its id.
pub async fn add(app: &TestApp, organiser: &Phone, name: &str, url: &str) -> String {
    let fields = [("kind", "mattermost"), ("name", name), ("webhook", url)];
    let added = organiser.send("add_channel", &fields).await;
    assert_eq!(added.status, 200, "{}", added.text);
    let channels = app.instance.channels(&app.code).await.unwrap();
    let channel = channels.into_iter().find(|channel| channel.name == name).unwrap();
    channel.id.0.to_string()
}

/// A report of this person's session, written and published with this title, for participants.
pub async fn published(app: &TestApp, phone: &Phone, title: &str) -> SessionId {
    let topic = phone.propose(title).await;
    let [cell, _] = app.cells().await;
    assert_eq!(phone.place(topic, cell).await.status, 200);
    let session = app.forum().await.session_of(topic).unwrap().0;
    let id = session.to_string();
    let fields = [
        ("session", id.as_str()),
        ("revision", "0"),
        ("essence", "Trois copies suffisent."),
        ("points", "Un point\n- Deux @here\nTrois"),
        ("decisions", "Copier *tout* chaque nuit"),
        ("action_what0", "Essayer une restauration"),
        ("action_who0", "@ada"),
        ("action_due0", "mars"),
        ("link_url0", "https://docs.exemple.fr/docs/1(2)/"),
        ("link_label0", "La page Docs"),
        ("notes", "Des notes qui restent ici"),
    ];
    let written = phone.send("write_report", &fields).await;
    assert_eq!(written.status, 200, "{}", written.text);
    let declared = [("session", id.as_str()), ("revision", "1"), ("assistance", "none")];
    let published = phone.send("publish_report", &declared).await;
    assert_eq!(published.status, 200, "{}", published.text);
    session
}

/// `whole`: with its content, confirmed.
pub async fn share(phone: &Phone, session: SessionId, channel: &str, whole: bool) -> Answer {
    let (session, channel) = (session.to_string(), format!("canal-{channel}"));
    let mut fields = vec![
        ("session", session.as_str()),
        ("revision", "1"),
        (channel.as_str(), "on"),
    ];
    if whole {
        fields.extend([("whole", "on"), ("confirmed", "on")]);
    }
    phone.send("share_report", &fields).await
}

pub async fn topic_of(app: &TestApp, session: SessionId) -> String {
    let forum = app.forum().await;
    forum.topic(forum.sessions[&session].topic).unwrap().title.to_string()
}

async fn try_it(organiser: &Phone, channel: &str) {
    let tried = organiser.send("try_channel", &[("channel", channel)]).await;
    assert_eq!(tried.status, 200, "{}", tried.text);
}

/// A channel to a webhook, and a message that tries it.
async fn trying(webhook: &Webhook) -> (TestApp, Phone) {
    trying_with(webhook, PATIENCE).await
}

async fn trying_with(webhook: &Webhook, patience: Duration) -> (TestApp, Phone) {
    let app = TestApp::start_sharing(true, patience).await;
    let zoe = app.organiser("Zoé").await;
    let channel = add(&app, &zoe, "Salon ALLiaNCE", &webhook.url).await;
    try_it(&zoe, &channel).await;
    (app, zoe)
}

#[tokio::test]
async fn a_channel_is_tried_by_the_documented_contract() {
    let webhook = Webhook::start().await;

    let (app, zoe) = trying(&webhook).await;

    let posted = webhook.next().await;
    assert_eq!(posted.line, "POST /hooks/s3cr3tk3y HTTP/1.1");
    assert_eq!(posted.content_type, "application/json");
    assert!(
        posted.text().starts_with("#### Message d’essai\n\n"),
        "{}",
        posted.text()
    );
    assert!(posted.text().contains("Rencontre d'essai"));
    assert_eq!(posted.body.as_object().unwrap().len(), 1, "nothing but the text");
    assert_eq!(app.settled().await, ShareState::Sent);
    let page = app.channels_page(&zoe).await;
    for words in ["Salon ALLiaNCE", "Mattermost sur 127.0.0.1", "Envoyé", "par Zoé"] {
        assert!(page.contains(words), "{words}");
    }
    assert!(webhook.has().await.is_none());
}

#[tokio::test]
async fn secrets_are_in_no_page_and_go_with_their_channel() {
    let webhook = Webhook::start().await;
    let (app, zoe) = trying(&webhook).await;
    let matrix = [
        ("kind", "matrix"),
        ("name", "Salon Tchap"),
        ("homeserver", "http://127.0.0.1:9"),
        ("room", "!abc:exemple.fr"),
        ("access_token", "syt_s3cr3t"),
    ];
    assert_eq!(zoe.send("add_channel", &matrix).await.status, 200);
    // Something to correct: the form comes back, without what is secret.
    let refused = zoe
        .submit(
            "add_channel",
            &[
                ("from", &format!("/f/{}/canaux", app.code)),
                ("kind", "mattermost"),
                ("webhook", &webhook.url),
            ],
        )
        .await;
    assert_eq!(refused.status, 303);

    let pages = [app.channels_page(&zoe).await, zoe.open(refused.location()).await.text];

    assert!(pages[1].contains("Remplissez ce champ."), "{}", pages[1]);
    for page in pages {
        assert!(page.contains("Salon Tchap") && page.contains("jeton enregistré"));
        assert!(!page.contains("s3cr3t"), "{page}");
    }
    let stored = |app: &TestApp| {
        let files =
            ["forum.db", "forum.db-wal"].map(|file| std::fs::read(app.folder.path().join(file)).unwrap_or_default());
        files.concat().windows(6).any(|bytes| bytes == b"s3cr3t")
    };
    assert!(stored(&app));
    for channel in app.instance.channels(&app.code).await.unwrap() {
        let removed = zoe
            .send("remove_channel", &[("channel", &channel.id.0.to_string())])
            .await;
        assert_eq!(removed.status, 200, "{}", removed.text);
    }
    assert_eq!(app.settled().await, ShareState::Sent);
    assert!(
        app.channels_page(&zoe).await.contains("Salon ALLiaNCE"),
        "what became of it stays readable"
    );
    app.instance.stop().await;
    assert!(!stored(&app), "overwritten");
}

#[tokio::test]
async fn only_organisers_say_where_reports_go() {
    let app = TestApp::in_sessions().await;
    let webhook = Webhook::start().await;
    let (zoe, fac, ada) = (
        app.organiser("Zoé").await,
        app.facilitator("Fac").await,
        app.join("Ada").await,
    );
    let channel = add(&app, &zoe, "Salon", &webhook.url).await;
    for phone in [&fac, &ada, &app.phone()] {
        let path = format!("/f/{}/canaux", app.code);
        assert_eq!(phone.open(&path).await.status, 403);
        for (action, fields) in [
            ("add_channel", [("name", "Autre"), ("webhook", webhook.url.as_str())]),
            ("remove_channel", [("channel", &channel), ("", "")]),
            ("try_channel", [("channel", &channel), ("", "")]),
        ] {
            assert_eq!(phone.send(action, &fields).await.status, 403, "{action}");
        }
    }
    assert_eq!(app.instance.channels(&app.code).await.unwrap().len(), 1);
    assert!(webhook.has().await.is_none());
}

#[tokio::test]
async fn a_form_that_is_sent_twice_sends_one_message() {
    let webhook = Webhook::start().await;
    let app = TestApp::in_sessions().await;
    let zoe = app.organiser("Zoé").await;
    let channel = add(&app, &zoe, "Salon", &webhook.url).await;
    let op = op().0.to_string();

    for _ in 0..2 {
        assert_eq!(
            zoe.send_as(&op, "try_channel", &[("channel", &channel)]).await.status,
            200
        );
        app.settled().await;
    }

    webhook.next().await;
    assert!(webhook.has().await.is_none());
    assert_eq!(app.instance.shares(&app.code, None).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_server_in_trouble_is_asked_again_and_gets_the_message_once() {
    let webhook = Webhook::start().await;
    webhook.answer(&[
        Reply::Says("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n"),
        Reply::Says("HTTP/1.1 429 Too Many Requests\r\nRetry-After: 400\r\nContent-Length: 0\r\n\r\n"),
    ]);
    let (app, zoe) = trying(&webhook).await;

    assert_eq!(
        app.put_off().await,
        (ShareState::Waiting(Some(Trouble::Status(503))), 15)
    );
    assert!(
        app.channels_page(&zoe)
            .await
            .contains("Le serveur est en panne (réponse 503).")
    );
    app.later(15);
    app.shared(|state| state == ShareState::Waiting(Some(Trouble::Status(429))))
        .await;
    assert_eq!(app.put_off().await.1, 400, "as it asked");
    app.later(400);

    assert_eq!(app.settled().await, ShareState::Sent);
    let texts =
        [webhook.next().await, webhook.next().await, webhook.next().await].map(|posted| posted.text().to_owned());
    assert_eq!((&texts[0], &texts[1]), (&texts[1], &texts[2]));
    assert!(webhook.has().await.is_none());
}

#[tokio::test]
async fn a_server_that_is_not_there_is_asked_again_also_after_a_restart() {
    let webhook = Webhook::start().await;
    let app = TestApp::start_sharing(true, PATIENCE).await;
    let zoe = app.organiser("Zoé").await;
    let channel = add(&app, &zoe, "Salon", &webhook.url).await;
    let address = webhook.stop().await;
    try_it(&zoe, &channel).await;
    assert_eq!(app.put_off().await, (ShareState::Waiting(Some(Trouble::Away)), 15));

    let app = app.restart().await;
    let webhook = Webhook::at(&address).await;
    app.later(15);

    assert_eq!(app.settled().await, ShareState::Sent);
    webhook.next().await;
    assert!(webhook.has().await.is_none());
}

#[tokio::test]
async fn what_is_refused_is_not_tried_again_and_says_why() {
    for (answer, trouble, words) in [
        (
            "HTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
            Trouble::Status(404),
            "Il n’y a rien à cette adresse",
        ),
        (
            "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n",
            Trouble::Status(400),
            "Le serveur refuse le message (réponse 400).",
        ),
        (
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 15\r\n\r\n<html>ok</html>",
            Trouble::Strange,
            "Ce qui a répondu n’est pas ce que le canal annonce.",
        ),
    ] {
        let webhook = Webhook::start().await;
        webhook.answer(&[Reply::Says(answer)]);
        let (app, zoe) = trying(&webhook).await;

        assert_eq!(app.settled().await, ShareState::Refused(trouble));
        app.later(24 * 60 * 60);

        let page = app.channels_page(&zoe).await;
        assert!(page.contains("Non envoyé") && page.contains(words), "{words}: {page}");
        webhook.next().await;
        assert!(webhook.has().await.is_none());
        assert_eq!(app.instance.parts.store.next_share().await.unwrap(), None);
    }
}

#[tokio::test]
async fn where_the_answer_is_lost_only_a_person_sends_again() {
    for (reply, patience) in [
        (Reply::Hangs, Duration::from_millis(300)),
        (Reply::HangsUp, PATIENCE),
        (Reply::Says("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\no"), PATIENCE),
        (Reply::Says("HTTP/1.1 20"), PATIENCE),
        (
            // What stands between may have handed it on before it lost the answer.
            Reply::Says("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"),
            PATIENCE,
        ),
        (
            Reply::Says("HTTP/1.1 504 Gateway Timeout\r\nContent-Length: 0\r\n\r\n"),
            PATIENCE,
        ),
    ] {
        let webhook = Webhook::start().await;
        webhook.answer(std::slice::from_ref(&reply));
        let (app, zoe) = trying_with(&webhook, patience).await;

        assert_eq!(app.settled().await, ShareState::Unsure(Trouble::Lost), "{reply:?}");
        app.later(24 * 60 * 60);

        let page = app.channels_page(&zoe).await;
        assert!(page.contains("Peut-être envoyé"), "{page}");
        assert!(
            page.contains("Regardez dans le salon avant d’envoyer de nouveau."),
            "{page}"
        );
        webhook.next().await;
        assert!(webhook.has().await.is_none(), "{reply:?}");
        assert_eq!(app.instance.parts.store.next_share().await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_webhook_that_leads_elsewhere_leads_nowhere() {
    let (webhook, inside) = (Webhook::start().await, Webhook::start().await);
    let answer = format!(
        "HTTP/1.1 307 Temporary Redirect\r\nLocation: {}\r\nContent-Length: 0\r\n\r\n",
        inside.url
    );
    webhook.answer(&[Reply::Says(answer.leak())]);

    let (app, zoe) = trying(&webhook).await;

    assert_eq!(app.settled().await, ShareState::Refused(Trouble::Redirected));
    assert!(
        app.channels_page(&zoe)
            .await
            .contains("renvoie vers une autre adresse, qui n’est pas suivie")
    );
    assert!(inside.has().await.is_none());
}

#[tokio::test]
async fn a_private_network_is_not_reached_unless_the_configuration_says_so() {
    let app = TestApp::start_sharing(false, PATIENCE).await;
    let zoe = app.organiser("Zoé").await;
    let webhook = Webhook::start().await;
    for address in [
        webhook.url.as_str(),
        "http://mattermost.exemple.fr/hooks/x",
        "https://127.0.0.1/hooks/x",
        "https://[::ffff:10.0.0.1]/hooks/x",
        "https://169.254.169.254/latest/meta-data",
        "https://a:b@exemple.fr/hooks/x",
        "javascript:alert(1)",
        "",
    ] {
        let refused = zoe
            .send("add_channel", &[("name", "Salon"), ("webhook", address)])
            .await;
        assert_eq!(refused.status, 422, "{address}");
        assert!(refused.text.contains("mène à un serveur public"), "{}", refused.text);
    }
    // A name may lead anywhere, and anywhere else tomorrow: it is looked at when the connection is made.
    let port = webhook.url.split([':', '/']).nth(4).unwrap().to_owned();
    let channel = add(&app, &zoe, "Salon", &format!("https://localhost:{port}/hooks/x")).await;
    try_it(&zoe, &channel).await;

    assert_eq!(app.settled().await, ShareState::Refused(Trouble::Forbidden));
    assert!(app.channels_page(&zoe).await.contains("mène à un réseau privé"));
    assert!(webhook.has().await.is_none());
}

#[tokio::test]
async fn what_waits_for_a_channel_that_is_removed_is_not_sent() {
    let webhook = Webhook::start().await;
    webhook.answer(&[Reply::Says(
        "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n",
    )]);
    let (app, zoe) = trying(&webhook).await;
    app.put_off().await;
    let [channel] = app.instance.channels(&app.code).await.unwrap().try_into().unwrap();

    let removed = zoe
        .send("remove_channel", &[("channel", &channel.id.0.to_string())])
        .await;

    assert_eq!(removed.status, 200);
    assert_eq!(app.settled().await, ShareState::Refused(Trouble::Withdrawn));
    app.later(15);
    webhook.next().await;
    assert!(webhook.has().await.is_none());
}

#[tokio::test]
async fn a_channel_that_hangs_does_not_hold_up_another() {
    let (slow, webhook) = (Webhook::start().await, Webhook::start().await);
    slow.answer(&[Reply::Hangs]);
    let app = TestApp::start_sharing(true, Duration::from_secs(600)).await;
    let zoe = app.organiser("Zoé").await;
    let (first, second) = (
        add(&app, &zoe, "Un autre, lent", &slow.url).await,
        add(&app, &zoe, "Salon", &webhook.url).await,
    );
    try_it(&zoe, &first).await;
    slow.next().await;

    try_it(&zoe, &second).await;

    webhook.next().await;
    app.shared(|state| state == ShareState::Sent).await;
}

#[tokio::test]
async fn who_asked_is_forgotten_and_what_became_of_it_after_30_days() {
    let webhook = Webhook::start().await;
    let (app, zoe) = trying(&webhook).await;
    app.organiser("Ida").await;
    app.settled().await;
    let dossier = zoe.open(&format!("/f/{}/mes-donnees", app.code)).await.text;
    assert!(
        dossier.contains("Les comptes rendus que vous avez envoyés à des salons"),
        "{dossier}"
    );

    assert_eq!(zoe.send("leave", &[]).await.status, 200);
    let shares = app.instance.shares(&app.code, None).await.unwrap();
    assert_eq!((shares.len(), shares[0].person), (1, None));

    app.later(30 * 24 * 60 * 60 + 1);
    server::retention::purge(&app.instance, server::retention::Retention::default())
        .await
        .unwrap();
    assert!(app.instance.shares(&app.code, None).await.unwrap().is_empty());
    assert!(app.clock.load(std::sync::atomic::Ordering::Relaxed) > MORNING);
}

#[tokio::test]
async fn what_was_under_way_when_the_server_was_killed_is_unsure_for_a_webhook_and_goes_on_for_a_room() {
    for (kind, expected) in [
        ("mattermost", ShareState::Unsure(Trouble::Stopped)),
        ("matrix", ShareState::Waiting(Some(Trouble::Away))),
    ] {
        let webhook = Webhook::start().await;
        let app = TestApp::in_sessions().await;
        let zoe = app.organiser("Zoé").await;
        let url = webhook.url.clone();
        webhook.stop().await;
        let fields = [
            ("kind", kind),
            ("name", "Salon"),
            ("webhook", &url),
            ("homeserver", &url),
            ("room", "!abc:exemple.fr"),
            ("access_token", "t"),
        ];
        assert_eq!(zoe.send("add_channel", &fields).await.status, 200);
        let [channel] = app.instance.channels(&app.code).await.unwrap().try_into().unwrap();
        try_it(&zoe, &channel.id.0.to_string()).await;
        app.put_off().await;
        let file = app.folder.path().join("forum.db");
        app.instance.stop().await;
        // As a kill leaves it: the request had begun, and nothing was noted since.
        let mut connection = SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(&file))
            .await
            .unwrap();
        let begun = "update share set state = 'sending', due_at = null, trouble = null";
        sqlx::query(begun).execute(&mut connection).await.unwrap();
        connection.close().await.unwrap();

        let app = app.restart().await;

        app.shared(|state| state == expected).await;
    }
}

#[tokio::test]
async fn a_published_report_is_shared_as_its_page_shows_it() {
    let webhook = Webhook::start().await;
    let app = TestApp::in_sessions().await;
    let zoe = app.organiser("Zoé").await;
    let channel = add(&app, &zoe, "Salon", &webhook.url).await;
    let session = published(&app, &zoe, "Appel à @channel <!here>").await;
    let path = format!("/f/{}/atelier/{session}/partager", app.code);
    let page = zoe.open(&format!("{path}?contenu=oui")).await.text;
    assert!(
        page.contains("se lit entre participants, et ce message en donne le contenu"),
        "{page}"
    );

    let shared = share(&zoe, session, &channel, true).await;

    assert_eq!(shared.status, 200, "{}", shared.text);
    let posted = webhook.next().await;
    let text = posted.text();
    for words in [
        "Trois copies suffisent.",
        "**Points clés**\n- Un point\n- Deux @\u{200b}here\n- Trois",
        "**Décisions**\n- Copier \\*tout\\* chaque nuit",
        "- Essayer une restauration – @\u{200b}ada, mars",
        "[La page Docs](https://docs.exemple.fr/docs/1%282%29/)",
        "Rédigé sans IA",
        "Réservé aux participants",
        &format!(
            "[Lire le compte rendu]({}/f/{}/atelier/{session}/notes)",
            app.url, app.code
        ),
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    assert!(!text.contains("Des notes qui restent ici"), "{text}");
    for call in ["@channel", "@here", "@ada", "<!here"] {
        assert!(!text.contains(call), "{call}: {text}");
    }
    assert_eq!(app.settled().await, ShareState::Sent);
    let after = zoe.open(shared.location()).await.text;
    assert!(after.contains("Envoyé") && after.contains("par Zoé"), "{after}");
    assert!(
        after.contains("(envoyé, demandé à 9\u{a0}h)"),
        "who comes next sees that it is there: {after}"
    );
}

#[tokio::test]
async fn a_report_for_participants_shares_its_title_and_its_address_unless_the_sender_confirms() {
    let webhook = Webhook::start().await;
    let app = TestApp::in_sessions().await;
    let zoe = app.organiser("Zoé").await;
    let channel = add(&app, &zoe, "Salon", &webhook.url).await;
    let session = published(&app, &zoe, "Sauvegardes").await;
    let (id, ticked) = (session.to_string(), format!("canal-{channel}"));

    let refused = zoe
        .send(
            "share_report",
            &[("session", &id), ("revision", "1"), (&ticked, "on"), ("whole", "on")],
        )
        .await;
    assert_eq!(refused.status, 422, "{}", refused.text);
    assert!(
        refused.text.contains("Cochez cette case pour envoyer le contenu"),
        "{}",
        refused.text
    );
    assert_eq!(share(&zoe, session, &channel, false).await.status, 200);

    let posted = webhook.next().await;
    assert!(
        posted.text().contains("Sauvegardes") && posted.text().contains("/notes)"),
        "{}",
        posted.text()
    );
    assert!(!posted.text().contains("Trois copies"), "{}", posted.text());
    app.settled().await;
    // What is public is shared with what it says.
    assert_eq!(
        zoe.send("set_scribe", &[("session", &id), ("on", "on")]).await.status,
        200
    );
    let public = [("session", id.as_str()), ("visibility", Visibility::Public.name())];
    let made = zoe.send("set_visibility", &public).await;
    assert_eq!(made.status, 200, "{}", made.text);
    let page = zoe
        .open(&format!("/f/{}/atelier/{session}/partager", app.code))
        .await
        .text;
    assert!(
        page.contains("Ce compte rendu est public.") && page.contains("Trois copies suffisent."),
        "{page}"
    );
    assert!(!page.contains("name=\"confirmed\""));
    assert_eq!(share(&zoe, session, &channel, true).await.status, 200);
    assert!(webhook.next().await.text().contains("Trois copies suffisent."));
}

#[tokio::test]
async fn notes_being_taken_are_shared_by_nobody_and_a_report_only_by_who_may_write_it() {
    let webhook = Webhook::start().await;
    let app = TestApp::in_sessions().await;
    let (zoe, ada, bo) = (app.organiser("Zoé").await, app.join("Ada").await, app.join("Bo").await);
    let channel = add(&app, &zoe, "Salon", &webhook.url).await;
    let session = published(&app, &ada, "Sauvegardes").await;
    let path = format!("/f/{}/atelier/{session}/partager", app.code);
    for phone in [&bo, &app.phone()] {
        assert_eq!(phone.open(&path).await.status, 403);
        assert_eq!(share(phone, session, &channel, false).await.status, 403);
    }
    // Read over before someone corrected it.
    let id = session.to_string();
    let corrected = ada
        .send(
            "write_report",
            &[
                ("session", &id),
                ("revision", "1"),
                ("essence", "Deux copies suffisent."),
            ],
        )
        .await;
    assert_eq!(corrected.status, 200, "{}", corrected.text);
    assert_eq!(share(&ada, session, &channel, true).await.status, 409);
    assert_eq!(ada.send("unpublish_report", &[("session", &id)]).await.status, 200);

    let ticked = format!("canal-{channel}");
    let refused = ada
        .send("share_report", &[("session", &id), ("revision", "2"), (&ticked, "on")])
        .await;

    assert_eq!(refused.status, 409, "{}", refused.text);
    assert!(refused.text.contains("n’est pas publié"), "{}", refused.text);
    assert!(ada.open(&path).await.text.contains("rien ne peut être partagé"));
    assert!(webhook.has().await.is_none());
    // Nowhere to send it is a thing to correct.
    let nowhere = zoe.send("share_report", &[("session", &id), ("revision", "2")]).await;
    assert_eq!(nowhere.status, 422);
    assert!(
        nowhere.text.contains("Choisissez au moins une destination"),
        "{}",
        nowhere.text
    );
}

#[tokio::test]
async fn who_convenes_the_topic_is_written_to_and_nobody_learns_the_address() {
    let smtp = Smtp::start().await;
    let app = TestApp::with_mail(&smtp).await;
    let zoe = app.organiser("Zoé").await;
    assert_eq!(zoe.send("set_phase", &[("phase", "sessions")]).await.status, 200);
    let ada = app.phone();
    assert_eq!(
        ada.send("join", &[("name", "Ada"), ("email", "ada@exemple.fr")])
            .await
            .status,
        200
    );
    assert_eq!(smtp.next().await.to, ["ada@exemple.fr"], "what she accepted");
    let session = published(&app, &ada, "Sauvegardes").await;
    let path = format!("/f/{}/atelier/{session}/partager", app.code);
    assert!(!zoe.open(&path).await.text.contains("ada@"));

    let id = session.to_string();
    let fields = [
        ("session", id.as_str()),
        ("revision", "1"),
        ("convener", "on"),
        ("whole", "on"),
        ("confirmed", "on"),
    ];
    let shared = zoe.send("share_report", &fields).await;

    assert_eq!(shared.status, 200, "{}", shared.text);
    let mail = smtp.next().await;
    assert_eq!(mail.to, ["ada@exemple.fr"]);
    for words in [
        "Trois copies suffisent.",
        "- Un point",
        "Rédigé sans IA",
        &format!("/f/{}/atelier/{session}/notes", app.code),
    ] {
        assert!(mail.text().contains(words), "{words}: {}", mail.text());
    }
    assert!(!zoe.open(shared.location()).await.text.contains("ada@"));
}

#[tokio::test]
async fn a_message_that_is_too_long_arrives_in_parts_each_once() {
    let webhook = Webhook::start().await;
    webhook.answer(&[
        Reply::Says("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"),
        Reply::Says("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n"),
    ]);
    let app = TestApp::in_sessions().await;
    let zoe = app.organiser("Zoé").await;
    let channel = add(&app, &zoe, "Salon", &webhook.url).await;
    let session = published(&app, &zoe, "Sauvegardes").await;
    let points: Vec<String> = (0..180)
        .map(|number| format!("Point {number} {}", "é".repeat(95)))
        .collect();
    let (id, points) = (session.to_string(), points.join("\n"));
    let fields = [("session", id.as_str()), ("revision", "1"), ("points", &points)];
    assert_eq!(zoe.send("write_report", &fields).await.status, 200);
    let ticked = format!("canal-{channel}");
    let fields = [
        ("session", id.as_str()),
        ("revision", "2"),
        (&ticked, "on"),
        ("whole", "on"),
        ("confirmed", "on"),
    ];

    assert_eq!(zoe.send("share_report", &fields).await.status, 200);
    app.put_off().await;
    app.later(15);

    assert_eq!(app.settled().await, ShareState::Sent);
    let parts =
        [webhook.next().await, webhook.next().await, webhook.next().await].map(|posted| posted.text().to_owned());
    assert_eq!(
        parts[1], parts[2],
        "the one that was refused, again; the first one never"
    );
    assert!(parts.iter().all(|part| part.chars().count() <= 16_383));
    assert!(
        parts[0].ends_with('é') && parts[1].starts_with("- Point "),
        "at the end of a line"
    );
    assert!(webhook.has().await.is_none());
}

#[tokio::test]
async fn the_page_in_docs_is_pasted_where_one_shares_and_leaves_with_the_message() {
    let webhook = Webhook::start().await;
    let app = TestApp::in_sessions().await;
    let zoe = app.organiser("Zoé").await;
    let channel = add(&app, &zoe, "Salon", &webhook.url).await;
    let session = published(&app, &zoe, "Sauvegardes").await;
    let id = session.to_string();
    let page = format!("/f/{}/atelier/{session}/partager", app.code);
    for wrong in ["javascript:alert(1)", "docs.exemple.fr", ""] {
        let refused = zoe
            .submit("add_docs_link", &[("from", &page), ("session", &id), ("docs", wrong)])
            .await;
        assert_eq!(refused.status, 303);
        let shown = zoe.open(refused.location()).await.text;
        assert!(shown.contains("-docs-problem"), "{wrong}: {shown}");
    }
    let docs = "https://docs.exemple.fr/docs/suite/";
    for _ in 0..2 {
        let added = zoe.submit("add_docs_link", &[("session", &id), ("docs", docs)]).await;
        assert_eq!(added.status, 303);
        assert!(added.location().contains("?lien=1"), "{}", added.location());
    }
    let stranger = app.join("Bo").await;
    let refused = stranger
        .send("add_docs_link", &[("session", &id), ("docs", docs)])
        .await;
    assert_eq!(refused.status, 403, "{}", refused.text);

    let fields = [
        ("session", id.as_str()),
        ("revision", "2"),
        (&format!("canal-{channel}"), "on"),
        ("whole", "on"),
        ("confirmed", "on"),
    ];
    assert_eq!(zoe.send("share_report", &fields).await.status, 200);

    let posted = webhook.next().await;
    assert_eq!(posted.text().matches(docs).count(), 1, "{}", posted.text());
    assert!(posted.text().contains("[Page Docs]"), "{}", posted.text());
}
