//! Roles and the links that give them: made, followed, taken back; people, and who is registered on site.

use ::app::backend::Forums;
use domain::{Phase, Role, Roles};
use scraper::{Html, Selector};
use server::limits::{Rate, Rates};
use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};

use crate::{
    app::{MORNING, TestApp, op},
    phone::{ACCEPTED, Answer, HTML, Phone},
};

fn words(html: &Html, selector: &str) -> String {
    let selector = Selector::parse(selector).unwrap();
    let texts: Vec<String> = html.select(&selector).map(|element| element.text().collect()).collect();
    texts.join(" ")
}

fn count(html: &Html, selector: &str) -> usize {
    html.select(&Selector::parse(selector).unwrap()).count()
}

fn key_in(made: &Answer) -> String {
    assert_eq!(made.status, 200, "{}", made.text);
    made.location().split_once("cle=").unwrap().1.to_owned()
}

async fn make(phone: &Phone, role: &str, label: &str) -> String {
    key_in(&phone.send("make_invitation", &[("role", role), ("label", label)]).await)
}

/// The line of the list with this label.
fn line<'a>(html: &'a Html, label: &str) -> scraper::ElementRef<'a> {
    let lines = Selector::parse(".rows > li").unwrap();
    let mut lines = html.select(&lines);
    lines.find(|line| line.text().any(|text| text == label)).unwrap()
}

fn row(html: &Html, label: &str) -> String {
    line(html, label).text().collect()
}

/// By which the list takes a link back.
fn id(html: &Html, label: &str) -> String {
    let field = Selector::parse("input[name=invitation]").unwrap();
    line(html, label)
        .select(&field)
        .next()
        .unwrap()
        .attr("value")
        .unwrap()
        .to_owned()
}

/// Sends the form with nothing but these fields.
async fn post(phone: &Phone, action: &str, fields: &[(&str, &str)]) -> Answer {
    let op = op().0.to_string();
    let mut form = vec![("code", phone.code.as_str()), ("op", &op)];
    form.extend_from_slice(fields);
    let request = phone.client.post(phone.address(&format!("/api/{action}"))).form(&form);
    Answer::read(request.header("accept", HTML).send().await.unwrap()).await
}

impl TestApp {
    async fn roles(&self, phone: &Phone) -> Roles {
        // Nobody has the phone's device in hand; what its page says is what it may.
        let page = phone.page("/rejoindre").await;
        let said = words(&page, "main .where b");
        let named =
            |role: &Role| said.contains(&::app::text::team::role_name(Default::default(), *role).to_lowercase());
        Role::ALL.into_iter().filter(named).collect()
    }

    async fn names(&self) -> usize {
        self.instance.seen(&self.code, None).await.unwrap().names.len()
    }

    fn invitation(&self, key: &str) -> String {
        format!("/f/{}/invitation?cle={key}", self.code)
    }
}

#[tokio::test]
async fn an_organiser_makes_a_link_that_gives_its_role_and_shows_it_once() {
    let app = TestApp::start().await;
    let zoe = app.organiser("Zoé").await;

    let made = zoe
        .send("make_invitation", &[("role", "moderator"), ("label", "Groupe d’appui")])
        .await;

    let key = key_in(&made);
    assert_eq!(key.len(), 64);
    let shown = Html::parse_document(&zoe.open(made.location()).await.text);
    assert!(words(&shown, ".link-made").contains(&app.invitation(&key)));
    assert_eq!(count(&shown, ".link-made svg.qr"), 1);
    let list = zoe.page("/invitations").await;
    assert!(!words(&list, "main").contains(&key));
    let row = row(&list, "Groupe d’appui");
    assert!(row.contains("Groupe d’appui") && row.contains("Modération"), "{row}");
    assert!(row.contains("créé à 9\u{a0}h, jamais utilisé"), "{row}");

    // The link says what one will be, and changes nothing by itself.
    let yan = app.phone();
    let page = Html::parse_document(&yan.open(&app.invitation(&key)).await.text);
    assert_eq!(words(&page, "h1"), "Rejoindre la modération");
    assert_eq!(count(&page, "input[name=name]"), 1);
    assert_eq!(count(&page, "input[type=checkbox][required]"), 2);
    assert_eq!(app.names().await, 1);
    let refused = post(&yan, "enter", &[("name", "Yan"), ("key", &key)]).await;
    assert!(refused.location().contains("refus="));
    assert_eq!(app.names().await, 1, "not before the charters are accepted");
    assert_eq!(yan.send("enter", &[("name", "Yan"), ("key", &key)]).await.status, 200);
    assert_eq!(app.roles(&yan).await, Roles::of(Role::Moderator));
    let row = self::row(&zoe.page("/invitations").await, "Groupe d’appui");
    assert!(row.contains("utilisé à 9\u{a0}h"), "{row}");
}

