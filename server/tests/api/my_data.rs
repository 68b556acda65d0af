//! « Mes données »: seen, corrected, taken away, erased; and erased means everywhere.

use ::app::backend::{Channel, Device, Forums, OwnData, OwnTopics};
use domain::{Delta, PersonId};
use scraper::{Html, Selector};
use serde_json::Value;
use server::store::{Batch, Person};
use uuid::Uuid;

use crate::{
    app::TestApp,
    html::plain_words,
    phone::{HTML, Phone},
    stream::Event,
};

async fn text_of(phone: &Phone, path: &str) -> String {
    phone.open(&format!("/f/{}{path}", phone.code)).await.text
}

async fn erase(phone: &Phone, topics: &str) {
    let erased = phone.submit("erase_me", &[("topics", topics)]).await;
    assert_eq!(erased.status, 303, "{}", erased.text);
    assert!(
        erased.location().ends_with("/mes-donnees?efface=oui"),
        "{}",
        erased.location()
    );
    let told = text_of(phone, "/mes-donnees?efface=oui").await;
    assert!(told.contains("C’est effacé"), "{told}");
}

/// The database as bytes, once it is one file.
async fn bytes(app: TestApp) -> (TestApp, Vec<u8>) {
    let app = app.restart().await;
    let bytes = std::fs::read(app.folder.path().join("forum.db")).unwrap();
    (app, bytes)
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[tokio::test]
async fn who_is_erased_is_gone_from_every_screen_within_one_update() {
    let app = TestApp::in_sessions().await;
    let (ada, grace, zoe) = (app.phone(), app.join("Grace").await, app.facilitator("Zoé").await);
    let name = "Ada Effaçable";
    let said = [
        ("name", name),
        ("pronouns", "pronom-effaçable"),
        ("email", "ada@effacable.fr"),
    ];
    assert_eq!(ada.send("join", &said).await.status, 200);
    let session = app.session_of(&ada).await;
    let written = [
        ("session", session.to_string()),
        ("revision", "0".to_owned()),
        ("notes", "Nos décisions".to_owned()),
    ];
    let written: Vec<(&str, &str)> = written.iter().map(|(key, value)| (*key, value.as_str())).collect();
    assert_eq!(ada.send("write_report", &written).await.status, 200);
    let mut away = grace.watch("", None).await;
    away.next().await;
    let behind = away.last_id.clone();
    drop(away);
    ada.mark(domain::TopicId(1)).await;
    // What visitors share names her, and so does what screens were told.
    assert!(text_of(&app.phone(), "").await.contains(name));
    let mut screen = grace.watch("", None).await;
    let Some(Event::Snapshot(snapshot)) = screen.next().await else {
        panic!("a stream begins with a snapshot")
    };
    assert_eq!(snapshot.topics[0].convener.as_deref(), Some(name));

    erase(&ada, "keep").await;

    let Some(Event::Deltas(deltas)) = screen.next().await else {
        panic!("one update says it")
    };
    let nameless = |delta: &Delta| matches!(delta, Delta::Convener { name: None, .. });
    assert!(deltas.iter().any(nameless), "{deltas:?}");
    // Who was away hears nothing of the past.
    let mut late = grace.watch("", Some(&behind)).await;
    let Some(Event::Snapshot(snapshot)) = late.next().await else {
        panic!("no delta of before is told again")
    };
    assert_eq!(
        (snapshot.topics[0].convener.as_deref(), snapshot.topics[0].interest),
        (None, 0)
    );
    for reader in [&app.phone(), &grace, &zoe, &ada] {
        for path in [
            "",
            "/maintenant",
            "/sujets",
            "/sujets?q=efface",
            "/sujet/1",
            "/historique",
            "/comptes-rendus",
            "/atelier/1/notes",
            "/ma-journee",
            "/rejoindre",
            "/mes-donnees",
            "/animation/photos",
            "/ecran",
        ] {
            let shown = text_of(reader, path).await;
            assert!(
                !shown.contains("Effaçable") && !shown.contains("pronom-effaçable"),
                "{path}"
            );
        }
    }
    assert!(
        text_of(&grace, "/atelier/1/notes").await.contains("Nos décisions"),
        "notes stay"
    );
    assert_eq!(ada.send("propose_topic", &[("title", "Encore")]).await.status, 403);
    let (_app, kept) = bytes(app).await;
    for word in ["Effaçable", "pronom-effaçable", "ada@effacable.fr"] {
        assert!(!contains(&kept, word), "{word} is still in the file");
    }
}

#[tokio::test]
async fn topics_are_taken_back_with_their_words_when_the_person_asks() {
    let app = TestApp::start().await;
    let (ada, bo, zoe) = (
        app.join("Ada").await,
        app.join("Bo").await,
        app.facilitator("Zoé").await,
    );
    let words = [
        ("title", "Mon diagnostic confidentiel"),
        ("description", "Ce que je traverse"),
        ("kind", "workshop"),
    ];
    assert_eq!(ada.send("propose_topic", &words).await.status, 200);
    let [cell, _] = app.cells().await;
    assert_eq!(ada.place(domain::TopicId(1), cell).await.status, 200);
    // Led by two: it is Bo's as well.
    let shared = ada.propose("À deux voix").await;
    let topic = shared.to_string();
    let seen = app.instance.seen(&app.code, None).await.unwrap();
    let person = |name: &str| {
        seen.names
            .iter()
            .find(|(_, known)| *known == name)
            .unwrap()
            .0
            .0
            .to_string()
    };
    let bo_id = person("Bo");
    let fields = [
        ("topic", topic.as_str()),
        ("person", bo_id.as_str()),
        ("on", "on"),
        ("by", "animation"),
    ];
    assert_eq!(zoe.send("set_co_convener", &fields).await.status, 200);
    let mut screen = bo.watch("", None).await;
    screen.next().await;

    erase(&ada, "withdraw").await;

    let Some(Event::Deltas(deltas)) = screen.next().await else {
        panic!("one update says it")
    };
    assert!(deltas.contains(&Delta::TopicGone(domain::TopicId(1))), "{deltas:?}");
    let view = app.view().await;
    assert_eq!(view.topics.len(), 1);
    assert_eq!(
        (view.topics[0].title.as_str(), view.topics[0].with.as_str()),
        ("À deux voix", "Bo")
    );
    for path in ["/historique", "/sujet/1", "/sujets?q=diagnostic", ""] {
        let shown = text_of(&zoe, path).await;
        assert!(
            !shown.contains("diagnostic confidentiel") && !shown.contains("je traverse"),
            "{path}"
        );
    }
    let history = text_of(&zoe, "/historique").await;
    assert!(
        history.contains("texte effacé, à la demande"),
        "the redaction is told: {history}"
    );
    // It comes back neither by an undo nor by a restart.
    let (app, kept) = bytes(app).await;
    assert!(!contains(&kept, "diagnostic confidentiel") && !contains(&kept, "je traverse"));
    let zoe = zoe.at(&app.url);
    let seen = app.instance.seen(&app.code, None).await.unwrap();
    let acts: Vec<u32> = seen.forum.history.acts().map(|act| act.stamp.act.0).collect();
    for act in acts {
        zoe.send("undo", &[("act", &act.to_string())]).await;
        let view = app.view().await;
        assert!(
            view.topics.iter().all(|topic| !topic.title.is_empty()),
            "{act}: {:?}",
            view.topics
        );
    }
}

#[tokio::test]
async fn after_the_day_topics_stay_whatever_was_asked() {
    let app = TestApp::start().await;
    let (ada, zoe) = (app.join("Ada").await, app.facilitator("Zoé").await);
    ada.propose("Sauvegardes").await;
    assert_eq!(zoe.send("set_phase", &[("phase", "archived")]).await.status, 200);

    erase(&ada, "withdraw").await;

    let view = app.view().await;
    assert_eq!(
        (view.topics[0].title.as_str(), view.topics[0].convener.as_deref()),
        ("Sauvegardes", None)
    );
}

#[tokio::test]
async fn the_page_tells_what_is_kept_and_corrects_it() {
    let app = TestApp::in_sessions().await;
    let ada = app.phone();
    let said = [("name", "Ada"), ("pronouns", "elle"), ("photo", "yes")];
    assert_eq!(ada.send("join", &said).await.status, 200);
    let topic = ada.propose("Sauvegardes").await;
    ada.mark(topic).await;

    let page = ada.page("/mes-donnees").await;

    let kept = plain_words(&page, "#garde");
    for told in [
        "Votre nom 1",
        "Ce que vous dites de vous 1",
        "Votre réponse sur les photos 1",
        "Vos appareils 1",
        "Les chartes que vous avez acceptées 2",
        "Les sujets qui vous intéressent 1",
        "Ce que vous avez fait au tableau 1",
    ] {
        assert!(kept.contains(told), "{told}: {kept}");
    }
    assert!(kept.contains("le mardi 8 décembre 2026 à 9 h"), "{kept}");
    assert_eq!(plain_words(&page, "main a.row b").matches("Sauvegardes").count(), 2);
    let back = format!("/f/{}/mes-donnees", app.code);
    let corrected = ada
        .submit("join", &[("name", "Ada L."), ("pronouns", ""), ("next", &back)])
        .await;
    assert_eq!((corrected.status, corrected.location()), (303, back.as_str()));
    let page = ada.page("/mes-donnees").await;
    assert!(!plain_words(&page, "#garde").contains("Ce que vous dites de vous"));
    for path in ["", "/aide", "/rejoindre"] {
        let foot = app.phone().page(path).await;
        let link = Selector::parse(&format!("footer a[href='{back}']")).unwrap();
        assert_eq!(foot.select(&link).count(), 1, "{path}");
    }
}

#[tokio::test]
async fn the_files_have_every_row_and_run_nothing() {
    let app = TestApp::start().await;
    let (ada, bo) = (app.phone(), app.join("Bo").await);
    let name = "=HYPERLINK(\"http://x\");مریم";
    let said = [("name", name), ("organisation", "@dinum"), ("occupation", "+33")];
    assert_eq!(ada.send("join", &said).await.status, 200);
    ada.mark(bo.propose("Sauvegardes").await).await;

    let json = ada.open(&format!("/f/{}/mes-donnees.json", app.code)).await;
    let csv = ada.open(&format!("/f/{}/mes-donnees.csv", app.code)).await;

    assert_eq!((json.status, json.header("content-type")), (200, "application/json"));
    assert_eq!(json.header("cache-control"), "no-store");
    let file = format!("attachment; filename=\"mes-donnees-{}.json\"", app.code);
    assert_eq!(json.header("content-disposition"), file);
    let all: Value = serde_json::from_str(&json.text).unwrap();
    assert_eq!(all["kept"]["person"][0]["name"], name);
    assert_eq!(all["kept"]["interest"][0]["topic_id"], 1);
    assert_eq!(all["kept"]["acceptance"].as_array().unwrap().len(), 2);
    assert!(!json.text.contains("Sauvegardes"), "what others wrote is theirs");
    assert_eq!(
        (csv.status, csv.header("content-type")),
        (200, "text/csv; charset=utf-8")
    );
    assert!(csv.text.starts_with("\u{feff}table;row;field;value\r\n"));
    assert!(
        csv.text
            .contains("\"person\";1;\"name\";\"'=HYPERLINK(\"\"http://x\"\");مریم\"\r\n"),
        "{}",
        csv.text
    );
    assert!(csv.text.contains("\"'@dinum\"") && csv.text.contains("\"'+33\""));
    for line in csv.text.lines() {
        for cell in line.split(';') {
            let value = cell.trim_start_matches('"');
            assert!(!value.starts_with(['=', '+', '-', '@', '\t', '\r']), "{line}");
        }
    }
}

#[tokio::test]
async fn strangers_and_bad_forms_are_answered_and_change_nothing() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    ada.propose("Sauvegardes").await;
    let from = format!("/f/{}/mes-donnees", app.code);

    for topics in ["", "burn", "KEEP"] {
        let refused = ada.send("erase_me", &[("topics", topics)]).await;
        assert_eq!(refused.status, 422, "{topics}");
    }
    let refused = ada.submit("erase_me", &[("topics", "burn"), ("from", &from)]).await;
    let page = Html::parse_document(&ada.open(refused.location()).await.text);
    assert!(plain_words(&page, "details[open] .problem").contains("Choisissez"));
    assert_eq!(app.view().await.topics[0].convener.as_deref(), Some("Ada"));
    let stranger = app.phone();
    assert_eq!(stranger.send("erase_me", &[("topics", "keep")]).await.status, 403);
    assert!(
        text_of(&stranger, "/mes-donnees")
            .await
            .contains("ne garde rien de vous")
    );
    for kind in ["json", "csv"] {
        let path = format!("{from}.{kind}");
        assert_eq!(stranger.open(&path).await.status, 403);
        let other = path.replace(app.code.as_str(), "ZZZZZZ");
        assert_eq!(ada.open(&other).await.status, 404);
        let nobody = stranger.client.get(stranger.address(&path)).header("accept", HTML);
        assert_eq!(nobody.send().await.unwrap().status(), 403);
    }
}

