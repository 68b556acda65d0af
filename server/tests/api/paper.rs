//! Paper and screen are one object: what is printed, and where its codes lead.

use domain::{Phase, TopicNo};
use scraper::{Html, Selector};

use crate::{
    app::TestApp,
    phone::{ACCEPTED, Phone, text_of},
};

fn all(page: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    let texts = page.select(&selector).map(|found| found.text().collect::<String>());
    texts
        .map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

async fn sheets(phone: &Phone, name: &str) -> Html {
    phone.page(&format!("/papier/{name}")).await
}

/// What a phone reads from each code on the page: drawn large in black on white, then looked for as in a photo.
fn codes(page: &Html) -> Vec<String> {
    const SCALE: usize = 4;
    let drawings = Selector::parse("main svg.qr").unwrap();
    let path = Selector::parse("path").unwrap();
    let read = |drawing: scraper::ElementRef<'_>| {
        let view_box: Vec<i32> = drawing
            .attr("viewbox")
            .or(drawing.attr("viewBox"))
            .unwrap()
            .split(' ')
            .map(|number| number.parse().unwrap())
            .collect();
        let (from, side) = (view_box[0], usize::try_from(view_box[2]).unwrap());
        let mut dark = vec![false; side * side];
        // « M3 0h7v1H3z »: a bar of one module's height.
        for bar in drawing
            .select(&path)
            .next()
            .unwrap()
            .attr("d")
            .unwrap()
            .split('M')
            .skip(1)
        {
            let (corner, rest) = bar.split_once('h').unwrap();
            let (x, y) = corner.split_once(' ').unwrap();
            let width: i32 = rest.split_once('v').unwrap().0.parse().unwrap();
            let (x, y): (i32, i32) = (x.parse().unwrap(), y.parse().unwrap());
            for x in x..x + width {
                let at = |n: i32| usize::try_from(n - from).unwrap();
                dark[at(y) * side + at(x)] = true;
            }
        }
        let mut photo = rqrr::PreparedImage::prepare_from_greyscale(side * SCALE, side * SCALE, |x, y| {
            if dark[y / SCALE * side + x / SCALE] { 0 } else { 255 }
        });
        let found = photo.detect_grids();
        assert_eq!(found.len(), 1, "one code in each drawing");
        found[0].decode().unwrap().1
    };
    page.select(&drawings).map(read).collect()
}

#[tokio::test]
async fn the_paper_plan_is_all_that_a_day_needs_without_a_network() {
    let app = TestApp::start().await;
    let ada = app.join("Ada").await;
    let [cell, _] = app.cells().await;
    let placed = ada.propose("Sauvegardes").await;
    ada.place(placed, cell).await;
    ada.propose("Encore à placer").await;

    // Whoever reads the board may print it.
    let page = sheets(&app.phone(), "plan").await;

    let rooms = app.view().await.spaces.into_iter().filter(|space| space.places > 0);
    let rooms: Vec<String> = rooms.map(|space| space.name).collect();
    let board = vec!["Rencontre d'essai".to_owned()];
    let rest = ["Annonces", "Sauvegardes", "Encore à placer"]
        .map(str::to_owned)
        .to_vec();
    assert_eq!(all(&page, ".leaf h2"), [board, rooms.clone(), rest].concat());
    assert_eq!(all(&page, ".wide thead th b"), rooms);
    assert_eq!(all(&page, ".wide td p b"), ["nº 1, Sauvegardes"]);
    assert_eq!(all(&page, ".wide .waiting li"), ["nº 2, Encore à placer"]);
    let door = Selector::parse(".door").unwrap();
    let door = page
        .select(&door)
        .find(|door| door.text().any(|text| text == rooms[0]))
        .unwrap();
    assert!(door.text().any(|text| text.ends_with("Sauvegardes")));
    assert!(
        all(&page, ".leaf-head p")[0].ends_with("état à 9 h"),
        "{:?}",
        all(&page, ".leaf-head p")
    );
    let live = format!("{}/r/{}", app.url, app.code);
    let (board, cards): (Vec<_>, Vec<_>) = codes(&page).into_iter().partition(|code| *code == live);
    assert_eq!(board.len(), 2 + rooms.len());
    assert_eq!(cards, [1, 2].map(|no| format!("{}/f/{}/carte/{no}", app.url, app.code)));

    // The team keeps it open, with blank cards; everyone else just prints it.
    let kept = Selector::parse("#suivi .leaf").unwrap();
    assert_eq!(page.select(&kept).count(), 0);
    let zoe = app.facilitator("Zoé").await;
    zoe.send("reserve_numbers", &[("count", "2")]).await;
    let page = sheets(&zoe, "plan").await;
    assert!(page.select(&kept).count() > 3 + rooms.len());
    assert_eq!(all(&page, ".blank .card-no"), ["nº 3", "nº 4"]);
}

