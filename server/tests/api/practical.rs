//! Practical information: made from the rencontre, read over, sent to those who asked for it, and no more once they
//! say so.

use ::app::backend::{Mail, MailState};
use scraper::{Html, Selector};

use crate::{
    app::{MORNING, TestApp, op},
    phone::{Answer, HTML, Phone},
    smtp::{Received, Smtp},
};

impl TestApp {
    pub async fn subscriber(&self, name: &str, email: &str) -> Phone {
        let phone = self.phone();
        let fields = [("name", name), ("email", email), ("practical", "on")];
        assert_eq!(phone.send("join", &fields).await.status, 200);
        phone
    }

    /// The page of the team.
    async fn practical(&self, phone: &Phone) -> Answer {
        phone.open(&format!("/f/{}/informations-pratiques", self.code)).await
    }

    /// What became of the mails of all mailings, by address.
    async fn results(&self, phone: &Phone) -> Vec<(String, MailState)> {
        let mailings = self.instance.mailings(&self.code, &phone.device().unwrap()).await;
        mailings
            .unwrap()
            .into_iter()
            .flat_map(|mailing| mailing.mails)
            .collect()
    }

    /// Until none waits that was never tried.
    async fn tried_all(&self) {
        let now = domain::Timestamp(self.clock.load(std::sync::atomic::Ordering::Relaxed));
        while !self.instance.parts.store.due_mail(now, 1).await.unwrap().is_empty() {
            tokio::task::yield_now().await;
        }
    }
}

async fn send(phone: &Phone, text: &str) -> Answer {
    let fields = [("subject", "Informations pratiques"), ("text", text), ("step", "send")];
    phone.send("send_practical", &fields).await
}

/// Receipts come first.
async fn practical(smtp: &Smtp) -> Received {
    loop {
        let mail = smtp.next().await;
        if mail.header("List-Unsubscribe").is_some() {
            return mail;
        }
    }
}

fn words(page: &str, selector: &str) -> String {
    let html = Html::parse_document(page);
    let selector = Selector::parse(selector).unwrap();
    let found = html.select(&selector);
    found.flat_map(|found| found.text()).collect()
}

#[tokio::test]
async fn those_who_asked_for_it_receive_it_with_the_day_for_their_calendar() {
    let smtp = Smtp::start().await;
    let app = TestApp::with_mail(&smtp).await;
    app.subscriber("Ada", "ada@exemple.fr").await;
    app.subscriber("Grace", "grace@exemple.fr").await;
    let joan = app.phone();
    joan.send("join", &[("name", "Joan"), ("email", "joan@exemple.fr")])
        .await;
    let zoe = app.organiser("Zoé").await;
    let page = app.practical(&zoe).await;
    assert!(
        page.text.contains("2 personnes ont demandé à recevoir ce message."),
        "{}",
        page.text
    );
    let draft = words(&page.text, "textarea[name=text]");
    for part in [
        "mardi 8 décembre 2026, de 10\u{a0}h à 18\u{a0}h",
        &format!("/f/{}/rencontre.ics", app.code),
    ] {
        assert!(draft.contains(part), "{part}: {draft}");
    }

    let sent = send(&zoe, &draft).await;

    assert_eq!(sent.status, 200, "{}", sent.text);
    let mut mails = [practical(&smtp).await, practical(&smtp).await];
    mails.sort_by(|one, other| one.to.cmp(&other.to));
    assert_eq!(
        mails.each_ref().map(|mail| mail.to[0].as_str()),
        ["ada@exemple.fr", "grace@exemple.fr"]
    );
    let [ada, _] = &mails;
    assert_eq!(ada.header("Subject").as_deref(), Some("Informations pratiques"));
    assert_eq!(
        ada.header("To").as_deref(),
        Some("ada@exemple.fr"),
        "nobody sees the others"
    );
    assert_eq!(ada.header("Auto-Submitted").as_deref(), Some("auto-generated"));
    let [text, calendar] = &ada.parts()[..] else {
        panic!("{ada:?}")
    };
    assert!(text.replace("\r\n", "\n").starts_with(draft.trim()), "{text}");
    assert_eq!(
        unfolded(calendar),
        unfolded(&app.phone().open(&format!("/f/{}/rencontre.ics", app.code)).await.text)
    );
    app.tried_all().await;
    let results = app.results(&zoe).await;
    assert_eq!(results.len(), 2);
    assert!(
        results.iter().all(|(_, state)| *state == MailState::Sent),
        "{results:?}"
    );
    let shown = app.practical(&zoe).await.text;
    assert!(words(&shown, "#envois").contains("2 envoyés"), "{shown}");
}

