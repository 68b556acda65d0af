//! Who may do what: given, taken, and one organiser who always remains.

use domain::{Role, Roles};
use scraper::Html;

use crate::{
    app::TestApp,
    html::{count, words},
    phone::ACCEPTED,
};

#[tokio::test]
async fn an_organiser_changes_what_someone_may_do_and_only_what_was_changed() {
    let app = TestApp::start().await;
    let (zoe, yan) = (app.organiser("Zoé").await, app.organiser("Yan").await);
    let ada = app.join("Ada").await;
    let person = app.id_of("Ada").await;

    let given = zoe
        .submit("set_roles", &[("person", &person), ("role-facilitator", "on")])
        .await;
    assert_eq!(
        given.location(),
        format!("/f/{}/personnes/{person}?enregistre", app.code)
    );
    assert_eq!(app.roles(&ada).await, Roles::of(Role::Facilitator));
    assert_eq!(ada.send("set_phase", &[("phase", "sessions")]).await.status, 200);

    // Yan's page was made before, and knows of no role.
    let moderated = yan
        .send("set_roles", &[("person", &person), ("role-moderator", "on")])
        .await;
    assert_eq!(moderated.status, 200);
    let both = [Role::Facilitator, Role::Moderator].into_iter().collect();
    assert_eq!(app.roles(&ada).await, both);

    let page = zoe.page(&format!("/personnes/{person}")).await;
    assert_eq!(count(&page, "input[type=checkbox][checked]"), 2);
    assert_eq!(count(&page, "input[name=shown-facilitator]"), 1);
    let taken = [
        ("person", person.as_str()),
        ("shown-facilitator", "on"),
        ("shown-moderator", "on"),
    ];
    assert_eq!(zoe.send("set_roles", &taken).await.status, 200);
    assert_eq!(app.roles(&ada).await, Roles::NONE);
    assert_eq!(ada.send("set_phase", &[("phase", "closing")]).await.status, 403);
}

#[tokio::test]
async fn the_last_organiser_stays_one_and_is_told_what_to_do_first() {
    let app = TestApp::start().await;
    let (zoe, ada) = (app.organiser("Zoé").await, app.join("Ada").await);
    let (me, other) = (app.id_of("Zoé").await, app.id_of("Ada").await);
    let from = format!("/f/{}/personnes/{me}", app.code);
    let give_back = [("person", me.as_str()), ("shown-organiser", "on"), ("from", &from)];

    assert_eq!(zoe.send("set_roles", &give_back).await.status, 409);
    let refused = zoe.submit("set_roles", &give_back).await;
    let page = Html::parse_document(&zoe.open(refused.location()).await.text);
    assert!(words(&page, "form .refusal").contains("Donnez d’abord ce rôle à quelqu’un"));
    assert_eq!(zoe.send("leave", &[]).await.status, 409);

    let given = [("person", other.as_str()), ("role-organiser", "on")];
    assert_eq!(zoe.send("set_roles", &given).await.status, 200);
    assert_eq!(zoe.send("set_roles", &give_back).await.status, 200);
    assert_eq!(app.roles(&zoe).await, Roles::NONE);
    assert!(app.roles(&ada).await.is_organiser());
}

#[tokio::test]
async fn of_two_organisers_who_remove_each_other_at_once_exactly_one_wins() {
    for _ in 0..8 {
        let app = TestApp::start().await;
        let (zoe, yan) = (app.organiser("Zoé").await, app.organiser("Yan").await);
        let (z, y) = (app.id_of("Zoé").await, app.id_of("Yan").await);
        let remove = |person| [("person", person), ("shown-organiser", "on")];
        let (by_zoe, by_yan) = (remove(y.as_str()), remove(z.as_str()));

        let (one, other) = tokio::join!(zoe.send("set_roles", &by_zoe), yan.send("set_roles", &by_yan));

        let mut statuses = [one.status, other.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 403], "{} {}", one.text, other.text);
        let app = app.restart().await;
        let left = [app.roles(&zoe.at(&app.url)).await, app.roles(&yan.at(&app.url)).await];
        assert_eq!(left.iter().filter(|roles| roles.is_organiser()).count(), 1);
    }
}

#[tokio::test]
async fn a_removed_organisers_open_page_is_refused_and_what_was_typed_is_still_there() {
    let app = TestApp::start().await;
    let (zoe, yan) = (app.organiser("Zoé").await, app.organiser("Yan").await);
    let person = app.id_of("Yan").await;
    let from = format!("/f/{}/chartes/regles-de-vie/modifier", app.code);
    assert_eq!(yan.open(&from).await.status, 200);
    let removed = [("person", person.as_str()), ("shown-organiser", "on")];
    assert_eq!(zoe.send("set_roles", &removed).await.status, 200);

    let typed = [
        ("slug", "regles-de-vie"),
        ("after", "1"),
        ("title", "Nos règles"),
        ("lang", "fr"),
        ("audience", "everyone"),
        ("summary", "On écoute."),
        ("text", "# Une heure de <travail>\n\nIci."),
        ("from", &from),
    ];
    let said = yan.send("write_charter", &typed).await;
    assert_eq!(said.status, 403);
    assert!(
        said.text.starts_with("Seules les personnes qui organisent"),
        "{}",
        said.text
    );
    let refused = yan.submit("write_charter", &typed).await;

    let answer = yan.open(refused.location()).await;
    assert_eq!(answer.status, 403);
    let page = Html::parse_document(&answer.text);
    assert!(words(&page, "h1").contains("Seules les personnes qui organisent"));
    let kept = words(&page, "textarea[readonly]");
    assert!(
        kept.contains("Nos règles") && kept.contains("# Une heure de <travail>"),
        "{kept}"
    );
    assert!(!kept.contains(&app.code.to_string()), "{kept}");
}

#[tokio::test]
async fn an_organiser_without_a_browser_does_not_count_as_one_who_remains() {
    let app = TestApp::start().await;
    let zoe = app.organiser("Zoé").await;
    let mut paul = vec![("name", "Paul")];
    paul.extend(ACCEPTED);
    assert_eq!(zoe.send("register_on_site", &paul).await.status, 200);
    let (person, me) = (app.id_of("Paul").await, app.id_of("Zoé").await);
    let given = [("person", person.as_str()), ("role-organiser", "on")];
    assert_eq!(zoe.send("set_roles", &given).await.status, 200);

    let give_back = [("person", me.as_str()), ("shown-organiser", "on")];
    assert_eq!(zoe.send("set_roles", &give_back).await.status, 409);
    assert_eq!(zoe.send("leave", &[]).await.status, 409);
}
