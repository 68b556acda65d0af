//! Files from strangers.

mod described;
mod harmless;
mod refused;
mod several;

use domain::{FileId, SessionId};
use reqwest::multipart::{Form, Part};

use crate::{
    app::{TestApp, op},
    phone::{Answer, HTML, Phone},
};

/// Black, 96 pixels wide and 64 high.
pub const PNG: &[u8] = include_bytes!("files/drawing.png");

/// As the page's form sends it.
pub fn form(content: &[u8]) -> Form {
    form_as(&op().0.to_string(), content, "photo.png")
}

fn form_as(op: &str, content: &[u8], name: &str) -> Form {
    // The browser's word for what it is; nobody asks.
    let part = Part::bytes(content.to_vec())
        .file_name(name.to_owned())
        .mime_str("text/html")
        .unwrap();
    Form::new().text("op", op.to_owned()).part("file", part)
}

fn path(phone: &Phone, session: SessionId) -> String {
    phone.address(&format!("/f/{}/atelier/{session}/fichier", phone.code))
}

pub async fn upload(phone: &Phone, session: SessionId, form: Form) -> Answer {
    Answer::read(
        phone
            .client
            .post(path(phone, session))
            .multipart(form)
            .send()
            .await
            .unwrap(),
    )
    .await
}

/// Nothing on the disk, nothing on the board.
async fn nothing_is_left(app: &TestApp, session: SessionId) {
    assert_eq!(app.stored_files(), [""; 0]);
    assert!(app.forum().await.sessions[&session].report.files.is_empty());
}

#[tokio::test]
async fn a_picture_is_attached_marked_and_served_so_that_nothing_in_it_runs() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let session = app.session_of(&ada).await;

    let sent = upload(&ada, session, form(PNG)).await;

    assert_eq!(
        (sent.status, sent.location()),
        (
            200,
            format!("/f/{}/atelier/{session}/notes#fichiers", app.code).as_str()
        )
    );
    assert_eq!(app.view().await.sessions[0].notes, domain::NotesView::Begun);
    let files = app.stored_files();
    let served = ada
        .client
        .get(ada.address(&format!("/f/{}/fichier/{}", app.code, files[0])));
    let served = served.send().await.unwrap();
    let header = |name: &str| served.headers()[name].to_str().unwrap().to_owned();
    assert_eq!(header("content-type"), "image/png");
    assert_eq!(header("content-disposition"), "inline; filename*=UTF-8''photo.png");
    assert_eq!(header("content-security-policy"), "sandbox; default-src 'none'");
    assert_eq!(header("cross-origin-resource-policy"), "same-origin");
    assert_eq!(header("x-content-type-options"), "nosniff");
    let picture = image::load_from_memory(&served.bytes().await.unwrap()).unwrap();
    assert_eq!((picture.width(), picture.height()), (96, 64));
}

#[tokio::test]
async fn what_hides_behind_a_picture_is_not_kept() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let session = app.session_of(&ada).await;
    let two_things = [PNG, b"<script>alert(1)</script>"].concat();

    assert_eq!(upload(&ada, session, form(&two_things)).await.status, 200);

    let kept = std::fs::read(app.files_folder().join(&app.stored_files()[0])).unwrap();
    assert!(kept.starts_with(b"\x89PNG") && !kept.windows(7).any(|bytes| bytes == b"<script"));
}

#[tokio::test]
async fn texts_and_office_documents_are_taken_as_they_are_and_saved() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let session = app.session_of(&ada).await;
    let markdown = "# Décidé\n\n- <b>oui</b>\n".as_bytes();
    let odt = b"PK\x03\x04\x14\0\0\x08\0\0\0\0!\0^\xc62\x0c'\0\0\0'\0\0\0\x08\0\0\0mimetypeapplication/vnd.oasis.opendocument.text";

    for (content, name, media_type, shown) in [
        (markdown, "notes.md", "text/plain; charset=utf-8", "notes.md"),
        (odt, "notes.doc", "application/vnd.oasis.opendocument.text", "notes.odt"),
    ] {
        let before = app.stored_files();
        let sent = upload(&ada, session, form_as(&op().0.to_string(), content, name)).await;
        assert_eq!(sent.status, 200, "{}", sent.text);
        let file = app
            .stored_files()
            .into_iter()
            .find(|file| !before.contains(file))
            .unwrap();
        let served = ada.client.get(ada.address(&format!("/f/{}/fichier/{file}", app.code)));
        let served = served.send().await.unwrap();
        assert_eq!(served.headers()["content-type"], media_type);
        let disposition = served.headers()["content-disposition"].to_str().unwrap();
        assert_eq!(disposition, format!("attachment; filename*=UTF-8''{shown}"));
        assert_eq!(served.bytes().await.unwrap(), content);
    }
}

