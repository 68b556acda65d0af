//! What the public pages say of an instance, and the foot that leads to them.

use reqwest::header::{ACCEPT, ORIGIN};
use scraper::{Html, Selector};

use crate::{
    app::TestApp,
    phone::{Answer, HTML, Phone},
};

const EXAMPLE: &str = include_str!("../../../docs/notices.example.toml");

/// An instance with this file in its data folder.
async fn said_to_be(notices: &str) -> TestApp {
    let app = TestApp::start().await;
    std::fs::write(app.folder.path().join(server::notices::FILE), notices).unwrap();
    app.restart().await
}

/// The words of a page, on one line, and spaces that are only spaces.
async fn words(phone: &Phone, path: &str) -> String {
    let page = phone.open(path).await;
    assert_eq!(page.status, 200, "{path}");
    let html = Html::parse_document(&page.text);
    let main = Selector::parse("main").unwrap();
    let text: String = html.select(&main).flat_map(|main| main.text()).collect();
    text.replace('\u{a0}', " ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

async fn foot(phone: &Phone, path: &str) -> Vec<String> {
    let page = phone.open(path).await;
    links_in(&page.text)
}

fn links_in(page: &str) -> Vec<String> {
    let html = Html::parse_document(page);
    let links = Selector::parse("footer.foot nav a").unwrap();
    let words = html.select(&links).map(|link| link.text().collect::<String>());
    words.map(|words| words.replace('\u{a0}', " ")).collect()
}

#[tokio::test]
async fn a_fresh_instance_says_what_nobody_wrote_yet() {
    let app = TestApp::start().await;
    let phone = app.phone();

    for path in ["/mentions-legales", "/donnees-personnelles", "/aide", "/accessibilite"] {
        let words = words(&phone, path).await;
        assert!(
            words.contains("[À compléter par l’équipe qui gère ce site]"),
            "{path}: {words}"
        );
    }
    let declaration = words(&phone, "/accessibilite").await;
    assert!(declaration.starts_with("Accessibilité : non conforme"), "{declaration}");
    for asked in [
        "article 47 de la loi nº 2005-102",
        "aucun audit de moins de trois ans",
        "Contenus non accessibles",
        "une réponse sous une semaine",
        "Libre réponse 71120",
    ] {
        assert!(declaration.contains(asked), "{asked}: {declaration}");
    }
}

#[tokio::test]
async fn what_the_file_says_is_on_the_pages_and_nothing_is_left_to_complete() {
    let app = said_to_be(EXAMPLE).await;
    let phone = app.phone();

    for (path, said) in [
        (
            "/mentions-legales",
            vec!["Communauté Exemple", "Camille Exemple, présidente", "Hébergeur Exemple"],
        ),
        (
            "/donnees-personnelles",
            vec![
                "dpo@exemple.fr",
                "Messagerie Exemple",
                "l’intérêt légitime",
                "la CNIL",
                "7 jours après la rencontre",
            ],
        ),
        ("/aide", vec!["aide@exemple.fr"]),
        (
            "/accessibilite",
            vec!["accessibilite@exemple.fr", "Communauté Exemple s’engage"],
        ),
    ] {
        let words = words(&phone, path).await;
        assert!(!words.contains("À compléter"), "{path}: {words}");
        for said in said {
            assert!(words.contains(said), "{path}, {said}: {words}");
        }
    }
    let name = words(&phone, &format!("/f/{}/rejoindre", app.code)).await;
    assert!(name.contains("Responsable : Communauté Exemple."), "{name}");
}

#[tokio::test]
async fn after_an_audit_the_label_follows_from_it() {
    let audit = "\n[accessibility.audit]\ndate = \"2026-05-04\"\nauditor = \"Cabinet\"\nmet = 48\napplicable = 60";
    let app = said_to_be(&format!("{EXAMPLE}{audit}")).await;

    let declaration = words(&app.phone(), "/accessibilite").await;

    assert!(
        declaration.starts_with("Accessibilité : partiellement conforme"),
        "{declaration}"
    );
    assert!(declaration.contains("80 % des critères"), "{declaration}");
    assert_eq!(
        foot(&app.phone(), "/").await.last().unwrap(),
        "Accessibilité : partiellement conforme"
    );
}

#[tokio::test]
async fn every_foot_has_the_same_links_in_the_same_order_also_under_an_error() {
    let app = TestApp::start().await;
    let all = [
        "Besoin d’aide\u{202f}?",
        "Chartes",
        "Toutes les rencontres",
        "Données personnelles",
        "Mentions légales",
        "Accessibilité : non conforme",
    ];
    for path in ["/", "/aide", "/mentions-legales", "/nulle-part", "/f/ZZZZZZ"] {
        assert_eq!(foot(&app.phone(), path).await, all, "{path}");
    }
    let forum = foot(&app.phone(), &format!("/f/{}", app.code)).await;
    assert_eq!(
        forum
            .iter()
            .filter(|link| all.contains(&link.as_str()))
            .collect::<Vec<_>>(),
        all.iter().collect::<Vec<_>>()
    );

    // What is said before any page is rendered.
    let phone = app.phone();
    let post = phone.client.post(phone.address("/api/add_slot")).header(ACCEPT, HTML);
    let refused = Answer::read(post.header(ORIGIN, "https://evil.example").send().await.unwrap()).await;
    assert_eq!(refused.status, 403);
    assert_eq!(links_in(&refused.text), all);
}