#[tokio::test]
async fn who_has_a_name_is_not_asked_for_it_and_keeps_what_they_were() {
    let app = TestApp::start().await;
    let zoe = app.organiser("Zoé").await;
    let key = make(&zoe, "facilitator", "Renfort").await;
    let ada = app.enter("Ada", &app.key_of(Role::Moderator).await).await;

    let page = Html::parse_document(&ada.open(&app.invitation(&key)).await.text);

    assert_eq!(count(&page, "input[name=name]"), 0);
    assert!(words(&page, "main .where").contains("Ada"));
    let entered = post(&ada, "enter", &[("key", &key)]).await;
    assert_eq!(entered.location(), format!("/f/{}/animation", app.code));
    let both = [Role::Facilitator, Role::Moderator].into_iter().collect();
    assert_eq!(app.roles(&ada).await, both);
    let again = Html::parse_document(&ada.open(&app.invitation(&key)).await.text);
    assert_eq!(words(&again, "h1"), "Vous avez déjà ce rôle");
}

#[tokio::test]
async fn a_link_taken_back_opens_nothing_and_its_form_does_not_bring_it_back() {
    let app = TestApp::start().await;
    let zoe = app.organiser("Zoé").await;
    let op = op().0.to_string();
    let fields = [("role", "organiser"), ("label", "Une seule fois")];
    let key = key_in(&zoe.send_as(&op, "make_invitation", &fields).await);
    assert_eq!(key_in(&zoe.send_as(&op, "make_invitation", &fields).await), key);
    let before = zoe.page("/invitations").await;
    assert_eq!(words(&before, ".rows").matches("Une seule fois").count(), 1);
    let yan = app.enter("Yan", &key).await;

    let page = zoe.page("/invitations").await;
    let id = id(&page, "Une seule fois");
    let revoked = zoe.send("revoke_invitation", &[("invitation", &id)]).await;

    assert_eq!(revoked.status, 200);
    assert!(!words(&zoe.page("/invitations").await, ".rows").contains("Une seule fois"));
    let late = app.phone();
    assert_eq!(late.open(&app.invitation(&key)).await.status, 403);
    assert_eq!(late.send("enter", &[("name", "Wim"), ("key", &key)]).await.status, 403);
    assert_eq!(zoe.send_as(&op, "make_invitation", &fields).await.status, 409);
    let app = app.restart().await;
    let zoe = zoe.at(&app.url);
    assert_eq!(zoe.send_as(&op, "make_invitation", &fields).await.status, 409);
    assert_eq!(late.at(&app.url).open(&app.invitation(&key)).await.status, 403);
    // Who came in with it stays what they are.
    assert!(app.roles(&yan.at(&app.url)).await.is_organiser());
}

#[tokio::test]
async fn what_is_missing_of_an_invitation_is_said_beside_its_field() {
    let app = TestApp::start().await;
    let zoe = app.organiser("Zoé").await;
    let from = format!("/f/{}/invitations", app.code);

    let refused = post(
        &zoe,
        "make_invitation",
        &[("role", "queen"), ("label", " "), ("from", &from)],
    )
    .await;

    let page = zoe.open(refused.location()).await;
    assert!(page.text.contains("Remplissez ce champ."), "{}", page.text);
    assert_eq!(
        zoe.send("revoke_invitation", &[("invitation", "zzz")]).await.status,
        200
    );
    assert_eq!(zoe.send("revoke_invitation", &[]).await.status, 200);
}

#[tokio::test]
async fn guessing_keys_ends_in_waiting() {
    let app = TestApp::start().await;
    let mallory = app.phone();
    let sent = mallory.send("enter", &[("name", "Mallory"), ("key", "0")]).await;
    assert_eq!(sent.status, 403);
    for number in 1..10 {
        let wrong = format!("{number:064}");
        assert_eq!(mallory.open(&app.invitation(&wrong)).await.status, 403);
    }

    assert_eq!(mallory.open(&app.invitation(&app.organiser_key)).await.status, 429);
    let sent = mallory
        .send("enter", &[("name", "Mallory"), ("key", &app.organiser_key)])
        .await;
    assert_eq!(sent.status, 429);
    // A venue is one address: others are let in.
    app.organiser("Zoé").await;
}

#[tokio::test]
async fn browsers_without_a_cookie_guess_keys_together() {
    let strangers = Rate {
        burst: 5,
        per_second: 0.1,
    };
    let rates = Rates {
        strangers,
        ..Rates::default()
    };
    let app = TestApp::start_with(rates, Phase::Marketplace).await;
    for number in 0..5 {
        assert_eq!(app.phone().open(&app.invitation(&number.to_string())).await.status, 403);
    }

    assert_eq!(app.phone().open(&app.invitation("6")).await.status, 429);
}

