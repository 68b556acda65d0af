//! What is served carries nothing that its author did not mean to share, and does nothing.

use serde_json::json;

use super::{PNG, form_as, upload};
use crate::{
    app::{TestApp, op},
    phone::Phone,
    programs::python,
};

/// Pictures with a name, a place and words in their EXIF, XMP and text blocks, as a camera writes them.
const LOCATED: [(&str, &[u8]); 3] = [
    ("photo.jpg", include_bytes!("located.jpg")),
    ("photo.png", include_bytes!("located.png")),
    ("photo.webp", include_bytes!("located.webp")),
];

/// A document of 16 megabytes in 16 kilobytes.
const BOMB: &[u8] = include_bytes!("bomb.docx");

/// What is served for a file just sent, with its kind.
async fn served(app: &TestApp, phone: &Phone, name: &str, content: &[u8]) -> (String, Vec<u8>) {
    let session = match app.forum().await.sessions.keys().next() {
        Some(session) => *session,
        None => app.session_of(phone).await,
    };
    let before = app.stored_files();
    let sent = upload(phone, session, form_as(&op().0.to_string(), content, name)).await;
    assert_eq!(sent.status, 200, "{name}: {}", sent.text);
    let file = app
        .stored_files()
        .into_iter()
        .find(|file| !before.contains(file))
        .unwrap();
    let path = phone.address(&format!("/f/{}/fichier/{file}", app.code));
    let answer = phone.client.get(path).send().await.unwrap();
    assert_eq!(answer.headers()["x-content-type-options"], "nosniff");
    assert_eq!(
        answer.headers()["content-security-policy"],
        "sandbox; default-src 'none'"
    );
    let kind = answer.headers()["content-type"].to_str().unwrap().to_owned();
    (kind, answer.bytes().await.unwrap().to_vec())
}

#[tokio::test]
async fn another_program_finds_nothing_beside_the_pixels_of_what_is_served() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let before = python("read_pictures.py", &LOCATED);
    assert!(
        before
            .as_array()
            .unwrap()
            .iter()
            .all(|read| read["exif"].as_u64().unwrap() > 4),
        "they carry something: {before}"
    );

    let mut pictures = Vec::new();
    for (name, content) in LOCATED {
        pictures.push((name, served(&app, &ada, name, content).await.1));
    }

    let pictures: Vec<(&str, &[u8])> = pictures.iter().map(|(name, content)| (*name, &**content)).collect();
    let nothing = json!({ "size": [64, 48], "exif": 0, "carried": [] });
    assert_eq!(
        python("read_pictures.py", &pictures),
        json!([nothing, nothing, nothing])
    );
}

#[tokio::test]
async fn what_is_two_things_at_once_is_served_as_one() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let archive = [b"PK\x03\x04\x14\0\0\0\0\0\0\0!\0", PNG].concat();
    let page = b"GIF89a/*<svg onload=alert(1)>*/=1;<script>alert(1)</script>";

    // A picture with an archive behind it is drawn anew, without it.
    let (kind, kept) = served(&app, &ada, "a.png", &[PNG, &archive].concat()).await;
    assert_eq!(kind, "image/png");
    assert!(!kept.windows(4).any(|bytes| bytes == b"PK\x03\x04"));
    // A document with a page in it is a document, and is saved.
    let document = [b"%PDF-1.7\n".as_slice(), page].concat();
    assert_eq!(served(&app, &ada, "a.html", &document).await.0, "application/pdf");
    // Markdown is text, whatever it contains.
    let markdown = "Bonjour\n\n<script>alert(1)</script>".as_bytes();
    let (kind, kept) = served(&app, &ada, "a.md", markdown).await;
    assert_eq!(
        (kind.as_str(), kept.as_slice()),
        ("text/plain; charset=utf-8", markdown)
    );
}

#[tokio::test]
async fn a_document_that_unpacks_to_a_thousand_times_its_size_stays_packed() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;

    let (kind, kept) = served(&app, &ada, "bombe.docx", BOMB).await;

    assert!(kind.ends_with("wordprocessingml.document"), "{kind}");
    assert_eq!(kept, BOMB);
}