#[tokio::test]
async fn the_code_of_a_card_leads_to_what_can_be_done_with_it() {
    let app = TestApp::start().await;
    let (ada, bo, zoe) = (
        app.join("Ada").await,
        app.join("Bo").await,
        app.facilitator("Zoé").await,
    );
    let topic = ada.propose("Sauvegardes").await;
    let page = sheets(&zoe, "cartes").await;
    assert_eq!(all(&page, ".paper-card h2"), ["Sauvegardes"]);
    let codes = codes(&page);
    let [card] = codes.as_slice() else { panic!("{codes:?}") };
    let card = card.strip_prefix(&app.url).unwrap();
    let (place, read) = (
        format!("/f/{}/sujet/{topic}/placer?carte=1", app.code),
        format!("/f/{}/sujet/{topic}", app.code),
    );

    assert_eq!(ada.get(card).await.location(), place);
    assert_eq!(zoe.get(card).await.location(), place);
    assert_eq!(bo.get(card).await.location(), read);
    assert_eq!(app.phone().get(card).await.location(), read);
    // Two choices come first: where it waits, to place it or leave it; where it stands, to move it or put it back.
    let choices = ".choices .button, .choices button";
    let waiting = ada.page(&format!("/sujet/{topic}/placer?carte=1")).await;
    assert_eq!(all(&waiting, choices), ["Choisir une place", "Le laisser en attente"]);
    let [cell, other] = app.cells().await;
    ada.place(topic, cell).await;
    let standing = ada.page(&format!("/sujet/{topic}/placer?carte=1")).await;
    assert_eq!(all(&standing, choices), ["Déplacer", "Remettre en attente"]);
    assert!(
        all(&standing, ".where b")[0].starts_with("10 h 45"),
        "{:?}",
        all(&standing, ".where b")
    );
    // Held twice, its page says which of the two is meant.
    let repeated = [
        ("topic", &*topic.to_string()),
        ("cell", &text_of(other)),
        ("confirmed", "on"),
    ];
    assert_eq!(ada.send("repeat_topic", &repeated).await.status, 200);
    assert_eq!(ada.get(card).await.location(), read);
    // Nothing can be placed any more: one reads.
    assert_eq!(zoe.send("set_phase", &[("phase", "closing")]).await.status, 200);
    assert_eq!(ada.get(card).await.location(), read);
    for unknown in ["99", "x", "-1"] {
        let answer = ada.open(&format!("/f/{}/carte/{unknown}", app.code)).await;
        assert_eq!(answer.status, 404);
        assert!(answer.text.contains("Aucune carte vierge ne porte ce numéro."));
    }
}

#[tokio::test]
async fn the_card_of_a_topic_that_is_part_of_another_or_withdrawn_still_leads_somewhere() {
    let app = TestApp::start().await;
    let (ada, bo, zoe) = (
        app.join("Ada").await,
        app.join("Bo").await,
        app.facilitator("Zoé").await,
    );
    let (host, guest) = (ada.propose("Sauvegarder").await, bo.propose("Restaurer").await);
    let merge = [
        ("topic", &*guest.to_string()),
        ("with", &host.to_string()),
        ("host", &host.to_string()),
    ];
    assert_eq!(bo.send("suggest_merge", &merge).await.status, 200);
    let accept = [("pair", "1-2"), ("side", "1"), ("accept", "on")];
    assert_eq!(ada.send("answer_merge", &accept).await.status, 200);
    let card = |no: u32| format!("/f/{}/carte/{no}", app.code);

    let place = format!("/f/{}/sujet/{host}/placer?carte=2", app.code);
    assert_eq!(bo.get(&card(2)).await.location(), place);
    let told = bo.page(&format!("/sujet/{host}/placer?carte=2")).await;
    // Below what the page tells of itself, that it became part of the other.
    assert_eq!(
        all(&told, ".notice").last().map(String::as_str),
        Some("Le sujet de la carte nº 2 est regroupé avec celui-ci.")
    );
    let read = format!("/f/{}/sujet/{host}", app.code);
    assert_eq!(app.phone().get(&card(2)).await.location(), read);
    zoe.send("withdraw_topic", &[("topic", &host.to_string()), ("confirmed", "on")])
        .await;
    assert_eq!(ada.get(&card(1)).await.location(), read);
}

#[tokio::test]
async fn a_blank_card_keeps_its_number_from_the_printer_to_the_board() {
    let app = TestApp::start().await;
    let (ada, zoe) = (app.join("Ada").await, app.facilitator("Zoé").await);
    ada.propose("Sauvegardes").await;

    let reserved = zoe.send("reserve_numbers", &[("count", "3")]).await;

    assert_eq!(reserved.location(), format!("/f/{}/papier/cartes-vierges", app.code));
    let page = sheets(&zoe, "cartes-vierges").await;
    assert_eq!(all(&page, ".card-no"), ["nº 2", "nº 3", "nº 4"]);
    let card = codes(&page)[1].strip_prefix(&app.url).unwrap().to_owned();
    assert_eq!(
        ada.get(&card).await.location(),
        format!("/f/{}/saisie?carte=3", app.code)
    );
    let entered = ada
        .send("enter_card", &[("no", "3"), ("title", "Écrit à la main")])
        .await;
    assert_eq!(entered.status, 200, "{}", entered.text);
    let forum = app.forum().await;
    let topic = forum.numbered(TopicNo(3)).unwrap();
    assert_eq!(forum.topic(topic).unwrap().title.as_str(), "Écrit à la main");
    // The same paper now hangs on the wall.
    assert_eq!(
        ada.get(&card).await.location(),
        format!("/f/{}/sujet/{topic}/placer?carte=3", app.code)
    );
    assert_eq!(all(&sheets(&zoe, "cartes-vierges").await, ".card-no"), ["nº 2", "nº 4"]);
    let other = ada.propose("Sans carte").await;
    assert_eq!(app.forum().await.topic(other).unwrap().no, Some(TopicNo(5)));

    let app = app.restart().await;
    assert_eq!(
        app.forum().await.reserved.iter().map(|no| no.0).collect::<Vec<_>>(),
        [2, 4]
    );
}