#[tokio::test]
async fn the_database_has_only_a_hash_of_the_key() {
    let app = TestApp::start().await;
    let zoe = app.organiser("Zoé").await;
    let key = make(&zoe, "facilitator", "Équipe d’accueil").await;
    let folder = app.folder.clone();
    app.instance.stop().await;

    let database = std::fs::read(folder.path().join("forum.db")).unwrap();

    let found = |text: &str| database.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(found("Équipe d’accueil"), "the search finds what is there");
    assert!(!found(&key) && !found(&app.organiser_key) && !found(&app.facilitator_key));
}

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
async fn ten_thousand_people_are_listed_by_pages_and_found_without_accents() {
    let app = TestApp::start().await;
    let zoe = app.organiser("Zoé").await;
    let mut batch = server::store::Batch::new(app.instance.find(&app.code, None).await.unwrap().key);
    let names = ["Éloïse Bœuf", "مريم", "👩‍🚒 Pompière", "<i>Bobby</i>", "Straße"];
    for number in 0..10_000_u128 {
        let name = usize::try_from(number).ok().and_then(|number| names.get(number));
        let person = server::store::Person {
            name: name.map_or_else(|| format!("Personne {number:05}"), |name| (*name).to_owned()),
            channel: ::app::backend::Channel::Web,
            joined_at: domain::Timestamp(MORNING),
        };
        batch
            .people
            .insert(domain::PersonId(uuid::Uuid::from_u128(number + 1)), Some(person));
    }
    app.instance.parts.writer.keep(batch).await.unwrap();
    let app = app.restart().await;
    let zoe = zoe.at(&app.url);

    let first = zoe.page("/personnes").await;
    assert!(
        words(&first, "#resultats").contains("10001\u{a0}personnes"),
        "{}",
        words(&first, "#resultats")
    );
    assert_eq!(count(&first, ".rows > li"), 50);
    assert!(words(&first, ".pager").contains("Page 1 sur 201"));
    let last = zoe.page("/personnes?q=&page=9999").await;
    assert!(words(&last, ".pager").contains("Page 201 sur 201"));
    assert_eq!(words(&last, ".rows b").trim(), "👩‍🚒 Pompière");
    for (typed, found) in [
        ("eloise boeuf", "Éloïse Bœuf"),
        ("مريم", "مريم"),
        ("pompiere", "👩‍🚒 Pompière"),
        ("bobby", "<i>Bobby</i>"),
    ] {
        let page = zoe.page(&format!("/personnes?q={typed}")).await;
        assert_eq!(words(&page, ".rows b"), found);
        // A name that is written from right to left turns nothing around it.
        assert_eq!(count(&page, ".rows b bdi"), 1);
    }
    let none = zoe.page("/personnes?q=Personne%20introuvable").await;
    assert!(words(&none, "#resultats").contains("Personne de ce nom"));
    let long = zoe.page(&format!("/personnes?q={}", "x".repeat(300))).await;
    assert!(words(&long, ".problem").contains("200 caractères au plus"));
}

#[tokio::test]
async fn a_list_of_people_says_roles_and_channel_and_nothing_of_what_they_do() {
    let app = TestApp::start().await;
    let (zoe, ada) = (app.organiser("Zoé").await, app.join("Ada").await);
    let topic = ada.propose("Sauvegardes").await;
    ada.mark(topic).await;
    let mut paul = vec![("name", "Paul")];
    paul.extend(ACCEPTED);
    assert_eq!(zoe.send("register_on_site", &paul).await.status, 200);

    let page = zoe.page("/personnes").await;

    let rows: Vec<String> = page
        .select(&Selector::parse(".rows > li").unwrap())
        .map(|row| row.text().collect::<Vec<_>>().join("|"))
        .collect();
    assert_eq!(rows, ["Ada", "Paul|Inscription sur place", "Zoé|organisation"]);
}

