//! Nobody takes part before having accepted the charters as they are now; reading never asks.

use domain::Phase;
use scraper::{Html, Selector};
use server::retention::{Retention, purge};
use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};

use crate::{
    app::{MORNING, TestApp, op},
    html::{count, words},
    phone::{ACCEPTED, Answer, HTML, Phone},
};

const RULES: &str = "regles-de-vie";

/// Sends the form with these boxes and no other.
async fn join(phone: &Phone, name: &str, boxes: &[(&str, &str)], accept: &str) -> Answer {
    let (op, from) = (op().0.to_string(), format!("/f/{}/rejoindre", phone.code));
    let mut form = vec![
        ("code", phone.code.as_str()),
        ("op", &op),
        ("from", &from),
        ("name", name),
    ];
    form.extend_from_slice(boxes);
    let request = phone.client.post(phone.address("/api/join")).form(&form);
    Answer::read(request.header("accept", accept).send().await.unwrap()).await
}

async fn new_version(zoe: &Phone, after: &str, text: &str) {
    let fields = [
        ("slug", RULES),
        ("after", after),
        ("title", "Règles de vie"),
        ("lang", "fr"),
        ("audience", "everyone"),
        ("summary", "On écoute."),
        ("text", text),
    ];
    assert_eq!(zoe.send("write_charter", &fields).await.status, 200);
}

/// Rows as the database holds them: slug, version, hash, wording, time, channel, when the person left.
async fn rows(app: &TestApp) -> Vec<(String, i64, String, String, i64, String, Option<i64>)> {
    let options = SqliteConnectOptions::new().filename(app.folder.path().join("forum.db"));
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    let all = "select slug, version, sha256, wording, at, channel, left_at from acceptance order by slug, version";
    sqlx::query_as(all).fetch_all(&mut connection).await.unwrap()
}

#[tokio::test]
async fn the_boxes_stand_beside_the_name_and_nobody_has_ticked_them() {
    let app = TestApp::start().await;

    let page = app.phone().page("/rejoindre").await;

    assert_eq!(count(&page, "form input[type=checkbox][required]"), 2);
    assert_eq!(count(&page, "form input[type=checkbox][checked]"), 0);
    assert_eq!(count(&page, "form .poster .summary"), 2);
    assert_eq!(
        count(&page, &format!("form a[target=_blank][href$='/chartes/{RULES}/v1']")),
        1
    );
    assert!(words(&page, "form .charters").contains("J’ai lu «\u{a0}Règles de vie\u{a0}» et je m’engage"));
    assert!(words(&page, "form .charters .hint").contains("n’autorise aucun usage de vos données"));
}

#[tokio::test]
async fn without_a_box_nobody_comes_in_and_what_was_typed_is_kept() {
    let app = TestApp::start().await;
    let ada = app.phone();

    for boxes in [
        &[][..],
        &ACCEPTED[..1],
        &[ACCEPTED[0], ("accept-usage-responsable-ia", "2")],
    ] {
        assert_eq!(join(&ada, "Ada", boxes, "text/plain").await.status, 422);
        let refused = join(&ada, "Ada", boxes, HTML).await;
        assert_eq!(refused.status, 303);
        let page = Html::parse_document(&ada.open(refused.location()).await.text);
        assert_eq!(count(&page, "input[name=name][value=Ada]"), 1);
        assert!(words(&page, "#accept-usage-responsable-ia-problem").contains("Cochez cette case"));
        let rules_missing = boxes.is_empty();
        assert_eq!(
            count(&page, "#accept-regles-de-vie-problem"),
            usize::from(rules_missing)
        );
        assert_eq!(
            count(&page, "input[name=accept-regles-de-vie][checked]"),
            usize::from(!rules_missing)
        );
    }

    assert!(rows(&app).await.is_empty());
    let proposed = ada.send("propose_topic", &[("title", "Sauvegardes")]).await;
    assert_eq!(proposed.status, 403);
    assert_eq!(join(&ada, "Ada", &ACCEPTED, "text/plain").await.status, 200);
}

#[tokio::test]
async fn what_was_accepted_is_kept_with_version_hash_wording_and_time_and_shown_to_the_person() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;

    let kept = rows(&app).await;

    assert_eq!(kept.len(), 2);
    let (slug, version, hash, wording, at, channel, left_at) = &kept[0];
    assert_eq!(
        (slug.as_str(), *version, *at, channel.as_str()),
        (RULES, 1, MORNING, "web")
    );
    assert_eq!(left_at, &None);
    assert!(wording.contains("je m’engage"));
    let receipt = words(&ada.page("/rejoindre").await, "#accepte");
    assert!(receipt.contains(hash) && receipt.contains("Version 1"), "{receipt}");
    assert!(
        receipt.contains("acceptée le mardi 8 décembre 2026 à 9\u{a0}h"),
        "{receipt}"
    );
    assert_eq!(
        words(&app.join("Grace").await.page("/rejoindre").await, "#accepte")
            .matches("Version")
            .count(),
        2
    );
}