#[tokio::test]
async fn the_last_organiser_first_gives_that_role_to_someone() {
    let app = TestApp::start().await;
    let zoe = app.organiser("Zoé").await;

    let refused = zoe.send("erase_me", &[("topics", "keep")]).await;

    assert_eq!(refused.status, 409, "{}", refused.text);
    assert!(refused.text.contains("Donnez d’abord ce rôle"), "{}", refused.text);
    app.organiser("Ada").await;
    erase(&zoe, "keep").await;
}

#[tokio::test]
async fn what_was_typed_and_refused_is_forgotten_with_its_writer() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    let from = format!("/f/{}/proposer", app.code);
    let refused = ada
        .submit(
            "propose_topic",
            &[("title", "xy"), ("description", "mon secret"), ("from", &from)],
        )
        .await;
    assert!(ada.open(refused.location()).await.text.contains("mon secret"));

    erase(&ada, "keep").await;

    assert!(!ada.open(refused.location()).await.text.contains("mon secret"));
}

#[tokio::test]
async fn a_restored_backup_forgets_again_who_was_erased() {
    let app = TestApp::start().await;
    let (ada, bo) = (app.join("Ada").await, app.join("Bo").await);
    ada.propose("Sauvegardes").await;
    let app = app.restart().await;
    let database = app.folder.path().join("forum.db");
    let backup = std::fs::read(&database).unwrap();
    let (ada, bo) = (ada.at(&app.url), bo.at(&app.url));
    erase(&ada, "keep").await;

    let app = app.restart_after(|| std::fs::write(&database, &backup).unwrap()).await;

    assert_eq!(app.view().await.topics[0].convener, None);
    assert!(
        text_of(&ada.at(&app.url), "/mes-donnees")
            .await
            .contains("ne garde rien de vous")
    );
    assert!(text_of(&bo.at(&app.url), "/mes-donnees").await.contains("Votre nom"));
}

