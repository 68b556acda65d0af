//! Charters: every version readable for ever, written by the team, cleaned of what GitBook adds, safe to read.

use scraper::{Html, Selector};
use sha2::{Digest, Sha256};

use crate::{app::TestApp, html::words, phone::Phone};

pub const RULES: &str = "regles-de-vie";

pub fn value(html: &Html, selector: &str) -> String {
    let selector = Selector::parse(selector).unwrap();
    let field = html.select(&selector).next().unwrap();
    let text: String = field.text().collect();
    // A parser drops the first line feed of a textarea; this one does not.
    text.strip_prefix('\n').map_or(text.clone(), str::to_owned)
}

pub fn draft<'a>(after: &'a str, text: &'a str) -> [(&'a str, &'a str); 7] {
    [
        ("slug", RULES),
        ("after", after),
        ("title", "Règles de vie"),
        ("lang", "fr"),
        ("audience", "everyone"),
        ("summary", "On écoute."),
        ("text", text),
    ]
}

async fn publish(phone: &Phone, after: &str, text: &str) -> crate::phone::Answer {
    phone.send("write_charter", &draft(after, text)).await
}

pub async fn text_of(phone: &Phone, version: u32) -> String {
    let path = format!("/f/{}/chartes/{RULES}/v{version}/texte", phone.code);
    let answer = phone.get(&path).await;
    assert_eq!(answer.status, 200, "{path}");
    answer.text
}

