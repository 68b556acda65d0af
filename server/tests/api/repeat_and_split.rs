//! A topic held once more, and two topics from one, in plain forms.

use domain::{TopicId, TopicState};

use crate::{
    app::{TestApp, op},
    phone::text_of,
};

#[tokio::test]
async fn a_topic_is_held_once_more_and_each_session_has_its_own_place_and_notes() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let topic = ada.propose("Sauvegardes").await;
    let [here, there] = app.cells().await;
    ada.place(topic, here).await;
    let page = format!("/f/{}/sujet/{topic}", app.code);
    assert!(ada.open(&page).await.text.contains("placer?encore=oui"));
    let from = format!("{page}/placer?encore=oui");
    let picker = ada.open(&from).await.text;
    assert!(
        picker.contains("/api/repeat_topic") && picker.contains("Il est ici"),
        "{picker}"
    );

    let (id, cell) = (topic.to_string(), text_of(there));
    let mut fields = vec![("topic", id.as_str()), ("cell", cell.as_str()), ("from", from.as_str())];
    let refused = ada.submit("repeat_topic", &fields).await;
    let second_look = ada.open(refused.location()).await.text;
    assert!(
        second_look.contains("anime déjà le sujet"),
        "at the same time: {second_look}"
    );
    fields.push(("confirmed", "on"));
    assert_eq!(ada.submit("repeat_topic", &fields).await.status, 303);

    let view = app.view().await;
    assert_eq!((view.topics.len(), view.sessions.len()), (1, 2));
    let html = ada.open(&page).await.text;
    assert_eq!(html.matches("class=\"where").count(), 2, "{html}");
    assert_eq!(html.matches("/notes\"").count(), 2);
    let board = ada.open(&format!("/f/{}", app.code)).await.text;
    assert!(board.contains("id=\"s1\"") && board.contains("id=\"s2\""));
    let marked = [("set", "1-on"), ("from", &format!("/f/{}", app.code))];
    assert!(ada.submit("set_interest", &marked).await.location().ends_with("#s1"));
}

#[tokio::test]
async fn one_of_two_sessions_is_moved_and_parked_by_its_own_id() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    let topic = ada.propose("Sauvegardes").await;
    let [here, there] = app.cells().await;
    ada.place(topic, here).await;
    let (id, cell) = (topic.to_string(), text_of(there));
    let again = [("topic", id.as_str()), ("cell", &cell), ("confirmed", "on")];
    assert_eq!(ada.send("repeat_topic", &again).await.status, 200);
    let picker = ada
        .open(&format!("/f/{}/sujet/{topic}/placer?atelier=2", app.code))
        .await
        .text;
    assert!(picker.contains(&format!("name=\"was\" value=\"{cell}\"")), "{picker}");

    let park = [("session", "2"), ("was", cell.as_str())];
    assert_eq!(ada.send("park_session", &park).await.status, 200);
    let forum = app.forum().await;
    assert_eq!(forum.topic_state(topic), Some(TopicState::Placed));
    let page = ada.open(&format!("/f/{}/sujet/{topic}", app.code)).await.text;
    assert!(
        page.contains("Un autre atelier de ce sujet attend une place."),
        "{page}"
    );
}

#[tokio::test]
async fn a_repetition_that_waits_is_withdrawn_from_its_topics_page_and_comes_back_by_undo() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    let topic = ada.propose("Sauvegardes").await;
    let [here, there] = app.cells().await;
    ada.place(topic, here).await;
    let (id, cell) = (topic.to_string(), text_of(there));
    let again = [("topic", id.as_str()), ("cell", &cell), ("confirmed", "on")];
    assert_eq!(ada.send("repeat_topic", &again).await.status, 200);
    let path = format!("/f/{}/sujet/{topic}", app.code);
    assert!(
        !ada.open(&path).await.text.contains("/api/withdraw_session"),
        "it stands"
    );
    let park = [("session", "2"), ("was", cell.as_str())];
    assert_eq!(ada.send("park_session", &park).await.status, 200);
    assert!(ada.open(&path).await.text.contains("/api/withdraw_session"));

    let gone = ada
        .submit("withdraw_session", &[("session", "2"), ("from", &path)])
        .await;

    assert_eq!((gone.status, gone.location()), (303, path.as_str()));
    let page = ada.open(&path).await.text;
    assert!(page.contains("Atelier retiré."), "{page}");
    assert!(!page.contains("attend une place") && !page.contains("/api/withdraw_session"));
    let act = app.forum().await.history.acts().next().unwrap().stamp.act.to_string();
    assert_eq!(ada.send("undo", &[("act", &act)]).await.status, 200);
    assert!(
        ada.open(&path)
            .await
            .text
            .contains("Un autre atelier de ce sujet attend une place.")
    );
}

