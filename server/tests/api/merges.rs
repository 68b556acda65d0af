//! Two topics become one by consent, in plain forms.

use domain::{Delta, SessionId, TopicId, TopicState};

use crate::{
    app::TestApp,
    phone::{Answer, Phone},
    stream::Event,
};

const ADAS: TopicId = TopicId(1);
const BOS: TopicId = TopicId(2);

struct Scene {
    app: TestApp,
    ada: Phone,
    bo: Phone,
    dan: Phone,
}

/// Ada's topic 1 and Bo's topic 2 stand in the same slot; Dan leads nothing.
async fn scene() -> Scene {
    let app = TestApp::in_sessions().await;
    let (ada, bo, dan) = (app.join("Ada").await, app.join("Bo").await, app.join("Dan").await);
    let [here, there] = app.cells().await;
    let (first, second) = (ada.propose("Sauvegardes").await, bo.propose("Restaurer").await);
    assert_eq!((first, second), (ADAS, BOS));
    assert_eq!(ada.place(first, here).await.status, 200);
    assert_eq!(bo.place(second, there).await.status, 200);
    Scene { app, ada, bo, dan }
}

impl Scene {
    fn topic(&self, topic: TopicId) -> String {
        format!("/f/{}/sujet/{topic}", self.app.code)
    }

    async fn page(&self, phone: &Phone, topic: TopicId) -> String {
        phone.open(&self.topic(topic)).await.text.replace('\u{a0}', " ")
    }

    async fn suggest(&self, phone: &Phone, more: &[(&str, &str)]) -> Answer {
        let mut fields = vec![("topic", "2"), ("with", "1"), ("host", "1")];
        fields.extend_from_slice(more);
        phone.submit("suggest_merge", &fields).await
    }

    async fn accept(&self, phone: &Phone, side: &str) -> Answer {
        let fields = [("pair", "1-2"), ("side", side), ("accept", "on")];
        phone.submit("answer_merge", &fields).await
    }

    async fn merged(&self) -> bool {
        self.app.forum().await.topic_state(BOS) == Some(TopicState::Merged)
    }
}

#[tokio::test]
async fn anyone_suggests_it_on_the_page_of_a_topic_and_both_conveners_answer_on_theirs() {
    let scene = scene().await;
    let way = format!("{}/regrouper", scene.topic(BOS));
    let list = scene.dan.open(&way).await.text;
    assert!(
        list.contains("Sauvegardes") && list.contains(&format!("{way}?avec=1")),
        "{list}"
    );
    let found = scene.dan.open(&format!("{way}?q=rien")).await.text;
    assert!(found.contains("Aucun autre sujet ne correspond"), "{found}");
    let form = scene.dan.open(&format!("{way}?avec=1")).await.text;
    assert!(
        form.contains("Lequel accueille") && !form.contains("à voix haute"),
        "{form}"
    );

    let asked = scene.suggest(&scene.dan, &[("word", "C’est presque pareil")]).await;
    assert_eq!((asked.status, asked.location()), (303, scene.topic(BOS).as_str()));
    assert!(scene.page(&scene.dan, BOS).await.contains("Retirer cette proposition"));
    for (phone, topic) in [(&scene.ada, ADAS), (&scene.bo, BOS)] {
        let page = scene.page(phone, topic).await;
        assert!(
            page.contains("Dan propose de regrouper « nº 2, Restaurer » avec « nº 1, Sauvegardes »"),
            "{page}"
        );
        assert!(page.contains("Dan : « C’est presque pareil »"), "{page}");
        let day = phone.open(&format!("/f/{}/ma-journee", scene.app.code)).await.text;
        assert_eq!(
            day.matches("On vous propose de regrouper").count(),
            1,
            "told once: {day}"
        );
    }
    let stranger = scene.page(&scene.app.phone(), BOS).await;
    assert!(
        !stranger.contains("presque pareil") && !stranger.contains("Dan"),
        "{stranger}"
    );

    let mut screen = scene.dan.watch("", None).await;
    screen.next().await;
    assert_eq!(scene.accept(&scene.ada, "1").await.status, 303);
    assert!(!scene.merged().await);
    let done = scene.accept(&scene.bo, "2").await;
    assert_eq!((done.status, done.location()), (303, scene.topic(ADAS).as_str()));
    assert!(scene.merged().await);
    let Some(Event::Deltas(deltas)) = screen.next().await else {
        panic!("screens are told")
    };
    assert!(
        deltas.contains(&Delta::TopicGone(BOS)) && deltas.contains(&Delta::SessionGone(SessionId(2))),
        "{deltas:?}"
    );
    assert_eq!(scene.app.view().await.topics[0].with, "Bo", "both names");
}

