//! « La rencontre »: what the team says of it, and what people read of that.

use domain::{Date, Phase};
use scraper::{Html, Selector};

use crate::{app::TestApp, html::words, phone::Phone};

fn value(html: &Html, name: &str) -> String {
    let selector = Selector::parse(&format!("input[name={name}]")).unwrap();
    html.select(&selector).next().unwrap().attr("value").unwrap().to_owned()
}

impl TestApp {
    /// An organiser fills in the form as it is filled at first, with these fields instead.
    pub async fn describe(&self, organiser: &Phone, instead: &[(&str, &str)]) {
        let edition = edition(organiser).await;
        let described = organiser.send("describe", &form(&edition, instead)).await;
        assert_eq!(described.status, 200, "{}", described.text);
    }
}

/// The whole form as it is filled at first, with these fields instead.
fn form<'a>(edition: &'a str, instead: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("edition", edition),
        ("title", "Rencontre d'essai"),
        ("date", "2026-12-08"),
        ("venue", "1 place du Marché"),
        ("help", "À l'accueil"),
    ];
    fields.retain(|(name, _)| !instead.iter().any(|(other, _)| other == name));
    fields.extend_from_slice(instead);
    fields
}

async fn edition(phone: &Phone) -> String {
    value(&phone.page("/reglages").await, "edition")
}

async fn home(phone: &Phone) -> String {
    words(&Html::parse_document(&phone.open("/").await.text), "main")
}

#[tokio::test]
async fn what_the_team_says_is_read_on_the_help_page() {
    let app = TestApp::start().await;
    let zoe = app.organiser("Zoé").await;
    let said = [
        ("title", "Rencontre de juin"),
        ("date", "2027-06-10"),
        ("venue", "20, avenue de Ségur"),
        ("access", "Métro Ségur"),
        ("accessibility", "De plain-pied"),
        ("wifi", "Réseau Invités"),
        ("room", "https://www.tchap.gouv.fr/#/room/!alliance:agent.tchap.gouv.fr"),
        ("photos", "Une gommette rouge suffit"),
        ("help", "Cléo, badge vert"),
        ("listed", "on"),
        ("allowed_tools", "Albert (DINUM)"),
    ];

    let kept = zoe.submit("describe", &form(&edition(&zoe).await, &said)).await;

    assert_eq!(kept.location(), format!("/f/{}/reglages?enregistre", app.code));
    let visitor = app.phone();
    let help = visitor.page("/aide").await;
    let facts = words(&help, "main .facts");
    assert!(
        facts.contains("jeudi 10 juin 2027, de 10\u{a0}h à 18\u{a0}h"),
        "{facts}"
    );
    for (name, text) in &said[2..9] {
        let found = if *name == "room" {
            help.html()
        } else {
            words(&help, "main")
        };
        assert!(found.contains(text), "{name}");
    }
    assert!(home(&visitor).await.contains("Rencontre de juin"));
    let forum = app.forum().await;
    assert!(forum.details.allowed_tools.allows("albert (dinum)"));
    assert_eq!(
        forum.details.date,
        Date {
            year: 2027,
            month: 6,
            day: 10
        }
    );
    // Midnight in Paris, in summer.
    assert_eq!(forum.details.origin.0 % 86_400, 22 * 3_600);

    let app = app.restart().await;
    assert_eq!(app.forum().await.details, forum.details);
}