#[tokio::test]
async fn a_repetition_into_a_full_cell_offers_the_nearest_and_twice_acts_once() {
    let app = TestApp::start().await;
    let (ada, bo) = (app.join("Ada").await, app.join("Bo").await);
    let [here, there] = app.cells().await;
    let (first, second) = (ada.propose("Sauvegardes").await, bo.propose("Restaurer").await);
    ada.place(first, here).await;
    bo.place(second, there).await;
    let (id, cell) = (first.to_string(), text_of(there));
    let from = format!("/f/{}/sujet/{first}/placer?encore=oui", app.code);
    let fields = [("topic", id.as_str()), ("cell", cell.as_str()), ("from", from.as_str())];
    assert_eq!(ada.send("repeat_topic", &fields).await.status, 409);
    let refused = ada.submit("repeat_topic", &fields).await;
    let page = ada.open(refused.location()).await.text;
    assert!(page.contains("Voici les places libres les plus proches."), "{page}");

    let later = app
        .forum()
        .await
        .slot_order()
        .into_iter()
        .filter(|(_, slot)| !slot.common)
        .nth(1)
        .unwrap()
        .0;
    let free = text_of(domain::Cell { slot: later, ..here });
    let own = op().0.to_string();
    for _ in 0..2 {
        let fields = [("topic", id.as_str()), ("cell", free.as_str())];
        assert_eq!(ada.send_as(&own, "repeat_topic", &fields).await.status, 200);
    }
    assert_eq!(app.view().await.sessions.len(), 3);
}

#[tokio::test]
async fn only_who_leads_it_repeats_or_splits_it() {
    let app = TestApp::start().await;
    let (ada, bo) = (app.join("Ada").await, app.join("Bo").await);
    ada.propose("Sauvegardes").await;
    for (action, fields) in [
        ("repeat_topic", vec![("topic", "1"), ("cell", "2-1")]),
        ("split_topic", vec![("topic", "1"), ("title", "Restaurer")]),
    ] {
        assert_eq!(bo.send(action, &fields).await.status, 403, "{action}");
    }
    assert_eq!(bo.open(&format!("/f/{}/sujet/1/separer", app.code)).await.status, 403);
    assert_eq!(app.view().await.topics.len(), 1);
}

#[tokio::test]
async fn two_topics_from_one_name_each_other() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    let topic = ada.propose("Sauvegardes").await;
    let from = format!("/f/{}/sujet/{topic}/separer", app.code);
    assert!(ada.open(&from).await.text.contains("garde son numéro"));
    let mut fields = vec![
        ("topic", "1"),
        ("title", "Ah"),
        ("kind", "workshop"),
        ("from", from.as_str()),
    ];
    let refused = ada.submit("split_topic", &fields).await;
    assert!(ada.open(refused.location()).await.text.contains("value=\"Ah\""), "kept");

    fields[1] = ("title", "Restaurer");
    let made = ada.submit("split_topic", &fields).await;
    assert_eq!(
        (made.status, made.location()),
        (303, format!("/f/{}/sujet/2", app.code).as_str())
    );
    assert!(
        ada.open(made.location())
            .await
            .text
            .contains("Issu du sujet nº\u{a0}1, Sauvegardes")
    );
    let original = ada.open(&format!("/f/{}/sujet/1", app.code)).await.text;
    assert!(original.contains("A donné le sujet nº\u{a0}2, Restaurer"), "{original}");
    let view = app.view().await;
    assert_eq!(view.topics[1].origin, Some(TopicId(1)));
    assert!(
        app.phone()
            .open(&format!("/f/{}", app.code))
            .await
            .text
            .contains("issu du nº\u{a0}1")
    );
}