pub fn sha256(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[tokio::test]
async fn a_rencontre_begins_with_two_charters_that_anyone_reads() {
    let app = TestApp::start().await;
    let visitor = app.phone();

    let all = words(&visitor.page("/chartes").await, "main");
    assert!(
        all.contains("Règles de vie") && all.contains("Usage responsable de l’IA"),
        "{all}"
    );
    assert_eq!(all.matches("Obligatoire").count(), 2);

    let page = visitor.page(&format!("/chartes/{RULES}")).await;
    assert!(words(&page, "main .summary").contains("Vous êtes libre"));
    assert!(words(&page, "main article").contains("grossophobe"));
    assert!(words(&page, "main .lede").contains("Version 1, mardi 24 novembre 2026, texte de départ"));
    let hash = sha256(&text_of(&visitor, 1).await);
    assert_eq!(words(&page, ".fingerprint code"), hash);

    // The same text without a forum, as the footer of the home page leads to it.
    for path in ["/chartes", "/chartes/regles-de-vie", "/chartes/regles-de-vie/v1"] {
        assert_eq!(visitor.open(path).await.status, 200, "{path}");
    }
    for path in ["/chartes/regles-de-vie/v2", "/chartes/absente", "/chartes/R%C3%A8gles"] {
        assert_eq!(visitor.open(path).await.status, 404, "{path}");
        assert_eq!(
            visitor.open(&format!("/f/{}{path}", app.code)).await.status,
            404,
            "{path}"
        );
    }
}

#[tokio::test]
async fn an_old_version_stays_readable_and_says_that_there_is_a_newer_one() {
    let app = TestApp::start().await;
    let zoe = app.organiser("Zoé").await;
    let first = text_of(&zoe, 1).await;
    let second = first.replace("Écoutez jusqu’au bout", "Écoutez vraiment jusqu’au bout");

    let published = publish(&zoe, "1", &second).await;

    assert_eq!(published.status, 200, "{}", published.text);
    assert_eq!(published.location(), format!("/f/{}/chartes/{RULES}", app.code));
    let reader = app.phone();
    assert_eq!(text_of(&reader, 1).await, first);
    assert_eq!(text_of(&reader, 2).await, second);
    let newest = reader.page(&format!("/chartes/{RULES}")).await;
    assert!(words(&newest, "main .lede").contains("Version 2") && words(&newest, "main .lede").contains("par Zoé"));
    let removed = words(&newest, "#changements .removed");
    assert!(
        removed.contains("Retiré") && removed.contains("Écoutez jusqu’au bout"),
        "{removed}"
    );
    assert_eq!(words(&newest, "#changements .added b").trim(), "vraiment");
    assert_eq!(words(&newest, "main .notice"), "");
    let old = reader.page(&format!("/chartes/{RULES}/v1")).await;
    assert!(words(&old, "main .notice").contains("n’est plus la dernière"));
    assert!(!words(&old, "main article").contains("vraiment"));

    let app = app.restart().await;
    assert_eq!(text_of(&app.phone(), 1).await, first);
    assert_eq!(text_of(&app.phone(), 2).await, second);
}

#[tokio::test]
async fn another_rencontre_keeps_its_own_charters() {
    let app = TestApp::start().await;
    let other = app.among_topics(0).await;

    assert_eq!(
        publish(&app.organiser("Zoé").await, "1", "# Nos règles").await.status,
        200
    );

    assert!(text_of(&other, 1).await.starts_with("# Règles de vie"));
    let second = other.open(&format!("/f/{}/chartes/{RULES}/v2", other.code)).await;
    assert_eq!(second.status, 404);
}

#[tokio::test]
async fn only_organisers_write() {
    let app = TestApp::start().await;
    let (visitor, ada) = (app.phone(), app.join("Ada").await);
    let zoe = app.facilitator("Zoé").await;

    for (phone, why) in [
        (&visitor, "Donnez d’abord votre nom"),
        (&ada, "Seules les personnes qui organisent la rencontre"),
        (&zoe, "Seules les personnes qui organisent la rencontre"),
    ] {
        let written = publish(phone, "1", "# Chaos").await;
        assert_eq!(written.status, 403);
        assert!(written.text.starts_with(why), "{}", written.text);
        let required = phone
            .send("require_charters", &[("mandatory-regles-de-vie", "on")])
            .await;
        assert_eq!(required.status, 403);
        let editor = phone.open(&format!("/f/{}/chartes/{RULES}/modifier", app.code)).await;
        assert_eq!(editor.status, 403);
    }

    assert_eq!(
        visitor
            .open(&format!("/f/{}/chartes/{RULES}/v2", app.code))
            .await
            .status,
        404
    );
}

#[tokio::test]
async fn two_people_who_edit_the_same_version_lose_nothing() {
    let app = TestApp::start().await;
    let (zoe, yan) = (app.organiser("Zoé").await, app.organiser("Yan").await);
    let editor = format!("/f/{}/chartes/{RULES}/modifier", app.code);
    assert_eq!(publish(&zoe, "1", "# Version de Zoé\n").await.status, 200);

    let mut fields = draft("1", "# Version de Yan\n").to_vec();
    fields.push(("from", &editor));
    let refused = yan.submit("write_charter", &fields).await;

    assert_eq!(refused.status, 303);
    let page = Html::parse_document(&yan.open(refused.location()).await.text);
    assert!(words(&page, "form .refusal").contains("Quelqu’un a modifié ce texte entre-temps"));
    assert!(words(&page, "main article").contains("Version de Zoé"));
    assert_eq!(value(&page, "textarea[name=text]"), "# Version de Yan\n");
    assert!(words(&page, "main .changes .added").contains("Version de Yan"));
    // The next attempt is made knowing what is there now.
    let after = Selector::parse("input[name=after]").unwrap();
    assert_eq!(page.select(&after).next().unwrap().attr("value"), Some("2"));
    assert_eq!(publish(&yan, "2", "# Version de Yan\n").await.status, 200);
    assert_eq!(text_of(&yan, 2).await, "# Version de Zoé\n");
    assert_eq!(text_of(&yan, 3).await, "# Version de Yan\n");
}

#[tokio::test]
async fn publishing_the_same_text_twice_makes_one_version() {
    let app = TestApp::start().await;
    let zoe = app.organiser("Zoé").await;

    for _ in 0..2 {
        assert_eq!(publish(&zoe, "1", "# Une fois").await.status, 200);
    }

    assert_eq!(
        zoe.open(&format!("/f/{}/chartes/{RULES}/v3", app.code)).await.status,
        404
    );
}

#[tokio::test]
async fn a_text_is_read_over_before_it_is_published() {
    let app = TestApp::start().await;
    let zoe = app.organiser("Zoé").await;
    let editor = format!("/f/{}/chartes/{RULES}/modifier", app.code);
    let mut fields = draft("1", "# Nos règles\r\n\r\nUne idée :bulb:\r\n").to_vec();
    fields.extend([("step", "preview"), ("from", editor.as_str())]);

    let kept = zoe.submit("write_charter", &fields).await;

    assert_eq!(kept.status, 303);
    let answer = zoe.open(kept.location()).await;
    let page = Html::parse_document(&answer.text);
    assert!(words(&page, "main .notice").contains("Rien n’est encore publié"));
    assert!(words(&page, "main article").contains("Une idée 💡"));
    assert!(value(&page, "textarea[name=text]").contains("Une idée :bulb:"));
    assert_eq!(words(&page, "form .refusal"), "");
    assert!(!words(&page, "title").contains("À corriger"));
    assert_eq!(
        zoe.open(&format!("/f/{}/chartes/{RULES}/v2", app.code)).await.status,
        404
    );
}

#[tokio::test]
async fn a_text_from_gitbook_is_cleaned_and_any_other_kept_byte_for_byte() {
    let app = TestApp::start().await;
    let zoe = app.organiser("Zoé").await;

    let pasted =
        "---\nicon: star\n---\n\n# Règles&#x20;\n\n{% hint style=\"info\" %}\nMerci :thumbsup:\n{% endhint %}\n";
    assert_eq!(publish(&zoe, "1", &pasted.replace('\n', "\r\n")).await.status, 200);
    assert_eq!(text_of(&zoe, 2).await, "# Règles\n\n> Merci 👍\n");

    let plain = "  # Règles\u{a0}:  \n\n\t- à 10:30:45 {% si %} &amp; &nbsp;\n\u{200b}\n\n";
    assert_eq!(publish(&zoe, "2", &plain.replace('\n', "\r\n")).await.status, 200);
    assert_eq!(text_of(&zoe, 3).await, plain);
    let page = zoe.page(&format!("/chartes/{RULES}/modifier")).await;
    assert_eq!(value(&page, "textarea[name=text]"), plain);
}

#[tokio::test]
async fn scripts_in_a_charter_do_nothing() {
    let app = TestApp::start().await;
    let zoe = app.organiser("Zoé").await;
    let text = "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> [clic](javascript:alert(1)) <a onclick=x>";

    let mut fields = draft("1", text);
    fields[5] = ("summary", "<script>alert(2)</script>");
    assert_eq!(zoe.send("write_charter", &fields).await.status, 200);

    for path in [
        format!("/chartes/{RULES}"),
        format!("/chartes/{RULES}/modifier"),
        "/animation".to_owned(),
    ] {
        let page = zoe.page(&path).await;
        for what in [
            "main script, main img, main [onerror], main [onclick]",
            "main a[href^=javascript]",
        ] {
            let selector = Selector::parse(what).unwrap();
            assert_eq!(page.select(&selector).count(), 0, "{path}: {what}");
        }
    }
    assert!(words(&zoe.page(&format!("/chartes/{RULES}")).await, "main article").contains("alert(1)"));
}

#[tokio::test]
async fn what_is_missing_or_too_long_is_said_beside_its_field() {
    let app = TestApp::start().await;
    let zoe = app.organiser("Zoé").await;
    let editor = format!("/f/{}/chartes/{RULES}/modifier", app.code);
    let long = "a".repeat(50_000);
    let mut fields = draft("1", &long).to_vec();
    fields[5] = ("summary", "");
    fields.push(("from", &editor));

    let refused = zoe.submit("write_charter", &fields).await;

    let page = Html::parse_document(&zoe.open(refused.location()).await.text);
    assert!(words(&page, "#write_charter-text-problem").contains("40000 caractères au plus, il y en a 50000"));
    assert!(words(&page, "#write_charter-summary-problem").contains("Remplissez ce champ"));
    assert_eq!(value(&page, "textarea[name=text]").len(), 50_000);
    assert_eq!(zoe.send("write_charter", &fields).await.status, 422);

    let book = "a".repeat(1024 * 1024);
    let refused = zoe.send("write_charter", &draft("1", &book)).await;
    assert_eq!(refused.status, 413);
    assert!(refused.text.starts_with("C’est trop volumineux"), "{}", refused.text);
    let refused = zoe.submit("write_charter", &draft("1", &book)).await;
    assert!(refused.is_html() && refused.text.contains("C’est trop volumineux"));
    assert_eq!(
        zoe.open(&format!("/f/{}/chartes/{RULES}/v2", app.code)).await.status,
        404
    );
}

#[tokio::test]
async fn a_charter_is_added_under_an_address_of_its_own() {
    let app = TestApp::start().await;
    let zoe = app.organiser("Zoé").await;
    let mut fields = draft("0", "# Le lieu\n");
    fields[0] = ("slug", "");
    fields[2] = ("title", "Règles du lieu");

    for _ in 0..2 {
        let added = zoe.send("write_charter", &fields).await;
        assert_eq!(added.status, 200, "{}", added.text);
        assert_eq!(added.location(), format!("/f/{}/chartes/regles-du-lieu", app.code));
    }
    fields[6] = ("text", "# Un autre lieu\n");
    let other = zoe.send("write_charter", &fields).await;
    assert_eq!(other.location(), format!("/f/{}/chartes/regles-du-lieu-2", app.code));

    for number in 5..=12 {
        let text = format!("# Lieu {number}");
        let another = zoe
            .send("write_charter", &[&fields[..6], &[("text", &text)]].concat())
            .await;
        assert_eq!(another.status, 200, "{}", another.text);
    }
    fields[6] = ("text", "# Une de trop");
    let refused = zoe.send("write_charter", &fields).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text.contains("12 chartes"), "{}", refused.text);
}

#[tokio::test]
async fn the_team_says_which_charters_are_mandatory() {
    let app = TestApp::start().await;
    let zoe = app.organiser("Zoé").await;

    let chosen = zoe
        .send(
            "require_charters",
            &[("mandatory-regles-de-vie", "on"), ("mandatory-absente", "on")],
        )
        .await;

    assert_eq!(chosen.status, 200, "{}", chosen.text);
    let ticked = |page: Html| {
        let boxes = Selector::parse("input[name^=mandatory-][checked]").unwrap();
        let values: Vec<_> = page
            .select(&boxes)
            .map(|one| one.attr("name").unwrap().to_owned())
            .collect();
        values
    };
    assert_eq!(ticked(zoe.page("/animation").await), ["mandatory-regles-de-vie"]);
    assert_eq!(zoe.send("require_charters", &[]).await.status, 200);
    let app = app.restart().await;
    assert!(ticked(zoe.at(&app.url).page("/animation").await).is_empty());
}
