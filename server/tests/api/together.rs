//! Several people on one report: drafts, what each wrote, versions, and errors that readers find.

use domain::{SessionId, Timestamp};
use scraper::{Html, Selector};

use crate::{
    app::TestApp,
    html::{count, plain_words},
    phone::{Answer, Phone},
};

/// Two scribes of one session, who both have opened its page.
struct Scene {
    app: TestApp,
    ada: Phone,
    bo: Phone,
    session: SessionId,
}

impl Scene {
    async fn new() -> Self {
        let app = TestApp::in_sessions().await;
        let (ada, bo) = (app.join("Ada").await, app.join("Bo").await);
        let session = app.session_of(&ada).await;
        let scene = Self { app, ada, bo, session };
        assert_eq!(scene.send(&scene.bo, "set_scribe", &[("on", "on")]).await.status, 200);
        scene
    }

    fn path(&self) -> String {
        format!("/atelier/{}/notes", self.session)
    }

    async fn send(&self, phone: &Phone, action: &str, fields: &[(&str, &str)]) -> Answer {
        let session = self.session.to_string();
        phone
            .send(action, &[&[("session", session.as_str())], fields].concat())
            .await
    }

    async fn write(&self, phone: &Phone, revision: &str, fields: &[(&str, &str)]) -> Answer {
        self.send(phone, "write_report", &[&[("revision", revision)], fields].concat())
            .await
    }

    /// Without JavaScript: the page that comes back.
    async fn save(&self, phone: &Phone, revision: &str, fields: &[(&str, &str)]) -> Html {
        let (session, from) = (self.session.to_string(), format!("/f/{}{}", self.app.code, self.path()));
        let own = [
            ("session", session.as_str()),
            ("revision", revision),
            ("from", from.as_str()),
        ];
        let sent = phone.submit("write_report", &[&own[..], fields].concat()).await;
        assert_eq!(sent.status, 303);
        Html::parse_document(&phone.open(sent.location()).await.text)
    }

    async fn keep_draft(&self, phone: &Phone, fields: &[(&str, &str)]) -> Answer {
        self.send(phone, "draft_report", &[&[("keep", "on")], fields].concat())
            .await
    }

    async fn page(&self, phone: &Phone) -> Html {
        phone.page(&self.path()).await
    }

    async fn revision(&self) -> u32 {
        self.app.forum().await.sessions[&self.session].report.revision
    }
}

#[tokio::test]
async fn what_two_scribes_wrote_in_different_parts_is_kept_of_both() {
    let scene = Scene::new().await;
    assert_eq!(
        scene
            .write(&scene.ada, "0", &[("points", "Le point d’Ada")])
            .await
            .status,
        200
    );

    let late = [("essence", "La phrase de Bo"), ("action_what0", "L’action de Bo")];
    assert_eq!(scene.write(&scene.bo, "0", &late).await.status, 200);

    let said = plain_words(&scene.page(&scene.ada).await, "article.report");
    for part in ["Le point d’Ada", "La phrase de Bo", "L’action de Bo"] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert_eq!(scene.revision().await, 2);
}

#[tokio::test]
async fn a_part_that_both_changed_comes_back_with_both_versions_to_choose_from() {
    let scene = Scene::new().await;
    let ada = [("points", "Le point d’Ada"), ("decisions", "La décision d’Ada")];
    assert_eq!(scene.write(&scene.ada, "0", &ada).await.status, 200);

    let page = scene
        .save(
            &scene.bo,
            "0",
            &[("points", "Le point de Bo"), ("questions", "La question de Bo")],
        )
        .await;

    assert!(plain_words(&page, ".report-form > .refusal").contains("entre-temps"));
    assert_eq!(plain_words(&page, "textarea[name=points]").trim(), "Le point de Bo");
    assert!(plain_words(&page, ".both .theirs").contains("Le point d’Ada"));
    assert_eq!(count(&page, ".both"), 1, "only the part that both changed");
    assert_eq!(count(&page, "input[name=kept_points]"), 3);
    assert_eq!(count(&page, "input[name=kept_points][checked]"), 0);
    // What only one of them changed is merged already.
    assert_eq!(
        plain_words(&page, "textarea[name=decisions]").trim(),
        "La décision d’Ada"
    );
    assert_eq!(
        plain_words(&page, "textarea[name=questions]").trim(),
        "La question de Bo"
    );
    assert_eq!(count(&page, "form input[name=revision][value='1']"), 2);
    assert_eq!(scene.revision().await, 1);
}

