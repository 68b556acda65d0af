//! What is not taken leaves nothing behind.

use domain::SessionId;
use reqwest::{
    cookie::CookieStore,
    multipart::{Form, Part},
};

use super::{PNG, form, form_as, nothing_is_left, path, upload};
use crate::{
    app::{MAX_FILE_BYTES, TestApp, op},
    phone::Answer,
};

#[tokio::test]
async fn what_is_not_taken_leaves_nothing_behind() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let session = app.session_of(&ada).await;
    let nothing_chosen = form(b"");
    let too_large = [PNG, &vec![0; usize::try_from(MAX_FILE_BYTES).unwrap()]].concat();
    let without_op = Form::new().part("file", Part::bytes(PNG).file_name("photo.png"));
    let op_last = Form::new()
        .part("file", Part::bytes(PNG))
        .text("op", op().0.to_string());
    let without_file = Form::new().text("op", op().0.to_string());
    let long_field = Form::new().text("op", "x".repeat(5_000)).part("file", Part::bytes(PNG));

    for (status, form) in [
        (422, nothing_chosen),
        (415, form(b"<script>alert(1)</script>")),
        (415, form(b"<svg xmlns='http://www.w3.org/2000/svg'/>")),
        (415, form(b"GIF89a\x01\0\x01\0")),
        // Begins as a picture, and ends there.
        (415, form(&PNG[..40])),
        (415, form(b"<script>alert(1)</script>%PDF-1.7")),
        (413, form(&too_large)),
        (422, without_op),
        (422, op_last),
        (422, without_file),
        (413, long_field),
        // No browser writes a name so: it would be another header.
        (415, form_as(&op().0.to_string(), PNG, "a\r\nb.png")),
    ] {
        let answer = upload(&ada, session, form).await;
        assert_eq!(answer.status, status, "{}", answer.text);
        assert!(answer.text.ends_with('.') && answer.text.len() > 20, "{}", answer.text);
    }

    nothing_is_left(&app, session).await;
}

#[tokio::test]
async fn a_body_that_is_no_multipart_is_a_sentence() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let session = app.session_of(&ada).await;

    for kind in [
        "multipart/form-data",
        "multipart/form-data; boundary=x",
        "text/plain",
        "image/png",
    ] {
        let request = ada
            .client
            .post(path(&ada, session))
            .header("content-type", kind)
            .body(PNG);
        let answer = Answer::read(request.send().await.unwrap()).await;
        assert_eq!(answer.status, 415, "{kind}: {}", answer.text);
        assert!(answer.text.contains("forme attendue"), "{kind}: {}", answer.text);
    }

    nothing_is_left(&app, session).await;
}

#[tokio::test]
async fn a_connection_that_dies_leaves_nothing_behind() {
    use tokio::io::AsyncWriteExt;
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let session = app.session_of(&ada).await;
    let cookies = ada.jar.cookies(&app.url.parse().unwrap()).unwrap();
    let token = cookies.to_str().unwrap();
    let address = app.url.strip_prefix("http://").unwrap();
    let mut connection = tokio::net::TcpStream::connect(address).await.unwrap();
    let head = format!(
        "POST /f/{}/atelier/{session}/fichier HTTP/1.1\r\nhost: {address}\r\ncookie: {token}\r\ncontent-length: 90000\r\n\
         content-type: multipart/form-data; boundary=x\r\n\r\n--x\r\ncontent-disposition: form-data; name=\"op\"\r\n\r\n\
         {}\r\n--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n",
        app.code,
        op().0
    );
    connection.write_all(head.as_bytes()).await.unwrap();
    connection.write_all(&[PNG, &[0; 30_000]].concat()).await.unwrap();
    connection.flush().await.unwrap();
    until(|| app.stored_files().len() == 1).await;

    drop(connection);

    until(|| app.stored_files().is_empty()).await;
    nothing_is_left(&app, session).await;
}

#[tokio::test]
async fn a_refusal_of_the_rules_leaves_nothing_behind() {
    let app = TestApp::in_sessions().await;
    let (ada, stranger) = (app.join("Ada").await, app.phone());
    let session = app.session_of(&ada).await;

    assert_eq!(upload(&ada, SessionId(99), form(PNG)).await.status, 404);
    assert_eq!(upload(&stranger, session, form(PNG)).await.status, 403);
    let zoe = app.facilitator("Zoé").await;
    zoe.send("set_phase", &[("phase", "archived")]).await;
    assert_eq!(upload(&ada, session, form(PNG)).await.status, 409);

    nothing_is_left(&app, session).await;
}

/// Waits for something that happens by itself; a test that waits for ever has failed.
async fn until(happened: impl Fn() -> bool) {
    let patience = std::time::Duration::from_secs(10);
    let waiting = async {
        while !happened() {
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
    };
    tokio::time::timeout(patience, waiting)
        .await
        .expect("it happens within ten seconds");
}
