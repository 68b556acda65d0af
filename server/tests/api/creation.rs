//! Making a rencontre in the browser, and the next one from it.

use domain::*;
use scraper::{Html, Selector};
use server::instance::Creators;

use crate::{
    app::{TestApp, op},
    html::{count, words},
    phone::{Answer, HTML, Phone},
};

const TOKEN: &str = "un jeton de seize signes";

fn wish<'a>(instead: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("name", "Zoé"),
        ("title", "Rencontre de juin"),
        ("date", "2027-06-10"),
        ("venue", "20, avenue de Ségur"),
        ("day", "alliance"),
        ("mandatory-regles-de-vie", "on"),
        ("policy", "open"),
        ("from", "/nouvelle"),
    ];
    fields.retain(|(name, _)| !instead.iter().any(|(other, _)| other == name));
    fields.extend_from_slice(instead);
    fields
}

async fn create(phone: &Phone, op: &str, fields: &[(&str, &str)], accept: &str) -> Answer {
    let mut form = vec![("op", op)];
    form.extend_from_slice(fields);
    let request = phone.client.post(phone.address("/api/create_forum")).form(&form);
    Answer::read(request.header("accept", accept).send().await.unwrap()).await
}

/// The same browser in the forum of this address.
fn into(phone: Phone, location: &str) -> Phone {
    let code = location.split('/').nth(2).unwrap();
    Phone {
        code: ForumCode::parse(code).unwrap(),
        ..phone
    }
}

async fn forum(app: &TestApp, phone: &Phone) -> std::sync::Arc<Forum> {
    use ::app::backend::Forums;
    app.instance
        .seen(&phone.code, phone.device().as_ref())
        .await
        .unwrap()
        .forum
}

#[tokio::test]
async fn whoever_makes_a_rencontre_organises_it_and_is_shown_its_links() {
    let app = TestApp::start().await;
    let zoe = app.phone();
    let page = Html::parse_document(&zoe.open("/nouvelle").await.text);
    assert!(words(&page, "main details").contains("Stand-up produit"));
    assert!(words(&page, "main details").contains("Coin calme, sans atelier"));
    assert_eq!(count(&page, "input[name=token]"), 0, "this server is open");

    let created = create(&zoe, &op().0.to_string(), &wish(&[]), HTML).await;

    assert_eq!(created.status, 303);
    let path = created.location().to_owned();
    let zoe = into(zoe, &path);
    let page = Html::parse_document(&zoe.open(&path).await.text);
    let links: Vec<_> = page
        .select(&Selector::parse("main .address a").unwrap())
        .map(|link| link.attr("href").unwrap().strip_prefix(&app.url).unwrap().to_owned())
        .collect();
    let made = forum(&app, &zoe).await;
    assert_eq!(made.phase, Phase::Preparation);
    assert_eq!(made.details.title.as_str(), "Rencontre de juin");
    assert_eq!(made.details.venue.as_str(), "20, avenue de Ségur");
    assert!(!made.details.help.as_str().is_empty() && made.topics.is_empty() && made.sessions.is_empty());
    assert_eq!((made.slots.len(), made.spaces.len()), (8, 6));
    assert_eq!(zoe.open(&format!("/f/{}/reglages", zoe.code)).await.status, 200);

    // Each link works in another browser.
    let [organiser, facilitator, wall] = &links[..] else {
        panic!("{links:?}");
    };
    for (link, status) in [(organiser, 200), (facilitator, 403)] {
        let guest = Phone::new(&app.url, &zoe.code);
        let key = link.rsplit('=').next().unwrap();
        let entered = guest.send("enter", &[("name", "Yan"), ("key", key)]).await;
        assert_eq!(entered.status, 200, "{}", entered.text);
        assert_eq!(guest.open(&format!("/f/{}/reglages", zoe.code)).await.status, status);
        assert_eq!(guest.open(&format!("/f/{}/animation", zoe.code)).await.status, 200);
    }
    assert_eq!(app.phone().open(wall).await.status, 200);
    // Nobody else sees them, and nobody sees them again.
    assert_eq!(app.phone().open(&path).await.status, 403);
    let again = zoe.page("/creee").await;
    assert_eq!(count(&again, "main .address a"), 0);

    // Only the charter that was ticked is asked for, of who made it as well.
    let refused = zoe.send("set_phase", &[("phase", "registration")]).await;
    assert_eq!(refused.status, 422);
    let accepted = zoe.send("accept_charters", &[("accept-regles-de-vie", "1")]).await;
    assert_eq!(accepted.status, 200);
    assert_eq!(zoe.send("set_phase", &[("phase", "registration")]).await.status, 200);
    let ada = Phone::new(&app.url, &zoe.code);
    assert_eq!(count(&ada.page("/inscription").await, "input[name^=accept-]"), 1);
    assert_eq!(ada.send("register", &[("name", "Ada")]).await.status, 200);
}

