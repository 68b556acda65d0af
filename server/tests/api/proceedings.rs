//! The proceedings: the same for the page and for every file, and nobody reads more than they may.

use ::app::backend::{Attached, Forums};
use domain::*;
use scraper::{Html, Selector};
use serde_json::Value;

use crate::{
    app::{TestApp, op},
    files::{PNG, form, upload},
    phone::{Phone, text_of},
    programs::python,
};

impl TestApp {
    /// What the phone's own browser asks for, without a form.
    async fn command(&self, phone: &Phone, command: Command, attached: Attached) {
        let device = phone.device().unwrap();
        let done = self
            .instance
            .execute(&self.code, &device, op(), command, attached)
            .await;
        done.unwrap();
    }

    /// A session in this cell, with a report that is published for these readers.
    pub async fn reported(
        &self,
        phone: &Phone,
        title: &str,
        cell: Cell,
        fields: ReportFields,
        visibility: Visibility,
    ) -> SessionId {
        let topic = phone.propose(title).await;
        let placing = [
            ("topic", topic.to_string()),
            ("cell", text_of(cell)),
            ("confirmed", "on".to_owned()),
        ];
        let placing = placing.each_ref().map(|(name, value)| (*name, value.as_str()));
        let placed = phone.send("place_topic", &placing).await;
        assert_eq!(placed.status, 200, "{}", placed.text);
        let session = self.forum().await.session_of(topic).unwrap().0;
        // Only who takes the notes makes them public.
        self.command(phone, Command::SetScribe { session, on: true }, Attached::Nothing)
            .await;
        self.report(phone, session, 0, fields).await;
        let see = Command::SetVisibility { session, visibility };
        self.command(phone, see, Attached::Nothing).await;
        self.publish(phone, session, 1, Declaration::unassisted()).await;
        session
    }

    pub async fn report(&self, phone: &Phone, session: SessionId, revision: u32, fields: ReportFields) {
        let write = Command::WriteReport {
            session,
            revision,
            empty: fields.is_empty(),
        };
        self.command(phone, write, Attached::Report(Box::new(fields))).await;
    }

    pub async fn publish(&self, phone: &Phone, session: SessionId, revision: u32, declaration: Declaration) {
        let publish = Command::PublishReport {
            session,
            revision,
            assistance: declaration.assistance,
        };
        self.command(phone, publish, Attached::Declaration(Box::new(declaration)))
            .await;
    }
}

pub fn essence(text: &str) -> ReportFields {
    ReportFields {
        essence: ReportLine::parse(text).unwrap(),
        ..ReportFields::default()
    }
}

/// Everything a report can have, some of it hostile.
fn whole() -> ReportFields {
    let text = |text: &str| ReportText::parse(text).unwrap();
    let action = |what: &str, who: &str, due: &str| ReportAction {
        what: ReportLine::parse(what).unwrap(),
        who: ReportDetail::parse(who).unwrap(),
        due: ReportDetail::parse(due).unwrap(),
    };
    ReportFields {
        points: text("- Un point\n* Deux <b>points</b>\nTrois"),
        decisions: text("On garde *la* grille"),
        actions: vec![
            action("=HYPERLINK(\"http://x\")", "Camille", "vendredi"),
            action("Relancer", "", ""),
        ],
        questions: text("Qui porte | la suite ?"),
        links: vec![ReportLink {
            url: WebAddress::parse("https://exemple.fr/grille").unwrap(),
            label: ReportDetail::parse("La grille").unwrap(),
        }],
        notes: text("# Suite\n\n<script>alert(1)</script>\n\n[ici](javascript:alert(1))"),
        ..essence("Il faut une grille commune.")
    }
}