fn unfolded(calendar: &str) -> String {
    calendar.replace("\r\n ", "")
}

#[tokio::test]
async fn the_calendar_file_says_the_day_in_universal_time_and_changes_keep_its_name() {
    let app = TestApp::start().await;
    let path = format!("/f/{}/rencontre.ics", app.code);
    let file = app.phone().open(&path).await;
    assert_eq!(file.status, 200);
    assert_eq!(
        file.header("content-type"),
        "text/calendar; charset=utf-8; method=PUBLISH"
    );
    let lines: Vec<&str> = file.text.split("\r\n").collect();
    assert!(
        lines.iter().all(|line| line.len() <= 75 && !line.contains('\n')),
        "{lines:?}"
    );
    for line in [
        "DTSTART:20261208T090000Z",
        "DTEND:20261208T170000Z",
        "SUMMARY:Rencontre d'essai",
        "DTSTAMP:20261208T080000Z",
    ] {
        assert!(lines.contains(&line), "{line}: {lines:?}");
    }
    let value = |file: &str, key: &str| {
        let unfolded = unfolded(file);
        let line = unfolded.lines().find(|line| line.starts_with(key)).unwrap().to_owned();
        line[key.len()..].to_owned()
    };
    let zoe = app.organiser("Zoé").await;
    zoe.propose("Sauvegardes").await;

    let later = app.phone().open(&path).await.text;

    assert_eq!(value(&later, "UID:"), value(&file.text, "UID:"));
    let sequence = |file| value(file, "SEQUENCE:").parse::<u64>().unwrap();
    assert!(sequence(&later) > sequence(&file.text));
    assert_eq!(app.phone().open("/f/ZZZZZZ/rencontre.ics").await.status, 404);
}

#[tokio::test]
async fn it_is_read_over_before_it_leaves_and_enter_sends_nothing() {
    let smtp = Smtp::start().await;
    let app = TestApp::with_mail(&smtp).await;
    app.subscriber("Ada", "ada@exemple.fr").await;
    smtp.next().await;
    let zoe = app.organiser("Zoé").await;
    let from = format!("/f/{}/informations-pratiques", app.code);
    let fields = [
        ("subject", "Venez <b>tous</b>"),
        ("text", "À 10\u{a0}h.\r\n\r\nÀ bientôt"),
        ("from", &from),
    ];
    let page = app.practical(&zoe).await.text;
    assert_eq!(words(&page, "button[value=send]"), "");

    for step in [("step", "preview"), ("step", "")] {
        let shown = zoe.submit("send_practical", &[&fields[..], &[step]].concat()).await;
        assert_eq!(shown.status, 303);
        let page = zoe.open(shown.location()).await.text;
        assert_eq!(words(&page, "button[value=send]"), "Envoyer à 1 personne");
        assert!(words(&page, ".letter").contains("Venez <b>tous</b>"), "{page}");
        assert!(page.contains("Rien n’est encore parti"));
        assert!(words(&page, "textarea[name=text]").contains("À bientôt"));
    }
    app.tried_all().await;
    assert!(smtp.has().await.is_none());
    let refused = zoe
        .submit(
            "send_practical",
            &[("subject", ""), ("text", ""), ("step", "send"), ("from", &from)],
        )
        .await;
    let page = zoe.open(refused.location()).await.text;
    assert_eq!(words(&page, ".problem").matches("Remplissez ce champ").count(), 2);
}

#[tokio::test]
async fn the_same_form_twice_and_two_people_with_one_address_are_one_mail() {
    let smtp = Smtp::start().await;
    let app = TestApp::with_mail(&smtp).await;
    app.subscriber("Ada", "famille@exemple.fr").await;
    app.subscriber("Charles", "Famille@exemple.fr").await;
    let zoe = app.organiser("Zoé").await;
    let once = op().0.to_string();
    let form = |text| [("subject", "Informations"), ("text", text), ("step", "send")];

    for _ in 0..2 {
        assert_eq!(zoe.send_as(&once, "send_practical", &form("Venez")).await.status, 200);
    }
    let same = form("Venez");
    let at_once = [0, 1].map(|_| zoe.send_as(&once, "send_practical", &same));
    futures::future::join_all(at_once).await;
    assert_eq!(
        zoe.send_as(&once, "send_practical", &form("Autre chose")).await.status,
        409
    );

    assert!(practical(&smtp).await.text().contains("Venez"));
    app.tried_all().await;
    while let Some(mail) = smtp.has().await {
        assert_eq!(mail.header("List-Unsubscribe"), None, "a second one");
    }
    assert_eq!(app.results(&zoe).await.len(), 1);
}

