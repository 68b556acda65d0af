//! Places that were given away, and who waits for one.

use ::app::backend::Registered;
use domain::Phase;
use server::limits::Rates;

use crate::{
    app::TestApp,
    html::words,
    registration::{open_for, register, state},
    smtp::Smtp,
};

#[tokio::test]
async fn of_two_who_want_the_last_place_exactly_one_gets_it() {
    let (app, _) = open_for("1").await;
    let (ada, grace) = (app.phone(), app.phone());
    let (one, other) = tokio::join!(
        ada.send("register", &[("name", "Ada")]),
        grace.send("register", &[("name", "Grace")])
    );
    assert_eq!((one.status, other.status), (200, 200));

    let mut states = [state(&app, &ada).await.unwrap(), state(&app, &grace).await.unwrap()];
    states.sort_by_key(|state| *state != Registered::Placed);
    assert_eq!(states, [Registered::Placed, Registered::Waiting { place: 1 }]);
}

#[tokio::test]
async fn a_place_that_becomes_free_goes_to_the_first_who_waits() {
    let (app, zoe) = open_for("1").await;
    let (ada, grace) = (register(&app, "Ada").await, register(&app, "Grace").await);
    assert!(words(&app.phone().page("/inscription").await, "main .notice").contains("liste d’attente"));
    let (kim, lou) = (register(&app, "Kim").await, register(&app, "Lou").await);
    assert_eq!(state(&app, &lou).await, Some(Registered::Waiting { place: 3 }));
    assert!(words(&kim.page("/inscription").await, "main .where").contains("vous êtes au rang 2"));
    let desk = zoe.page("/animation").await;
    assert!(words(&desk, "#inscriptions").contains("1 inscription, 3 sur la liste d’attente"));

    // One withdraws, one is forgotten by their only browser, and there is one place more.
    assert_eq!(ada.send("withdraw_registration", &[]).await.status, 200);
    assert_eq!(state(&app, &grace).await, Some(Registered::Placed));
    assert_eq!(grace.send("leave", &[]).await.status, 200);
    assert_eq!(state(&app, &kim).await, Some(Registered::Placed));
    assert_eq!(state(&app, &lou).await, Some(Registered::Waiting { place: 1 }));
    app.describe(&zoe, &[("capacity", "2")]).await;
    assert_eq!(state(&app, &lou).await, Some(Registered::Placed));

    let app = app.restart().await;
    let (kim, lou) = (kim.at(&app.url), lou.at(&app.url));
    for phone in [&kim, &lou] {
        assert_eq!(state(&app, phone).await, Some(Registered::Placed));
    }
    // On the day nobody is counted.
    let zoe = zoe.at(&app.url);
    assert_eq!(zoe.send("set_phase", &[("phase", "marketplace")]).await.status, 200);
    app.join("Max").await.propose("Accueillir").await;
}

#[tokio::test]
async fn who_moves_up_from_the_waiting_list_is_written_to_if_they_wished_so() {
    let smtp = Smtp::start().await;
    let app = TestApp::start_as(Rates::default(), Phase::Registration, Some(smtp.url.clone())).await;
    let zoe = app.organiser("Zoé").await;
    app.describe(&zoe, &[("capacity", "1")]).await;
    let ada = register(&app, "Ada").await;
    let mut waiting = Vec::new();
    for (name, email, practical) in [
        ("Bo", "bo@exemple.fr", ""),
        ("Kim", "kim@exemple.fr", "on"),
        ("Lou", "lou@exemple.fr", "on"),
    ] {
        let phone = app.phone();
        let fields = [("name", name), ("email", email), ("practical", practical)];
        assert_eq!(phone.send("register", &fields).await.status, 200);
        waiting.push(phone);
    }

    // Bo, who did not ask for mail, then Kim.
    assert_eq!(ada.send("withdraw_registration", &[]).await.status, 200);
    app.describe(&zoe, &[("capacity", "2")]).await;

    let told = loop {
        let mail = smtp.next().await;
        if mail.text().contains("une place s’est libérée") {
            break mail;
        }
    };
    assert_eq!(told.to, ["kim@exemple.fr"]);
    assert!(told.header("List-Unsubscribe").is_some());
    assert!(told.text().contains("/inscription") && told.text().contains("mardi 8 décembre 2026"));
    while app.instance.parts.store.next_mail().await.unwrap().is_some() {
        tokio::task::yield_now().await;
    }
    while let Some(mail) = smtp.has().await {
        assert!(!mail.text().contains("une place s’est libérée"), "{}", mail.text());
    }
}
