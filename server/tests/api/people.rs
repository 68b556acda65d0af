//! Who is here, as organisers see it: the list, who is registered on site, who lost a browser, who wants to be gone.

use scraper::{Html, Selector};
use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};

use crate::{
    app::{MORNING, TestApp},
    html::{count, words},
    phone::ACCEPTED,
};

#[tokio::test]
async fn ten_thousand_people_are_listed_by_pages_and_found_without_accents() {
    let app = TestApp::start().await;
    let zoe = app.organiser("Zoé").await;
    let mut batch = server::store::Batch::new(app.instance.find(&app.code, None).await.unwrap().key);
    let names = ["Éloïse Bœuf", "مريم", "👩‍🚒 Pompière", "<i>Bobby</i>", "Straße"];
    for number in 0..10_000_u128 {
        let name = usize::try_from(number).ok().and_then(|number| names.get(number));
        let person = server::store::Person {
            name: name.map_or_else(|| format!("Personne {number:05}"), |name| (*name).to_owned()),
            channel: ::app::backend::Channel::Web,
            joined_at: domain::Timestamp(MORNING),
        };
        batch
            .people
            .insert(domain::PersonId(uuid::Uuid::from_u128(number + 1)), Some(person));
    }
    app.instance.parts.writer.keep(batch).await.unwrap();
    let app = app.restart().await;
    let zoe = zoe.at(&app.url);

    let first = zoe.page("/personnes").await;
    assert!(
        words(&first, "#resultats").contains("10001\u{a0}personnes"),
        "{}",
        words(&first, "#resultats")
    );
    assert_eq!(count(&first, ".rows > li"), 50);
    assert!(words(&first, ".pager").contains("Page 1 sur 201"));
    let last = zoe.page("/personnes?q=&page=9999").await;
    assert!(words(&last, ".pager").contains("Page 201 sur 201"));
    assert_eq!(words(&last, ".rows b").trim(), "👩‍🚒 Pompière");
    for (typed, found) in [
        ("eloise boeuf", "Éloïse Bœuf"),
        ("مريم", "مريم"),
        ("pompiere", "👩‍🚒 Pompière"),
        ("bobby", "<i>Bobby</i>"),
    ] {
        let page = zoe.page(&format!("/personnes?q={typed}")).await;
        assert_eq!(words(&page, ".rows b"), found);
        // A name that is written from right to left turns nothing around it.
        assert_eq!(count(&page, ".rows b bdi"), 1);
    }
    let none = zoe.page("/personnes?q=Personne%20introuvable").await;
    assert!(words(&none, "#resultats").contains("Personne de ce nom"));
    let long = zoe.page(&format!("/personnes?q={}", "x".repeat(300))).await;
    assert!(words(&long, ".problem").contains("200 caractères au plus"));
}

#[tokio::test]
async fn a_list_of_people_says_roles_and_channel_and_nothing_of_what_they_do() {
    let app = TestApp::start().await;
    let (zoe, ada) = (app.organiser("Zoé").await, app.join("Ada").await);
    let topic = ada.propose("Sauvegardes").await;
    ada.mark(topic).await;
    let mut paul = vec![("name", "Paul")];
    paul.extend(ACCEPTED);
    assert_eq!(zoe.send("register_on_site", &paul).await.status, 200);

    let page = zoe.page("/personnes").await;

    let rows: Vec<String> = page
        .select(&Selector::parse(".rows > li").unwrap())
        .map(|row| row.text().collect::<Vec<_>>().join("|"))
        .collect();
    assert_eq!(rows, ["Ada", "Paul|Inscription sur place", "Zoé|organisation"]);
}

#[tokio::test]
async fn someone_without_a_phone_is_registered_with_what_they_accepted_and_who_heard_it() {
    let app = TestApp::start().await;
    let yan = app.facilitator("Yan").await;
    let from = format!("/f/{}/sur-place", app.code);
    let boxes = yan.page("/sur-place").await;
    assert_eq!(count(&boxes, "input[type=checkbox][required]"), 2);
    assert_eq!(count(&boxes, "input[type=checkbox][checked]"), 0);

    let missing = [("name", "Paul"), ACCEPTED[0], ("from", &from)];
    assert_eq!(yan.send("register_on_site", &missing).await.status, 422);
    let refused = yan.submit("register_on_site", &missing).await;
    let page = Html::parse_document(&yan.open(refused.location()).await.text);
    assert_eq!(count(&page, "input[name=name][value=Paul]"), 1);
    assert_eq!(count(&page, "input[name=accept-regles-de-vie][checked]"), 1);
    assert!(words(&page, "#accept-usage-responsable-ia-problem").contains("Lisez-lui"));
    assert_eq!(app.names().await, 1, "nobody is half registered");

    let all = [("name", "Paul"), ACCEPTED[0], ACCEPTED[1], ("from", &from)];
    let done = yan.submit("register_on_site", &all).await;

    let page = Html::parse_document(&yan.open(done.location()).await.text);
    assert!(words(&page, "[role=status]").contains("Paul"));
    let (paul, me) = (app.id_of("Paul").await, app.id_of("Yan").await);
    let options = SqliteConnectOptions::new().filename(app.folder.path().join("forum.db"));
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    let rows: Vec<(String, String, String, i64)> =
        sqlx::query_as("select channel, heard_by, wording, at from acceptance where person_id = ?")
            .bind(&paul)
            .fetch_all(&mut connection)
            .await
            .unwrap();
    assert_eq!(rows.len(), 2);
    for (channel, heard_by, wording, at) in rows {
        assert_eq!((channel.as_str(), heard_by, at), ("on_site", me.clone(), MORNING));
        assert!(wording.starts_with("J’ai lu l’essentiel de «"), "{wording}");
    }

    // And then a topic in their name.
    let propose = Html::parse_document(&yan.open(&format!("/f/{}/proposer?pour={paul}", app.code)).await.text);
    assert!(words(&propose, "form .where").contains("Paul"));
    let fields = [("title", "Sur papier"), ("person", paul.as_str())];
    assert_eq!(yan.send("propose_topic", &fields).await.status, 200);
    assert_eq!(app.view().await.topics[0].convener.as_deref(), Some("Paul"));
    // Nobody else speaks for someone.
    let ada = app.join("Ada").await;
    assert_eq!(ada.send("propose_topic", &fields).await.status, 403);
    let gone = [
        ("title", "Sur papier"),
        ("person", "00000000-0000-0000-0000-000000000009"),
    ];
    assert_eq!(yan.send("propose_topic", &gone).await.status, 404);
}

