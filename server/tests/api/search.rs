//! All topics as a list: words, filters, pages. Its address is the question.

use domain::TopicId;
use rstest::rstest;
use scraper::{ElementRef, Html, Selector};

use crate::{app::TestApp, phone::Phone};

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    let words = |element: &ElementRef<'_>| element.text().collect::<String>().trim().to_owned();
    all(page, selector).iter().map(words).collect()
}

/// The titles that the list shows.
fn titles(page: &Html) -> Vec<String> {
    texts(page, ".found h3")
}

async fn propose(phone: &Phone, title: &str, kind: &str, description: &str) -> TopicId {
    let fields = [("title", title), ("kind", kind), ("description", description)];
    let proposed = phone.send("propose_topic", &fields).await;
    assert_eq!(proposed.status, 200, "{}", proposed.text);
    proposed.location().rsplit('/').next().unwrap().parse().unwrap()
}

/// Ada has two topics, of which the first is placed, and Inès one.
async fn forum() -> (TestApp, Phone, Phone) {
    let app = TestApp::start().await;
    let (ada, ines) = (app.join("Ada").await, app.join("Inès Carbonel").await);
    let placed = propose(&ada, "Écoconception", "demonstration", "Par où **commencer** ?").await;
    propose(&ada, "Mettre en œuvre", "workshop", "Du papier\u{a0}à l’écran").await;
    propose(&ines, "Budget d’un produit", "workshop", "").await;
    let [cell, _] = app.cells().await;
    assert_eq!(ada.place(placed, cell).await.status, 200);
    (app, ada, ines)
}

#[rstest]
#[case("", &["Écoconception", "Mettre en œuvre", "Budget d’un produit"])]
#[case("?q=eco", &["Écoconception"])]
#[case("?q=ECO+commencer", &["Écoconception"])]
#[case("?q=eco+budget", &[])]
#[case("?q=oeuvre", &["Mettre en œuvre"])]
#[case("?q=l'ecran", &["Mettre en œuvre"])]
#[case("?q=ines", &["Budget d’un produit"])]
#[case("?q=3", &["Budget d’un produit"])]
#[case("?q=n%C2%BA+2", &["Mettre en œuvre"])]
#[case("?genre=workshop", &["Mettre en œuvre", "Budget d’un produit"])]
#[case("?etat=attente", &["Mettre en œuvre", "Budget d’un produit"])]
#[case("?etat=places", &["Écoconception"])]
#[case("?etat=miens", &["Budget d’un produit"])]
#[case("?creneau=2", &["Écoconception"])]
#[case("?creneau=3", &[])]
#[case("?q=&genre=workshop&etat=miens&creneau=", &["Budget d’un produit"])]
#[case("?q=eco&genre=workshop", &[])]
#[tokio::test]
async fn topics_are_found_by_words_and_filters(#[case] query: &str, #[case] found: &[&str]) {
    let (_app, _ada, ines) = forum().await;

    let page = ines.page(&format!("/sujets{query}")).await;

    assert_eq!(titles(&page), found);
    let heading = texts(&page, "#resultats").remove(0);
    let count = match found.len() {
        0 => "Aucun sujet trouvé".to_owned(),
        1 => "1\u{a0}sujet sur 3".to_owned(),
        3 => "3\u{a0}sujets".to_owned(),
        many => format!("{many}\u{a0}sujets sur 3"),
    };
    assert!(heading.starts_with(&count), "{heading}");
    // An empty result says what to do next.
    assert_eq!(all(&page, ".empty a").is_empty(), !found.is_empty());
}

#[tokio::test]
async fn words_are_marked_where_they_stand() {
    let (_app, _ada, ines) = forum().await;

    let page = ines.page("/sujets?q=eco+commencer+ada+1").await;

    assert_eq!(texts(&page, ".found mark"), ["Éco", "nº\u{a0}1", "Ada", "commencer"]);
    assert_eq!(texts(&page, ".excerpt"), ["Par où commencer ?"]);
}

#[rstest]
#[case("\"><script>alert(1)</script>")]
#[case("« Écoconception » & cœur ; 100 % + 1")]
#[case("   ")]
#[case("???")]
#[case("\u{0}\u{202e}\u{301}")]
#[tokio::test]
async fn whatever_is_typed_stays_in_the_field(#[case] typed: &str) {
    let (_app, _ada, ines) = forum().await;

    let page = ines.page(&format!("/sujets?q={}", app::paths::encode(typed))).await;

    // What a parser makes of a zero byte is its own affair.
    let kept = all(&page, "#q")[0].attr("value").unwrap().replace('\u{fffd}', "\u{0}");
    assert_eq!(kept, typed);
    assert_eq!(all(&page, "h1").len(), 1);
    assert!(all(&page, "main script").is_empty());
}

