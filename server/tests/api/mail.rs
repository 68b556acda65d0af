//! Mail, sent to a real SMTP server: the way back, receipts, and a server that refuses or is away.

use ::app::backend::Mail;
use domain::Phase;
use server::{
    limits::{Rate, Rates},
    retention::{Retention, purge},
};
use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};

use crate::{
    app::TestApp,
    links::token_of,
    phone::{Answer, Phone},
    smtp::{Received, Smtp},
};

impl TestApp {
    pub async fn with_mail(smtp: &Smtp) -> Self {
        Self::start_as(Rates::default(), Phase::Marketplace, Some(smtp.url.clone())).await
    }

    async fn join_with(&self, name: &str, email: &str) -> Phone {
        let phone = self.phone();
        let joined = phone.send("join", &[("name", name), ("email", email)]).await;
        assert_eq!(joined.status, 200, "{}", joined.text);
        phone
    }

    /// Nothing is left to be sent, now or later.
    async fn sent_all(&self) {
        while self.instance.parts.store.next_mail().await.unwrap().is_some() {
            tokio::task::yield_now().await;
        }
    }
}

async fn reconnect(phone: &Phone, email: &str) -> Answer {
    phone.send("reconnect", &[("email", email)]).await
}

/// Receipts come first.
async fn way_back(smtp: &Smtp) -> Received {
    loop {
        let mail = smtp.next().await;
        if mail.text().contains("/lien/") {
            return mail;
        }
    }
}

#[tokio::test]
async fn a_mail_opens_the_account_on_another_browser_and_verifies_the_address() {
    let smtp = Smtp::start().await;
    let app = TestApp::with_mail(&smtp).await;
    let ada = app.join_with("Ada", "ada@exemple.fr").await;
    let laptop = app.phone();

    let asked = reconnect(&laptop, "ADA@exemple.fr").await;

    assert_eq!(asked.status, 200, "{}", asked.text);
    let mail = way_back(&smtp).await;
    assert_eq!(
        (mail.from.as_str(), mail.to.as_slice()),
        ("forum@exemple.fr", &["ada@exemple.fr".to_owned()][..])
    );
    assert_eq!(mail.header("Auto-Submitted").as_deref(), Some("auto-generated"));
    assert_eq!(
        mail.header("From").as_deref(),
        Some("\"Forum ouvert\" <forum@exemple.fr>")
    );
    assert!(mail.header("Message-ID").unwrap().ends_with("@exemple.fr>"));
    assert!(mail.header("Date").unwrap().contains("8 Dec 2026"));
    assert_eq!(mail.header("List-Unsubscribe"), None);
    assert!(mail.text().contains("«\u{a0}Ada\u{a0}»"), "{}", mail.text());
    let link = mail.link("/lien/");
    assert_eq!(laptop.open(&link).await.status, 200);
    assert!(!app.contact(&ada).await.unwrap().verified);
    assert_eq!(
        laptop.send("follow_link", &[("token", token_of(&link))]).await.status,
        200
    );
    assert_eq!(app.actor(&laptop).await, app.actor(&ada).await);
    assert!(app.contact(&ada).await.unwrap().verified);
    assert_eq!(app.phone().open(&link).await.status, 410);
    // Another address is to be shown anew, and a new one is asked for by nobody.
    assert_eq!(
        ada.send("set_contact", &[("email", "lovelace@exemple.fr")])
            .await
            .status,
        200
    );
    assert!(!app.contact(&ada).await.unwrap().verified);
}

#[tokio::test]
async fn an_unknown_address_is_answered_like_a_known_one_and_nothing_is_sent() {
    let smtp = Smtp::start().await;
    let app = TestApp::with_mail(&smtp).await;
    app.join_with("Ada", "ada@exemple.fr").await;
    smtp.next().await;
    let (one, other) = (app.phone(), app.phone());

    let (known, unknown) = (
        reconnect(&one, "ada@exemple.fr").await,
        reconnect(&other, "nobody@exemple.fr").await,
    );

    assert_eq!((known.status, known.location()), (unknown.status, unknown.location()));
    assert_eq!(known.text, unknown.text);
    let page = other.open(unknown.location()).await;
    assert!(page.text.contains("Si cette adresse a été donnée ici"), "{}", page.text);
    assert_eq!(way_back(&smtp).await.to, ["ada@exemple.fr"]);
    app.sent_all().await;
    assert!(smtp.has().await.is_none());
}

