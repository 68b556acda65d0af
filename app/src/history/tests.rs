//! Every change of the journal is told, in a sentence that names things as they were called then.

use domain::*;
use uuid::Uuid;

use super::{About, Who, tell};
use crate::{story::*, text::Lang};

impl Story {
    /// Who, and each line, of one more act.
    fn told(&mut self, actor: Option<PersonId>, changes: impl IntoIterator<Item = Change>) -> (Who, Vec<String>) {
        let act = self.act(actor, changes);
        let told = tell(Lang::Fr, &self.forum, &self.names, &[act]).remove(0);
        let about = |about: &About| match about {
            About::Topic(id) => format!("nº\u{a0}{id}"),
            About::Thing(words) => words.clone(),
        };
        let lines = told.lines.iter().map(|line| about(&line.about) + &line.words);
        (told.who, lines.map(|line| line.replace('\u{a0}', " ")).collect())
    }

    fn says(&mut self, actor: PersonId, change: Change) -> String {
        self.told(Some(actor), [change]).1.join(" / ")
    }
}

#[test]
fn what_became_of_a_topic_is_told() {
    let mut story = Story::new();
    let (topic, session) = (TopicId(1), SessionId(1));
    let none = || {
        (
            Description::parse("").unwrap(),
            TopicKind::default(),
            Features::default(),
        )
    };
    let (description, kind, needs) = none();
    let edited = Change::TopicEdited {
        topic,
        title: title("Premier, mieux dit"),
        description,
        kind,
        needs,
    };
    let cases = [
        (proposed(3, "Troisième", ADA, None), "nº 3 : proposé"),
        (proposed(4, "Quatrième", ADA, Some(1)), "nº 4 : séparé de nº 1, Premier"),
        (
            Change::TopicNumbered { topic, no: TopicNo(1) },
            "nº 1 : confirmé, sous le nº 1",
        ),
        (Change::TopicUnnumbered { topic }, "nº 1 : de nouveau à confirmer"),
        (edited, "nº 1 : texte modifié, titre : « Premier, mieux dit »"),
        (Change::TopicWithdrawn { topic }, "nº 1 : retiré"),
        (Change::TopicRestored { topic }, "nº 1 : rétabli"),
        (
            Change::SessionMoved {
                session,
                from: cell(1, 1),
                to: cell(2, 2),
            },
            "nº 1 : déplacé de 10 h 45 (Grande salle) à 12 h 30 (Alcôve)",
        ),
        (
            Change::SessionParked {
                session,
                from: cell(2, 2),
            },
            "nº 1 : remis en attente, sa place était 12 h 30 (Alcôve)",
        ),
        (placed(1, 1, cell(1, 1)), "nº 1 : placé à 10 h 45 (Grande salle)"),
        (placed(9, 1, cell(2, 1)), "nº 1 : placé à 12 h 30 (Grande salle)"),
        (
            Change::SessionParked {
                session: SessionId(9),
                from: cell(2, 1),
            },
            "nº 1 : remis en attente, sa place était 12 h 30 (Grande salle)",
        ),
        (
            Change::SessionWithdrawn { session: SessionId(9) },
            "nº 1 : un atelier en attente est retiré",
        ),
        (
            Change::SessionRestored {
                session: SessionId(9),
                topic,
            },
            "nº 1 : un atelier est de nouveau en attente",
        ),
    ];
    for (change, sentence) in cases {
        let (who, lines) = story.told(Some(ADA), [change.clone()]);
        assert_eq!(lines, [sentence], "{change:?}");
        assert_eq!(who, Who::Convener(Some("Ada".to_owned())), "{change:?}");
    }
}