#[tokio::test]
async fn ten_thousand_names_are_listed_and_erased_one_by_one() {
    let app = TestApp::start().await;
    let key = app.instance.find(&app.code, None).await.unwrap().key;
    let mut batch = Batch::new(key);
    for number in 0..10_000_u64 {
        let person = Person {
            name: format!("Personne {number:05} 🦊"),
            channel: Channel::Web,
            joined_at: domain::Timestamp(crate::app::MORNING),
        };
        batch
            .people
            .insert(PersonId(Uuid::from_u64_pair(3, number)), Some(person));
    }
    app.instance.parts.writer.keep(batch).await.unwrap();
    let app = app.restart().await;
    let (ada, zoe) = (app.join("Ada").await, app.facilitator("Zoé").await);
    ada.propose("Sauvegardes").await;

    let list = text_of(&zoe, "/animation/photos").await;
    assert!(list.contains("Ne pas photographier (10002)"));
    assert!(list.contains("Personne 00000 🦊") && list.contains("Personne 09999 🦊"));
    for (reader, path) in [
        (&zoe, "/sujet/1"),
        (&ada, "/mes-donnees"),
        (&ada, ""),
        (&zoe, "/animation"),
    ] {
        assert_eq!(
            reader.open(&format!("/f/{}{path}", app.code)).await.status,
            200,
            "{path}"
        );
    }
    erase(&ada, "keep").await;
    assert!(text_of(&zoe, "/animation/photos").await.contains("(10001)"));
}

#[tokio::test]
async fn other_browsers_of_the_same_person_are_forgotten_too() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    let seen = app.instance.seen(&app.code, None).await.unwrap();
    let person = *seen.names.keys().next().unwrap();
    let (second, _) = ::app::backend::People::new_device(&*app.instance);
    let key = app.instance.find(&app.code, None).await.unwrap().key;
    let mut batch = Batch::new(key);
    batch
        .devices
        .insert(server::people::device_key(&app.code, &second), Some(person));
    app.instance.parts.writer.keep(batch).await.unwrap();
    let app = app.restart().await;
    let known = async |device: &Device| app.instance.dossier(&app.code, device).await.is_ok();
    assert!(known(&second).await);

    erase(&ada.at(&app.url), "keep").await;

    assert!(!known(&second).await);
    let again = app.instance.erase(&app.code, &second, OwnTopics::Keep).await;
    assert_eq!(again, Err(::app::error::AppError::NotJoined));
}