#[tokio::test]
async fn sent_twice_it_makes_one() {
    let app = TestApp::start().await;
    let zoe = app.phone();
    // A browser has its cookie by then.
    create(&zoe, &op().0.to_string(), &[], HTML).await;
    let name = op().0.to_string();
    let (first, second) = (
        create(&zoe, &name, &wish(&[]), HTML).await,
        create(&zoe, &name, &wish(&[]), HTML).await,
    );
    assert_eq!(first.status, 303);
    assert_eq!(second.location(), first.location());
    let other = create(&zoe, &op().0.to_string(), &wish(&[]), HTML).await;
    assert_ne!(other.location(), first.location());
    assert_eq!(app.instance.parts.store.forums().await.unwrap().len(), 3);
    // Another browser that learnt the name of the form makes its own.
    let mallory = create(&app.phone(), &name, &wish(&[]), HTML).await;
    assert_ne!(mallory.location(), first.location());
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_its_field_and_nothing_is_made() {
    let app = TestApp::start().await;
    let zoe = app.phone();
    let wrong = wish(&[
        ("title", "R"),
        ("date", "2027-02-30"),
        ("day", "fête"),
        ("entry_code", "O"),
        ("policy", "code"),
    ]);

    assert_eq!(
        create(&zoe, &op().0.to_string(), &wrong, "text/plain").await.status,
        422
    );
    let refused = create(&zoe, &op().0.to_string(), &wrong, HTML).await;

    assert_eq!(refused.status, 303);
    let page = Html::parse_document(&zoe.open(refused.location()).await.text);
    assert!(words(&page, "title").starts_with("À corriger"));
    for name in ["title", "entry_code"] {
        assert!(
            !words(&page, &format!("#create_forum-{name}-problem")).is_empty(),
            "{name}"
        );
    }
    assert_eq!(count(&page, "input[name=venue], textarea[name=venue]"), 1);
    assert!(words(&page, "textarea[name=venue]").contains("20, avenue de Ségur"));
    assert_eq!(count(&page, "input[name=mandatory-usage-responsable-ia][checked]"), 0);
    assert_eq!(count(&page, "input[name=mandatory-regles-de-vie][checked]"), 1);
    let no_day = create(&zoe, &op().0.to_string(), &wish(&[("date", "2027-02-30")]), HTML).await;
    let page = Html::parse_document(&zoe.open(no_day.location()).await.text);
    assert!(words(&page, "#create_forum-date-problem").contains("un jour qui existe"));
    assert_eq!(app.instance.parts.store.forums().await.unwrap().len(), 1);
}

#[tokio::test]
async fn an_instance_with_a_token_asks_for_it_and_tells_guessers_to_wait() {
    let app = TestApp::start_for(Creators::with_token(TOKEN)).await;
    let zoe = app.phone();
    let page = Html::parse_document(
        &zoe.open(&format!("/nouvelle?jeton={}", TOKEN.replace(' ', "%20")))
            .await
            .text,
    );
    assert_eq!(count(&page, &format!("input[name=token][value='{TOKEN}']")), 1);
    let from = [("from", "/nouvelle?jeton=faux")];
    let refused = create(&zoe, &op().0.to_string(), &wish(&from), HTML).await;
    let page = Html::parse_document(&zoe.open(refused.location()).await.text);
    assert!(words(&page, "#create_forum-token-problem").contains("n’ouvre pas la création"));
    assert_eq!(count(&page, "input[name=title][value='Rencontre de juin']"), 1);

    let mut statuses = Vec::new();
    for _ in 0..11 {
        let guess = wish(&[("token", "un jeton de seize signer")]);
        statuses.push(create(&zoe, &op().0.to_string(), &guess, "text/plain").await.status);
    }
    assert_eq!((statuses[8], statuses[10]), (422, 429));
    assert_eq!(app.instance.parts.store.forums().await.unwrap().len(), 1);

    let created = create(
        &app.phone(),
        &op().0.to_string(),
        &wish(&[("token", TOKEN)]),
        "text/plain",
    )
    .await;
    assert_eq!(created.status, 200, "{}", created.text);
}

#[tokio::test]
async fn the_next_rencontre_takes_rooms_slots_charters_and_texts_and_neither_people_nor_topics() {
    let app = TestApp::start_for(Creators::with_token(TOKEN)).await;
    let (zoe, yan) = (app.organiser("Zoé").await, app.facilitator("Yan").await);
    app.describe(&zoe, &[("policy", "code"), ("listed", "on"), ("access", "Métro Ségur")])
        .await;
    zoe.propose("Sauvegardes").await;
    // The running order as the team made it of the proposed one: a step that says something else, one more, one less.
    let edited = [
        ("step", "3"),
        ("edition", "0"),
        ("start", "10h25"),
        ("title", "Le grand cercle"),
        ("shows", "marketplace"),
        ("phase", "marketplace"),
        ("words", "Qui a un sujet\u{202f}?"),
    ];
    assert_eq!(zoe.send("edit_step", &edited).await.status, 200);
    let added = [
        ("start", "16h15"),
        ("title", "Tour des produits"),
        ("shows", "message"),
        ("phase", "sessions"),
        ("turns", "Annuaire\nSimulateur"),
    ];
    assert_eq!(zoe.send("add_step", &added).await.status, 200);
    assert_eq!(zoe.send("remove_step", &[("step", "1")]).await.status, 200);
    let text = "# Nos règles\n\nOn écoute.\n";
    for (slug, title) in [("regles-de-vie", "Règles de vie"), ("", "Le lieu")] {
        let after = if slug.is_empty() { "0" } else { "1" };
        let charter = [
            ("slug", slug),
            ("after", after),
            ("title", title),
            ("lang", "fr"),
            ("audience", "everyone"),
            ("summary", "On écoute."),
            ("text", text),
        ];
        assert_eq!(zoe.send("write_charter", &charter).await.status, 200);
    }
    let page = zoe.page("/prochaine").await;
    let suggested = Selector::parse("input[name=date]").unwrap();
    let suggested = page.select(&suggested).next().unwrap().attr("value");
    assert_eq!(suggested, Some("2027-02-09"), "the second Tuesday, two months later");

    let fields = [("title", "Rencontre de février"), ("date", "2027-02-09")];
    let created = zoe.submit("create_next", &fields).await;

    assert_eq!(created.status, 303, "{}", created.text);
    let before = app.forum().await;
    let next = into(zoe, created.location());
    assert_eq!(next.open(created.location()).await.status, 200);
    let made = forum(&app, &next).await;
    assert_eq!(
        made.slots.values().collect::<Vec<_>>(),
        before.slot_order().iter().map(|(_, slot)| *slot).collect::<Vec<_>>()
    );
    let spaces = |forum: &Forum| forum.spaces.iter().map(|(_, space)| space.clone()).collect::<Vec<_>>();
    assert_eq!(spaces(&made), spaces(&before));
    assert_eq!(
        (made.phase, made.topics.len(), made.sessions.len()),
        (Phase::Preparation, 0, 0)
    );
    let steps = |forum: &Forum| {
        let steps = forum.run_of_show.steps.iter();
        steps.map(|planned| planned.step.clone()).collect::<Vec<_>>()
    };
    assert_eq!(steps(&made), steps(&before));
    let titles: Vec<_> = steps(&made).iter().map(|step| step.title.to_string()).collect();
    assert!(titles.contains(&"Le grand cercle".to_owned()) && titles.contains(&"Tour des produits".to_owned()));
    assert!(!titles.contains(&"Accueil".to_owned()), "{titles:?}");
    assert_eq!(made.run_of_show.current_id(), None, "the next day has not begun");
    assert_eq!(made.details.practical.access.as_str(), "Métro Ségur");
    assert_eq!(made.details.help, before.details.help);
    assert!(!made.details.listed, "nobody hears of it before it is announced");
    assert_ne!(made.details.admission, before.details.admission, "another entry code");
    let charters = words(&next.page("/chartes").await, "main");
    assert!(charters.contains("Le lieu"), "{charters}");
    for (path, own) in [
        ("regles-de-vie/v2", true),
        ("regles-de-vie/v1", false),
        ("le-lieu/v1", true),
    ] {
        let kept = next.get(&format!("/f/{}/chartes/{path}/texte", next.code)).await;
        assert_eq!((kept.status, kept.text == text), (200, own), "{path}");
    }
    use ::app::backend::Forums;
    let seen = app.instance.seen(&next.code, next.device().as_ref()).await.unwrap();
    assert_eq!(seen.names.len(), 1, "who prepares it");

    for phone in [app.phone(), yan] {
        assert_eq!(phone.send("create_next", &fields).await.status, 403);
        assert_eq!(phone.open(&format!("/f/{}/prochaine", app.code)).await.status, 403);
    }
}
