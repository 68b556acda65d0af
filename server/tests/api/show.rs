//! The running order of the day, over HTTP: planned, driven from the remote, shown on the wall.

use domain::{Delta, Phase};
use scraper::{Html, Selector};

use crate::{app::TestApp, phone::Phone, stream::Event};

impl TestApp {
    fn remote(&self) -> String {
        format!("/f/{}/telecommande", self.code)
    }

    /// What the wall shows besides the board, as words.
    async fn scene(&self) -> String {
        let page = self.phone().open(&format!("/f/{}/ecran", self.code)).await;
        assert_eq!(page.status, 200);
        words(&page.text, "#suivi")
    }
}

fn words(html: &str, selector: &str) -> String {
    let found = Html::parse_document(html);
    let part = Selector::parse(selector).unwrap();
    let texts: Vec<_> = found.select(&part).flat_map(|part| part.text()).collect();
    texts.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The step that a person's remote shows as the current one, as its forms carry it.
async fn at(phone: &Phone) -> String {
    let page = phone.page("/telecommande").await;
    let at = Selector::parse("form[action='/api/go_to_step'] input[name=at]").unwrap();
    page.select(&at).next().unwrap().attr("value").unwrap().to_owned()
}

async fn go(phone: &Phone, at: &str, step: &str) -> u16 {
    phone.send("go_to_step", &[("at", at), ("step", step)]).await.status
}

#[tokio::test]
async fn a_new_rencontre_has_a_day_of_steps_whose_words_only_the_team_reads() {
    let app = TestApp::start().await;
    let (zoe, ada) = (app.facilitator("Zoé").await, app.join("Ada").await);
    let planned = zoe.open(&format!("/f/{}/deroule", app.code)).await.text;
    for title in [
        "Accueil",
        "Cadre et loi de la mobilité",
        "Stand-up produit",
        "Cercle de clôture",
    ] {
        assert!(planned.contains(title), "{title}");
    }
    assert!(planned.contains("Posez vos affaires"), "its words to say");
    for page in ["deroule", "telecommande"] {
        let refused = ada.open(&format!("/f/{}/{page}", app.code)).await;
        assert_eq!(refused.status, 403, "{page}");
        assert!(!refused.text.contains("Posez vos affaires"), "{page}");
    }
}

#[tokio::test]
async fn next_moves_the_wall_and_the_phones_in_one_act_that_one_undo_takes_back() {
    let app = TestApp::start().await;
    let zoe = app.facilitator("Zoé").await;
    let mut screen = app.phone().watch("", None).await;
    assert!(matches!(screen.next().await, Some(Event::Snapshot(_))));

    assert_eq!(go(&zoe, "", "1").await, 200);
    assert!(app.scene().await.contains("Bienvenue"), "{}", app.scene().await);
    assert_eq!(app.view().await.phase, Phase::Registration);
    let told = screen.next().await;
    assert!(
        matches!(&told, Some(Event::Deltas(deltas)) if deltas[..] == [Delta::Phase(Phase::Registration), Delta::Show {}]),
        "{told:?}"
    );

    assert_eq!(go(&zoe, "1", "2").await, 200);
    assert!(app.scene().await.contains("changez de salle"));
    assert_eq!(go(&zoe, "2", "3").await, 200);
    assert_eq!(app.view().await.phase, Phase::Marketplace);

    let remote = zoe.page("/telecommande").await;
    let act =
        Selector::parse("form[action='/api/undo'] button[value], form[action='/api/undo'] input[name=act]").unwrap();
    let act = remote.select(&act).next().unwrap().attr("value").unwrap();
    assert_eq!(zoe.send("undo", &[("act", act)]).await.status, 200);
    assert_eq!(app.view().await.phase, Phase::Registration);
    assert!(app.scene().await.contains("changez de salle"));
}

#[tokio::test]
async fn a_stale_next_is_refused_with_a_sentence_and_skips_no_step() {
    let app = TestApp::start().await;
    let (zoe, max) = (app.facilitator("Zoé").await, app.facilitator("Max").await);
    assert_eq!(go(&zoe, "", "1").await, 200);
    let fields = [("at", "1"), ("step", "2")];
    let (one, other) = futures::join!(zoe.send("go_to_step", &fields), max.send("go_to_step", &fields));
    let mut both = [one.status, other.status];
    both.sort_unstable();
    assert_eq!(both, [200, 409]);
    let refused = if one.status == 409 { one } else { other };
    assert!(refused.text.contains("a déjà changé d’étape"), "{}", refused.text);
    assert_eq!(at(&zoe).await, "2");

    // Without scripts the sentence stands on the remote.
    let page = app.remote();
    let late = max
        .submit("go_to_step", &[("from", &page), ("at", "1"), ("step", "3")])
        .await;
    assert_eq!(late.status, 303);
    let shown = max.open(late.location()).await.text;
    assert!(shown.contains("a déjà changé d’étape"));
}

#[tokio::test]
async fn the_remote_says_when_a_step_is_late() {
    let app = TestApp::start().await;
    let zoe = app.facilitator("Zoé").await;
    // It is 9 h, and the first step is planned at 10 h.
    let late = |page: &str| words(page, ".late:not([hidden])");
    assert_eq!(late(&zoe.open(&app.remote()).await.text), "");
    app.later(64 * 60);
    assert_eq!(late(&zoe.open(&app.remote()).await.text), "4 min de retard");
    app.later(60 * 60);
    assert_eq!(late(&zoe.open(&app.remote()).await.text), "1 h 04 de retard");
    assert_eq!(go(&zoe, "", "2").await, 200);
    app.later(-2 * 60 * 60);
    assert_eq!(late(&zoe.open(&app.remote()).await.text), "");
}

#[tokio::test]
async fn a_message_and_a_countdown_stand_on_every_wall_until_they_are_taken_down() {
    let app = TestApp::start().await;
    let zoe = app.facilitator("Zoé").await;
    let message = "<b>Il reste</b> du café";
    assert_eq!(zoe.send("set_message", &[("message", message)]).await.status, 200);
    assert_eq!(zoe.send("set_timer", &[("minutes", "5")]).await.status, 200);
    app.later(61);
    let scene = app.scene().await;
    assert!(scene.contains(message), "plain text: {scene}");
    assert!(scene.contains("3:59"), "{scene}");
    assert_eq!(zoe.send("set_message", &[("message", "")]).await.status, 200);
    assert_eq!(zoe.send("set_timer", &[("stop", "on")]).await.status, 200);
    let scene = app.scene().await;
    assert!(!scene.contains("café") && !scene.contains("3:59"), "{scene}");

    let long = "x".repeat(281);
    let refused = zoe.send("set_message", &[("message", &long)]).await;
    assert_eq!(refused.status, 422);
    for minutes in ["", "0", "121", "-1", "bientôt"] {
        assert_eq!(
            zoe.send("set_timer", &[("minutes", minutes)]).await.status,
            422,
            "{minutes}"
        );
    }
}

#[tokio::test]
async fn a_step_is_written_changed_moved_and_removed_and_a_stale_form_is_refused() {
    let app = TestApp::start().await;
    let zoe = app.facilitator("Zoé").await;
    let step = |title: &'static str| {
        [
            ("start", "16h30"),
            ("title", title),
            ("shows", "message"),
            ("phase", "sessions"),
            ("words", "Deux minutes chacun"),
            ("notice", "Une nouvelle, un besoin"),
            ("turns", "Aides, par Ada\n\nDémarches, par Bo\nSimulateur"),
        ]
    };
    let with = |more: &[(&'static str, &'static str)], title: &'static str| [more, &step(title)[..]].concat();
    assert_eq!(
        zoe.send("add_step", &with(&[("before", "1")], "Tour des produits"))
            .await
            .status,
        200
    );
    let planned = words(
        &zoe.open(&format!("/f/{}/deroule", app.code)).await.text,
        ".planned > li:first-child h3",
    );
    assert!(planned.contains("Tour des produits"), "{planned}");

    let edit = [("step", "10"), ("edition", "0")];
    assert_eq!(zoe.send("edit_step", &with(&edit, "Tour")).await.status, 200);
    let stale = zoe.send("edit_step", &with(&edit, "Autre tour")).await;
    assert_eq!(stale.status, 409, "{}", stale.text);
    for (field, wrong) in [("start", "tôt"), ("title", ""), ("shows", "film"), ("phase", "nuit")] {
        let fields: Vec<_> = with(&edit, "Tour")
            .into_iter()
            .map(|(name, value)| if name == field { (name, wrong) } else { (name, value) })
            .collect();
        assert_eq!(zoe.send("edit_step", &fields).await.status, 422, "{field}");
    }

    // Who speaks now and next, on the wall.
    assert_eq!(go(&zoe, "", "10").await, 200);
    let scene = app.scene().await;
    assert!(
        scene.contains("La parole est à Aides, par Ada Ensuite Démarches, par Bo Simulateur"),
        "{scene}"
    );
    let turn = [("step", "10"), ("at", "0"), ("turn", "1")];
    assert_eq!(zoe.send("go_to_turn", &turn).await.status, 200);
    assert_eq!(zoe.send("go_to_turn", &turn).await.status, 409, "someone was faster");
    assert!(
        app.scene()
            .await
            .contains("La parole est à Démarches, par Bo Ensuite Simulateur")
    );

    assert_eq!(
        zoe.send("remove_step", &[("step", "10")]).await.status,
        409,
        "it is the current one"
    );
    assert_eq!(go(&zoe, "10", "9").await, 200);
    assert_eq!(zoe.send("move_step", &[("step", "10")]).await.status, 200);
    let last = words(
        &zoe.open(&format!("/f/{}/deroule", app.code)).await.text,
        ".planned > li:last-child h3",
    );
    assert!(last.contains("Tour"), "{last}");
    assert_eq!(zoe.send("remove_step", &[("step", "10")]).await.status, 200);
    assert_eq!(go(&zoe, "9", "10").await, 404);
}