#[tokio::test]
async fn the_choice_between_two_versions_is_asked_for_and_kept() {
    for (kept, there, gone) in [
        ("mine", &["Le point de Bo"][..], &["Le point d’Ada"][..]),
        ("theirs", &["Le point d’Ada"], &["Le point de Bo"]),
        ("both", &["Le point d’Ada", "Le point de Bo"], &[]),
    ] {
        let scene = Scene::new().await;
        scene.write(&scene.ada, "0", &[("points", "Le point d’Ada")]).await;
        let bo = [("points", "Le point de Bo"), ("conflict_points", "on")];
        let page = scene.save(&scene.bo, "1", &bo).await;
        assert!(
            plain_words(&page, ".theirs .problem").contains("Choisissez"),
            "{}",
            page.html()
        );
        assert!(
            plain_words(&page, ".theirs").contains("Le point d’Ada"),
            "both still stand there"
        );

        let chosen = [&bo[..], &[("kept_points", kept)]].concat();
        assert_eq!(scene.write(&scene.bo, "1", &chosen).await.status, 200);

        let said = plain_words(&scene.page(&scene.ada).await, "article.report");
        assert!(there.iter().all(|part| said.contains(part)), "{kept}: {said}");
        assert!(!gone.iter().any(|part| said.contains(part)), "{kept}: {said}");
        // What was not kept is in the version before.
        let before = scene.ada.page(&format!("{}/versions?version=1", scene.path())).await;
        assert!(plain_words(&before, "main ins").contains("Le point d’Ada"));
    }
}

#[tokio::test]
async fn a_report_sent_twice_is_one_revision_also_when_another_came_between() {
    let scene = Scene::new().await;
    let (op, session) = (crate::app::op().0.to_string(), scene.session.to_string());
    let fields = [("session", session.as_str()), ("revision", "0"), ("points", "Une fois")];
    for _ in 0..2 {
        assert_eq!(scene.ada.send_as(&op, "write_report", &fields).await.status, 200);
    }
    assert_eq!(scene.revision().await, 1);
    scene
        .write(&scene.bo, "1", &[("points", "Une fois"), ("essence", "Bo")])
        .await;
    assert_eq!(scene.ada.send_as(&op, "write_report", &fields).await.status, 200);
    assert_eq!(scene.revision().await, 2);
}

#[tokio::test]
async fn a_revision_that_never_was_is_refused_and_nothing_is_lost() {
    let scene = Scene::new().await;
    for revision in ["7", "-1", "un", ""] {
        let refused = scene.write(&scene.ada, revision, &[("points", "Gardé")]).await;
        assert_eq!(refused.status, 422, "{revision}: {}", refused.text);
    }
    let page = scene.save(&scene.ada, "7", &[("points", "Gardé")]).await;
    assert_eq!(plain_words(&page, "textarea[name=points]").trim(), "Gardé");
    assert_eq!(scene.revision().await, 0);
}

#[tokio::test]
async fn who_has_not_joined_learns_nothing_of_what_others_wrote() {
    let scene = Scene::new().await;
    scene.write(&scene.ada, "0", &[("points", "Entre nous")]).await;
    let stranger = scene.app.phone();
    let refused = scene.write(&stranger, "0", &[("points", "Autre chose")]).await;
    assert_eq!(refused.status, 403);
    assert_eq!(
        stranger
            .open(&format!("/f/{}{}/versions", scene.app.code, scene.path()))
            .await
            .status,
        401
    );
}

#[tokio::test]
async fn what_is_typed_is_there_again_for_who_typed_it_and_for_nobody_else() {
    let scene = Scene::new().await;
    let typed = [
        ("revision", "0"),
        ("points", "Pas fini"),
        ("link_url1", "pas une adresse"),
    ];

    let kept = scene.keep_draft(&scene.ada, &typed).await;

    assert_eq!((kept.status, kept.header("saved-at")), (200, "9:00"), "{}", kept.text);
    let page = scene.page(&scene.ada).await;
    assert!(
        plain_words(&page, ".draft").contains("votre brouillon de 9 h"),
        "{}",
        plain_words(&page, ".draft")
    );
    assert_eq!(plain_words(&page, "textarea[name=points]").trim(), "Pas fini");
    assert_eq!(count(&page, "input[name=link_url0][value='pas une adresse']"), 1);
    assert_eq!(count(&page, "article.report"), 0, "nothing is read of it");
    assert!(!scene.page(&scene.bo).await.html().contains("Pas fini"));
    assert_eq!(scene.revision().await, 0);

    let given_up = scene.send(&scene.ada, "draft_report", &[]).await;
    assert_eq!(given_up.status, 200);
    assert!(!scene.page(&scene.ada).await.html().contains("Pas fini"));
}

