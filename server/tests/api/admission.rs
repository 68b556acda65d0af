//! What a rencontre asks of those who come in by themselves: nothing, a code, or an address of some domains.

use ::app::backend::Registered;
use domain::*;
use scraper::Html;
use server::limits::Rates;

use crate::{
    app::TestApp,
    html::{count, words},
    links::token_of,
    registration::{WHOLE, open, people, register, state},
    smtp::Smtp,
};

#[tokio::test]
async fn an_open_forum_asks_for_nothing_but_the_address() {
    let app = open().await;
    assert_eq!(count(&app.phone().page("/inscription").await, "input[name=entry]"), 0);
    register(&app, "Ada").await;
}

#[tokio::test]
async fn a_forum_with_an_entry_code_takes_who_knows_it_and_is_read_by_all() {
    let app = open().await;
    let zoe = app.organiser("Zoé").await;
    app.describe(&zoe, &[("policy", "code"), ("listed", "on")]).await;
    let Policy::Code(code) = app.forum().await.details.admission.policy.clone() else {
        panic!("a code is made");
    };
    assert_ne!(code, app.code);
    assert!(words(&zoe.page("/animation").await, ".invite").contains(code.as_str()));

    let ada = app.phone();
    for page in ["", "/maintenant", "/aide", "/inscription", "/rejoindre", "/ecran"] {
        let read = ada.open(&format!("/f/{}{page}", app.code)).await;
        assert_eq!(read.status, 200, "{page}");
        assert!(!read.text.contains(code.as_str()), "{page} tells the code");
    }
    for action in ["join", "register"] {
        for typed in ["", "ABCDEF", app.code.as_str()] {
            let refused = ada.send(action, &[("name", "Ada"), ("entry", typed)]).await;
            assert_eq!(refused.status, 422, "{action} {typed}");
            assert!(refused.text.contains("code d’entrée"), "{}", refused.text);
        }
    }
    assert_eq!(people(&app).await, 1);

    // Scanned from the team's own QR.
    let scanned = app.phone().open(&format!("/r/{}?entree={code}", app.code)).await;
    assert_eq!(scanned.location(), format!("/f/{}/rejoindre?entree={code}", app.code));
    let form = Html::parse_document(&app.phone().open(scanned.location()).await.text);
    assert_eq!(count(&form, &format!("input[name=entry][value='{code}']")), 1);
    let typed = code.as_str().to_lowercase();
    let grace = app.phone();
    let registered = grace.send("register", &[("name", "Grace"), ("entry", &typed)]).await;
    assert_eq!(registered.status, 200, "{}", registered.text);
    // Who is in is not asked again, nor who is invited.
    assert_eq!(grace.send("join", &[("name", "Grace H.")]).await.status, 200);
    app.facilitator("Yan").await;
}

#[tokio::test]
async fn who_guesses_entry_codes_is_told_to_wait() {
    let app = open().await;
    let zoe = app.organiser("Zoé").await;
    app.describe(&zoe, &[("policy", "code"), ("entry_code", "KX4T9B")])
        .await;
    let ada = app.phone();
    ada.submit("join", &[("name", "")]).await;
    let mut statuses = Vec::new();
    for _ in 0..12 {
        statuses.push(
            ada.send("register", &[("name", "Ada"), ("entry", "KX4T9C")])
                .await
                .status,
        );
    }
    assert_eq!(&statuses[..10], [422; 10]);
    assert_eq!(&statuses[10..], [429; 2]);
    let right = ada.send("register", &[("name", "Ada"), ("entry", "KX4T9B")]).await;
    assert_eq!(right.status, 429);
    let grace = app.phone();
    let registered = grace.send("register", &[("name", "Grace"), ("entry", "kx4 t9b")]).await;
    assert_eq!(registered.status, 200, "{}", registered.text);
}

#[tokio::test]
async fn a_wrong_capacity_or_code_is_said_beside_it() {
    let app = open().await;
    let zoe = app.organiser("Zoé").await;
    let from = format!("/f/{}/reglages", app.code);
    for (name, value) in [("capacity", "0"), ("capacity", "beaucoup"), ("entry_code", "O0")] {
        let fields = [
            ("from", from.as_str()),
            ("edition", "1"),
            ("title", "Rencontre d'essai"),
            ("date", "2026-12-08"),
            ("help", "À l'accueil"),
            ("policy", "code"),
            (name, value),
        ];
        let refused = zoe.submit("describe", &fields).await;
        let page = Html::parse_document(&zoe.open(refused.location()).await.text);
        assert!(!words(&page, &format!("#describe-{name}-problem")).is_empty(), "{name}");
        assert_eq!(count(&page, &format!("input[name={name}][value='{value}']")), 1);
    }
}

