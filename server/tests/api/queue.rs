//! The queue of announcements, over HTTP: from « Entrer dans la file » to the card on the wall.

use domain::{Delta, TopicId};

use crate::{app::TestApp, phone::Phone, stream::Event};

#[tokio::test]
async fn a_topic_is_announced_then_placed_and_the_next_one_steps_in() {
    let app = TestApp::start().await;
    let zoe = app.facilitator("Zoé").await;
    let (ada, bo) = (app.join("Ada").await, app.join("Bo").await);
    let (first, second) = (ada.propose("Fiches action").await, bo.propose("Logiciels libres").await);
    let (first, second) = (first.to_string(), second.to_string());
    let enter = async |phone: &Phone, topic: &str| phone.send("enqueue", &[("topic", topic), ("on", "on")]).await;

    let closed = enter(&ada, &first).await;
    assert_eq!(closed.status, 409);
    assert!(closed.text.contains("n’est pas ouverte"), "{}", closed.text);

    assert_eq!(zoe.send("open_queue", &[("open", "on")]).await.status, 200);
    let entered = enter(&ada, &first).await;
    assert_eq!(
        (entered.status, entered.location()),
        (200, format!("/f/{}/file", app.code).as_str())
    );
    assert_eq!(enter(&bo, &second).await.status, 200);
    assert_eq!(ada.send("announce", &[("topic", &first)]).await.status, 403);
    assert_eq!(zoe.send("announce", &[("topic", &first)]).await.status, 200);
    let page = ada.get(&format!("/f/{}/file", app.code)).await;
    assert!(
        page.text.contains("C’est à vous") && page.text.contains("Dans la file"),
        "{}",
        page.text
    );
    assert!(
        !bo.get(&format!("/f/{}/file", app.code))
            .await
            .text
            .contains("C’est à vous")
    );

    let [cell, _] = app.cells().await;
    let placed = ada.place(first.parse().map(TopicId).unwrap(), cell).await;
    assert_eq!(placed.status, 200, "{}", placed.text);
    let queue = app.view().await.queue;
    assert_eq!(queue.current.map(|current| current.topic.to_string()), Some(second));
    assert_eq!(queue.waiting, [TopicId(0); 0]);
}

#[tokio::test]
async fn a_wrong_pace_is_refused_beside_its_field_and_kept() {
    let app = TestApp::start().await;
    let zoe = app.facilitator("Zoé").await;
    let page = format!("/f/{}/file", app.code);
    for seconds in ["", "soon", "5", "-45", "99999999999"] {
        let fields = [("from", page.as_str()), ("seconds", seconds), ("sounds", "on")];
        let refused = zoe.send("set_pace", &fields).await;
        assert_eq!(refused.status, 422, "{seconds}");
        let again = zoe.open(refused.location()).await.text;
        assert!(again.contains("aria-invalid=\"true\""), "{seconds}");
    }
    assert_eq!(app.view().await.queue.pace, domain::Pace::default());
    assert_eq!(
        zoe.send("set_pace", &[("seconds", "30"), ("hides_interest", "on")])
            .await
            .status,
        200
    );
    let pace = app.view().await.queue.pace;
    assert!(pace.seconds == 30 && pace.hides_interest && !pace.sounds);
}

#[tokio::test]
async fn two_facilitators_who_say_next_at_once_skip_nobody() {
    let app = TestApp::start().await;
    let (zoe, max) = (app.facilitator("Zoé").await, app.facilitator("Max").await);
    let ada = app.join("Ada").await;
    let topics = [
        ada.propose("Le premier").await,
        ada.propose("Le deuxième").await,
        ada.propose("Le troisième").await,
    ];
    for topic in topics {
        let topic = topic.to_string();
        assert_eq!(
            zoe.send("enqueue", &[("topic", &topic), ("on", "on")]).await.status,
            200
        );
    }
    let first = topics[0].to_string();
    let fields = [("topic", first.as_str())];
    let (one, other) = futures::join!(zoe.send("announce", &fields), max.send("announce", &fields));
    assert_eq!((one.status, other.status), (200, 200));
    let queue = app.view().await.queue;
    assert_eq!(queue.current.map(|current| current.topic), Some(topics[0]));
    assert_eq!(queue.waiting, [topics[1], topics[2]]);
}