#[tokio::test]
async fn the_files_of_a_session_have_a_limit_together() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let session = app.session_of(&ada).await;
    let text = "a".repeat(60 * 1024);

    let first = upload(&ada, session, form(text.as_bytes())).await;
    let second = upload(&ada, session, form(text.as_bytes())).await;

    assert_eq!((first.status, second.status), (200, 413));
    assert!(second.text.contains("100\u{a0}ko en tout"), "{}", second.text);
    assert_eq!(app.stored_files().len(), 1);
}

#[tokio::test]
async fn a_document_is_saved_and_not_shown() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let session = app.session_of(&ada).await;

    let sent = upload(
        &ada,
        session,
        form_as(&op().0.to_string(), b"%PDF-1.7\n%", "Été 2026.exe"),
    )
    .await;

    assert_eq!(sent.status, 200, "{}", sent.text);
    let served = ada
        .client
        .get(ada.address(&format!("/f/{}/fichier/{}", app.code, app.stored_files()[0])));
    let served = served.send().await.unwrap();
    let disposition = "attachment; filename*=UTF-8''%C3%89t%C3%A9%202026.pdf";
    assert_eq!(served.headers()["content-disposition"], disposition);
    assert_eq!(served.headers()["content-type"], "application/pdf");
}

#[tokio::test]
async fn a_browser_without_javascript_is_sent_back_to_the_notes() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let session = app.session_of(&ada).await;
    let notes = format!("/f/{}/atelier/{session}/notes", app.code);
    let submit = async |form| {
        let request = ada
            .client
            .post(path(&ada, session))
            .header("accept", HTML)
            .multipart(form);
        Answer::read(request.send().await.unwrap()).await
    };

    let sent = submit(form(PNG)).await;
    let refused = submit(form(b"<html>")).await;

    assert_eq!(
        (sent.status, sent.location()),
        (303, format!("{notes}#fichiers").as_str())
    );
    assert_eq!(refused.status, 303);
    assert!(
        refused.location().starts_with(&format!("{notes}?refus=")),
        "{}",
        refused.location()
    );
    assert!(ada.open(refused.location()).await.text.contains("ni une image"));
}

#[tokio::test]
async fn the_same_upload_twice_attaches_one_file() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let session = app.session_of(&ada).await;
    let op = op().0.to_string();

    let first = upload(&ada, session, form_as(&op, PNG, "photo.png")).await;
    let again = upload(&ada, session, form_as(&op, PNG, "photo.png")).await;
    let mut other = PNG.to_vec();
    other[PNG.len() - 1] = 7;
    let other = upload(&ada, session, form_as(&op, &other, "photo.png")).await;

    assert_eq!((first.status, again.status, other.status), (200, 200, 409));
    assert_eq!(app.stored_files().len(), 1);
    assert_eq!(app.forum().await.sessions[&session].report.files.len(), 1);
}

/// A file is read back at once, to see what it is: all of it has to be there by then.
#[tokio::test]
async fn files_that_arrive_together_are_each_read_whole() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let session = app.session_of(&ada).await;

    let sent = (0..20).map(|_| upload(&ada, session, form(PNG)));
    let sent = futures::future::join_all(sent).await;

    let refused: Vec<&str> = sent
        .iter()
        .filter(|sent| sent.status != 200)
        .map(|sent| &*sent.text)
        .collect();
    assert_eq!(refused, [""; 0]);
}

#[tokio::test]
async fn a_file_that_is_removed_goes_from_the_disk() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let session = app.session_of(&ada).await;
    upload(&ada, session, form(PNG)).await;
    let file = app.stored_files()[0].clone();

    let removed = ada
        .send("remove_file", &[("session", &session.to_string()), ("file", &file)])
        .await;

    assert_eq!(removed.status, 200, "{}", removed.text);
    nothing_is_left(&app, session).await;
    assert_eq!(ada.get(&format!("/f/{}/fichier/{file}", app.code)).await.status, 404);
}

#[tokio::test]
async fn a_file_is_found_only_in_its_own_forum() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let session = app.session_of(&ada).await;
    upload(&ada, session, form(PNG)).await;
    let other = TestApp::in_sessions().await;

    for path in [
        format!("/f/{}/fichier/{}", other.code, app.stored_files()[0]),
        format!("/f/{}/fichier/00000000-0000-0000-0000-000000000000", app.code),
        format!("/f/{}/fichier/..%2f..%2fforum.db", app.code),
    ] {
        assert_eq!(ada.get(&path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn what_a_crash_left_is_swept_at_the_next_start() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let session = app.session_of(&ada).await;
    upload(&ada, session, form(PNG)).await;
    let kept = app.stored_files();
    for orphan in ["incoming-5f0c", "0b5b3ac5-4c5f-4a5e-8a0e-3f6f2f0f0f0f"] {
        std::fs::write(app.files_folder().join(orphan), PNG).unwrap();
    }

    let known = app.instance.parts.store.files().await.unwrap();
    let swept = server::files::sweep(&app.files_folder(), &known).unwrap();

    assert_eq!((swept, app.stored_files()), (2, kept.clone()));
    assert!(known.contains(&FileId(kept[0].parse().unwrap())));
}
