//! `forum create`, `forum list`, and what the program says of itself.

use domain::ForumCode;
use serde_json::Value;

use super::{Server, folder, run};
use crate::{phone::Phone, stream::Event};

#[tokio::test]
async fn a_forum_is_created_while_the_server_runs() {
    let folder = folder();
    let server = Server::start(&folder);

    let url = ["--public-url", &server.url];
    let created = run(
        &folder,
        &[
            &["create", "--json", "--title", "Une autre", "--demo-topics", "50"][..],
            &url,
        ]
        .concat(),
    );

    assert!(created.status.success(), "{created:?}");
    let links: Value = serde_json::from_slice(&created.stdout).unwrap();
    let code = ForumCode::parse(links["code"].as_str().unwrap()).unwrap();
    let phone = Phone::new(&server.url, &code);
    let Some(Event::Snapshot(view)) = phone.watch("", None).await.next().await else {
        panic!("not found")
    };
    assert_eq!(view.forum.title, "Une autre");
    assert_eq!(view.topics.len(), 50);
    assert!(!view.sessions.is_empty() && view.topics.iter().any(|topic| topic.interest > 5));
    let wall = links["wall"].as_str().unwrap().strip_prefix(&server.url).unwrap();
    assert_eq!(phone.open(wall).await.status, 200);
    let key = links["facilitator"].as_str().unwrap().rsplit('=').next().unwrap();
    assert_eq!(phone.send("enter", &[("name", "Zoé"), ("key", key)]).await.status, 200);
    let list = String::from_utf8(run(&folder, &["list"]).stdout).unwrap();
    assert!(
        list.contains(&format!("{code}  ")) && list.contains("Une autre"),
        "{list}"
    );
}

#[test]
fn every_phase_and_template_can_be_created() {
    let folder = folder();
    for phase in [
        "preparation",
        "registration",
        "marketplace",
        "sessions",
        "closing",
        "archived",
    ] {
        for template in ["alliance", "large", "empty"] {
            let args = [
                "create",
                "--phase",
                phase,
                "--template",
                template,
                "--demo-topics",
                "3",
                "--date",
                "2026-12-08",
            ];
            let created = run(&folder, &args);
            assert!(created.status.success(), "{phase} {template}: {created:?}");
        }
    }
}

#[test]
fn what_cannot_be_is_refused_in_a_sentence() {
    let folder = folder();
    for args in [
        &["create", "--date", "2026-02-30"][..],
        &["create", "--title", "x"],
        &["create", "--time-zone", "Mars/Olympus"],
        &["serve", "--public-url", "forum.example.org"],
        &["serve", "--max-file-mib", "0"],
        &["list"],
    ] {
        let refused = run(&folder, args);
        assert!(!refused.status.success(), "{args:?}");
        assert!(!refused.stderr.is_empty(), "{args:?}");
    }
}

#[test]
fn help_names_every_setting_and_its_variable() {
    let folder = folder();
    let help = |args: &[&str]| String::from_utf8(run(&folder, args).stdout).unwrap();

    let serve = help(&["serve", "--help"]);

    for variable in [
        "FORUM_LISTEN",
        "FORUM_DATA",
        "FORUM_SITE",
        "FORUM_PUBLIC_URL",
        "FORUM_MAX_FILE_MIB",
        "FORUM_LOG",
    ] {
        assert!(serve.contains(variable), "{variable}");
    }
    assert!(help(&["--help"]).contains("open-space day"));
}
