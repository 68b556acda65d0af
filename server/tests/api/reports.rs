//! Reports: what they say, who may read them, and what is declared when they are published.

use domain::{NotesView, SessionId, Visibility};
use scraper::Html;

use crate::{
    app::TestApp,
    files::{PNG, form, upload},
    html::{count, plain_words},
    phone::{Answer, Phone},
};

/// A report as its form posts it.
const WHOLE: [(&str, &str); 14] = [
    ("essence", "On garde deux outils."),
    ("points", "- le premier\n- le deuxième\n- le troisième"),
    ("decisions", "Écrire la fiche ensemble"),
    ("action_what0", "Relire la fiche"),
    ("action_who0", "Camille"),
    ("action_due0", "vendredi"),
    ("action_what1", ""),
    ("action_who1", ""),
    ("action_due1", ""),
    ("questions", "Qui paie ?"),
    ("link_url0", "https://exemple.fr/fiche?a=1&b=2"),
    ("link_label0", "La fiche"),
    ("notes", "## En détail\n\n**tout**"),
    ("link_url1", ""),
];

const UNASSISTED: [(&str, &str); 1] = [("assistance", "none")];

const ASSISTED: [(&str, &str); 4] = [
    ("assistance", "rewording"),
    ("tool", "Albert (DINUM)"),
    ("why", "Raccourcir les notes"),
    ("reviewer", "Ada"),
];

struct Scene {
    app: TestApp,
    /// Convenes the session and takes its notes.
    ada: Phone,
    session: SessionId,
}

impl Scene {
    async fn new() -> Self {
        let app = TestApp::in_sessions().await;
        let ada = app.join("Ada").await;
        let session = app.session_of(&ada).await;
        let scene = Self { app, ada, session };
        scene.takes_notes(&scene.ada).await;
        scene
    }

    /// With a whole report in it.
    async fn written() -> Self {
        let scene = Self::new().await;
        assert_eq!(scene.write(&scene.ada, "0", &WHOLE).await.status, 200);
        scene
    }

    async fn takes_notes(&self, phone: &Phone) {
        let answer = self.send(phone, "set_scribe", &[("on", "on")]).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
    }

    fn path(&self) -> String {
        format!("/atelier/{}/notes", self.session)
    }

    async fn send(&self, phone: &Phone, action: &str, fields: &[(&str, &str)]) -> Answer {
        let session = self.session.to_string();
        let fields = [&[("session", session.as_str())], fields].concat();
        phone.send(action, &fields).await
    }

    async fn write(&self, phone: &Phone, revision: &str, fields: &[(&str, &str)]) -> Answer {
        self.send(phone, "write_report", &[&[("revision", revision)], fields].concat())
            .await
    }

    async fn publish(&self, phone: &Phone, revision: &str, fields: &[(&str, &str)]) -> Answer {
        self.send(phone, "publish_report", &[&[("revision", revision)], fields].concat())
            .await
    }

    async fn make(&self, visibility: Visibility) {
        let fields = [("visibility", visibility.name())];
        let answer = self.send(&self.ada, "set_visibility", &fields).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
    }

    /// The page as this browser reads it, whatever its status.
    async fn read(&self, phone: &Phone) -> (u16, Html) {
        let answer = phone.open(&format!("/f/{}{}", self.app.code, self.path())).await;
        (answer.status, Html::parse_document(&answer.text))
    }
}

#[tokio::test]
async fn a_report_is_read_part_by_part_and_stands_in_its_form_as_it_was_written() {
    let scene = Scene::written().await;
    let page = scene.ada.page(&scene.path()).await;

    let article = plain_words(&page, "article.report");
    for part in [
        "On garde deux outils.",
        "le deuxième",
        "Écrire la fiche ensemble",
        "Relire la fiche",
        "Camille · vendredi",
        "Qui paie ?",
        "La fiche",
        "exemple.fr",
        "Complet",
    ] {
        assert!(article.contains(part), "{part}: {article}");
    }
    assert_eq!(count(&page, "article.report .prose strong"), 1);
    assert_eq!(
        count(
            &page,
            "article a[href='https://exemple.fr/fiche?a=1&b=2'][rel~=noopener]"
        ),
        1
    );
    assert_eq!(count(&page, "input[name=action_what0][value='Relire la fiche']"), 1);
    // The empty line of the form was not kept, and there are new ones.
    assert_eq!(count(&page, "input[name^=action_what]"), 3);
    assert_eq!(count(&page, "input[name^=link_url]"), 3);
}