#[tokio::test]
async fn someone_who_lost_their_browser_comes_back_by_a_link_that_an_organiser_shows() {
    let app = TestApp::start().await;
    let (zoe, ada) = (app.organiser("Zoé").await, app.join("Ada").await);
    let topic = ada.propose("Sauvegardes").await;
    let person = app.id_of("Ada").await;

    let made = zoe.submit("make_link_for", &[("person", &person)]).await;

    let page = Html::parse_document(&zoe.open(made.location()).await.text);
    assert_eq!(count(&page, ".link-made svg.qr"), 1);
    let link = words(&page, ".link-made a");
    let path = link.strip_prefix(&app.url).unwrap();
    let again = app.phone();
    assert!(again.open(path).await.text.contains("Vous serez «\u{a0}Ada\u{a0}»"));
    let token = path.rsplit('/').next().unwrap();
    let followed = again.send("follow_link", &[("token", token)]).await;
    assert_eq!(followed.status, 200, "{}", followed.text);
    // Whoever opens it becomes this person, so that they are told it was made.
    assert!(words(&again.page("/mes-donnees").await, "#garde .notice").contains("a créé un lien"));
    let withdrawn = again.send("withdraw_topic", &[("topic", &topic.to_string())]).await;
    assert_eq!(withdrawn.status, 200, "{}", withdrawn.text);
    assert_eq!(app.phone().send("follow_link", &[("token", token)]).await.status, 410);
    // Nobody else makes one for someone.
    let yan = app.facilitator("Yan").await;
    assert_eq!(yan.send("make_link_for", &[("person", &person)]).await.status, 403);
}

#[tokio::test]
async fn an_organiser_erases_who_asked_for_it_and_says_so_once_more_of_who_could_do_it_themselves() {
    let app = TestApp::start().await;
    let (zoe, ada) = (app.organiser("Zoé").await, app.join("Ada").await);
    let mut paul = vec![("name", "Paul")];
    paul.extend(ACCEPTED);
    assert_eq!(zoe.send("register_on_site", &paul).await.status, 200);
    let (person, other) = (app.id_of("Paul").await, app.id_of("Ada").await);
    let topic = [("title", "Sur papier"), ("person", person.as_str())];
    assert_eq!(zoe.send("propose_topic", &topic).await.status, 200);

    assert_eq!(ada.send("forget_person", &[("person", &person)]).await.status, 403);
    assert_eq!(zoe.send("forget_person", &[("person", &other)]).await.status, 409);
    for _ in 0..2 {
        assert_eq!(zoe.send("forget_person", &[("person", &person)]).await.status, 200);
    }

    assert_eq!(app.names().await, 2);
    assert_eq!(app.view().await.topics[0].convener, None);
    let page = zoe.page(&format!("/personnes/{other}")).await;
    assert_eq!(count(&page, "details.danger input[name=asked]:not([checked])"), 1);
    let asked = [("person", other.as_str()), ("asked", "on")];
    assert_eq!(zoe.send("forget_person", &asked).await.status, 200);
    assert_eq!(ada.send("propose_topic", &[("title", "Encore")]).await.status, 403);
    // The last organiser stays, whoever asks.
    let own = app.id_of("Zoé").await;
    let own = [("person", own.as_str()), ("asked", "on")];
    assert_eq!(zoe.send("forget_person", &own).await.status, 409);
    let options = SqliteConnectOptions::new().filename(app.folder.path().join("forum.db"));
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    let traces: i64 = sqlx::query_scalar("select count(*) from purge where kind = 'asked'")
        .fetch_one(&mut connection)
        .await
        .unwrap();
    assert_eq!(traces, 2, "that it was done is written down, of nobody");
    let app = app.restart().await;
    assert_eq!(app.names().await, 1);
    let gone = zoe
        .at(&app.url)
        .open(&format!("/f/{}/personnes/{person}", app.code))
        .await;
    assert_eq!(gone.status, 404);
}