#[tokio::test]
async fn what_is_no_address_is_refused_and_can_carry_nothing_into_a_header() {
    let smtp = Smtp::start().await;
    let app = TestApp::with_mail(&smtp).await;
    for typed in [
        "",
        "ada",
        "ada@exemple.fr\r\nBcc: b@exemple.fr",
        "ada@exemple.fr>\r\nDATA",
    ] {
        let refused = reconnect(&app.phone(), typed).await;
        assert_eq!(refused.status, 422, "{typed:?}");
        assert!(refused.text.contains("nom@exemple.fr"), "{}", refused.text);
    }
    // A name and a title cannot either.
    let name = "Ada\r\nBcc: tous@exemple.fr\r\n\r\n.\r\nMAIL FROM:<x@y.fr>";
    app.join_with(name, "ada@exemple.fr").await;
    reconnect(&app.phone(), "ada@exemple.fr").await;

    let mail = way_back(&smtp).await;

    assert_eq!(mail.to, ["ada@exemple.fr"]);
    assert_eq!(
        (mail.header("Bcc"), mail.header("To").as_deref()),
        (None, Some("ada@exemple.fr"))
    );
    assert!(
        mail.text().contains("Ada Bcc: tous@exemple.fr . MAIL FROM:<x@y.fr>"),
        "{}",
        mail.text()
    );
    app.sent_all().await;
    assert!(smtp.has().await.is_none());
}

#[tokio::test]
async fn links_by_mail_are_limited_for_a_browser_for_everyone_and_for_a_mailbox() {
    let smtp = Smtp::start().await;
    let never = Rate {
        burst: 2,
        per_second: 1e-9,
    };
    let rates = Rates {
        reconnections: never,
        letters: Rate { burst: 3, ..never },
        all_reconnections: Rate { burst: 6, ..never },
        ..Rates::default()
    };
    let app = TestApp::start_as(rates, Phase::Marketplace, Some(smtp.url.clone())).await;
    app.join_with("Ada", "ada@exemple.fr").await;
    let (first, second, third) = (app.join("Grace").await, app.join("Joan").await, app.join("Karen").await);

    for phone in [&first, &second, &third] {
        for _ in 0..2 {
            assert_eq!(reconnect(phone, "ada@exemple.fr").await.status, 200);
        }
    }
    assert_eq!(reconnect(&first, "ada@exemple.fr").await.status, 429);
    assert_eq!(reconnect(&app.phone(), "nobody@exemple.fr").await.status, 429);

    app.sent_all().await;
    let mut arrived = 0;
    while smtp.has().await.is_some() {
        arrived += 1;
    }
    assert_eq!(arrived, 3, "the receipt and two links");
}