/// With addresses of two domains, by an organiser.
async fn with_addresses(smtp: &Smtp) -> TestApp {
    let app = TestApp::start_as(Rates::default(), Phase::Registration, Some(smtp.url.clone())).await;
    let zoe = app.organiser("Zoé").await;
    let domains = "beta.gouv.fr\r\n@Numerique.gouv.fr";
    app.describe(&zoe, &[("policy", "domains"), ("domains", domains)]).await;
    app
}

#[tokio::test]
async fn a_forum_with_a_list_of_domains_takes_who_has_shown_such_an_address() {
    let smtp = Smtp::start().await;
    let app = with_addresses(&smtp).await;
    let ada = app.phone();
    for page in ["", "/maintenant", "/aide", "/inscription", "/rejoindre"] {
        assert_eq!(ada.open(&format!("/f/{}{page}", app.code)).await.status, 200, "{page}");
    }
    assert!(words(&ada.page("/inscription").await, "main").contains("adresse électronique vérifiée"));
    for email in ["", "ada@exemple.fr", "ada@pasbeta.gouv.fr"] {
        let refused = ada.send("join", &[("name", "Ada"), ("email", email)]).await;
        assert_eq!(refused.status, 422, "{email}");
        assert!(refused.text.contains("domaine qu’elle connaît"), "{}", refused.text);
    }
    assert_eq!(ada.send("register", &WHOLE).await.status, 403);
    assert_eq!(people(&app).await, 1);

    let joined = ada
        .send("join", &[("name", "Ada"), ("email", "ada@beta.gouv.fr")])
        .await;
    assert_eq!(joined.status, 200, "{}", joined.text);

    // In, and able to do nothing before the link was opened.
    let proposed = ada.send("propose_topic", &[("title", "Sauvegardes")]).await;
    assert_eq!(proposed.status, 403);
    assert!(proposed.text.contains("Ouvrez d’abord le lien"), "{}", proposed.text);
    assert_eq!(ada.send("register", &WHOLE).await.status, 403);
    assert_eq!(state(&app, &ada).await, None);
    assert!(words(&ada.page("").await, "main .notice").contains("Ouvrez le lien envoyé"));
    for email in ["", "ada@exemple.fr"] {
        assert_eq!(
            ada.send("set_contact", &[("email", email)]).await.status,
            422,
            "{email}"
        );
    }
    let link = loop {
        let mail = smtp.next().await;
        if mail.text().contains("/lien/") {
            assert!(mail.text().contains("vous avez donné cette adresse pour participer"));
            break mail.link("/lien/");
        }
    };
    let followed = ada.send("follow_link", &[("token", token_of(&link))]).await;
    assert_eq!(followed.status, 200);
    // Before the day one goes on to register.
    assert_eq!(followed.location(), format!("/f/{}/inscription", app.code));
    assert_eq!(words(&ada.page("").await, "main .notice"), "");
    let registered = ada
        .send("register", &[("name", "Ada"), ("topic1", "Écrire simplement")])
        .await;
    assert_eq!(registered.status, 200, "{}", registered.text);
    assert_eq!(state(&app, &ada).await, Some(Registered::Placed));
    assert_eq!(app.forum().await.topics.len(), 1);
    // Who is invited is not asked.
    app.facilitator("Yan").await.propose("Accueillir").await;
}

#[tokio::test]
async fn addresses_are_not_asked_for_where_no_mail_is_sent_and_domains_are_read_one_by_one() {
    let app = open().await;
    let zoe = app.organiser("Zoé").await;
    let from = format!("/f/{}/reglages", app.code);
    let form = |domains| {
        [
            ("from", from.as_str()),
            ("edition", "1"),
            ("title", "Rencontre d'essai"),
            ("date", "2026-12-08"),
            ("help", "À l'accueil"),
            ("policy", "domains"),
            ("domains", domains),
        ]
    };
    let refused = zoe.submit("describe", &form("beta.gouv.fr")).await;
    let page = Html::parse_document(&zoe.open(refused.location()).await.text);
    assert!(words(&page, "main .problem").contains("n’envoie pas de courriel"));

    let smtp = Smtp::start().await;
    let app = with_addresses(&smtp).await;
    let zoe = app.organiser("Zoé").await;
    for domains in ["", "beta", "beta.gouv.fr, ada@exemple.fr"] {
        assert_eq!(zoe.send("describe", &form(domains)).await.status, 422, "{domains}");
    }
    let kept = words(&zoe.page("/reglages").await, "textarea[name=domains]");
    assert!(kept.contains("beta.gouv.fr\nnumerique.gouv.fr"), "{kept}");
}