#[tokio::test]
async fn what_a_mail_server_says_of_an_address_is_shown_to_the_team_and_the_others_arrive() {
    let smtp = Smtp::start().await;
    let app = TestApp::with_mail(&smtp).await;
    for (name, email) in [
        ("Ada", "ada@exemple.fr"),
        ("Grace", "grace@exemple.fr"),
        ("Joan", "joan@exemple.fr"),
    ] {
        app.subscriber(name, email).await;
    }
    app.tried_all().await;
    smtp.answer("grace@exemple.fr", &["550 5.1.1 no such user grace@exemple.fr"]);
    smtp.answer("joan@exemple.fr", &["451 4.2.0 greylisted"]);
    let zoe = app.organiser("Zoé").await;

    assert_eq!(send(&zoe, "Venez").await.status, 200);

    app.tried_all().await;
    let results = app.results(&zoe).await;
    let [(_, ada), (_, grace), (_, joan)] = &results[..] else {
        panic!("{results:?}")
    };
    assert_eq!(*ada, MailState::Sent);
    assert!(
        matches!(grace, MailState::Failed(why) if why.contains("550") && why.contains("no such user")),
        "{grace:?}"
    );
    assert!(
        matches!(joan, MailState::Waiting(Some(why)) if why.contains("greylisted")),
        "{joan:?}"
    );
    let shown = words(&app.practical(&zoe).await.text, "#envois");
    assert!(shown.contains("1 envoyé, 1 en attente, 1 non remis"), "{shown}");
    assert!(shown.contains("no such user"), "{shown}");
    app.later(60);
    app.tried_all().await;
    assert_eq!(app.results(&zoe).await[2].1, MailState::Sent);
    let logged = crate::logs::logged();
    // The parser that this test reads pages with logs what it reads.
    let mut lines = logged.lines().filter(|line| !line.contains("html5ever"));
    let line = lines.find(|line| line.contains("no such user") || line.contains("grace@"));
    assert_eq!(line, None);
}

#[tokio::test]
async fn one_tap_ends_it_without_a_name_and_programs_may_do_it_by_themselves() {
    let smtp = Smtp::start().await;
    let app = TestApp::with_mail(&smtp).await;
    let (ada, grace) = (
        app.subscriber("Ada", "ada@exemple.fr").await,
        app.subscriber("Grace", "grace@exemple.fr").await,
    );
    let zoe = app.organiser("Zoé").await;
    assert_eq!(send(&zoe, "Venez").await.status, 200);
    let mut mails = [practical(&smtp).await, practical(&smtp).await];
    mails.sort_by(|one, other| one.to.cmp(&other.to));
    let link = mails[0].link("/ne-plus-recevoir/");
    let header = mails[1].header("List-Unsubscribe").unwrap();
    assert_eq!(
        mails[1].header("List-Unsubscribe-Post").as_deref(),
        Some("List-Unsubscribe=One-Click")
    );

    // A stranger's browser, as far as we know.
    let stranger = app.phone();
    let page = stranger.open(&link).await;
    assert_eq!((page.status, page.header("set-cookie")), (200, ""));
    assert!(app.contact(&ada).await.unwrap().practical, "looking changes nothing");
    let posted = stranger
        .client
        .post(stranger.address(&link))
        .header("accept", HTML)
        .send()
        .await;
    let posted = Answer::read(posted.unwrap()).await;
    assert_eq!(
        (posted.status, posted.location(), posted.header("set-cookie")),
        (303, link.as_str(), "")
    );
    assert!(
        stranger
            .open(&link)
            .await
            .text
            .contains("vous ne recevrez plus ces messages")
    );
    assert!(!app.contact(&ada).await.unwrap().practical);
    // What a mail program posts (RFC 8058).
    let url = header.trim_matches(['<', '>']);
    let click = stranger
        .client
        .post(url)
        .form(&[("List-Unsubscribe", "One-Click")])
        .send()
        .await
        .unwrap();
    assert_eq!(click.status(), 200);
    assert!(!app.contact(&grace).await.unwrap().practical);

    let again = send(&zoe, "Encore").await;
    assert_eq!(again.status, 422, "{}", again.text);
    assert!(again.text.contains("Personne n’a encore demandé"), "{}", again.text);
    for token in ["x", "00000000-0000-0000-0000-000000000000"] {
        let path = format!("/f/{}/ne-plus-recevoir/{token}", app.code);
        assert_eq!(stranger.open(&path).await.status, 404);
        assert_eq!(
            stranger
                .client
                .post(stranger.address(&path))
                .send()
                .await
                .unwrap()
                .status(),
            404
        );
    }
}