#[tokio::test]
async fn who_gave_an_address_receives_what_they_accepted() {
    let smtp = Smtp::start().await;
    let app = TestApp::with_mail(&smtp).await;
    let ada = app.join_with("Ada", "ada@exemple.fr").await;

    let mail = smtp.next().await;

    assert_eq!(mail.to, ["ada@exemple.fr"]);
    let text = mail.text();
    let page = ada.page("/rejoindre").await;
    let hashes = scraper::Selector::parse("#accepte code").unwrap();
    let hashes: Vec<String> = page.select(&hashes).map(|code| code.text().collect()).collect();
    assert_eq!(hashes.len(), 2);
    for words in [
        "Règles de vie",
        "Usage responsable de l’IA",
        "Version 1",
        "8 décembre 2026 à 9\u{a0}h",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    for hash in hashes {
        assert!(text.contains(&hash), "{text}");
    }
    assert!(text.contains(&format!("{}/f/{}/chartes/regles-de-vie/v1", app.url, app.code)));
    // Who gives an address afterwards receives it then; who gives none, never.
    let grace = app.join("Grace").await;
    assert_eq!(
        grace.send("set_contact", &[("email", "grace@exemple.fr")]).await.status,
        200
    );
    assert_eq!(smtp.next().await.to, ["grace@exemple.fr"]);
    assert_eq!(
        grace
            .send("set_contact", &[("email", "grace@exemple.fr"), ("practical", "on")])
            .await
            .status,
        200
    );
    app.sent_all().await;
    assert!(smtp.has().await.is_none());
}

#[tokio::test]
async fn a_server_that_asks_to_come_back_later_gets_the_same_mail_then() {
    let smtp = Smtp::start().await;
    smtp.answer("ada@exemple.fr", &["451 4.3.0 greylisted", "451 4.3.0 greylisted"]);
    let app = TestApp::with_mail(&smtp).await;
    app.join_with("Ada", "ada@exemple.fr").await;
    let next = async |after: i64| {
        while app.instance.parts.store.next_mail().await.unwrap().map(|at| at.0) != Some(after) {
            tokio::task::yield_now().await;
        }
    };

    next(crate::app::MORNING + 60).await;
    app.later(60);
    next(crate::app::MORNING + 60 + 300).await;
    assert!(smtp.has().await.is_none());
    app.later(300);

    assert_eq!(smtp.next().await.to, ["ada@exemple.fr"]);
    app.sent_all().await;
}

#[tokio::test]
async fn a_mail_that_was_asked_for_survives_a_restart_while_the_mail_server_is_away() {
    let smtp = Smtp::start().await;
    let app = TestApp::with_mail(&smtp).await;
    let url = smtp.stop().await;
    app.join_with("Ada", "ada@exemple.fr").await;
    while app
        .instance
        .parts
        .store
        .due_mail(domain::Timestamp(crate::app::MORNING), 9)
        .await
        .unwrap()
        .len()
        == 1
    {
        tokio::task::yield_now().await;
    }
    let app = app.restart().await;
    let smtp = Smtp::at(url.strip_prefix("smtp://").unwrap()).await;

    app.later(60);

    assert!(smtp.next().await.text().contains("Règles de vie"));
    app.sent_all().await;
    assert!(smtp.has().await.is_none());
}

#[tokio::test]
async fn who_leaves_or_takes_the_address_back_is_not_written_to_any_more() {
    let smtp = Smtp::start().await;
    smtp.answer("ada@exemple.fr", &["451 later"]);
    smtp.answer("grace@exemple.fr", &["451 later"]);
    let app = TestApp::with_mail(&smtp).await;
    let (ada, grace) = (
        app.join_with("Ada", "ada@exemple.fr").await,
        app.join_with("Grace", "grace@exemple.fr").await,
    );
    while app.instance.parts.store.next_mail().await.unwrap().map(|at| at.0) != Some(crate::app::MORNING + 60) {
        tokio::task::yield_now().await;
    }

    assert_eq!(ada.send("leave", &[]).await.status, 200);
    assert_eq!(grace.send("set_contact", &[("email", "")]).await.status, 200);
    app.later(60);

    app.sent_all().await;
    assert!(smtp.has().await.is_none());
}

#[tokio::test]
async fn a_server_without_mail_says_so_and_names_the_other_way() {
    let app = TestApp::start().await;
    assert!(!app.instance.sends());
    let page = app.phone().open(&format!("/f/{}/rejoindre", app.code)).await;
    assert!(
        page.text.contains("Ce serveur n’envoie pas de courriel"),
        "{}",
        page.text
    );
    assert!(page.text.contains("Continuer sur un autre appareil"));
    assert!(!page.text.contains("/api/reconnect"));
    let refused = reconnect(&app.phone(), "ada@exemple.fr").await;
    assert_eq!(refused.status, 503);
    assert!(refused.text.contains("n’envoie pas de courriel"), "{}", refused.text);
}

#[tokio::test]
async fn what_became_of_mails_is_forgotten_after_30_days() {
    let smtp = Smtp::start().await;
    let app = TestApp::with_mail(&smtp).await;
    app.join_with("Ada", "ada@exemple.fr").await;
    smtp.next().await;
    app.sent_all().await;

    purge(&app.instance, Retention::default()).await.unwrap();
    assert_eq!(kept(&app).await, 1);

    app.later(30 * 24 * 60 * 60 + 1);
    purge(&app.instance, Retention::default()).await.unwrap();
    assert_eq!(kept(&app).await, 0);
}

async fn kept(app: &TestApp) -> i64 {
    let options = SqliteConnectOptions::new().filename(app.folder.path().join("forum.db"));
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    let count = sqlx::query_scalar("select count(*) from mail");
    count.fetch_one(&mut connection).await.unwrap()
}

#[tokio::test]
async fn the_server_logs_in_and_mail_waits_while_its_password_is_wrong() {
    let smtp = Smtp::start().await;
    smtp.ask_login("forum", "l’été: @");
    let at = smtp.url.strip_prefix("smtp://").unwrap();
    let wrong = format!("smtp://forum:secret@{at}");
    let app = TestApp::start_as(Rates::default(), Phase::Marketplace, Some(wrong)).await;
    app.join_with("Ada", "ada@exemple.fr").await;
    // A password that is wrong is no reason to give up what was to be sent.
    while app.instance.parts.store.next_mail().await.unwrap().map(|at| at.0) != Some(crate::app::MORNING + 60) {
        tokio::task::yield_now().await;
    }
    assert!(smtp.has().await.is_none());

    let right = format!("smtp://forum:l%E2%80%99%C3%A9t%C3%A9%3A%20%40@{at}");
    let app = app.restart_with_mail(right).await;
    app.later(60);

    assert_eq!(smtp.next().await.to, ["ada@exemple.fr"]);
    app.sent_all().await;
}
