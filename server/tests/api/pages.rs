//! Every page as the server renders it, read as a browser or a screen reader would: structure, names, ties between
//! elements. What needs a browser is tested in `end2end/`.

use std::collections::HashSet;

use domain::{Phase, SessionId, TopicId};
use scraper::{ElementRef, Html, Selector};

use crate::{app::TestApp, phone::Phone};

/// One page as one person sees it.
struct Page {
    name: String,
    html: Html,
    source: String,
}

fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).unwrap()).collect()
}

fn words(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().trim().to_owned()
}

/// Every address of a forum in which something was proposed, placed and left waiting.
fn addresses(app: &TestApp, topics: [TopicId; 2], session: SessionId) -> Vec<String> {
    let forum = format!("/f/{}", app.code);
    let [placed, waiting] = topics;
    let mut addresses = vec![
        "/".to_owned(),
        "/aide".to_owned(),
        "/donnees-personnelles".to_owned(),
        "/mentions-legales".to_owned(),
        "/accessibilite".to_owned(),
        "/chartes".to_owned(),
        "/chartes/regles-de-vie".to_owned(),
        forum.clone(),
    ];
    let of_the_forum = [
        "maintenant".to_owned(),
        "ma-journee".to_owned(),
        "a-savoir".to_owned(),
        "historique".to_owned(),
        "historique?depuis=9+h".to_owned(),
        "historique?depuis=bientot".to_owned(),
        "sujets".to_owned(),
        "sujets?q=attend&genre=workshop&etat=attente".to_owned(),
        "sujets?q=absent&genre=&etat=miens&creneau=99".to_owned(),
        "ecran".to_owned(),
        "rejoindre".to_owned(),
        "proposer".to_owned(),
        "accepter".to_owned(),
        "placer?creneau=2&salle=3".to_owned(),
        format!("sujet/{placed}"),
        format!("sujet/{placed}/modifier"),
        format!("sujet/{placed}/placer"),
        format!("sujet/{placed}/placer?encore=oui"),
        format!("sujet/{placed}/separer"),
        format!("atelier/{session}/echanger"),
        format!("sujet/{waiting}"),
        format!("sujet/{waiting}/placer"),
        format!("atelier/{session}/notes"),
        "comptes-rendus".to_owned(),
        "animation".to_owned(),
        "animation?cle=none".to_owned(),
        "aide".to_owned(),
        "chartes".to_owned(),
        "chartes/regles-de-vie".to_owned(),
        "chartes/usage-responsable-ia/v1".to_owned(),
        "chartes/usage-responsable-ia/modifier".to_owned(),
        "chartes/ajouter".to_owned(),
    ];
    addresses.extend(of_the_forum.iter().map(|page| format!("{forum}/{page}")));
    addresses
}

/// All pages, as someone who only reads, someone who proposed, and a facilitator see them, in every phase.
async fn pages() -> Vec<Page> {
    let app = TestApp::in_sessions().await;
    let (visitor, ada, zoe) = (app.phone(), app.join("Ada").await, app.facilitator("Zoé").await);
    let session = app.session_of(&ada).await;
    let topics = [TopicId(1), ada.propose("Un sujet qui attend").await];
    let mut pages = Vec::new();
    for phase in Phase::ALL {
        let name = serde_json::to_value(phase).unwrap();
        let moved = zoe.send("set_phase", &[("phase", name.as_str().unwrap())]).await;
        assert_eq!(moved.status, 200, "{}", moved.text);
        for address in addresses(&app, topics, session) {
            for (who, phone) in [("visitor", &visitor), ("Ada", &ada), ("Zoé", &zoe)] {
                pages.push(read(phone, who, phase, &address).await);
            }
        }
    }
    pages
}

async fn read(phone: &Phone, who: &str, phase: Phase, address: &str) -> Page {
    let answer = phone.open(address).await;
    let name = format!("{address} ({who}, {phase:?}, {})", answer.status);
    assert!(answer.is_html(), "{name}");
    assert!(matches!(answer.status, 200 | 401 | 403), "{name}");
    Page {
        name,
        html: Html::parse_document(&answer.text),
        source: answer.text,
    }
}

impl Page {
    fn problems(&self) -> Vec<String> {
        let found = [
            self.language_and_title(),
            self.headings(),
            self.ids_and_ties(),
            self.names(),
            self.forms(),
            self.tables(),
            self.weight(),
        ];
        found
            .concat()
            .into_iter()
            .map(|problem| format!("{}: {problem}", self.name))
            .collect()
    }

    fn language_and_title(&self) -> Vec<String> {
        let mut problems = Vec::new();
        if all(&self.html, "html[lang=fr]").len() != 1 {
            problems.push("no language".to_owned());
        }
        let titles = all(&self.html, "head > title");
        if titles.len() != 1 || words(titles[0]).len() < 5 {
            problems.push(format!("{} titles", titles.len()));
        }
        if all(&self.html, "main").len() != 1 {
            problems.push("not one main part".to_owned());
        }
        problems
    }

