//! « Geler » : what is kept of someone stays, is shown nowhere and used for nothing, until they decide.

use crate::{app::TestApp, html::words, phone::Phone, smtp::Smtp};

async fn freeze(phone: &Phone, on: &str) -> crate::phone::Answer {
    phone.send("freeze_me", &[("on", on)]).await
}

#[tokio::test]
async fn a_frozen_name_is_on_no_page_and_comes_back_as_it_was() {
    let app = TestApp::start().await;
    let ada = app.phone();
    let fields = [
        ("name", "Ada Lovelace"),
        ("pronouns", "elle"),
        ("pronouns_shown", "participants"),
    ];
    assert_eq!(ada.send("join", &fields).await.status, 200);
    ada.propose("Sauvegardes").await;
    let (bo, zoe) = (app.join("Bo").await, app.organiser("Zoé").await);
    let mut screen = bo.watch("", None).await;
    screen.next().await;

    let frozen = ada.submit("freeze_me", &[("on", "on")]).await;

    assert_eq!(frozen.status, 303);
    let told = format!("{:?}", screen.next().await);
    assert!(!told.contains("Lovelace"), "{told}");
    assert_eq!(app.view().await.topics[0].convener, None);
    for path in ["", "/sujet/1", "/historique", "/maintenant", "/sujets"] {
        let page = bo.open(&format!("/f/{}{path}", app.code)).await;
        assert!(!page.text.contains("Lovelace"), "{path}");
    }
    let list = zoe.open(&format!("/f/{}/personnes?q=lovelace", app.code)).await;
    assert!(list.text.contains("Personne de ce nom"), "{}", list.text);
    // Reading, taking away and erasing stay; nothing else is done under this name.
    for action in [
        "propose_topic",
        "join",
        "set_contact",
        "register",
        "accept_charters",
        "report_case",
    ] {
        let refused = ada
            .send(
                action,
                &[
                    ("title", "Encore"),
                    ("name", "Ada"),
                    ("topic", "1"),
                    ("category", "other"),
                    ("words", "x"),
                ],
            )
            .await;
        assert!([403, 409, 422].contains(&refused.status), "{action}");
    }
    let refused = ada
        .send("propose_topic", &[("title", "Encore"), ("kind", "workshop")])
        .await;
    assert_eq!(refused.status, 403);
    assert!(refused.text.contains("dégelez-les"), "{}", refused.text);
    let export = ada.get(&format!("/f/{}/mes-donnees.json", app.code)).await;
    let own = ada.page("/mes-donnees").await;
    assert!(words(&own, "#geler").contains("Dégeler"));
    assert!(export.text.contains("Ada Lovelace"), "{}", export.text);

    let app = app.restart().await;
    let (ada, bo) = (ada.at(&app.url), bo.at(&app.url));
    assert_eq!(app.view().await.topics[0].convener, None);
    assert_eq!(freeze(&ada, "").await.status, 200);
    assert_eq!(app.view().await.topics[0].convener.as_deref(), Some("Ada Lovelace"));
    assert!(words(&bo.page("/sujet/1").await, "main .who").contains("Ada Lovelace (elle)"));
    ada.propose("Encore").await;
}

#[tokio::test]
async fn who_is_frozen_is_not_written_to_and_finds_their_way_back() {
    let smtp = Smtp::start().await;
    let app = TestApp::with_mail(&smtp).await;
    let ada = app.subscriber("Ada", "ada@exemple.fr").await;
    app.subscriber("Bo", "bo@exemple.fr").await;
    let zoe = app.organiser("Zoé").await;
    assert_eq!(freeze(&ada, "on").await.status, 200);
    let page = zoe.open(&format!("/f/{}/informations-pratiques", app.code)).await;
    assert!(page.text.contains("1 personne a demandé"), "{}", page.text);

    let asked = app.phone().send("reconnect", &[("email", "ada@exemple.fr")]).await;

    assert_eq!(asked.status, 200);
    let link = loop {
        let mail = smtp.next().await;
        if mail.text().contains("/lien/") {
            break mail.link("/lien/");
        }
    };
    assert!(
        app.phone()
            .open(&link)
            .await
            .text
            .contains("Vous serez «\u{a0}Ada\u{a0}»")
    );
}

#[tokio::test]
async fn the_last_organiser_stays_visible_and_a_frozen_person_is_erased_like_everyone() {
    let app = TestApp::start().await;
    let (zoe, ada) = (app.organiser("Zoé").await, app.join("Ada").await);
    assert_eq!(freeze(&zoe, "on").await.status, 409);
    assert_eq!(freeze(&app.phone(), "on").await.status, 403);
    assert_eq!(freeze(&ada, "on").await.status, 200);

    assert_eq!(ada.send("erase_me", &[("topics", "keep")]).await.status, 200);

    assert_eq!(freeze(&ada, "").await.status, 403);
    let app = app.restart().await;
    assert_eq!(app.names().await, 1);
}
