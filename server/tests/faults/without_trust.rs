//! Mail through TLS: with a certificate whose authority is trusted by configuration it leaves, with any other nothing
//! does, and nothing of it is ever said in clear.

use std::path::{Path, PathBuf};

use crate::{
    program::Program,
    smtp::{Smtp, Tls},
};

/// Before the words of the other side.
const WHY: &str = "<small lang=\"en\">";

/// One of the certificates of the tests.
fn certificate(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/api/smtp").join(name)
}

/// A server that sends its mail there and trusts this authority alone.
fn mailing(data: &Path, smtp_url: &str, authority: &str) -> Program {
    let environment = vec![
        ("FORUM_SMTP_URL", smtp_url.to_owned()),
        ("FORUM_MAIL_FROM", "Forum ouvert <forum@exemple.fr>".to_owned()),
        ("SSL_CERT_FILE", certificate(authority).display().to_string()),
    ];
    Program::start_in(data, environment)
}

/// Ada asks for practical information, which Zoé sends. Returns what Zoé’s page says once it was tried.
async fn sent(server: &Program) -> String {
    let zoe = server.organiser("Zoé").await;
    let ada = server.phone();
    let fields = [("name", "Ada"), ("email", "ada@exemple.fr"), ("practical", "on")];
    assert_eq!(ada.send("join", &fields).await.status, 200);
    let fields = [("subject", "Demain"), ("text", "À 10 h"), ("step", "send")];
    let asked = zoe.send("send_practical", &fields).await;
    assert_eq!(asked.status, 200, "{}", asked.text);
    loop {
        let page = zoe
            .open(&format!("/f/{}/informations-pratiques", server.code))
            .await
            .text;
        if page.contains("1 envoyé") || page.contains(WHY) {
            return page;
        }
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn mail_leaves_through_tls_whose_authority_is_trusted() {
    for tls in [Tls::Implicit, Tls::Upgrade] {
        let folder = tempfile::tempdir().unwrap();
        let smtp = Smtp::start_tls(tls).await;
        let server = mailing(folder.path(), &smtp.url, "authority.pem");

        let page = sent(&server).await;

        assert!(page.contains("1 envoyé"), "{tls:?}: {page}");
        let mail = smtp.next().await;
        assert_eq!(mail.to, ["ada@exemple.fr"]);
        said_nothing(&smtp, tls);
    }
}

#[tokio::test]
async fn a_certificate_of_a_stranger_gets_no_mail_and_the_page_says_why() {
    for tls in [Tls::Implicit, Tls::Upgrade] {
        let folder = tempfile::tempdir().unwrap();
        let smtp = Smtp::start_tls(tls).await;
        let server = mailing(folder.path(), &smtp.url, "stranger.pem");

        let page = sent(&server).await;

        assert!(
            page.contains("1 en attente") && page.contains("certificate"),
            "{tls:?}: {page}"
        );
        assert!(smtp.has().await.is_none());
        said_nothing(&smtp, tls);
    }
}

#[tokio::test]
async fn where_tls_is_required_a_server_without_it_gets_no_mail() {
    let folder = tempfile::tempdir().unwrap();
    let smtp = Smtp::start().await;
    let server = mailing(folder.path(), &format!("{}?tls=required", smtp.url), "authority.pem");

    let page = sent(&server).await;

    assert!(page.contains("1 en attente") && page.contains("STARTTLS"), "{page}");
    assert!(smtp.has().await.is_none());
}

/// Who listens on the way learns which server this is, and nothing else.
fn said_nothing(smtp: &Smtp, tls: Tls) {
    let clear = smtp.in_clear.lock().unwrap();
    let greeted = clear.iter().all(|line| line.starts_with("EHLO") || line == "QUIT");
    assert!(greeted && (tls == Tls::Upgrade || clear.is_empty()), "{clear:?}");
}