#[tokio::test]
async fn every_view_of_the_wall_says_what_it_is_for() {
    let app = TestApp::start().await;
    let zoe = app.facilitator("Zoé").await;
    let expected = [
        (1, "Bienvenue"),
        (2, "Quatre principes"),
        (5, "On commence"),
        (7, "Deux minutes par produit"),
        (8, "Les comptes rendus publiés paraîtront ici."),
        (9, "Terminez vos notes"),
    ];
    let mut from = String::new();
    for (step, says) in expected {
        let step = step.to_string();
        assert_eq!(go(&zoe, &from, &step).await, 200);
        let scene = app.scene().await;
        assert!(scene.contains(says), "{step}: {scene}");
        from = step;
    }
}

#[tokio::test]
async fn what_runs_now_is_told_room_by_room_with_the_time_that_is_left() {
    let app = TestApp::start().await;
    let (zoe, ada) = (app.facilitator("Zoé").await, app.join("Ada").await);
    let topic = ada.propose("Fiches action").await;
    let [cell, _] = app.cells().await;
    assert_eq!(ada.place(topic, cell).await.status, 200);
    assert_eq!(go(&zoe, "", "4").await, 200);
    // From 9 h to 11 h 25, in the slot from 10 h 45 to 11 h 35.
    app.later(145 * 60);
    let scene = app.scene().await;
    assert!(scene.contains("En ce moment") && scene.contains("10 min"), "{scene}");
    assert!(
        scene.contains("nº 1, Fiches action") && scene.contains("Proposé par Ada"),
        "{scene}"
    );
    app.later(6 * 60);
    assert!(app.scene().await.contains("4:00"), "{}", app.scene().await);
}