    fn headings(&self) -> Vec<String> {
        let headings = all(&self.html, "h1, h2, h3, h4, h5, h6");
        let levels: Vec<u8> = headings
            .iter()
            .map(|heading| heading.value().name().as_bytes()[1] - b'0')
            .collect();
        let mut problems = Vec::new();
        if levels.iter().filter(|level| **level == 1).count() != 1 {
            problems.push("not one h1".to_owned());
        }
        if levels.windows(2).any(|pair| pair[1] > pair[0] + 1) {
            problems.push(format!("a heading skips a level: {levels:?}"));
        }
        if headings.iter().any(|heading| words(*heading).is_empty()) {
            problems.push("an empty heading".to_owned());
        }
        problems
    }

    fn ids_and_ties(&self) -> Vec<String> {
        let mut problems = Vec::new();
        let mut ids = HashSet::new();
        for element in all(&self.html, "[id]") {
            let id = element.attr("id").unwrap_or_default();
            if !ids.insert(id) {
                problems.push(format!("id {id} twice"));
            }
        }
        for (selector, attribute) in [("[aria-describedby]", "aria-describedby"), ("label[for]", "for")] {
            for element in all(&self.html, selector) {
                for id in element.attr(attribute).unwrap_or_default().split_whitespace() {
                    if !ids.contains(id) {
                        problems.push(format!("{attribute} names {id}, which is not there"));
                    }
                }
            }
        }
        problems
    }

    /// Everything one can act on says what it is.
    fn names(&self) -> Vec<String> {
        let mut problems = Vec::new();
        let labels: HashSet<_> = all(&self.html, "label[for]")
            .iter()
            .filter_map(|label| label.attr("for"))
            .collect();
        for field in all(&self.html, "input:not([type=hidden]), select, textarea") {
            let labelled = field.attr("id").is_some_and(|id| labels.contains(id));
            let inside = field
                .ancestors()
                .filter_map(ElementRef::wrap)
                .any(|parent| parent.value().name() == "label");
            if !labelled && !inside && field.attr("aria-label").is_none() {
                problems.push(format!("a field without a label: {}", field.html()));
            }
        }
        for element in all(&self.html, "a[href], button, summary, [role=img]") {
            if words(element).is_empty() && element.attr("aria-label").is_none() {
                problems.push(format!("nothing to call it by: {}", element.html()));
            }
        }
        problems
    }

    /// Every action can be sent once and only once, and finds its way back.
    fn forms(&self) -> Vec<String> {
        let mut problems = Vec::new();
        let mut ops = HashSet::new();
        for form in all(&self.html, "form[method=post]") {
            let hidden = |name: &str| {
                let field = Selector::parse(&format!("input[type=hidden][name={name}]")).unwrap();
                form.select(&field).next().and_then(|field| field.attr("value"))
            };
            let action = form.attr("action").unwrap_or_default();
            match hidden("op") {
                Some(op) if ops.insert(op) => {}
                _ => problems.push(format!("{action}: no op of its own")),
            }
            if action.starts_with("/api/") && (hidden("code").is_none() || hidden("from").is_none()) {
                problems.push(format!("{action}: no code or no way back"));
            }
        }
        problems
    }

    fn tables(&self) -> Vec<String> {
        let mut problems = Vec::new();
        for table in all(&self.html, "table") {
            let has = |selector: &str| table.select(&Selector::parse(selector).unwrap()).next().is_some();
            if !has("caption") || !has("th[scope=col]") || !has("th[scope=row]") {
                problems.push("a table without caption or headers".to_owned());
            }
        }
        problems
    }

    /// Only pages that change by themselves ask for the WebAssembly.
    fn weight(&self) -> Vec<String> {
        let live = !all(&self.html, "table.board").is_empty();
        let loads = self.source.contains(".wasm");
        (live != loads)
            .then(|| format!("live: {live}, WebAssembly: {loads}"))
            .into_iter()
            .collect()
    }
}

#[tokio::test]
async fn every_page_is_well_formed_for_everyone_in_every_phase() {
    let pages = pages().await;

    let problems: Vec<String> = pages.iter().flat_map(Page::problems).collect();

    assert!(pages.len() > 250);
    assert!(
        problems.is_empty(),
        "{} problems:\n{}",
        problems.len(),
        problems.join("\n")
    );
}

#[test]
fn a_page_that_is_not_well_formed_is_noticed() {
    let source = "<html lang=en><title>x</title><h1>A</h1><h3></h3><p id=a><p id=a><label for=b></label><input name=c>\
                  <a href=/></a><form method=post action=/api/x></form><table></table>x.wasm";
    let page = Page {
        name: "bad".to_owned(),
        html: Html::parse_document(source),
        source: source.to_owned(),
    };

    assert_eq!(page.language_and_title().len(), 3);
    assert_eq!(page.headings().len(), 2);
    assert_eq!(page.ids_and_ties().len(), 2);
    assert_eq!(page.names().len(), 2);
    assert_eq!(page.forms().len(), 2);
    assert_eq!(page.tables().len(), 1);
    assert_eq!(page.weight().len(), 1);
}
