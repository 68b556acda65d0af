//! The plug is pulled while a message is on its way to a chat: nobody knows whether it arrived.

use crate::{
    phone::Phone,
    program::Program,
    webhook::{Reply, Webhook},
};

async fn state(phone: &Phone, program: &Program) -> String {
    phone.open(&format!("/f/{}/canaux", program.code)).await.text
}

#[tokio::test]
async fn a_message_under_way_when_the_server_was_killed_is_said_so_and_sent_again_by_a_person_only() {
    let folder = tempfile::tempdir().unwrap();
    let webhook = Webhook::start().await;
    webhook.answer(&[Reply::Hangs]);
    let environment = vec![("FORUM_SHARE_PRIVATE", "true".to_owned())];
    let mut server = Program::start_in(&folder.path().join("data"), environment);
    let zoe = server.organiser("Zoé").await;
    let channel = [("kind", "mattermost"), ("name", "Salon"), ("webhook", &webhook.url)];
    assert_eq!(zoe.send("add_channel", &channel).await.status, 200);
    let page = state(&zoe, &server).await;
    let (_, id) = page.split_once(r#"name="channel" value=""#).expect(&page);
    let id = id.split('"').next().unwrap();
    assert_eq!(zoe.send("try_channel", &[("channel", id)]).await.status, 200);
    webhook.next().await;

    server.kill();
    server.check_database().await;
    let server = server.start_again();

    // What was interrupted is settled before anything else leaves.
    assert_eq!(zoe.send("try_channel", &[("channel", id)]).await.status, 200);
    webhook.next().await;
    let page = loop {
        let page = state(&zoe, &server).await;
        if !page.contains("En cours d’envoi") && !page.contains("En attente") {
            break page;
        }
    };
    for words in [
        "Peut-être envoyé",
        "Ce serveur s’est arrêté pendant l’envoi.",
        "Regardez dans le salon avant d’envoyer de nouveau.",
    ] {
        assert_eq!(page.matches(words).count(), 1, "{words}: {page}");
    }
    assert!(page.contains("Envoyé"), "{page}");
    assert!(webhook.has().await.is_none(), "the first one left once");
}