#[tokio::test]
async fn who_unticks_the_box_while_it_waits_does_not_receive_it() {
    let smtp = Smtp::start().await;
    let app = TestApp::with_mail(&smtp).await;
    let ada = app.subscriber("Ada", "ada@exemple.fr").await;
    smtp.next().await;
    smtp.answer("ada@exemple.fr", &["451 later"]);
    let zoe = app.organiser("Zoé").await;
    assert_eq!(send(&zoe, "Venez").await.status, 200);
    app.tried_all().await;
    assert_eq!(
        app.instance.parts.store.next_mail().await.unwrap().map(|at| at.0),
        Some(MORNING + 60)
    );

    assert_eq!(
        ada.send("set_contact", &[("email", "ada@exemple.fr")]).await.status,
        200
    );
    app.later(60);
    app.tried_all().await;

    assert!(smtp.has().await.is_none());
    assert!(app.results(&zoe).await.is_empty());
}

#[tokio::test]
async fn only_organisers_see_addresses_and_send() {
    let smtp = Smtp::start().await;
    let app = TestApp::with_mail(&smtp).await;
    app.subscriber("Ada", "lovelace@exemple.fr").await;
    smtp.next().await;
    app.organiser("Zoé").await;
    for phone in [app.phone(), app.join("Grace").await, app.facilitator("Paul").await] {
        let page = app.practical(&phone).await;
        assert_eq!(page.status, 403);
        assert!(!page.text.contains("lovelace@"));
        assert_eq!(send(&phone, "Venez").await.status, 403);
    }
    app.tried_all().await;
    assert!(smtp.has().await.is_none());
}

#[tokio::test]
async fn without_a_mail_server_the_message_and_the_addresses_are_there_to_copy() {
    let app = TestApp::start().await;
    app.subscriber("Ada", "ada@exemple.fr").await;
    app.subscriber("Grace", "grace@exemple.fr").await;
    let zoe = app.organiser("Zoé").await;

    let page = app.practical(&zoe).await.text;

    assert!(page.contains("Ce serveur n’envoie pas de courriel"), "{page}");
    assert!(!page.contains("/api/send_practical"));
    assert!(words(&page, "#copier-message").contains("mardi 8 décembre 2026"));
    assert_eq!(
        words(&page, "#copier-addresses").trim(),
        "ada@exemple.fr, grace@exemple.fr"
    );
    assert_eq!(send(&zoe, "Venez").await.status, 503);
}

#[tokio::test]
async fn a_subject_can_carry_nothing_into_a_header_and_a_lone_dot_ends_nothing() {
    let smtp = Smtp::start().await;
    let app = TestApp::with_mail(&smtp).await;
    app.subscriber("Ada", "ada@exemple.fr").await;
    let zoe = app.organiser("Zoé").await;
    let fields = [
        ("subject", "Demain\r\nBcc: tous@exemple.fr\r\n\r\nà 10\u{a0}h"),
        ("text", "Ligne\r\n.\r\n..\r\nQUIT\r\nfin"),
        ("step", "send"),
    ];

    assert_eq!(zoe.send("send_practical", &fields).await.status, 200);

    let mail = practical(&smtp).await;
    assert_eq!((mail.to.len(), mail.header("Bcc")), (1, None));
    assert!(
        mail.text()
            .replace("\r\n", "\n")
            .starts_with("Ligne\n.\n..\nQUIT\nfin\n"),
        "{}",
        mail.text()
    );
}