#[tokio::test]
async fn a_new_version_is_asked_before_the_next_act_and_never_before_reading() {
    let app = TestApp::start().await;
    let (zoe, ada) = (app.organiser("Zoé").await, app.join("Ada").await);
    new_version(&zoe, "1", "# Nos règles\n\nOn écoute.\n").await;

    for page in ["", "/chartes/regles-de-vie", "/proposer", "/ma-journee", "/rejoindre"] {
        assert_eq!(ada.open(&format!("/f/{}{page}", app.code)).await.status, 200, "{page}");
    }
    let from = format!("/f/{}/proposer", app.code);
    let fields = [("title", "Sauvegardes"), ("kind", "workshop"), ("from", from.as_str())];
    assert_eq!(ada.send("propose_topic", &fields).await.status, 422);
    let refused = ada.submit("propose_topic", &fields).await;
    assert!(app.view().await.topics.is_empty());

    // To what has changed, with the difference and one box.
    assert!(
        refused
            .location()
            .starts_with(&format!("/f/{}/accepter?suite=", app.code)),
        "{}",
        refused.location()
    );
    let page = Html::parse_document(&ada.open(refused.location()).await.text);
    assert!(words(&page, "main .changes .added").contains("On écoute."));
    assert_eq!(count(&page, "form input[type=checkbox]"), 1);
    let next = Selector::parse("form input[name=next]").unwrap();
    let next = page.select(&next).next().unwrap().attr("value").unwrap().to_owned();
    let old = [("accept-regles-de-vie", "1"), ("next", next.as_str())];
    assert_eq!(ada.send("accept_charters", &old).await.status, 422);
    let accepted = ada
        .submit("accept_charters", &[("accept-regles-de-vie", "2"), ("next", &next)])
        .await;

    // Back to the form with what was typed.
    assert_eq!((accepted.status, accepted.location()), (303, next.as_str()));
    let form = Html::parse_document(&ada.open(&next).await.text);
    assert_eq!(count(&form, "input[name=title][value=Sauvegardes]"), 1);
    assert!(words(&form, "form .refusal.resumed").contains("Il ne vous reste qu’à envoyer"));
    ada.propose("Sauvegardes").await;
    assert_eq!(
        rows(&app)
            .await
            .iter()
            .filter(|row| row.0 == RULES && row.1 == 2)
            .count(),
        1
    );
}

#[tokio::test]
async fn who_wrote_the_new_version_accepts_it_too_and_newcomers_only_that_one() {
    let app = TestApp::start().await;
    let zoe = app.organiser("Zoé").await;
    new_version(&zoe, "1", "# Nos règles\n").await;

    assert_eq!(zoe.send("set_phase", &[("phase", "sessions")]).await.status, 422);
    assert_eq!(app.forum().await.phase, Phase::Marketplace);
    assert_eq!(join(&app.phone(), "Ada", &ACCEPTED, "text/plain").await.status, 422);
    let current = [("accept-regles-de-vie", "2"), ACCEPTED[1]];
    assert_eq!(join(&app.phone(), "Ada", &current, "text/plain").await.status, 200);
    assert_eq!(
        zoe.send("accept_charters", &[("accept-regles-de-vie", "2")])
            .await
            .status,
        200
    );
    assert_eq!(zoe.send("set_phase", &[("phase", "sessions")]).await.status, 200);
}

#[tokio::test]
async fn what_is_not_mandatory_is_not_asked() {
    let app = TestApp::start().await;
    let zoe = app.organiser("Zoé").await;
    assert_eq!(zoe.send("require_charters", &[]).await.status, 200);

    assert_eq!(count(&app.phone().page("/rejoindre").await, "form .charters"), 0);
    assert_eq!(join(&app.phone(), "Ada", &[], "text/plain").await.status, 200);
}

#[tokio::test]
async fn acceptances_survive_a_restart() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;

    let app = app.restart().await;

    ada.at(&app.url).propose("Sauvegardes").await;
}

#[tokio::test]
async fn the_proof_outlives_the_name_for_a_year() {
    let app = TestApp::start().await;
    let (ada, grace) = (app.join("Ada").await, app.join("Grace").await);
    let year = 366 * 24 * 60 * 60;

    assert_eq!(ada.send("leave", &[]).await.status, 200);
    let left = rows(&app).await.into_iter().filter(|row| row.6 == Some(MORNING));
    assert_eq!(left.count(), 2);
    let again = ada.page("/rejoindre").await;
    assert_eq!(count(&again, "form .charters input[type=checkbox]"), 2);
    assert_eq!(words(&again, "#accepte"), "");

    // A goodbye of someone else purges nothing; the clock does.
    app.clock
        .store(MORNING + year + 1, std::sync::atomic::Ordering::Relaxed);
    assert_eq!(grace.send("leave", &[]).await.status, 200);
    assert_eq!(rows(&app).await.len(), 4);
    purge(&app.instance, Retention::default()).await.unwrap();
    let kept = rows(&app).await;
    assert_eq!(kept.len(), 2);
    assert!(kept.iter().all(|row| row.6 == Some(MORNING + year + 1)));
}

