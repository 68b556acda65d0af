//! A version of a charter that a second organiser reads before it is published, and what it says for one rencontre.

use scraper::{Html, Selector};

use crate::{
    app::TestApp,
    charters::{RULES, draft, text_of, value},
    html::words,
    phone::{Answer, Phone},
};

/// Two organisers, where each new version is read by a second one.
async fn four_eyes() -> (TestApp, Phone, Phone) {
    let app = TestApp::start().await;
    let (zoe, yan) = (app.organiser("Zoé").await, app.organiser("Yan").await);
    let asked = [("mandatory-regles-de-vie", "on"), ("asks_approval", "on")];
    assert_eq!(zoe.send("require_charters", &asked).await.status, 200);
    (app, zoe, yan)
}

async fn seal(phone: &Phone) -> String {
    let page = phone.page(&format!("/chartes/{RULES}/brouillon")).await;
    let field = Selector::parse("input[name=seal]").unwrap();
    page.select(&field).next().unwrap().attr("value").unwrap().to_owned()
}

async fn review(phone: &Phone, seal: &str, step: &str, word: &str) -> Answer {
    let fields = [("slug", RULES), ("seal", seal), ("step", step), ("word", word)];
    phone.send("review_charter", &fields).await
}

#[tokio::test]
async fn a_version_is_published_once_someone_else_approved_it() {
    let (app, zoe, yan) = four_eyes().await;
    let ada = app.join("Ada").await;

    let left = zoe.send("write_charter", &draft("1", "# Nos règles")).await;

    assert_eq!(left.status, 200, "{}", left.text);
    let path = format!("/f/{}/chartes/{RULES}/brouillon", app.code);
    assert_eq!(left.location(), path);
    // Nobody is asked for it, and only organisers read it.
    assert_eq!(
        ada.open(&format!("/f/{}/chartes/{RULES}/v2", app.code)).await.status,
        404
    );
    assert_eq!(ada.open(&path).await.status, 403);
    assert!(!words(&ada.page("/chartes").await, "main").contains("Brouillon"));
    ada.propose("Sauvegardes").await;
    let read = yan.page(&format!("/chartes/{RULES}/brouillon")).await;
    assert!(
        words(&read, "main .lede").contains("Brouillon de la version\u{a0}2")
            && words(&read, ".lede").contains("par Zoé")
    );
    assert!(words(&read, "#changements .added").contains("Nos règles"));
    // Also after the server was started again.
    let app = app.restart().await;
    let (zoe, yan, ada) = (zoe.at(&app.url), yan.at(&app.url), ada.at(&app.url));
    let seal = seal(&yan).await;

    let own = review(&zoe, &seal, "approve", "").await;
    assert_eq!(own.status, 403);
    assert!(own.text.contains("une autre personne"), "{}", own.text);
    for _ in 0..2 {
        assert_eq!(review(&yan, &seal, "approve", "").await.status, 200);
    }

    assert_eq!(text_of(&ada, 2).await, "# Nos règles");
    let page = ada.page(&format!("/chartes/{RULES}")).await;
    let line = words(&page, "main .lede");
    assert!(line.contains("par Zoé, approuvée par Yan"), "{line}");
    assert_eq!(zoe.open(&path).await.status, 404);
    let again = ada
        .send("propose_topic", &[("title", "Un autre"), ("kind", "workshop")])
        .await;
    assert_eq!(again.status, 422, "{}", again.text);
    assert!(again.text.contains("Acceptez d’abord les chartes"), "{}", again.text);
    let app = app.restart().await;
    let page = ada.at(&app.url).page(&format!("/chartes/{RULES}")).await;
    assert!(words(&page, "main .lede").contains("par Zoé, approuvée par Yan"));
}

#[tokio::test]
async fn a_draft_goes_back_with_a_word_and_is_taken_up_again() {
    let (app, zoe, yan) = four_eyes().await;
    assert_eq!(zoe.send("write_charter", &draft("1", "# Nos règles")).await.status, 200);
    let first = seal(&yan).await;

    let silent = review(&yan, &first, "send_back", " ").await;
    assert_eq!(silent.status, 422, "{}", silent.text);
    let back = review(&yan, &first, "send_back", "Et l’écoute\u{202f}?").await;

    assert_eq!(back.status, 200, "{}", back.text);
    let page = zoe.page(&format!("/chartes/{RULES}/brouillon")).await;
    let said = words(&page, "main");
    assert!(
        said.contains("Renvoyé par Yan") && said.contains("Et l’écoute\u{202f}?"),
        "{said}"
    );
    let editor = zoe.page(&format!("/chartes/{RULES}/modifier")).await;
    assert_eq!(value(&editor, "textarea[name=text]"), "# Nos règles");
    let mut fields = draft("1", "# Nos règles\n\nOn écoute.").to_vec();
    fields.push(("draft", &first));
    assert_eq!(zoe.send("write_charter", &fields).await.status, 200);
    assert!(!words(&zoe.page(&format!("/chartes/{RULES}/brouillon")).await, "main").contains("Renvoyé"));

    // What was read before is not what stands there now.
    assert_eq!(review(&yan, &first, "approve", "").await.status, 409);
    assert_eq!(review(&yan, &seal(&yan).await, "approve", "").await.status, 200);
    assert_eq!(text_of(&app.phone(), 2).await, "# Nos règles\n\nOn écoute.");
}