fn words(page: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    let text = |element: scraper::ElementRef<'_>| element.text().collect::<Vec<_>>().join(" ");
    page.select(&selector)
        .map(|element| text(element).split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

/// A public report, one for participants, one session without notes and one without a report.
async fn day() -> (TestApp, Phone, Vec<SessionId>) {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let view = app.view().await;
    let slots: Vec<SlotId> = view
        .slots
        .iter()
        .filter(|slot| !slot.common)
        .map(|slot| slot.id)
        .collect();
    let space = view.spaces[0].id;
    let cell = |slot: usize| Cell {
        slot: slots[slot],
        space,
    };
    let public = app
        .reported(&ada, "Grille « commune »", cell(0), whole(), Visibility::Public)
        .await;
    let inside = essence("Entre nous seulement.");
    let inside = app
        .reported(&ada, "Entre nous", cell(1), inside, Visibility::Participants)
        .await;
    let mut sessions = vec![public, inside];
    for (slot, title) in [(2, "Sans trace"), (3, "Jamais écrit")] {
        let topic = ada.propose(title).await;
        let placed = ada.place(topic, cell(slot)).await;
        assert_eq!(placed.status, 200, "{}", placed.text);
        sessions.push(app.forum().await.session_of(topic).unwrap().0);
    }
    let without = Command::SetVisibility {
        session: sessions[2],
        visibility: Visibility::WithoutNotes,
    };
    app.command(&ada, without, Attached::Nothing).await;
    ada.propose("Une autre fois").await;
    let sent = upload(&ada, public, form(PNG)).await;
    assert_eq!(sent.status, 200, "{}", sent.text);
    // It is 18 h.
    app.later(9 * 3_600);
    (app, ada, sessions)
}

#[tokio::test]
async fn the_page_tells_the_day_as_it_was_held_with_its_gaps() {
    let (_app, ada, sessions) = day().await;

    let page = ada.page("/actes").await;

    assert_eq!(
        words(&page, ".held h3"),
        [
            "nº 1, Grille « commune »",
            "nº 2, Entre nous",
            "nº 3, Sans trace",
            "nº 4, Jamais écrit"
        ]
    );
    assert_eq!(
        words(&page, ".held .gap"),
        [
            "Atelier sans notes : ses participants l’ont choisi.",
            "Compte rendu non remis."
        ]
    );
    assert_eq!(
        words(&page, ".held .essence"),
        ["Il faut une grille commune.", "Entre nous seulement."]
    );
    assert_eq!(
        words(&page, "table[aria-labelledby=decisions] td")[0],
        "On garde *la* grille"
    );
    assert_eq!(
        words(&page, "table[aria-labelledby=actions] tbody tr"),
        ["=HYPERLINK(\"http://x\") Camille · vendredi nº 1", "Relancer – nº 1"]
    );
    assert!(words(&page, "section:has(#non-tenus) li")[0].starts_with("nº 5, Une autre fois"));
    assert!(
        words(&page, ".actes")
            .concat()
            .contains("4 ateliers, 2 comptes rendus publiés.")
    );
    assert_eq!(words(&page, ".held .chip"), ["Rédigé sans IA", "Rédigé sans IA"]);
    let html = page.html();
    assert!(html.contains("data-ai-assistance=\"none\""));
    let service = Selector::parse("meta[name=ai-service][content=none]").unwrap();
    assert_eq!(page.select(&service).count(), 1, "S3-01");
    assert!(!html.contains("<script>alert") && !html.contains("href=\"javascript"));
    let permanent = format!("/f/{}/atelier/{}/notes", ada.code, sessions[0]);
    assert!(html.contains(&format!("href=\"{permanent}\"")));
}

#[tokio::test]
async fn a_stranger_is_told_what_is_hidden_and_shown_none_of_it_anywhere() {
    let (app, _ada, _) = day().await;
    let stranger = app.phone();

    let page = stranger.page("/actes").await;

    assert!(
        words(&page, ".notice")
            .concat()
            .starts_with("1 compte rendu n’est lisible que par les participants.")
    );
    assert!(words(&page, ".held .gap").contains(&"Compte rendu réservé aux participants.".to_owned()));
    assert!(
        words(&page, ".actes")
            .concat()
            .contains("4 ateliers, 2 comptes rendus publiés, dont 1 réservé")
    );
    for kind in ["", ".html", ".zip", ".json", ".csv"] {
        let read = stranger
            .client
            .get(stranger.address(&format!("/f/{}/actes{kind}", app.code)));
        let bytes = read.send().await.unwrap().bytes().await.unwrap();
        let held = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
        assert!(!held(b"Entre nous seulement"), "{kind}");
        assert_eq!(held(b"Il faut une grille"), kind != ".csv", "{kind}");
    }
    assert_eq!(stranger.open("/f/ZZZZZZ/actes").await.status, 404);
    assert_eq!(stranger.open("/f/ZZZZZZ/actes.zip").await.status, 404);
}

#[tokio::test]
async fn what_is_not_published_is_in_no_file_and_what_was_corrected_is() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let session = app.session_of(&ada).await;
    app.report(&ada, session, 0, essence("Un brouillon")).await;
    assert!(!ada.page("/actes").await.html().contains("Un brouillon"));
    assert!(
        words(&ada.page("/actes").await, ".gap").concat().contains("à venir"),
        "it is 9 h"
    );

    let declaration = Declaration {
        assistance: AiAssistance::Rewording,
        tool: ReportDetail::parse("Assistant").unwrap(),
        why: ReportLine::parse("mettre au propre").unwrap(),
        reviewer: ReportDetail::parse("Ada").unwrap(),
        ..Declaration::unassisted()
    };
    app.publish(&ada, session, 1, declaration).await;
    app.report(&ada, session, 1, essence("Corrigé")).await;

    let page = ada.page("/actes").await;
    assert_eq!(words(&page, ".essence"), ["Corrigé"]);
    assert_eq!(
        words(&page, ".declared"),
        ["Reformulé ou résumé par IA Outil : Assistant. Pour : mettre au propre. Relu par Ada."]
    );
    let json: Value = serde_json::from_str(&ada.get(&format!("/f/{}/actes.json", app.code)).await.text).unwrap();
    assert_eq!(json["service_ai"], "none");
    assert_eq!(json["sessions"][0]["report"]["ai_assistance"], "rewording");
    assert_eq!(json["sessions"][0]["report"]["ai_reviewer"], "Ada");
}

#[tokio::test]
async fn every_file_is_opened_by_another_program() {
    let (app, ada, sessions) = day().await;
    let mut files = Vec::new();
    for kind in ["zip", "html", "json", "csv"] {
        let answer = ada.client.get(ada.address(&format!("/f/{}/actes.{kind}", app.code)));
        let answer = answer.send().await.unwrap();
        assert_eq!(answer.status().as_u16(), 200, "{kind}");
        assert_eq!(answer.headers()["cache-control"], "no-store");
        files.push((format!("actes.{kind}"), answer.bytes().await.unwrap()));
    }
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, content)| (name.as_str(), &content[..]))
        .collect();

    let read = python("read_archive.py", &files);

    let first = format!("ateliers/01-grille-commune-{}.md", sessions[0]);
    let session = &read["sessions"][&first];
    assert_eq!(session["front"]["title"], "Grille « commune »", "{read}");
    assert_eq!(session["front"]["ai_assistance"], "none");
    assert_eq!(session["front"]["visibility"], "public");
    assert_eq!(session["front"]["conveners"][0], "Ada");
    assert_eq!(session["front"]["date"], "2026-12-08");
    let body = session["body"].as_str().unwrap();
    for shown in [
        "**Il faut une grille commune.**",
        "- Deux \\<b\\>points",
        "\\<script>",
        "\\[ici](javascript",
    ] {
        assert!(body.contains(shown), "{shown}: {body}");
    }
    let pictures = read["pictures"].as_object().unwrap();
    assert_eq!(pictures.len(), 1);
    assert!(
        pictures
            .iter()
            .all(|(name, exif)| name.ends_with("photo.png") && exif.is_null()),
        "{pictures:?}"
    );
    assert_eq!(read["inlined"], 1);
    assert!(
        read["generator"]
            .as_str()
            .unwrap()
            .contains("sans intelligence artificielle")
    );
    let rows = read["rows"].as_array().unwrap();
    assert_eq!(rows[0]["Quoi"], "'=HYPERLINK(\"http://x\")", "no spreadsheet runs it");
    assert_eq!(rows[0]["Qui"], "Camille");
    assert_eq!(
        read["data"]["sessions"][0]["report"]["decisions"][0],
        "On garde *la* grille"
    );
    assert_eq!(read["data"]["never_held"][0]["title"], "Une autre fois");
    let notes: Vec<&str> = read["data"]["sessions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["notes"].as_str().unwrap())
        .collect();
    assert_eq!(notes, ["published", "published", "without_notes", "missing"]);
    // Nobody's name outlives them in a file that is taken afterwards.
    assert_eq!(ada.send("erase_me", &[("topics", "keep")]).await.status, 200);
    let json = app.phone().get(&format!("/f/{}/actes.json", app.code)).await.text;
    assert!(!json.contains("Ada") && json.contains("Il faut une grille"));
}

#[tokio::test]
async fn an_archive_arrives_whole_at_a_browser_that_takes_it_compressed() {
    let app = TestApp::in_sessions().await;
    let ada = app.join("Ada").await;
    let path = ada.address(&format!("/f/{}/actes.zip", app.code));

    let request = ada.client.get(path).header("accept-encoding", "gzip, deflate, br");
    let answer = request.send().await.unwrap();

    assert!(!answer.bytes().await.unwrap().is_empty());
}