#[tokio::test]
async fn every_screen_is_told_who_announces() {
    let app = TestApp::start().await;
    let zoe = app.facilitator("Zoé").await;
    let ada = app.join("Ada").await;
    let topic = ada.propose("Fiches action").await;
    let mut screen = ada.watch("", None).await;
    assert!(matches!(screen.next().await, Some(Event::Snapshot(_))));
    zoe.send("enqueue", &[("topic", &topic.to_string()), ("on", "on")])
        .await;
    let told = screen.next().await;
    assert!(
        matches!(&told, Some(Event::Deltas(deltas)) if matches!(&deltas[..], [Delta::Queue(queue)] if queue.waiting == [topic])),
        "{told:?}"
    );
}

#[tokio::test]
async fn two_facilitators_put_it_in_order_and_go_on_at_the_same_moment() {
    let app = TestApp::start().await;
    let (zoe, max) = (app.facilitator("Zoé").await, app.facilitator("Max").await);
    let ada = app.join("Ada").await;
    let mut topics = Vec::new();
    for title in ["Le premier", "Le deuxième", "Le troisième", "Le quatrième"] {
        let topic = ada.propose(title).await;
        let fields = [("topic", topic.to_string()), ("on", "on".to_owned())];
        let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
        assert_eq!(zoe.send("enqueue", &fields).await.status, 200);
        topics.push(topic);
    }
    let name = |at: usize| topics[at].to_string();
    assert_eq!(zoe.send("announce", &[("topic", &name(0))]).await.status, 200);

    // One says « Suivant » while the other moves the last in front of who is next, and someone into the end.
    let (next, first, last) = (name(1), name(3), name(2));
    let says = [("topic", next.as_str())];
    let moves = [("topic", first.as_str()), ("before", next.as_str())];
    let skips = [("topic", last.as_str()), ("before", "")];
    let (announced, moved, skipped) = futures::join!(
        zoe.send("announce", &says),
        max.send("reorder", &moves),
        max.send("reorder", &skips),
    );

    // Whoever was first, nobody is lost, nobody is there twice, and « Suivant » meant who it named.
    for answer in [&announced, &moved, &skipped] {
        assert_eq!(answer.status, 200, "{}", answer.text);
    }
    let queue = app.view().await.queue;
    assert_eq!(queue.current.map(|current| current.topic), Some(topics[1]));
    let mut waiting = queue.waiting.clone();
    waiting.sort_unstable();
    assert_eq!(waiting, [topics[2], topics[3]]);
}

#[tokio::test]
async fn a_convener_who_is_gone_in_the_middle_of_the_choice_holds_nobody_up_and_picks_later() {
    let app = TestApp::start().await;
    let zoe = app.facilitator("Zoé").await;
    let (ada, bo) = (app.join("Ada").await, app.join("Bo").await);
    let (first, second) = (ada.propose("Fiches action").await, bo.propose("Logiciels libres").await);
    for topic in [first, second] {
        let fields = [("topic", topic.to_string()), ("on", "on".to_owned())];
        let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
        assert_eq!(zoe.send("enqueue", &fields).await.status, 200);
    }
    zoe.send("announce", &[("topic", &first.to_string())]).await;
    // Ada has the free places before her, and her phone goes dark.
    let picker = ada.open(&format!("/f/{}/sujet/{first}/placer", app.code)).await;
    assert_eq!(picker.status, 200);
    app.later(3_600);
    assert_eq!(
        app.view().await.queue.current.map(|current| current.topic),
        Some(first),
        "nothing moves by itself"
    );

    let next = zoe.send("announce", &[("topic", &second.to_string())]).await;
    assert_eq!(next.status, 200, "{}", next.text);
    assert!(!app.forum().await.stands(first), "nothing was picked for her");

    // She is back with the same page, while Bo is in the middle.
    let [cell, _] = app.cells().await;
    let placed = ada.place(first, cell).await;
    assert_eq!(placed.status, 200, "{}", placed.text);
    let queue = app.view().await.queue;
    assert_eq!(
        queue.current.map(|current| current.topic),
        Some(second),
        "Bo is not interrupted"
    );
    assert!(app.forum().await.stands(first));
}