#[tokio::test]
async fn two_organisers_who_write_the_same_draft_lose_nothing() {
    let (app, zoe, yan) = four_eyes().await;
    let editor = format!("/f/{}/chartes/{RULES}/modifier", app.code);
    assert_eq!(zoe.send("write_charter", &draft("1", "# De Zoé")).await.status, 200);

    let mut fields = draft("1", "# De Yan").to_vec();
    fields.push(("from", &editor));
    let refused = yan.submit("write_charter", &fields).await;

    assert_eq!(refused.status, 303);
    let page = Html::parse_document(&yan.open(refused.location()).await.text);
    assert!(words(&page, "form .refusal").contains("Quelqu’un a modifié ce texte entre-temps"));
    assert!(words(&page, "main article").contains("De Zoé"));
    assert_eq!(value(&page, "textarea[name=text]"), "# De Yan");
    let known = Selector::parse("input[name=draft]").unwrap();
    let known = page.select(&known).next().unwrap().attr("value").unwrap();
    assert_eq!(known, seal(&zoe).await);
    fields.push(("draft", known));
    assert_eq!(yan.send("write_charter", &fields).await.status, 200);
    // Who wrote last is the author now.
    assert_eq!(review(&yan, &seal(&yan).await, "approve", "").await.status, 403);
}

#[tokio::test]
async fn a_draft_is_dropped_or_overtaken() {
    let (app, zoe, yan) = four_eyes().await;
    assert_eq!(zoe.send("write_charter", &draft("1", "# Non")).await.status, 200);
    let dropped = seal(&yan).await;
    for _ in 0..2 {
        assert_eq!(review(&yan, &dropped, "drop", "").await.status, 200);
    }
    assert_eq!(review(&yan, &dropped, "approve", "").await.status, 409);

    // Without a second reader, what is published takes the draft's place.
    assert_eq!(zoe.send("write_charter", &draft("1", "# Brouillon")).await.status, 200);
    assert_eq!(zoe.send("require_charters", &[]).await.status, 200);
    let left = seal(&yan).await;
    let mut fields = draft("1", "# Publié").to_vec();
    assert_eq!(yan.send("write_charter", &fields).await.status, 409);
    fields.push(("draft", &left));
    assert_eq!(yan.send("write_charter", &fields).await.status, 200);
    assert_eq!(text_of(&app.phone(), 2).await, "# Publié");
    assert_eq!(review(&zoe, &left, "approve", "").await.status, 409);
}

#[tokio::test]
async fn a_new_charter_may_begin_as_a_draft() {
    let (app, zoe, yan) = four_eyes().await;
    let mut fields = draft("0", "# Le lieu");
    fields[0] = ("slug", "");
    fields[2] = ("title", "Règles du lieu");
    for _ in 0..2 {
        let left = zoe.send("write_charter", &fields).await;
        assert_eq!(
            left.location(),
            format!("/f/{}/chartes/regles-du-lieu/brouillon", app.code)
        );
    }
    let page = yan.page("/chartes/regles-du-lieu/brouillon").await;
    let field = Selector::parse("input[name=seal]").unwrap();
    let seal = page.select(&field).next().unwrap().attr("value").unwrap();

    let fields = [("slug", "regles-du-lieu"), ("seal", seal), ("step", "approve")];
    assert_eq!(yan.send("review_charter", &fields).await.status, 200);

    let page = app.phone().page("/chartes/regles-du-lieu/v1").await;
    assert!(words(&page, "main article").contains("Le lieu"));
}

#[tokio::test]
async fn an_addendum_is_part_of_the_version_and_is_asked_for_again() {
    let app = TestApp::start().await;
    let (zoe, ada) = (app.organiser("Zoé").await, app.join("Ada").await);
    let rules = text_of(&zoe, 1).await;
    let mut fields = draft("1", &rules).to_vec();
    fields.push(("addendum", "Ici, on ne fume pas <script>dans</script> la cour.\r\n"));

    assert_eq!(zoe.send("write_charter", &fields).await.status, 200);

    let addendum = "Ici, on ne fume pas <script>dans</script> la cour.\n";
    assert_eq!(text_of(&ada, 2).await, format!("{rules}\n\n---\n\n{addendum}"));
    let page = ada.page(&format!("/chartes/{RULES}")).await;
    assert!(words(&page, "main h2").contains("Addendum de cette rencontre"));
    assert!(words(&page, "main").contains("on ne fume pas"));
    let hash = crate::charters::sha256(&text_of(&ada, 2).await);
    assert_eq!(words(&page, ".fingerprint code"), hash);
    let refused = ada
        .submit("propose_topic", &[("title", "Un sujet"), ("kind", "workshop")])
        .await;
    let asked = Html::parse_document(&ada.open(refused.location()).await.text);
    assert!(words(&asked, "main h3").contains("Addendum de cette rencontre"));
    assert!(words(&asked, "main .added").contains("on ne fume pas"));
    // The same again makes no version.
    assert_eq!(zoe.send("write_charter", &fields).await.status, 200);
    assert_eq!(
        zoe.open(&format!("/f/{}/chartes/{RULES}/v3", app.code)).await.status,
        404
    );

    let long = "a".repeat(4_001);
    *fields.last_mut().unwrap() = ("addendum", &long);
    let refused = zoe.send("write_charter", &fields).await;
    assert_eq!(refused.status, 422, "{}", refused.text);
}
