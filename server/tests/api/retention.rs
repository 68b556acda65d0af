//! What is over goes by itself, by the clock, and a journal of its own says so.

use std::sync::atomic::Ordering;

use ::app::backend::Forums;
use domain::{Assistance, PersonId, Timestamp, TopicId};
use server::{
    retention::{Retention, purge},
    store::{Batch, Registrant},
};
use sqlx::{AssertSqlSafe, Connection, SqliteConnection, sqlite::SqliteConnectOptions};

use crate::{
    app::{MORNING, TestApp},
    smtp::Smtp,
};

const DAY: i64 = 24 * 60 * 60;

/// So many days after the day of the forum.
async fn after(app: &TestApp, days: i64) {
    app.clock.store(MORNING + days * DAY, Ordering::Relaxed);
    purge(&app.instance, Retention::default()).await.unwrap();
}

async fn count(app: &TestApp, what: &str) -> i64 {
    let options = SqliteConnectOptions::new().filename(app.folder.path().join("forum.db"));
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    let counted = AssertSqlSafe(format!("select count(*) from {what}"));
    sqlx::query_scalar(counted).fetch_one(&mut connection).await.unwrap()
}

/// What kind, how many, when.
async fn purges(app: &TestApp) -> Vec<(String, i64, i64)> {
    let options = SqliteConnectOptions::new().filename(app.folder.path().join("forum.db"));
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    let rows: Vec<(String, i64, i64)> = sqlx::query_as("select kind, count, at from purge order by id")
        .fetch_all(&mut connection)
        .await
        .unwrap();
    rows.into_iter()
        .map(|(kind, count, at)| (kind, count, (at - MORNING) / DAY))
        .collect()
}

#[tokio::test]
async fn thirty_days_later_interest_is_a_number_and_nobody_is_photographed() {
    let app = TestApp::start().await;
    let (ada, bo, zoe) = (app.phone(), app.phone(), app.facilitator("Zoé").await);
    for phone in [&ada, &bo] {
        assert_eq!(phone.send("join", &[("name", "A"), ("photo", "yes")]).await.status, 200);
    }
    let topic = ada.propose("Sauvegardes").await;
    for phone in [&ada, &bo, &zoe] {
        phone.mark(topic).await;
    }

    after(&app, 30).await;
    assert_eq!(
        (count(&app, "interest").await, count(&app, "photo_choice").await),
        (3, 2),
        "not yet"
    );
    after(&app, 31).await;
    after(&app, 32).await;

    assert_eq!(
        (count(&app, "interest").await, count(&app, "photo_choice").await),
        (0, 0)
    );
    let expected = [("interest".to_owned(), 3, 31), ("photos".to_owned(), 2, 31)];
    assert_eq!(purges(&app).await, expected);
    assert_eq!(app.view().await.topics[0].interest, 3);
    assert!(
        zoe.open(&format!("/f/{}/animation/photos", app.code))
            .await
            .text
            .contains("Ne pas photographier (3)")
    );
    let app = app.restart().await;
    assert_eq!(app.view().await.topics[0].interest, 3);
    // Who marks it now is counted once more, as somebody.
    ada.at(&app.url).mark(topic).await;
    assert_eq!(app.view().await.topics[0].interest, 4);
    after(&app, 33).await;
    let app = app.restart().await;
    assert_eq!(
        (app.view().await.topics[0].interest, count(&app, "interest").await),
        (4, 0)
    );
}

#[tokio::test]
async fn a_week_later_nobody_reads_what_people_needed() {
    let app = TestApp::start().await;
    app.join("Ada").await;
    let seen = app.instance.seen(&app.code, None).await.unwrap();
    let ada: PersonId = *seen.names.keys().next().unwrap();
    let key = app.instance.find(&app.code, None).await.unwrap().key;
    let mut batch = Batch::new(key);
    let registrant = Registrant {
        turn: 1,
        waiting: false,
    };
    batch.registrants.insert(ada, Some(registrant));
    batch.assistance.insert(ada, Assistance::parse("Une rampe").unwrap());
    app.instance.parts.writer.keep(batch).await.unwrap();
    let needing = "registration where assistance <> ''";

    after(&app, 7).await;
    assert_eq!(count(&app, needing).await, 1);
    after(&app, 8).await;

    assert_eq!((count(&app, needing).await, count(&app, "registration").await), (0, 1));
    assert_eq!(purges(&app).await, [("assistance".to_owned(), 1, 8)]);
}