#[tokio::test]
async fn a_forum_is_on_the_home_page_only_while_the_box_is_ticked() {
    let app = TestApp::start().await;
    let zoe = app.organiser("Zoé").await;
    for (instead, count) in [(&[("listed", "on")][..], 1), (&[], 0)] {
        let described = zoe.send("describe", &form(&edition(&zoe).await, instead)).await;
        assert_eq!(described.status, 200, "{}", described.text);
        let home = home(&zoe).await;
        assert_eq!(home.matches("Rencontre d'essai").count(), count, "{home}");
    }
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_its_field_and_nothing_is_lost() {
    let app = TestApp::start().await;
    let zoe = app.organiser("Zoé").await;
    let from = format!("/f/{}/reglages", app.code);
    let edition = edition(&zoe).await;
    let long = "a".repeat(301);
    let wrong = [
        ("from", from.as_str()),
        ("title", "R"),
        ("date", "2027-02-30"),
        ("room", "javascript:alert(1)"),
        ("wifi", &long),
        ("access", "Métro Ségur"),
    ];

    let refused = zoe.submit("describe", &form(&edition, &wrong)).await;

    let page = Html::parse_document(&zoe.open(refused.location()).await.text);
    assert_eq!(
        words(&page, "main .problem")
            .matches("Indiquez un jour qui existe")
            .count(),
        1
    );
    for (name, sentence) in [
        ("title", "au moins 3"),
        ("date", "un jour qui existe"),
        ("room", "commence par https"),
        ("wifi", "300 caractères au plus"),
    ] {
        let problem = words(&page, &format!("#describe-{name}-problem"));
        assert!(problem.contains(sentence), "{name}: {problem}");
    }
    assert_eq!(value(&page, "room"), "javascript:alert(1)");
    assert!(words(&page, "textarea[name=access]").contains("Métro Ségur"));
    assert_eq!(app.forum().await.details.title.as_str(), "Rencontre d'essai");
    let unnumbered = zoe.send("describe", &form("", &[])).await;
    assert_eq!(unnumbered.status, 409);
}

#[tokio::test]
async fn of_two_organisers_the_second_is_told_and_keeps_what_was_typed() {
    let app = TestApp::start().await;
    let (zoe, yan) = (app.organiser("Zoé").await, app.organiser("Yan").await);
    let (from, both) = (format!("/f/{}/reglages", app.code), edition(&zoe).await);
    let first = zoe.send("describe", &form(&both, &[("venue", "Chez Zoé")])).await;
    assert_eq!(first.status, 200);

    let second = form(&both, &[("venue", "Chez Yan"), ("from", &from)]);
    assert_eq!(yan.send("describe", &second).await.status, 409);
    let refused = yan.submit("describe", &second).await;

    let page = Html::parse_document(&yan.open(refused.location()).await.text);
    assert!(words(&page, "main .refusal").contains("Quelqu’un a modifié ce texte entre-temps"));
    assert!(words(&page, "main .poster .facts").contains("Chez Zoé"));
    assert!(words(&page, "textarea[name=venue]").contains("Chez Yan"));
    let now = value(&page, "edition");
    let again = yan.send("describe", &form(&now, &[("venue", "Chez Yan")])).await;
    assert_eq!(again.status, 200);
    assert_eq!(app.forum().await.details.venue.as_str(), "Chez Yan");
}

#[tokio::test]
async fn registration_does_not_open_without_contacts_and_says_where_to_fill_them_in() {
    let app = TestApp::start_with(Default::default(), Phase::Preparation).await;
    let zoe = app.organiser("Zoé").await;
    let emptied = zoe
        .send("describe", &form(&edition(&zoe).await, &[("help", " ")]))
        .await;
    assert_eq!(emptied.status, 200);

    let from = format!("/f/{}/animation", app.code);
    let open = [("phase", "registration"), ("from", from.as_str())];
    assert_eq!(zoe.send("set_phase", &open).await.status, 422);
    let refused = zoe.submit("set_phase", &open).await;
    let page = Html::parse_document(&zoe.open(refused.location()).await.text);
    assert!(words(&page, "main .refusal").contains("à qui demander de l’aide"));
    let link = Selector::parse(&format!("main a[href='/f/{}/reglages#aide']", app.code)).unwrap();
    assert_eq!(page.select(&link).count(), 1);
    assert_eq!(app.forum().await.phase, Phase::Preparation);

    let filled = zoe.send("describe", &form(&edition(&zoe).await, &[])).await;
    assert_eq!(filled.status, 200);
    assert_eq!(zoe.send("set_phase", &open).await.status, 200);
    let emptied = zoe.send("describe", &form(&edition(&zoe).await, &[("help", "")])).await;
    assert_eq!(emptied.status, 422);
}

#[tokio::test]
async fn only_organisers_edit() {
    let app = TestApp::start().await;
    let edition = edition(&app.organiser("Zoé").await).await;
    for phone in [app.phone(), app.join("Ada").await, app.facilitator("Yan").await] {
        let described = phone.send("describe", &form(&edition, &[("venue", "Ailleurs")])).await;
        assert_eq!(described.status, 403);
        assert_eq!(phone.open(&format!("/f/{}/reglages", app.code)).await.status, 403);
    }
    assert_eq!(
        app.forum().await.details.venue.as_str(),
        "Lieu d’exemple, 1 place du Marché"
    );
}