#[tokio::test]
async fn cards_are_typed_in_one_after_the_other_for_whom_they_name() {
    let app = TestApp::start().await;
    let (ada, zoe) = (app.join("Élodie d'Ys").await, app.facilitator("Zoé").await);
    let entry = format!("/f/{}/saisie", app.code);

    let entered = zoe
        .send("enter_card", &[("title", "Une carte"), ("name", "elodie d’ys")])
        .await;

    assert_eq!(
        (entered.status, entered.location()),
        (200, format!("{entry}?fait=1").as_str())
    );
    let next = zoe.open(entered.location()).await.text;
    assert!(next.contains("nº\u{a0}1, Une carte\u{a0}: c’est ajouté."), "{next}");
    let me = app.actor(&ada).await.person().unwrap();
    assert_eq!(app.forum().await.topic(domain::TopicId(1)).unwrap().convener, me);

    for (status, sentence, fields) in [
        (
            422,
            "Personne ne s’appelle ainsi ici.",
            vec![("title", "Une carte"), ("name", "Personne")],
        ),
        (422, "Remplissez ce champ.", vec![("title", "Une carte"), ("name", "")]),
        (422, "Remplissez ce champ.", vec![("title", ""), ("name", "Zoé")]),
        (
            422,
            "nombre entier",
            vec![("title", "Une carte"), ("name", "Zoé"), ("no", "deux")],
        ),
        (
            404,
            "Aucune carte vierge",
            vec![("title", "Une carte"), ("name", "Zoé"), ("no", "7")],
        ),
        (
            409,
            "Cette carte est déjà saisie.",
            vec![("title", "Une carte"), ("name", "Zoé"), ("no", "1")],
        ),
    ] {
        let refused = zoe.send("enter_card", &fields).await;
        assert_eq!(refused.status, status, "{fields:?}: {}", refused.text);
        assert!(refused.text.contains(sentence), "{fields:?}: {}", refused.text);
    }
    assert_eq!(app.forum().await.topics.len(), 1);
}

#[tokio::test]
async fn who_has_no_phone_is_registered_with_their_card_once() {
    let app = TestApp::start().await;
    let zoe = app.facilitator("Zoé").await;
    let op = crate::app::op().0.to_string();
    let mut fields = vec![("title", "Sans téléphone"), ("name", "Jeanne"), ("enlist", "on")];
    let unheard = zoe.send("enter_card", &fields).await;
    assert_eq!(unheard.status, 422);
    assert!(
        unheard.text.contains("Lisez d’abord l’essentiel des chartes"),
        "{}",
        unheard.text
    );
    fields.extend(ACCEPTED);

    let first = zoe.send_as(&op, "enter_card", &fields).await;
    let again = zoe.send_as(&op, "enter_card", &fields).await;

    assert_eq!(
        (first.status, again.status),
        (200, 200),
        "{} {}",
        first.text,
        again.text
    );
    let forum = app.forum().await;
    assert_eq!(forum.topics.len(), 1);
    assert_eq!(app.view().await.topics[0].convener.as_deref(), Some("Jeanne"));
}

#[tokio::test]
async fn only_the_team_prepares_cards_and_types_in_those_of_others() {
    let app = TestApp::start_with(server::limits::Rates::default(), Phase::Marketplace).await;
    let ada = app.join("Ada").await;

    assert_eq!(ada.send("reserve_numbers", &[("count", "3")]).await.status, 403);
    assert_eq!(ada.get(&format!("/f/{}/papier", app.code)).await.status, 403);
    // A name in the form of someone who may not give one is not read.
    let own = ada.send("enter_card", &[("title", "À moi"), ("name", "Zoé")]).await;
    assert_eq!(own.status, 200, "{}", own.text);
    assert_eq!(app.view().await.topics[0].convener.as_deref(), Some("Ada"));
    let zoe = app.facilitator("Zoé").await;
    for count in ["0", "61", "x", ""] {
        assert_eq!(
            zoe.send("reserve_numbers", &[("count", count)]).await.status,
            422,
            "{count}"
        );
    }
    assert_eq!(ada.get(&format!("/f/{}/papier/autre", app.code)).await.status, 404);
}