#[tokio::test]
async fn the_other_topic_and_its_card_lead_to_the_host_and_both_tell_where_they_come_from() {
    let scene = scene().await;
    scene.suggest(&scene.ada, &[]).await;
    scene.accept(&scene.bo, "2").await;
    let guest = scene.page(&scene.app.phone(), BOS).await;
    let link = format!(
        "Regroupé avec<!> <a href=\"{}\">nº 1, Sauvegardes</a>",
        scene.topic(ADAS)
    );
    assert!(guest.contains(&link), "{guest}");
    let host = scene.page(&scene.app.phone(), ADAS).await;
    assert!(
        host.contains("Regroupe nº 2, Restaurer") && host.contains("<bdi>Bo</bdi>"),
        "{host}"
    );
    let card = format!("/f/{}/carte/2", scene.app.code);
    assert_eq!(scene.app.phone().get(&card).await.location(), scene.topic(ADAS));
    // Bo leads the host as well now.
    assert_eq!(
        scene.bo.get(&card).await.location(),
        format!("{}/placer?carte=2", scene.topic(ADAS))
    );
    let list = scene.dan.open(&format!("/f/{}/sujets", scene.app.code)).await.text;
    assert!(!list.contains("Restaurer"), "{list}");
    let edit = scene.bo.open(&format!("{}/modifier", scene.topic(BOS))).await;
    assert_eq!(edit.status, 409);
    assert!(edit.text.contains("regroupé avec un autre"), "{}", edit.text);
}

#[tokio::test]
async fn a_side_refuses_with_a_word_that_who_suggested_it_reads_and_puts_away() {
    let scene = scene().await;
    scene.suggest(&scene.dan, &[]).await;
    let long = "m".repeat(201);
    let wrong = scene
        .bo
        .submit(
            "answer_merge",
            &[
                ("pair", "1-2"),
                ("side", "2"),
                ("word", &long),
                ("from", &scene.topic(BOS)),
            ],
        )
        .await;
    let shown = scene.bo.open(wrong.location()).await.text;
    assert!(shown.contains(&long) && shown.contains("problem"), "{shown}");

    let fields = [("pair", "1-2"), ("side", "2"), ("word", "Le mien parle d’autre chose")];
    assert_eq!(scene.bo.submit("answer_merge", &fields).await.status, 303);
    let page = scene.page(&scene.dan, BOS).await;
    assert!(
        page.contains("restent deux sujets") && page.contains("Bo : « Le mien parle d’autre chose »"),
        "{page}"
    );
    let read = scene
        .dan
        .submit("drop_merge", &[("pair", "1-2"), ("from", &scene.topic(BOS))])
        .await;
    assert_eq!((read.status, read.location()), (303, scene.topic(BOS).as_str()));
    assert!(!scene.page(&scene.dan, BOS).await.contains("autre chose"));
    let late = scene
        .ada
        .send("answer_merge", &[("pair", "1-2"), ("side", "1"), ("accept", "on")])
        .await;
    assert_eq!(late.status, 409);
    assert!(late.text.contains("n’est plus d’actualité"), "{}", late.text);
}