#[tokio::test]
async fn words_without_end_are_refused_beside_the_field_and_kept() {
    let (_app, _ada, ines) = forum().await;
    let typed = "eco ".repeat(2_000);

    let page = ines.page(&format!("/sujets?q={}", app::paths::encode(&typed))).await;

    let field = all(&page, "#q")[0];
    assert_eq!(field.attr("value"), Some(typed.as_str()));
    assert_eq!(field.attr("aria-invalid"), Some("true"));
    assert!(texts(&page, "#q-problem")[0].starts_with("Raccourcissez"));
    assert!(titles(&page).is_empty());
}

#[rstest]
#[case("genre=chanson", "genre")]
#[case("etat=%22%3E", "etat")]
#[case("creneau=99", "creneau")]
#[case("creneau=-1", "creneau")]
#[case("creneau=99999999999999", "creneau")]
#[tokio::test]
async fn a_filter_that_is_not_offered_is_said_and_left_out(#[case] query: &str, #[case] field: &str) {
    let (_app, _ada, ines) = forum().await;

    let page = ines.page(&format!("/sujets?{query}")).await;

    assert_eq!(titles(&page).len(), 3);
    assert_eq!(all(&page, "[aria-invalid]")[0].attr("id"), Some(field));
    assert_eq!(
        texts(&page, &format!("#{field}-problem")),
        ["Choisissez une réponse dans la liste."]
    );
    assert_eq!(all(&page, "details[open]").len(), 1, "the filters are in sight");
}

#[tokio::test]
async fn what_is_chosen_stays_chosen() {
    let (_app, _ada, ines) = forum().await;

    let page = ines.page("/sujets?q=budget&genre=workshop&etat=miens&creneau=3").await;

    let chosen = all(&page, "option[selected]");
    let values: Vec<_> = chosen.iter().map(|option| option.attr("value").unwrap()).collect();
    assert_eq!(values, ["workshop", "miens", "3"]);
    assert_eq!(texts(&page, "summary"), ["Filtrer (3)"]);
}

#[tokio::test]
async fn one_s_own_topics_ask_for_a_name_first() {
    let (app, _ada, _ines) = forum().await;

    let page = app.phone().page("/sujets?etat=miens").await;

    let join = all(&page, ".empty a")[0].attr("href").unwrap().to_owned();
    let back = app::paths::encode(&format!("/f/{}/sujets?etat=miens", app.code));
    assert_eq!(join, format!("/f/{}/rejoindre?suite={back}", app.code));
}

#[tokio::test]
async fn interest_is_marked_from_the_list_and_leads_back_to_it() {
    let (app, _ada, ines) = forum().await;
    let page = ines.page("/sujets?q=%C3%A9co").await;
    let from = all(&page, "input[name=from]")[0].attr("value").unwrap().to_owned();
    let button = all(&page, ".found button")[0];
    let set = button.attr("value").unwrap().to_owned();

    let marked = ines.submit("set_interest", &[("set", &set), ("from", &from)]).await;

    assert_eq!(marked.status, 303);
    assert_eq!(marked.location(), format!("/f/{}/sujets?q=%C3%A9co#t1", app.code));
    let page = ines.page("/sujets?q=%C3%A9co").await;
    assert_eq!(all(&page, "#t1 [aria-pressed=true]").len(), 1);
    assert_eq!(texts(&page, "#t1 button"), ["Ça m’intéresse · 1"]);
}

#[tokio::test]
async fn many_topics_come_in_pages() {
    let app = TestApp::start().await;
    let phone = app.among_topics(120).await;
    let mut seen = Vec::new();

    for (page, rows) in [("", 50), ("?page=2", 50), ("?page=3", 20)] {
        let page = phone.page(&format!("/sujets{page}")).await;
        let titles = titles(&page);
        assert_eq!(titles.len(), rows);
        seen.extend(titles);
    }
    let beyond = phone.page("/sujets?page=99").await;

    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 120);
    assert_eq!(texts(&beyond, ".pager span"), ["Page 3 sur 3"]);
    for absurd in ["0", "-1", "deux", "99999999999999999999999"] {
        let page = phone.page(&format!("/sujets?page={absurd}")).await;
        assert_eq!(texts(&page, ".pager span"), ["Page 1 sur 3"], "{absurd}");
    }
    let narrowed = phone.page("/sujets?q=de&page=2").await;
    let back = all(&narrowed, ".pager a")[0].attr("href").unwrap();
    assert_eq!(back, format!("/f/{}/sujets?q=de#resultats", phone.code));
}