#[test]
fn who_leads_a_topic_and_who_would_change_places_is_told() {
    let mut story = Story::new();
    let led = |convener, co_conveners: &[PersonId]| Change::ConvenersSet {
        topic: TopicId(1),
        convener,
        co_conveners: co_conveners.to_vec(),
    };
    assert_eq!(story.says(ADA, led(ADA, &[BOB])), "nº 1 : porté par Ada, avec Bob");
    assert_eq!(
        story.says(ADA, led(BOB, &[ADA, ZOE, GONE])),
        "nº 1 : porté par Bob, avec Ada, Zoé et une personne partie"
    );
    assert_eq!(story.says(BOB, led(BOB, &[])), "nº 1 : porté par Bob");
    let (session, with) = (SessionId(1), SessionId(2));
    let (at, with_at) = (cell(1, 1), cell(1, 2));
    let asked = Change::SwapAsked {
        session,
        at,
        with,
        with_at,
    };
    assert_eq!(
        story.says(BOB, asked),
        "nº 1 : échange de places demandé à nº 2, Second"
    );
    let (host, guest) = (TopicId(1), TopicId(2));
    let answered = |accepted| Change::MergeAnswered {
        host,
        guest,
        side: host,
        accepted,
    };
    for (change, words) in [
        (
            Change::MergeSuggested { host, guest, by: BOB },
            "nº 2 : regroupement proposé avec nº 1, Premier",
        ),
        (answered(true), "nº 1 : d’accord pour un regroupement avec nº 2, Second"),
        (answered(false), "nº 1 : pas de regroupement avec nº 2, Second"),
        (
            Change::MergeDropped { host, guest },
            "nº 2 : la proposition de regroupement avec nº 1, Premier est rangée",
        ),
        (
            Change::TopicsMerged {
                host,
                guest,
                joined: vec![],
            },
            "nº 2 : regroupé avec nº 1, Premier",
        ),
        (
            Change::TopicsParted { host, guest },
            "nº 2 : n’est plus regroupé avec nº 1, Premier",
        ),
    ] {
        assert_eq!(story.says(BOB, change), words);
    }
    assert_eq!(
        story.says(BOB, Change::SwapDropped { session, with }),
        "nº 1 : l’échange de places avec nº 2, Second n’aura pas lieu"
    );
}

#[test]
fn what_facilitators_do_to_the_day_is_told_as_theirs() {
    let mut story = Story::new();
    let slot_id = SlotId(1);
    let space_id = SpaceId(2);
    let cases = [
        (
            Change::Described { details: details() },
            "La rencontre a de nouvelles informations",
        ),
        (
            Change::PhaseSet { phase: Phase::Sessions },
            "La journée passe à l’étape « Ateliers »",
        ),
        (
            Change::SlotEdited {
                slot: slot_id,
                details: slot(Minute::at(11, 0), ""),
            },
            "Créneau 10 h 45 – 11 h 35 modifié, maintenant 11 h – 11 h 50",
        ),
        (Change::SlotRemoved { slot: slot_id }, "Créneau 11 h – 11 h 50 retiré"),
        (
            Change::SlotAdded {
                slot: SlotId(3),
                details: slot(Minute::at(16, 0), "Clôture"),
            },
            "Créneau 16 h – 16 h 50, Clôture ajouté",
        ),
        (
            Change::SpaceEdited {
                space: space_id,
                details: space("Petite salle"),
            },
            "Salle « Alcôve » modifiée, maintenant « Petite salle »",
        ),
        (
            Change::SpaceEdited {
                space: space_id,
                details: SpaceDetails {
                    places: 0,
                    ..space("Petite salle")
                },
            },
            "Salle « Petite salle » fermée : aucun autre atelier n’y sera placé",
        ),
        (
            Change::SpaceRemoved { space: space_id },
            "Salle « Petite salle » retirée",
        ),
        (
            Change::SpaceAdded {
                space: SpaceId(3),
                details: space("Jardin"),
                before: None,
            },
            "Salle « Jardin » ajoutée",
        ),
    ];
    for (change, sentence) in cases {
        let (who, lines) = story.told(Some(ZOE), [change.clone()]);
        assert_eq!(
            (who, lines),
            (Who::Facilitation, vec![sentence.to_owned()]),
            "{change:?}"
        );
    }
    // The name under which it was known then, not the last one.
    let (_, lines) = story.told(
        Some(ZOE),
        [Change::SessionParked {
            session: SessionId(1),
            from: cell(1, 1),
        }],
    );
    assert_eq!(lines, ["nº 1 : remis en attente, sa place était 11 h (Grande salle)"]);
}