#[tokio::test]
async fn a_facilitator_merges_at_once_and_undoes_it() {
    let scene = scene().await;
    let zoe = scene.app.facilitator("Zoé").await;
    scene.ada.mark(ADAS).await;
    scene.ada.mark(BOS).await;
    scene.bo.mark(BOS).await;
    let before = scene.app.view().await;
    let form = zoe
        .open(&format!("{}/regrouper?avec=1", scene.topic(BOS)))
        .await
        .text
        .replace('\u{a0}', " ");
    assert!(
        form.contains("à voix haute") && form.contains("2 personnes intéressées, chacune comptée une fois"),
        "{form}"
    );

    let done = scene.suggest(&zoe, &[("agreed", "on")]).await;
    assert_eq!((done.status, done.location()), (303, scene.topic(ADAS).as_str()));
    assert_eq!(scene.app.view().await.topics[0].interest, 2, "each once");
    let page = scene.page(&zoe, ADAS).await;
    assert!(page.contains("Sujets regroupés."), "{page}");
    let history = zoe
        .open(&format!("/f/{}/historique", scene.app.code))
        .await
        .text
        .replace('\u{a0}', " ");
    assert!(history.contains("regroupé avec nº 1, Sauvegardes"), "{history}");

    let act = scene.app.forum().await.history.acts().next().unwrap().stamp.act;
    let undone = zoe.send("undo", &[("act", &act.to_string())]).await;
    assert_eq!(undone.status, 200, "{}", undone.text);
    assert_eq!(scene.app.view().await, before);
    let refused = scene
        .suggest(&scene.dan, &[("agreed", "on"), ("from", &scene.topic(BOS))])
        .await;
    assert!(
        scene
            .dan
            .open(refused.location())
            .await
            .text
            .contains("Seule l’équipe d’animation")
    );
}

#[tokio::test]
async fn what_is_suggested_outlives_a_restart_with_its_words_and_goes_with_who_said_them() {
    let scene = scene().await;
    scene.suggest(&scene.dan, &[("word", "Motsecret")]).await;
    let kept = scene
        .dan
        .open(&format!("/f/{}/mes-donnees.json", scene.app.code))
        .await
        .text;
    assert!(kept.contains("\"merge_word\"") && kept.contains("Motsecret"), "{kept}");
    let told = scene.dan.open(&format!("/f/{}/mes-donnees", scene.app.code)).await.text;
    assert!(told.contains("Ce que vous avez dit d’un regroupement"), "{told}");

    let Scene { app, ada, bo, dan } = scene;
    let before = app.forum().await.merges.clone();
    let app = app.restart().await;
    assert_eq!(app.forum().await.merges, before);
    let (ada, bo, dan) = (ada.at(&app.url), bo.at(&app.url), dan.at(&app.url));
    assert_eq!(dan.submit("erase_me", &[("topics", "keep")]).await.status, 303);
    assert!(app.forum().await.merges.values().all(|ask| ask.words.is_empty()));
    let scene = Scene { app, ada, bo, dan };
    let page = scene.page(&scene.ada, ADAS).await;
    assert!(
        page.contains("Une personne partie propose") && !page.contains("Motsecret"),
        "{page}"
    );
    // Who suggested it is gone, and both still agree.
    scene.accept(&scene.ada, "1").await;
    scene.accept(&scene.bo, "2").await;
    assert!(scene.merged().await);
    let app = scene.app.restart().await;
    let bytes = std::fs::read(app.folder.path().join("forum.db")).unwrap();
    assert!(
        !bytes.windows(9).any(|window| window == b"Motsecret"),
        "still in the file"
    );
}

#[tokio::test]
async fn notes_of_a_session_that_gave_its_place_up_stay_readable() {
    let scene = scene().await;
    let fields = [("session", "2"), ("revision", "0"), ("notes", "Restaurer avant tout")];
    assert_eq!(scene.bo.send("write_report", &fields).await.status, 200);
    scene.suggest(&scene.ada, &[]).await;
    scene.accept(&scene.bo, "2").await;
    let page = scene.page(&scene.ada, BOS).await;
    let notes = format!("/f/{}/atelier/2/notes", scene.app.code);
    assert!(page.contains(&notes), "{page}");
    assert!(scene.ada.open(&notes).await.text.contains("Restaurer avant tout"));
}

#[tokio::test]
async fn of_two_who_answer_at_once_nothing_is_lost() {
    let scene = scene().await;
    scene.suggest(&scene.dan, &[]).await;
    let (one, other) = tokio::join!(scene.accept(&scene.ada, "1"), scene.accept(&scene.bo, "2"));
    assert_eq!((one.status, other.status), (303, 303));
    assert!(scene.merged().await);
}