/// Two mandatory charters, one for each side, besides the two for everyone.
async fn with_two_sides() -> (TestApp, Phone) {
    let app = TestApp::start().await;
    let team = app.organiser("Zoé").await;
    for (title, audience) in [("Pour le public", "public"), ("Pour le privé", "private")] {
        let fields = [
            ("after", "0"),
            ("title", title),
            ("lang", "fr"),
            ("audience", audience),
            ("summary", "On écoute."),
            ("text", "# Texte"),
        ];
        let written = team.send("write_charter", &fields).await;
        assert_eq!(written.status, 200, "{}", written.text);
    }
    let slugs = [RULES, "usage-responsable-ia", "pour-le-public", "pour-le-prive"];
    let fields: Vec<_> = slugs.iter().map(|slug| (format!("mandatory-{slug}"), "on")).collect();
    let fields: Vec<_> = fields.iter().map(|(name, on)| (name.as_str(), *on)).collect();
    assert_eq!(team.send("require_charters", &fields).await.status, 200);
    (app, team)
}

#[tokio::test]
async fn where_charters_differ_one_says_whom_one_works_for_and_accepts_those_only() {
    let (app, _) = with_two_sides().await;
    let page = app.phone().page("/rejoindre").await;
    assert_eq!(count(&page, "input[type=radio][name=audience][required]"), 2);
    assert_eq!(count(&page, "input[name=audience][checked]"), 0);
    assert_eq!(
        count(&page, "[data-side=private] input[value='1-private']:not([required])"),
        1
    );
    let (everyone, private) = (&ACCEPTED[..], ("accept-pour-le-prive", "1-private"));
    let public = ("accept-pour-le-public", "1-public");

    // Neither, or that of the others only.
    for wrong in [vec![("audience", "private")], vec![("audience", "private"), public]] {
        let refused = join(&app.phone(), "Ada", &[everyone, &wrong].concat(), "text/plain").await;
        assert_eq!(refused.status, 422, "{wrong:?}");
    }
    let ada = app.phone();
    let boxes = [everyone, &[("audience", "private"), private, public]].concat();
    assert_eq!(join(&ada, "Ada", &boxes, "text/plain").await.status, 200);

    assert_eq!(ada.propose("Sauvegardes").await.0, 1, "nothing more is asked");
    let accepted: Vec<String> = rows(&app).await.into_iter().map(|row| row.0).collect();
    assert!(accepted.contains(&"pour-le-prive".to_owned()), "{accepted:?}");
    assert_eq!(
        accepted.iter().filter(|slug| *slug == "pour-le-public").count(),
        0,
        "{accepted:?}"
    );
}

#[tokio::test]
async fn a_new_version_for_the_others_is_not_asked_of_them() {
    let (app, team) = with_two_sides().await;
    let ada = app.phone();
    let boxes = [
        &ACCEPTED[..],
        &[("audience", "private"), ("accept-pour-le-prive", "1-private")],
    ]
    .concat();
    assert_eq!(join(&ada, "Ada", &boxes, "text/plain").await.status, 200);
    let again = |slug: &'static str, audience: &'static str| {
        [
            ("slug", slug),
            ("after", "1"),
            ("title", "Autrement"),
            ("lang", "fr"),
            ("audience", audience),
            ("summary", "On écoute."),
            ("text", "# Autrement"),
        ]
    };
    let written = team
        .send(
            "accept_charters",
            &[("audience", "public"), ("accept-pour-le-public", "1-public")],
        )
        .await;
    assert_eq!(written.status, 200, "{}", written.text);

    assert_eq!(
        team.send("write_charter", &again("pour-le-public", "public"))
            .await
            .status,
        200
    );
    assert_eq!(ada.propose("Sauvegardes").await.0, 1);
    assert_eq!(
        team.send("write_charter", &again("pour-le-prive", "private"))
            .await
            .status,
        200
    );
    assert_eq!(ada.send("propose_topic", &[("title", "Restaurer")]).await.status, 422);
    let page = ada.page("/accepter").await;
    assert_eq!(count(&page, "input[name=audience]"), 0, "which side is known");
    assert_eq!(count(&page, "input[name=accept-pour-le-prive][value='2']"), 1);
}

#[tokio::test]
async fn a_question_is_one_tap_away_from_the_boxes_and_from_each_charter() {
    let app = TestApp::start().await;
    for path in ["/rejoindre", "/chartes/regles-de-vie"] {
        let page = app.phone().page(path).await;
        assert_eq!(count(&page, "main a[target=_blank][href$='/aide']"), 1, "{path}");
    }
}