#[tokio::test]
async fn every_free_text_is_described_by_the_reminder() {
    let scene = Scene::written().await;
    let page = scene.ada.page(&scene.path()).await;
    let fields = "form[action='/api/write_report'] :is(textarea, input:not([type=hidden]))";

    assert_eq!(count(&page, "#rappel"), 1);
    assert!(count(&page, fields) > 10);
    assert_eq!(
        count(&page, fields),
        count(&page, &format!("{fields}[aria-describedby~=rappel]"))
    );
}

#[tokio::test]
async fn a_wrong_line_is_said_beside_its_field_and_all_that_was_typed_stays() {
    let scene = Scene::new().await;
    let session = scene.session.to_string();
    let from = format!("/f/{}{}", scene.app.code, scene.path());
    let long = "a".repeat(301);
    let refused = scene
        .ada
        .submit(
            "write_report",
            &[
                ("session", session.as_str()),
                ("revision", "0"),
                ("from", from.as_str()),
                ("essence", long.as_str()),
                ("points", "gardé"),
                ("action_what0", ""),
                ("action_who0", "Camille"),
                ("action_due0", ""),
                ("link_url0", "javascript:alert(1)"),
                ("link_label0", "Lien"),
            ],
        )
        .await;

    assert_eq!(refused.status, 303);
    let page = Html::parse_document(&scene.ada.open(refused.location()).await.text);
    assert!(
        plain_words(&page, ".refusal").contains("3 champs"),
        "{}",
        plain_words(&page, ".refusal")
    );
    assert_eq!(count(&page, "textarea[name=essence][aria-invalid=true]"), 1);
    assert_eq!(count(&page, "#action_what-0[aria-invalid=true]"), 1);
    assert_eq!(count(&page, "#action_who-0[value=Camille]:not([aria-invalid])"), 1);
    assert_eq!(
        count(&page, "#link_url-0[aria-invalid=true][value='javascript:alert(1)']"),
        1
    );
    assert_eq!(plain_words(&page, "textarea[name=points]").trim(), "gardé");
    assert_eq!(scene.app.forum().await.sessions[&scene.session].report.revision, 0);
}

#[tokio::test]
async fn who_has_not_joined_reads_neither_the_notes_nor_the_files_of_participants() {
    let scene = Scene::written().await;
    upload(&scene.ada, scene.session, form(PNG)).await;
    let file = format!("/f/{}/fichier/{}", scene.app.code, scene.app.stored_files()[0]);
    let (stranger, grace) = (scene.app.phone(), scene.app.join("Grace").await);

    let (status, page) = scene.read(&stranger).await;

    assert_eq!(status, 401);
    let said = plain_words(&page, "main");
    assert!(
        said.contains("entre participants") && !said.contains("deux outils"),
        "{said}"
    );
    assert_eq!(count(&page, "main a[href*='/rejoindre?suite=']"), 1);
    let refused = stranger.get(&file).await;
    assert_eq!(refused.status, 401);
    assert!(refused.text.contains("Rejoignez la rencontre"), "{}", refused.text);
    assert_eq!(scene.read(&grace).await.0, 200);
    assert_eq!(grace.get(&file).await.status, 200);
}

#[tokio::test]
async fn a_public_report_is_read_by_everyone_once_it_is_published() {
    let scene = Scene::written().await;
    upload(&scene.ada, scene.session, form(PNG)).await;
    let file = format!("/f/{}/fichier/{}", scene.app.code, scene.app.stored_files()[0]);
    let stranger = scene.app.phone();
    scene.make(Visibility::Public).await;
    assert_eq!(
        (scene.read(&stranger).await.0, stranger.get(&file).await.status),
        (401, 401)
    );

    assert_eq!(scene.publish(&scene.ada, "1", &UNASSISTED).await.status, 200);

    let (status, page) = scene.read(&stranger).await;
    assert_eq!((status, stranger.get(&file).await.status), (200, 200));
    assert!(plain_words(&page, "article.report").contains("Rédigé sans IA"));
    assert_eq!(count(&page, "meta[itemprop=ai-assistance][content=none]"), 1);
    assert_eq!(scene.send(&scene.ada, "unpublish_report", &[]).await.status, 200);
    assert_eq!(scene.read(&stranger).await.0, 401);
}