#[tokio::test]
async fn someone_without_a_phone_is_registered_with_what_they_accepted_and_who_heard_it() {
    let app = TestApp::start().await;
    let yan = app.facilitator("Yan").await;
    let from = format!("/f/{}/sur-place", app.code);
    let boxes = yan.page("/sur-place").await;
    assert_eq!(count(&boxes, "input[type=checkbox][required]"), 2);
    assert_eq!(count(&boxes, "input[type=checkbox][checked]"), 0);

    let missing = [("name", "Paul"), ACCEPTED[0], ("from", &from)];
    assert_eq!(yan.send("register_on_site", &missing).await.status, 422);
    let refused = yan.submit("register_on_site", &missing).await;
    let page = Html::parse_document(&yan.open(refused.location()).await.text);
    assert_eq!(count(&page, "input[name=name][value=Paul]"), 1);
    assert_eq!(count(&page, "input[name=accept-regles-de-vie][checked]"), 1);
    assert!(words(&page, "#accept-usage-responsable-ia-problem").contains("Lisez-lui"));
    assert_eq!(app.names().await, 1, "nobody is half registered");

    let all = [("name", "Paul"), ACCEPTED[0], ACCEPTED[1], ("from", &from)];
    let done = yan.submit("register_on_site", &all).await;

    let page = Html::parse_document(&yan.open(done.location()).await.text);
    assert!(words(&page, "[role=status]").contains("Paul"));
    let (paul, me) = (app.id_of("Paul").await, app.id_of("Yan").await);
    let options = SqliteConnectOptions::new().filename(app.folder.path().join("forum.db"));
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    let rows: Vec<(String, String, String, i64)> =
        sqlx::query_as("select channel, heard_by, wording, at from acceptance where person_id = ?")
            .bind(&paul)
            .fetch_all(&mut connection)
            .await
            .unwrap();
    assert_eq!(rows.len(), 2);
    for (channel, heard_by, wording, at) in rows {
        assert_eq!((channel.as_str(), heard_by, at), ("on_site", me.clone(), MORNING));
        assert!(wording.starts_with("J’ai lu l’essentiel de «"), "{wording}");
    }

    // And then a topic in their name.
    let propose = Html::parse_document(&yan.open(&format!("/f/{}/proposer?pour={paul}", app.code)).await.text);
    assert!(words(&propose, "form .where").contains("Paul"));
    let fields = [("title", "Sur papier"), ("person", paul.as_str())];
    assert_eq!(yan.send("propose_topic", &fields).await.status, 200);
    assert_eq!(app.view().await.topics[0].convener.as_deref(), Some("Paul"));
    // Nobody else speaks for someone.
    let ada = app.join("Ada").await;
    assert_eq!(ada.send("propose_topic", &fields).await.status, 403);
    let gone = [
        ("title", "Sur papier"),
        ("person", "00000000-0000-0000-0000-000000000009"),
    ];
    assert_eq!(yan.send("propose_topic", &gone).await.status, 404);
}

#[tokio::test]
async fn someone_who_lost_their_browser_comes_back_by_a_link_that_an_organiser_shows() {
    let app = TestApp::start().await;
    let (zoe, ada) = (app.organiser("Zoé").await, app.join("Ada").await);
    let topic = ada.propose("Sauvegardes").await;
    let person = app.id_of("Ada").await;

    let made = zoe.submit("make_link_for", &[("person", &person)]).await;

    let page = Html::parse_document(&zoe.open(made.location()).await.text);
    assert_eq!(count(&page, ".link-made svg.qr"), 1);
    let link = words(&page, ".link-made a");
    let path = link.strip_prefix(&app.url).unwrap();
    let again = app.phone();
    assert!(again.open(path).await.text.contains("Vous serez «\u{a0}Ada\u{a0}»"));
    let token = path.rsplit('/').next().unwrap();
    let followed = again.send("follow_link", &[("token", token)]).await;
    assert_eq!(followed.status, 200, "{}", followed.text);
    let withdrawn = again.send("withdraw_topic", &[("topic", &topic.to_string())]).await;
    assert_eq!(withdrawn.status, 200, "{}", withdrawn.text);
    assert_eq!(app.phone().send("follow_link", &[("token", token)]).await.status, 410);
    // Nobody else makes one for someone.
    let yan = app.facilitator("Yan").await;
    assert_eq!(yan.send("make_link_for", &[("person", &person)]).await.status, 403);
}

#[tokio::test]
async fn who_was_registered_on_site_is_erased_when_they_ask_and_others_do_it_themselves() {
    let app = TestApp::start().await;
    let (zoe, ada) = (app.organiser("Zoé").await, app.join("Ada").await);
    let mut paul = vec![("name", "Paul")];
    paul.extend(ACCEPTED);
    assert_eq!(zoe.send("register_on_site", &paul).await.status, 200);
    let (person, other) = (app.id_of("Paul").await, app.id_of("Ada").await);
    let topic = [("title", "Sur papier"), ("person", person.as_str())];
    assert_eq!(zoe.send("propose_topic", &topic).await.status, 200);

    assert_eq!(ada.send("forget_person", &[("person", &person)]).await.status, 403);
    assert_eq!(zoe.send("forget_person", &[("person", &other)]).await.status, 409);
    for _ in 0..2 {
        assert_eq!(zoe.send("forget_person", &[("person", &person)]).await.status, 200);
    }

    assert_eq!(app.names().await, 2);
    assert_eq!(app.view().await.topics[0].convener, None);
    let app = app.restart().await;
    assert_eq!(app.names().await, 2);
    let gone = zoe
        .at(&app.url)
        .open(&format!("/f/{}/personnes/{person}", app.code))
        .await;
    assert_eq!(gone.status, 404);
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
