//! Searching all rencontres that one may read.

use ::app::backend::{Answers, FoundKind, Records};
use domain::Visibility;
use rstest::rstest;
use scraper::{Html, Selector};

use crate::{app::TestApp, phone::Phone, proceedings::essence};

async fn search(app: &TestApp, phone: &Phone, typed: &str) -> Answers {
    app.instance.search(phone.device().as_ref(), typed).await.unwrap()
}

async fn titles(app: &TestApp, phone: &Phone, typed: &str) -> Vec<String> {
    let found = search(app, phone, typed).await.found;
    found.into_iter().map(|found| found.title).collect()
}

#[tokio::test]
async fn words_are_found_whatever_their_accents_by_who_has_joined() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    let fields = [
        ("title", "Un modèle d’Œuvre"),
        ("kind", "workshop"),
        ("description", "Des **critères** d’accessibilité"),
    ];
    assert_eq!(ada.send("propose_topic", &fields).await.status, 200);
    ada.propose("Sobriété").await;

    for typed in [
        "modele",
        "MODÈLE",
        "oeuvre",
        "œuvre",
        "criteres",
        "l’accessibilité",
        "access",
        "modèle critères",
    ] {
        assert_eq!(titles(&app, &ada, typed).await, ["Un modèle d’Œuvre"], "{typed}");
    }
    assert!(titles(&app, &ada, "modele sobriete").await.is_empty(), "every word");
    assert!(
        titles(&app, &app.phone(), "modele").await.is_empty(),
        "this rencontre is not public"
    );
    let page = ada.open("/recherche?q=criteres").await;
    let page = Html::parse_document(&page.text);
    let marks = Selector::parse("mark").unwrap();
    let marked: Vec<String> = page.select(&marks).map(|mark| mark.text().collect()).collect();
    assert_eq!(marked, ["critères"]);
}

#[tokio::test]
async fn what_is_edited_withdrawn_and_erased_is_found_as_it_is_now() {
    let app = TestApp::start().await;
    let (ada, bob) = (app.join("Ada").await, app.join("Bob").await);
    let topic = ada.propose("Sobriété").await.to_string();
    let edit = |edition: &str, title: &str| {
        let fields = [
            ("topic", topic.as_str()),
            ("edition", edition),
            ("title", title),
            ("kind", "workshop"),
        ];
        fields.map(|(name, value)| (name, value.to_owned()))
    };
    let edited = edit("0", "Numérique");
    let edited = edited.each_ref().map(|(name, value)| (*name, value.as_str()));
    assert_eq!(ada.send("edit_topic", &edited).await.status, 200);
    assert!(titles(&app, &bob, "sobriete").await.is_empty());
    assert_eq!(titles(&app, &bob, "numerique").await, ["Numérique"]);

    assert_eq!(ada.send("withdraw_topic", &[("topic", &topic)]).await.status, 200);
    assert!(titles(&app, &bob, "numerique").await.is_empty());
    ada.propose("Confidentiel xyzzyplugh").await;
    assert_eq!(ada.send("erase_me", &[("topics", "withdraw")]).await.status, 200);
    assert!(titles(&app, &bob, "xyzzyplugh").await.is_empty());
    let app = app.restart().await;
    let database = std::fs::read(app.folder.path().join("forum.db")).unwrap();
    assert!(
        !database
            .windows(10)
            .any(|bytes| bytes.eq_ignore_ascii_case(b"xyzzyplugh")),
        "not one word is left in the file"
    );
}

#[tokio::test]
async fn reports_are_found_once_published_by_those_who_may_read_them() {
    let app = TestApp::in_sessions().await;
    let (ada, zoe) = (app.join("Ada").await, app.organiser("Zoé").await);
    let [here, there] = app.cells().await;
    let public = app
        .reported(&ada, "Ouvert", here, essence("La grille commune"), Visibility::Public)
        .await;
    let inside = app
        .reported(
            &ada,
            "Fermé",
            there,
            essence("La grille interne"),
            Visibility::Participants,
        )
        .await;
    let reports = |answers: Answers| -> Vec<FoundKind> { answers.found.into_iter().map(|found| found.what).collect() };
    let mut seen = reports(search(&app, &ada, "grille").await);
    seen.sort();
    assert_eq!(seen, [FoundKind::Report(public), FoundKind::Report(inside)]);
    assert!(search(&app, &app.phone(), "grille").await.found.is_empty());

    // On the home page: now strangers find what is for everyone, and only that.
    let describe = [
        ("edition", app.forum().await.edition.to_string()),
        ("title", "Rencontre".to_owned()),
        ("date", "2026-12-08".to_owned()),
        ("venue", "Ici".to_owned()),
        ("help", "Là".to_owned()),
        ("listed", "on".to_owned()),
    ];
    let describe = describe.each_ref().map(|(name, value)| (*name, value.as_str()));
    assert_eq!(zoe.send("describe", &describe).await.status, 200);
    assert_eq!(
        reports(search(&app, &app.phone(), "grille").await),
        [FoundKind::Report(public)]
    );

    app.report(&ada, public, 1, essence("Tout autre chose")).await;
    assert_eq!(
        titles(&app, &app.phone(), "chose").await,
        ["Ouvert"],
        "a correction is found"
    );
    assert!(search(&app, &app.phone(), "grille").await.found.is_empty());
}

#[tokio::test]
async fn forums_of_before_the_search_are_found_after_a_start() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    ada.propose("Sobriété").await;
    let file = app.folder.path().join("forum.db");
    let app = app
        .restart_after(|| {
            // Nothing may wait inside the test's own runtime.
            let forget = || {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
                runtime.unwrap().block_on(forget_words(&file));
            };
            std::thread::scope(|scope| scope.spawn(forget).join().unwrap());
        })
        .await;
    assert_eq!(titles(&app, &ada.at(&app.url), "sobriete").await, ["Sobriété"]);
}

/// As if it had been written by an older version.
async fn forget_words(file: &std::path::Path) {
    use sqlx::{Connection, SqliteConnection};
    let mut connection = SqliteConnection::connect(&format!("sqlite://{}", file.display()))
        .await
        .unwrap();
    for statement in ["delete from search", "update forum set indexed = 0"] {
        sqlx::query(statement).execute(&mut connection).await.unwrap();
    }
    connection.close().await.unwrap();
}

#[rstest]
#[case::quotes("\"' OR 1=1 --")]
#[case::operators("NEAR(a b, 3) AND NOT {title}: ^x* OR")]
#[case::brackets("(((((")]
#[case::nothing("   ")]
#[case::only_marks("!?%_")]
#[case::control("a\u{0}b")]
#[case::script("<script>alert(1)</script>")]
#[tokio::test]
async fn whatever_is_typed_is_answered(#[case] typed: &str) {
    let app = TestApp::start().await;
    let query: String = form_urlencoded(typed);
    let page = app.phone().open(&format!("/recherche?q={query}")).await;
    assert_eq!(page.status, 200);
    assert!(!page.text.contains("<script>alert"));
    assert!(!page.text.contains("role=\"alert\""), "it is answered, not refused");
    let long = format!("/recherche?q={}", "mot+".repeat(1_500));
    assert_eq!(app.phone().open(&long).await.status, 200);
}

fn form_urlencoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
