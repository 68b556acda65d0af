//! What one sees on a picture, for those who do not see it.

use scraper::{Html, Selector};

use super::{PNG, form, form_as, upload};
use crate::{
    app::{TestApp, op},
    phone::{Answer, Phone},
};

async fn describe(phone: &Phone, session: &str, file: &str, alt: &str) -> Answer {
    phone
        .send("describe_file", &[("session", session), ("file", file), ("alt", alt)])
        .await
}

async fn alts(phone: &Phone, notes: &str) -> Vec<String> {
    let page = Html::parse_document(&phone.open(notes).await.text);
    let pictures = Selector::parse("figure img").unwrap();
    page.select(&pictures)
        .map(|picture| picture.attr("alt").unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn a_picture_without_words_is_on_the_list_until_someone_says_what_one_sees() {
    let app = TestApp::in_sessions().await;
    let (ada, zoe) = (app.join("Ada").await, app.facilitator("Zoé").await);
    let session = app.session_of(&ada).await.to_string();
    let notes = format!("/f/{}/atelier/{session}/notes", app.code);
    upload(&ada, session.parse().unwrap(), form(PNG)).await;
    upload(
        &ada,
        session.parse().unwrap(),
        form_as(&op().0.to_string(), b"Un texte", "a.txt"),
    )
    .await;
    let file = {
        let page = Html::parse_document(&ada.open(&notes).await.text);
        let field = page
            .select(&Selector::parse("form[action='/api/describe_file'] [name=file]").unwrap())
            .next();
        field.unwrap().attr("value").unwrap().to_owned()
    };
    assert!(
        ada.open(&notes)
            .await
            .text
            .contains("À faire\u{a0}: une image attend sa description.")
    );
    assert_eq!(
        alts(&zoe, &notes).await,
        ["Image jointe, sans description\u{a0}: photo.png"]
    );
    // Nothing is left to do for who only reads.
    assert!(!app.phone().open(&notes).await.text.contains("À faire"));

    let described = describe(&zoe, &session, &file, "  Trois colonnes au <tableau>\r\n").await;

    assert_eq!(described.status, 200, "{}", described.text);
    assert_eq!(described.location(), format!("{notes}#fichier-{file}"));
    assert_eq!(alts(&ada, &notes).await, ["Trois colonnes au <tableau>"]);
    assert!(!ada.open(&notes).await.text.contains("À faire"));

    let app = app.restart().await;
    let ada = app.facilitator("Zoé").await;
    assert_eq!(alts(&ada, &notes).await, ["Trois colonnes au <tableau>"]);
    assert_eq!(describe(&ada, &session, &file, "").await.status, 200);
    assert!(ada.open(&notes).await.text.contains("À faire"));
}

#[tokio::test]
async fn who_may_not_write_the_notes_describes_nothing() {
    let app = TestApp::in_sessions().await;
    let (ada, stranger) = (app.join("Ada").await, app.phone());
    let session = app.session_of(&ada).await;
    upload(&ada, session, form(PNG)).await;
    let (file, session) = (app.stored_files()[0].clone(), session.to_string());
    let nobody = "0b5b3ac5-4c5f-4a5e-8a0e-3f6f2f0f0f0f";

    for (status, answer) in [
        (403, describe(&stranger, &session, &file, "Vu").await),
        (403, describe(&app.join("Eve").await, &session, &file, "Vu").await),
        (404, describe(&ada, "99", &file, "Vu").await),
        (404, describe(&ada, &session, nobody, "Vu").await),
        (404, describe(&ada, &session, "..", "Vu").await),
        (422, describe(&ada, &session, &file, &"é".repeat(301)).await),
    ] {
        assert_eq!(answer.status, status, "{}", answer.text);
    }
    let zoe = app.facilitator("Zoé").await;
    zoe.send("set_phase", &[("phase", "archived")]).await;
    assert_eq!(describe(&ada, &session, &file, "Vu").await.status, 409);

    let notes = format!("/f/{}/atelier/{session}/notes", app.code);
    assert_eq!(
        alts(&ada, &notes).await,
        ["Image jointe, sans description\u{a0}: photo.png"]
    );
}
