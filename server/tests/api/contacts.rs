//! Addresses people gave: for themselves and the team, and what they wanted with them.

use ::app::backend::{Contact, Mail};
use domain::{Actor, EmailAddress};
use scraper::{Html, Selector};

use crate::{app::TestApp, phone::Phone};

impl TestApp {
    /// What is kept for the person of this browser.
    pub async fn contact(&self, phone: &Phone) -> Option<Contact> {
        let Actor::Person { id, .. } = self.actor(phone).await else {
            panic!("nobody has this browser");
        };
        self.instance.contact(&self.code, id).await.unwrap()
    }
}

fn contact(address: &str, practical: bool) -> Contact {
    Contact {
        address: EmailAddress::parse(address).unwrap(),
        practical,
        verified: false,
    }
}

#[tokio::test]
async fn someone_comes_in_with_an_address_and_finds_it_after_a_restart() {
    let app = TestApp::start().await;
    let ada = app.phone();
    let fields = [("name", "Ada"), ("email", " Ada@exemple.fr "), ("practical", "on")];
    assert_eq!(ada.send("join", &fields).await.status, 200);

    let app = app.restart().await;
    let ada = ada.at(&app.url);

    assert_eq!(app.contact(&ada).await, Some(contact("Ada@exemple.fr", true)));
    let page = ada.page("/rejoindre").await;
    let field = page
        .select(&Selector::parse("input[name=email]").unwrap())
        .next()
        .unwrap();
    assert_eq!(field.value().attr("value"), Some("Ada@exemple.fr"));
    let ticked = Selector::parse("input[name=practical][checked]").unwrap();
    assert!(page.select(&ticked).next().is_some());
}

#[tokio::test]
async fn nobody_is_asked_for_an_address_and_no_box_is_ticked_beforehand() {
    let app = TestApp::start().await;
    let page = app.phone().page("/rejoindre").await;
    let boxes = Selector::parse("input[type=checkbox][checked], input[name=email][required]").unwrap();
    assert!(page.select(&boxes).next().is_none());

    let ada = app.join("Ada").await;
    assert_eq!(app.contact(&ada).await, None);
}

#[tokio::test]
async fn what_is_no_address_is_refused_beside_the_field_and_nothing_is_kept() {
    let app = TestApp::start().await;
    let from = format!("/f/{}/rejoindre", app.code);
    for typed in [
        "ada",
        "ada@exemple",
        "ada@exemple.fr\r\nBcc: tous@exemple.fr",
        "ada@exemple.fr, b@c.fr",
        "",
    ] {
        let phone = app.phone();
        let fields = [("name", "Ada"), ("email", typed), ("practical", "on"), ("from", &from)];

        let refused = phone.submit("join", &fields).await;

        assert_eq!(refused.status, 303, "{typed:?}");
        let page = phone.open(refused.location()).await.text;
        let html = Html::parse_document(&page);
        let problem = html.select(&Selector::parse("#join-email-problem").unwrap()).next();
        let problem: String = problem.expect(typed).text().collect();
        assert_eq!(
            problem,
            "Indiquez une adresse électronique, par exemple nom@exemple.fr."
        );
        assert!(
            page.contains("value=\"Ada\""),
            "the name that was typed is kept: {page}"
        );
        assert_eq!(app.actor(&phone).await, Actor::Visitor);
    }
}

#[tokio::test]
async fn an_address_is_changed_and_forgotten_by_who_gave_it() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;

    let set = ada
        .send("set_contact", &[("email", "ada@exemple.fr"), ("practical", "on")])
        .await;
    assert_eq!(set.status, 200, "{}", set.text);
    assert_eq!(app.contact(&ada).await, Some(contact("ada@exemple.fr", true)));
    // A new name says nothing about the address.
    assert_eq!(ada.send("join", &[("name", "Ada L.")]).await.status, 200);
    assert_eq!(app.contact(&ada).await, Some(contact("ada@exemple.fr", true)));

    assert_eq!(
        ada.send("set_contact", &[("email", "lovelace@exemple.fr")])
            .await
            .status,
        200
    );
    assert_eq!(app.contact(&ada).await, Some(contact("lovelace@exemple.fr", false)));

    assert_eq!(ada.send("set_contact", &[("email", "")]).await.status, 200);
    assert_eq!(app.contact(&ada).await, None);
    assert_eq!(
        app.phone().send("set_contact", &[("email", "a@b.fr")]).await.status,
        403
    );
}

#[tokio::test]
async fn no_page_and_no_stream_of_anyone_else_has_an_address() {
    let app = TestApp::start().await;
    let mut screen = app.phone().watch("", None).await;
    let ada = app.phone();
    ada.send(
        "join",
        &[("name", "Ada"), ("email", "lovelace@exemple.fr"), ("practical", "on")],
    )
    .await;
    ada.propose("Sauvegardes").await;
    let grace = app.join("Grace").await;

    for path in [
        "",
        "/maintenant",
        "/sujets",
        "/historique",
        "/rejoindre",
        "/sujet/1",
        "/ecran",
    ] {
        let page = grace.open(&format!("/f/{}{path}", app.code)).await;
        assert!(!page.text.contains("lovelace@"), "{path}");
    }
    let told = format!("{:?}{:?}", screen.next().await, screen.next().await);
    assert!(!told.contains("lovelace@"), "{told}");
    let leaving = ada.send("leave", &[]).await;
    assert_eq!(leaving.status, 200);
    let app = app.restart().await;
    assert_eq!(
        app.join("Ada")
            .await
            .page("/rejoindre")
            .await
            .html()
            .matches("lovelace@")
            .count(),
        0
    );
}