#[tokio::test]
async fn without_notes_nothing_is_written_and_what_was_is_hidden_from_all() {
    let scene = Scene::written().await;
    upload(&scene.ada, scene.session, form(PNG)).await;
    let file = format!("/f/{}/fichier/{}", scene.app.code, scene.app.stored_files()[0]);

    scene.make(Visibility::WithoutNotes).await;

    let (status, page) = scene.read(&scene.ada).await;
    let said = plain_words(&page, "main");
    assert_eq!(status, 200);
    assert!(said.contains("sans notes") && !said.contains("deux outils"), "{said}");
    assert_eq!(scene.ada.get(&file).await.status, 404);
    assert_eq!(scene.write(&scene.ada, "1", &WHOLE).await.status, 409);
    assert_eq!(scene.app.view().await.sessions[0].notes, NotesView::Without);
    scene.make(Visibility::Participants).await;
    assert!(plain_words(&scene.read(&scene.ada).await.1, "article.report").contains("deux outils"));
}

#[tokio::test]
async fn who_may_read_is_chosen_by_who_keeps_the_report_and_told_in_the_history() {
    let scene = Scene::written().await;
    let grace = scene.app.join("Grace").await;
    let public = [("visibility", "public")];
    assert_eq!(scene.send(&grace, "set_visibility", &public).await.status, 403);
    // Whoever drives the day may narrow it, and does not make public what others wrote.
    let zoe = scene.app.facilitator("Zoé").await;
    assert_eq!(scene.send(&zoe, "set_visibility", &public).await.status, 403);
    let page = zoe.page(&scene.path()).await;
    assert_eq!(count(&page, "input[name=visibility]"), 2);
    let unknown = scene.send(&scene.ada, "set_visibility", &[("visibility", "all")]).await;
    assert_eq!(unknown.status, 422);

    scene.make(Visibility::Public).await;

    let history = plain_words(&scene.ada.page("/historique").await, "main");
    assert!(
        history.contains("notes lisibles par tout le monde une fois publiées"),
        "{history}"
    );
}

#[tokio::test]
async fn who_may_read_is_taken_back_with_one_button_and_made_public_again_by_a_scribe_only() {
    let scene = Scene::written().await;
    let zoe = scene.app.facilitator("Zoé").await;
    let last = async || {
        scene
            .app
            .forum()
            .await
            .history
            .acts()
            .next()
            .unwrap()
            .stamp
            .act
            .to_string()
    };
    let visibility = async || scene.app.forum().await.sessions[&scene.session].report.visibility;
    scene.make(Visibility::Public).await;
    let (_, page) = scene.read(&scene.ada).await;
    assert!(plain_words(&page, ".undo.passing").contains("Lecture des notes modifiée."));
    assert!(
        plain_words(&page, ".audience").contains("Licence Ouverte"),
        "said before it is done"
    );
    // Whoever drives the day takes it back from the history, and does not make it public by taking that back.
    let made_public = last().await;
    assert_eq!(zoe.send("undo", &[("act", &made_public)]).await.status, 200);
    assert_eq!(visibility().await, Visibility::Participants);
    let taken_back = last().await;
    assert_eq!(zoe.send("undo", &[("act", &taken_back)]).await.status, 403);
    scene.make(Visibility::Public).await;
    scene.make(Visibility::WithoutNotes).await;
    assert_eq!(scene.ada.send("undo", &[("act", &last().await)]).await.status, 200);
    assert_eq!(visibility().await, Visibility::Public);
}

#[tokio::test]
async fn nothing_is_published_before_it_is_said_what_artificial_intelligence_did() {
    let scene = Scene::written().await;
    for (fields, sentence) in [
        (&[][..], "Choisissez"),
        (&[("assistance", "a little")][..], "Choisissez"),
        (&ASSISTED[..1], "3 champs"),
        (&ASSISTED[..3], "Remplissez"),
        (&[&ASSISTED[..3], &[("reviewer", "  ")]].concat()[..], "Remplissez"),
    ] {
        let refused = scene.publish(&scene.ada, "1", fields).await;
        assert_eq!(refused.status, 422, "{fields:?}: {}", refused.text);
        assert!(refused.text.contains(sentence), "{fields:?}: {}", refused.text);
    }
    assert_eq!(scene.app.forum().await.sessions[&scene.session].report.published, None);
    // Nothing is chosen in advance.
    let page = scene.ada.page(&scene.path()).await;
    assert_eq!(count(&page, "input[name=assistance]"), 4);
    assert_eq!(count(&page, "input[name=assistance][checked]"), 0);
    // Someone wrote since the page was shown.
    assert_eq!(scene.publish(&scene.ada, "0", &UNASSISTED).await.status, 409);
}