#[tokio::test]
async fn a_draft_goes_when_it_is_saved_and_is_merged_with_what_others_saved() {
    let scene = Scene::new().await;
    let typed = [("revision", "0"), ("points", "Mon point")];
    assert_eq!(scene.keep_draft(&scene.ada, &typed).await.status, 200);
    scene.write(&scene.bo, "0", &[("essence", "La phrase de Bo")]).await;

    let page = scene.page(&scene.ada).await;
    assert_eq!(count(&page, ".report-form > input[name=revision][value='0']"), 1);
    assert_eq!(scene.write(&scene.ada, "0", &typed[1..]).await.status, 200);

    let page = scene.page(&scene.ada).await;
    let said = plain_words(&page, "article.report");
    assert!(said.contains("Mon point") && said.contains("La phrase de Bo"), "{said}");
    assert_eq!(count(&page, ".draft"), 0);
}

#[tokio::test]
async fn a_draft_is_kept_only_where_the_report_may_be_written() {
    let scene = Scene::new().await;
    let typed = [("points", "Un point")];
    assert_eq!(scene.keep_draft(&scene.app.phone(), &typed).await.status, 403);
    let without = [("visibility", "without_notes")];
    assert_eq!(scene.send(&scene.ada, "set_visibility", &without).await.status, 200);
    let refused = scene.keep_draft(&scene.bo, &typed).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text.contains("ne pas prendre de notes"), "{}", refused.text);
    let nowhere = scene
        .ada
        .send("draft_report", &[("session", "99"), ("keep", "on")])
        .await;
    assert_eq!(nowhere.status, 404);
}

#[tokio::test]
async fn a_draft_outlives_a_restart_and_goes_with_the_person() {
    let scene = Scene::new().await;
    assert_eq!(scene.keep_draft(&scene.bo, &[("points", "À moitié")]).await.status, 200);
    let app = scene.app.restart().await;
    let bo = scene.bo.at(&app.url);
    let own = bo.open(&format!("/f/{}/mes-donnees.json", app.code)).await;
    assert!(own.text.contains("À moitié"), "{}", own.text);

    let forum = app.instance.find(&app.code, None).await.unwrap().key;
    let person = app.actor(&bo).await.person().unwrap();
    let draft = async || {
        app.instance
            .parts
            .store
            .report_draft(forum, scene.session, person)
            .await
    };
    assert!(draft().await.unwrap().is_some());

    assert_eq!(bo.send("erase_me", &[("topics", "keep")]).await.status, 200);

    assert_eq!(draft().await.unwrap(), None);
}

#[tokio::test]
async fn every_version_can_be_read_compared_and_restored() {
    let scene = Scene::new().await;
    scene
        .write(&scene.ada, "0", &[("points", "Le premier\nLe deuxième")])
        .await;
    scene
        .write(&scene.bo, "1", &[("points", "Le premier\nAutre chose")])
        .await;
    let versions = format!("{}/versions", scene.path());

    let page = scene.ada.page(&versions).await;
    let said = plain_words(&page, "main");
    assert!(
        said.contains("Version 2, ") && said.contains("par Bo") && said.contains("par Ada"),
        "{said}"
    );
    assert!(plain_words(&page, "main del").contains("Le deuxième"));
    assert!(plain_words(&page, "main ins").contains("Autre chose"));
    assert_eq!(
        count(&page, "form[action='/api/restore_report']"),
        0,
        "it is the newest"
    );
    let first = scene.ada.page(&format!("{versions}?version=1")).await;
    assert_eq!(count(&first, "form[action='/api/restore_report']"), 1);
    let unknown = scene
        .ada
        .open(&format!("/f/{}{versions}?version=9", scene.app.code))
        .await;
    assert_eq!(unknown.status, 404);

    let restored = [("revision", "2"), ("version", "1")];
    assert_eq!(scene.send(&scene.ada, "restore_report", &restored).await.status, 200);

    assert_eq!(scene.revision().await, 3);
    assert!(plain_words(&scene.page(&scene.bo).await, "article.report").contains("Le deuxième"));
    // Someone wrote since the page was shown.
    assert_eq!(scene.send(&scene.ada, "restore_report", &restored).await.status, 409);
    let never = [("revision", "3"), ("version", "9")];
    assert_eq!(scene.send(&scene.ada, "restore_report", &never).await.status, 404);
}

