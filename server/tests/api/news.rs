//! « Mur des comptes rendus »: what is published, the newest first, to who may read it.

use app::backend::{Attached, Forums};
use domain::{AiAssistance, Command, Declaration, ReportFields, ReportLine, SessionId, Visibility};
use scraper::{Html, Selector};

use crate::{
    app::{TestApp, op},
    phone::Phone,
};

fn texts(page: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    let text = |element: scraper::ElementRef<'_>| element.text().collect::<Vec<_>>().join(" ");
    page.select(&selector)
        .map(|element| text(element).split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

/// Written and published, as `visibility` says.
async fn publish(app: &TestApp, phone: &Phone, session: SessionId, essence: &str, visibility: Visibility) {
    let essence = ReportLine::parse(essence).unwrap();
    let fields = ReportFields {
        essence,
        ..ReportFields::default()
    };
    let write = Command::WriteReport {
        session,
        revision: 0,
        empty: false,
    };
    let publish = Command::PublishReport {
        session,
        revision: 1,
        assistance: AiAssistance::None,
    };
    for (command, attached) in [
        // Only who takes the notes makes them public.
        (Command::SetScribe { session, on: true }, Attached::Nothing),
        (Command::SetVisibility { session, visibility }, Attached::Nothing),
        (write, Attached::Report(Box::new(fields))),
        (publish, Attached::Declaration(Box::new(Declaration::unassisted()))),
    ] {
        let device = phone.device().unwrap();
        let done = app.instance.execute(&app.code, &device, op(), command, attached).await;
        done.unwrap();
    }
}

/// Two sessions of Ada's, side by side.
async fn two_sessions(app: &TestApp, ada: &Phone) -> [SessionId; 2] {
    let [here, there] = app.cells().await;
    let first = app.session_of(ada).await;
    let topic = ada.propose("Accessibilité").await;
    let cell = format!("{}-{}", there.slot, there.space);
    assert_ne!(here, there);
    let fields = [("topic", &*topic.to_string()), ("cell", &cell), ("confirmed", "on")];
    assert_eq!(ada.send("place_topic", &fields).await.status, 200);
    let forum = app.forum().await;
    [first, forum.session_of(topic).unwrap().0]
}

#[tokio::test]
async fn what_is_published_stands_on_the_wall_newest_first_with_when_and_by_what_means() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let [first, second] = two_sessions(&app, &ada).await;
    let empty = app.phone().page("/mur").await;
    assert_eq!(texts(&empty, ".news-card"), [""; 0]);
    publish(&app, &ada, first, "On sauvegarde chaque nuit.", Visibility::Public).await;
    app.later(600);
    publish(&app, &ada, second, "Un audit par an suffit.", Visibility::Public).await;

    let wall = app.phone().page("/mur").await;

    assert_eq!(
        texts(&wall, ".news-card h2"),
        ["nº 2, Accessibilité", "nº 1, Sauvegardes"]
    );
    assert_eq!(
        texts(&wall, ".news-card .essence"),
        ["Un audit par an suffit.", "On sauvegarde chaque nuit."]
    );
    let about = texts(&wall, ".news-card .about");
    assert!(
        about[0].starts_with("9 h 10") && about[0].ends_with("Rédigé sans IA"),
        "{about:?}"
    );
}

#[tokio::test]
async fn a_screen_in_the_hall_says_of_what_is_for_participants_only_that_it_is_there() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let [first, second] = two_sessions(&app, &ada).await;
    publish(
        &app,
        &ada,
        first,
        "Ce que nous avons dit entre nous.",
        Visibility::Participants,
    )
    .await;
    let said = [
        ("session", &*second.to_string()),
        ("revision", "0"),
        ("essence", "Un brouillon."),
    ];
    assert_eq!(ada.send("write_report", &said).await.status, 200);

    let hall = app.phone().page("/mur").await;
    let joined = app.join("Bo").await.page("/mur").await;

    assert_eq!(
        texts(&hall, ".news-card h2"),
        ["nº 1, Sauvegardes"],
        "a draft is no news"
    );
    assert!(!hall.html().contains("entre nous"));
    assert_eq!(texts(&hall, ".news-card .unsaid"), ["Entre participants"]);
    assert_eq!(
        texts(&joined, ".news-card .essence"),
        ["Ce que nous avons dit entre nous."]
    );
}

#[tokio::test]
async fn the_walls_and_the_list_of_reports_lead_to_it() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    app.session_of(&ada).await;
    let link = format!("href=\"/f/{}/mur\"", app.code);
    for page in ["/ecran", "/comptes-rendus"] {
        assert!(ada.page(page).await.html().contains(&link), "{page}");
    }
}
