//! Several files in one form, as a browser without JavaScript sends them.

use reqwest::multipart::{Form, Part};
use scraper::{Html, Selector};

use super::{PNG, path, upload};
use crate::{
    app::{MAX_FILE_BYTES, TestApp, op},
    phone::{Answer, HTML},
};

fn form_of(op: &str, files: &[(&str, &[u8])]) -> Form {
    files
        .iter()
        .fold(Form::new().text("op", op.to_owned()), |form, (name, content)| {
            form.part("file", Part::bytes(content.to_vec()).file_name((*name).to_owned()))
        })
}

/// Names of the files of the only session, as its page lists them.
async fn listed(app: &TestApp) -> Vec<String> {
    let store = &app.instance.parts.store;
    let session = *app.forum().await.sessions.keys().next().unwrap();
    let forum = app.instance.find(&app.code, None).await.unwrap().key;
    let files = store.report(forum, session).await.unwrap().files;
    files.into_iter().map(|file| file.name).collect()
}

#[tokio::test]
async fn each_file_of_a_form_is_attached_and_none_of_them_twice() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let session = app.session_of(&ada).await;
    let op = op().0.to_string();
    // A picture without a name is what a browser sends for a field in which nothing was chosen.
    let files: &[(&str, &[u8])] = &[
        ("a.png", PNG),
        ("", b""),
        ("b.md", b"# Bonjour"),
        ("c.pdf", b"%PDF-1.7\n%"),
    ];

    let first = upload(&ada, session, form_of(&op, files)).await;
    let again = upload(&ada, session, form_of(&op, files)).await;

    assert_eq!(
        (first.status, again.status),
        (200, 200),
        "{} {}",
        first.text,
        again.text
    );
    assert_eq!(listed(&app).await, ["a.png", "b.md", "c.pdf"]);
    assert_eq!(app.stored_files().len(), 3);
}

#[tokio::test]
async fn a_file_that_is_refused_does_not_hold_back_the_others() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let session = app.session_of(&ada).await;
    let too_large = vec![b'a'; usize::try_from(MAX_FILE_BYTES).unwrap() + 1];
    let files: &[(&str, &[u8])] = &[
        ("../dossier/dessin.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("a.png", PNG),
        ("long.txt", &too_large),
        ("b.txt", b"Bonjour"),
    ];
    let request = ada
        .client
        .post(path(&ada, session))
        .header("accept", HTML)
        .multipart(form_of(&op().0.to_string(), files));

    let answer = Answer::read(request.send().await.unwrap()).await;

    assert_eq!(answer.status, 303);
    let page = Html::parse_document(&ada.open(answer.location()).await.text);
    let alert = Selector::parse("form.upload [role=alert]").unwrap();
    let said: String = page.select(&alert).flat_map(|alert| alert.text()).collect();
    for sentence in [
        "2 fichiers sont joints\u{a0}: a.png, b.txt.",
        "«\u{a0}dessin.svg\u{a0}» n’est pas joint. Ce fichier n’est ni une image",
        "«\u{a0}long.txt\u{a0}» n’est pas joint. C’est trop volumineux\u{a0}: 64\u{a0}ko au plus.",
    ] {
        assert!(said.contains(sentence), "{sentence}: {said}");
    }
    assert!(!said.contains("Rien n’a été enregistré"));
    assert_eq!(listed(&app).await, ["a.png", "b.txt"]);
    assert_eq!(app.stored_files().len(), 2);
}

#[tokio::test]
async fn a_form_takes_as_many_files_as_a_session_may_have() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let session = app.session_of(&ada).await;
    let texts: Vec<(String, Vec<u8>)> = (1..=22).map(|n| (format!("{n:02}.txt"), vec![b'a'; n])).collect();
    let files: Vec<(&str, &[u8])> = texts.iter().map(|(name, text)| (&**name, &**text)).collect();

    let answer = upload(&ada, session, form_of(&op().0.to_string(), &files)).await;

    assert_eq!(answer.status, 422, "{}", answer.text);
    assert!(
        answer.text.contains("«\u{a0}21.txt\u{a0}» n’est pas joint."),
        "{}",
        answer.text
    );
    assert!(
        answer.text.contains("«\u{a0}22.txt\u{a0}» n’est pas joint."),
        "{}",
        answer.text
    );
    assert_eq!(app.stored_files().len(), 20);
}

/// Two that arrive together do not both take the room that is left for one.
#[tokio::test]
async fn what_arrives_together_never_takes_more_room_than_there_is() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let session = app.session_of(&ada).await;
    let text = vec![b'a'; 30 * 1024];

    let sent = (0..8).map(|n| {
        let form = form_of(&op().0.to_string(), &[(&*format!("{n}.txt"), &text)]);
        upload(&ada, session, form)
    });
    let sent = futures::future::join_all(sent).await;

    let mut statuses: Vec<u16> = sent.iter().map(|answer| answer.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 200, 200, 413, 413, 413, 413, 413]);
    assert_eq!(app.stored_files().len(), 3);
}

/// Its answer was lost on the way: sent again when there is no room for another one, it is still there once.
#[tokio::test]
async fn a_file_that_is_sent_again_needs_no_room_again() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let session = app.session_of(&ada).await;
    let (op, text) = (op().0.to_string(), vec![b'a'; 60 * 1024]);

    let first = upload(&ada, session, form_of(&op, &[("a.txt", &text)])).await;
    let again = upload(&ada, session, form_of(&op, &[("a.txt", &text)])).await;

    assert_eq!((first.status, again.status), (200, 200), "{}", again.text);
    assert_eq!(app.stored_files().len(), 1);
}