#[tokio::test]
async fn who_left_is_not_named_beside_what_they_wrote() {
    let scene = Scene::new().await;
    scene.write(&scene.bo, "0", &[("points", "Le point de B.")]).await;
    assert_eq!(scene.bo.send("erase_me", &[("topics", "keep")]).await.status, 200);

    let said = plain_words(&scene.ada.page(&format!("{}/versions", scene.path())).await, "main");

    assert!(
        said.contains("par une personne partie") && said.contains("Le point de B."),
        "{said}"
    );
}

#[tokio::test]
async fn a_reader_tells_who_keeps_the_report_of_an_error_until_they_close_it() {
    let scene = Scene::new().await;
    let reader = scene.app.join("Grace").await;
    let error = [("flag", "C’était mardi, pas lundi.")];
    scene.write(&scene.ada, "0", &[("points", "Lundi")]).await;
    assert_eq!(
        scene.send(&reader, "flag_report", &error).await.status,
        409,
        "not published"
    );
    let publish = [("revision", "1"), ("assistance", "none")];
    assert_eq!(scene.send(&scene.ada, "publish_report", &publish).await.status, 200);
    assert_eq!(scene.send(&scene.app.phone(), "flag_report", &error).await.status, 403);
    assert_eq!(scene.send(&reader, "flag_report", &[("flag", "x")]).await.status, 422);

    // Twice is once.
    for _ in 0..2 {
        let sent = scene.send(&reader, "flag_report", &error).await;
        assert_eq!(sent.status, 200, "{}", sent.text);
        assert!(sent.location().ends_with("?signale"));
    }

    let page = scene.page(&scene.ada).await;
    assert_eq!(count(&page, ".flags li"), 1);
    let said = plain_words(&page, ".flags");
    assert!(said.contains("C’était mardi") && !said.contains("Grace"), "{said}");
    assert_eq!(count(&scene.page(&reader).await, ".flags"), 0);
    let id = page
        .select(&Selector::parse(".flags input[name=flag]").unwrap())
        .next()
        .and_then(|input| input.attr("value"))
        .unwrap()
        .to_owned();
    let close = [("flag", id.as_str())];
    assert_eq!(scene.send(&reader, "close_flag", &close).await.status, 403);
    for _ in 0..2 {
        assert_eq!(scene.send(&scene.ada, "close_flag", &close).await.status, 200);
    }
    assert_eq!(count(&scene.page(&scene.ada).await, ".flags"), 0);
}

#[tokio::test]
async fn one_reader_says_so_much_of_one_report_and_no_more() {
    let scene = Scene::new().await;
    let reader = scene.app.join("Grace").await;
    scene.write(&scene.ada, "0", &[("points", "Lundi")]).await;
    scene
        .send(
            &scene.ada,
            "publish_report",
            &[("revision", "1"), ("assistance", "none")],
        )
        .await;
    for number in 0..app::backend::MAX_FLAGS_OF_ONE_PERSON {
        let text = format!("Erreur {number}");
        let sent = scene.send(&reader, "flag_report", &[("flag", &text)]).await;
        assert_eq!(sent.status, 200, "{}", sent.text);
    }
    let refused = scene.send(&reader, "flag_report", &[("flag", "Encore une")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("attendent"), "{}", refused.text);
}

#[tokio::test]
async fn the_time_of_a_version_is_that_of_the_forum() {
    let scene = Scene::new().await;
    scene.write(&scene.ada, "0", &[("points", "Un")]).await;
    let revisions = scene
        .app
        .instance
        .parts
        .store
        .revisions(
            scene.app.instance.find(&scene.app.code, None).await.unwrap().key,
            scene.session,
        )
        .await
        .unwrap();
    assert!(revisions[0].at > Timestamp(0));
    let said = plain_words(&scene.ada.page(&format!("{}/versions", scene.path())).await, "main h2");
    assert!(said.contains(" à 9 h"), "{said}");
}