#[test]
fn what_anybody_may_do_is_signed_by_nobody() {
    let mut story = Story::new();
    let session = SessionId(1);
    let file = FileId(Uuid::from_u128(9));
    let topic = TopicId(1);
    let report = |empty| Change::ReportWritten {
        session,
        revision: 1,
        empty,
    };
    let offer = |on| Change::OfferSet { topic, person: BOB, on };
    let takes = |on| Change::ScribeSet {
        session,
        person: BOB,
        on,
    };
    for (change, sentence) in [
        (report(false), "nº 1 : notes enregistrées"),
        (report(true), "nº 1 : notes effacées"),
        (Change::FileAttached { session, file }, "nº 1 : fichier joint aux notes"),
        (Change::FileRemoved { session, file }, "nº 1 : fichier retiré des notes"),
        (takes(true), "nº 1 : une personne prend les notes"),
        (takes(false), "nº 1 : une personne ne prend plus les notes"),
        (
            Change::ScribeAsked {
                session,
                by: ADA,
                to: BOB,
            },
            "nº 1 : prise de notes demandée à une personne",
        ),
        (
            Change::ScribeAskDropped { session, to: BOB },
            "nº 1 : une demande de prise de notes n’a plus lieu d’être",
        ),
        (offer(true), "nº 1 : quelqu’un propose de le porter aussi"),
        (offer(false), "nº 1 : une proposition de le porter aussi est retirée"),
    ] {
        // Also when the convener does it: else the others would be the rest.
        let told = story.told(Some(ADA), [change]);
        assert_eq!(told, (Who::Unsaid, vec![sentence.to_owned()]));
    }
}

#[test]
fn interest_is_told_to_nobody() {
    let mut story = Story::new();
    let acts = story.forum.history.acts().count();
    let interest = Change::InterestSet {
        topic: TopicId(1),
        person: BOB,
        on: true,
    };

    story.act(Some(BOB), [interest]);

    assert_eq!(story.forum.history.acts().count(), acts);
}

#[test]
fn an_act_of_several_changes_begins_with_what_it_is_about() {
    let mut story = Story::new();
    let parked = |session, at| Change::SessionParked {
        session: SessionId(session),
        from: at,
    };
    let (who, lines) = story.told(
        Some(ZOE),
        [
            parked(1, cell(1, 1)),
            parked(2, cell(1, 2)),
            Change::SlotRemoved { slot: SlotId(1) },
        ],
    );
    assert_eq!(who, Who::Facilitation);
    assert_eq!(
        lines,
        [
            "Créneau 10 h 45 – 11 h 35 retiré",
            "nº 1 : remis en attente, sa place était 10 h 45 (Grande salle)",
            "nº 2 : remis en attente, sa place était 10 h 45 (Alcôve)",
        ]
    );
    // Taking it back says so first, and speaks of the slot that is there again.
    let act = story.forum.history.acts().next().unwrap().stamp.act;
    let back = Change::SlotAdded {
        slot: SlotId(1),
        details: slot(Minute::at(10, 45), ""),
    };
    let (_, lines) = story.told(Some(ZOE), [Change::Undone { act }, back, placed(1, 1, cell(1, 1))]);
    assert_eq!(lines[0], format!("Annulation de l’action de 11 h {:02}", act.0));
    assert_eq!(lines[1], "Créneau 10 h 45 – 11 h 35 ajouté");
    assert_eq!(lines[2], "nº 1 : placé à 10 h 45 (Grande salle)");
    let told = tell(Lang::Fr, &story.forum, &story.names, &[act]);
    assert!(told[0].undone);
}

#[test]
fn conveners_are_those_of_then() {
    let mut story = Story::new();
    let handed_over = story.act(
        Some(ADA),
        [Change::ConvenersSet {
            topic: TopicId(1),
            convener: BOB,
            co_conveners: vec![],
        }],
    );
    let by_zoe = story.act(Some(ZOE), [Change::TopicWithdrawn { topic: TopicId(1) }]);
    let acts: Vec<ActId> = story.forum.history.acts().map(|act| act.stamp.act).collect();

    let told = tell(Lang::Fr, &story.forum, &story.names, &acts);

    let who = |act: ActId| told.iter().find(|told| told.act == act).unwrap().who.clone();
    assert_eq!(who(by_zoe), Who::Facilitation);
    // Ada did it, and led the topic until then; her earlier acts stay hers.
    assert_eq!(who(handed_over), Who::Convener(Some("Ada".to_owned())));
    assert_eq!(who(ActId(7)), Who::Convener(Some("Ada".to_owned())));
    assert_eq!(who(ActId(8)), Who::Convener(None));
    assert_eq!(who(ActId(1)), Who::Facilitation);
    let order: Vec<ActId> = told.iter().map(|told| told.act).collect();
    assert_eq!(order, acts, "as they were asked for");
}