#[tokio::test]
async fn what_was_declared_is_on_the_page_and_stays_with_a_correction() {
    let scene = Scene::written().await;
    let grace = scene.app.join("Grace").await;
    assert_eq!(scene.publish(&grace, "1", &ASSISTED).await.status, 403);

    assert_eq!(scene.publish(&scene.ada, "1", &ASSISTED).await.status, 200);
    scene.takes_notes(&grace).await;
    assert_eq!(
        scene.write(&grace, "1", &[("essence", "Trois outils.")]).await.status,
        200
    );

    let page = grace.page(&scene.path()).await;
    let said = plain_words(&page, "article.report");
    assert!(said.contains("Trois outils."), "{said}");
    assert!(
        said.contains("Contenu assisté par IA (reformulation ou résumé, Albert (DINUM)), relu par Ada le"),
        "{said}"
    );
    assert_eq!(count(&page, "meta[itemprop=ai-assistance][content=rewording]"), 1);
    let published = scene.app.forum().await.sessions[&scene.session]
        .report
        .published
        .unwrap();
    assert_eq!(published.revision, 2);
    // Something else is declared of the same text.
    let other = [&ASSISTED[..1], &[("tool", "Whisper")], &ASSISTED[2..]].concat();
    assert_eq!(scene.publish(&scene.ada, "2", &other).await.status, 200);
    let said = plain_words(&grace.page(&scene.path()).await, "article.report");
    assert!(said.contains("Whisper") && !said.contains("Albert"), "{said}");
}

#[tokio::test]
async fn a_tool_that_organisers_do_not_list_is_warned_of_and_blocks_nothing() {
    let scene = Scene::written().await;
    let warned = "main [role=status] form[action='/api/publish_report']";
    assert_eq!(scene.publish(&scene.ada, "1", &ASSISTED).await.status, 200);
    let page = scene.ada.page(&scene.path()).await;
    assert!(plain_words(&page, "main [role=status]").contains("« Albert (DINUM) » n’est pas dans la liste"));
    assert_eq!(count(&page, &format!("{warned} input[type=checkbox][name=vouched]")), 1);
    // Only who keeps the report is warned.
    let grace = scene.app.join("Grace").await;
    assert_eq!(count(&grace.page(&scene.path()).await, warned), 0);

    let vouched = [&ASSISTED[..], &[("vouched", "on")]].concat();
    assert_eq!(scene.publish(&scene.ada, "1", &vouched).await.status, 200);

    let page = scene.ada.page(&scene.path()).await;
    assert_eq!(count(&page, warned), 0);
    assert!(plain_words(&page, "main").contains("Confirmé"));
}

#[tokio::test]
async fn a_reviewer_who_leaves_is_not_named_any_more() {
    let scene = Scene::written().await;
    assert_eq!(scene.publish(&scene.ada, "1", &ASSISTED).await.status, 200);
    let grace = scene.app.join("Grace").await;

    let erased = scene.ada.send("erase_me", &[("topics", "keep")]).await;

    assert_eq!(erased.status, 200, "{}", erased.text);
    let said = plain_words(&grace.page(&scene.path()).await, "article.report");
    assert!(
        said.contains("relu par une personne partie") && !said.contains("Ada"),
        "{said}"
    );
}

#[tokio::test]
async fn the_same_form_twice_publishes_once_and_what_is_published_outlives_a_restart() {
    let scene = Scene::written().await;
    let session = scene.session.to_string();
    let op = crate::app::op().0.to_string();
    let fields = [&[("session", session.as_str()), ("revision", "1")][..], &UNASSISTED].concat();
    for _ in 0..2 {
        let answer = scene.ada.send_as(&op, "publish_report", &fields).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
    }
    let before = scene.app.forum().await;

    let app = scene.app.restart().await;

    assert_eq!(app.forum().await.sessions, before.sessions);
    let ada = scene.ada.at(&app.url);
    let page = ada.page(&format!("/atelier/{session}/notes")).await;
    assert!(plain_words(&page, "article.report").contains("Rédigé sans IA"));
}