#[tokio::test]
async fn a_year_without_activity_later_the_people_are_gone_and_their_topics_stay() {
    let app = TestApp::start().await;
    let (ada, zoe) = (app.join("Ada").await, app.facilitator("Zoé").await);
    let topic = ada.propose("Sauvegardes").await;
    let seen = app.instance.seen(&app.code, None).await.unwrap();
    assert_eq!(seen.names.len(), 2);

    // Something is done half a year later: the year begins again.
    app.clock.store(MORNING + 180 * DAY, Ordering::Relaxed);
    zoe.propose("Encore").await;
    after(&app, 400).await;
    assert_eq!(count(&app, "person").await, 2);
    after(&app, 546).await;

    for table in ["person", "device", "operation", "contact", "role", "person_fact"] {
        assert_eq!(count(&app, table).await, 0, "{table}");
    }
    let view = app.view().await;
    assert_eq!(
        (view.topics[0].id, view.topics[0].title.as_str()),
        (topic, "Sauvegardes")
    );
    assert!(view.topics.iter().all(|topic| topic.convener.is_none()));
    assert_eq!(ada.send("propose_topic", &[("title", "Encore")]).await.status, 403);
    assert_eq!(purges(&app).await, [("people".to_owned(), 2, 546)]);

    // What they accepted is proof for another year.
    assert_eq!(count(&app, "acceptance").await, 4);
    after(&app, 911).await;
    assert_eq!(count(&app, "acceptance").await, 4);
    after(&app, 912).await;
    assert_eq!(count(&app, "acceptance").await, 0);
    assert_eq!(purges(&app).await.last(), Some(&("acceptances".to_owned(), 4, 912)));
}

#[tokio::test]
async fn durations_are_told_to_the_server() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    ada.mark(ada.propose("Sauvegardes").await).await;
    let retention = Retention {
        keep_interest: 2,
        ..Retention::default()
    };

    app.clock.store(MORNING + 3 * DAY, Ordering::Relaxed);
    purge(&app.instance, retention).await.unwrap();

    assert_eq!(count(&app, "interest").await, 0);
    let forum = app.forum().await;
    assert_eq!(
        (forum.interest_count(TopicId(1)), app.instance.parts.clock.now()),
        (1, Timestamp(MORNING + 3 * DAY))
    );
}

#[tokio::test]
async fn a_month_before_they_are_forgotten_those_who_gave_an_address_are_told_once() {
    let smtp = Smtp::start().await;
    let app = TestApp::with_mail(&smtp).await;
    let ada = app.subscriber("Ada", "ada@exemple.fr").await;
    app.join("Bo").await;
    let warning = async || loop {
        let mail = smtp.next().await;
        if mail.text().contains("y seront effacés") {
            return mail;
        }
    };

    after(&app, 335).await;
    let warned = async || {
        let warned = purges(&app).await.into_iter();
        warned.filter(|(kind, ..)| kind == "warning").collect::<Vec<_>>()
    };
    assert!(warned().await.is_empty(), "not yet");
    for day in [336, 337] {
        after(&app, day).await;
    }

    let told = warning().await;
    assert_eq!(told.to, ["ada@exemple.fr"]);
    let text = told.text();
    assert!(
        text.contains("Dans 30\u{a0}jours") && text.contains("/mes-donnees"),
        "{text}"
    );
    assert_eq!(warned().await, [("warning".to_owned(), 1, 336)]);
    // Something is done: nobody is forgotten, and they are told again when their time has come.
    app.clock.store(MORNING + 350 * DAY, Ordering::Relaxed);
    ada.propose("Encore").await;
    after(&app, 370).await;
    assert_eq!(count(&app, "person").await, 2);
    after(&app, 350 + 336).await;
    assert_eq!(warning().await.to, ["ada@exemple.fr"]);
    // What was written to whom is not kept longer for that, and nobody is told twice.
    after(&app, 350 + 365).await;
    assert_eq!(count(&app, "person").await, 2);
    after(&app, 350 + 366).await;
    assert_eq!(count(&app, "person").await, 0);
    assert!(smtp.has().await.is_none());
}

#[tokio::test]
async fn a_server_that_was_away_for_a_year_warns_before_it_forgets() {
    let smtp = Smtp::start().await;
    let app = TestApp::with_mail(&smtp).await;
    app.subscriber("Ada", "ada@exemple.fr").await;

    after(&app, 500).await;
    assert_eq!(count(&app, "person").await, 1);
    after(&app, 529).await;
    assert_eq!(count(&app, "person").await, 1);
    after(&app, 530).await;

    assert_eq!(count(&app, "person").await, 0);
}
