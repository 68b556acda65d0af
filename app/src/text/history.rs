//! Words of « Ce qui a changé »: every change of the journal, in a sentence.

use domain::{Cell, Change, Minute, PersonId, QueueStep, SessionId, SlotDetails, SlotId, SpaceId, TopicId};

use super::{Lang, hour, isolated, phases, places, show, topics};
use crate::history::{About, Known, Line, Who};

words! {
    title => "Ce qui a changé";
    intro => "Chaque action, la plus récente d’abord. Qui s’intéresse à quoi n’y figure jamais.";
    since => "Depuis";
    since_hint => "Une heure de la journée, par exemple «\u{a0}11\u{a0}h\u{a0}» ou «\u{a0}10\u{a0}h\u{a0}45\u{a0}».";
    show => "Afficher";
    last_hour => "La dernière heure";
    whole => "Toute la journée";
    before_day => "Avant le jour de la rencontre";
    after_day => "Après le jour de la rencontre";
    nothing => "Rien n’a encore changé.";
    nothing_since => "Rien n’a changé depuis.";
    undone => "Annulé depuis";
    removed_slot => "un créneau retiré";
    removed_space => "une salle retirée";
    see_board => "Voir le tableau";
}

/// « Ce qui a changé depuis 11 h »
#[must_use]
pub fn heading(lang: Lang, since: Option<Minute>) -> String {
    match since {
        Some(since) => format!("{} depuis {}", title(lang), hour(lang, since)),
        None => title(lang).to_owned(),
    }
}

/// « 12 actions »
#[must_use]
pub fn count(lang: Lang, acts: usize) -> String {
    let Lang::Fr = lang;
    match acts {
        1 => "1\u{a0}action".to_owned(),
        _ => format!("{acts}\u{a0}actions"),
    }
}

/// « De 11 h à 12 h »
#[must_use]
pub fn hours(lang: Lang, start: u16) -> String {
    let Lang::Fr = lang;
    let end = if start == 23 {
        "minuit".to_owned()
    } else {
        hour(lang, Minute::at(start + 1, 0))
    };
    format!("De {} à {end}", hour(lang, Minute::at(start, 0)))
}

#[must_use]
pub fn who(lang: Lang, who: &Who) -> Option<String> {
    let Lang::Fr = lang;
    match who {
        Who::Convener(Some(name)) => Some(isolated(name).into_owned()),
        Who::Convener(None) => Some("Une personne partie".to_owned()),
        Who::Facilitation => Some("L’animation".to_owned()),
        Who::Unsaid => None,
    }
}

/// What happened to a topic in the queue, or to the queue itself.
fn queue(step: QueueStep) -> (Option<TopicId>, &'static str) {
    match step {
        QueueStep::Opened => (None, "est ouverte"),
        QueueStep::Closed => (None, "est fermée"),
        QueueStep::Paced => (None, "a un autre rythme"),
        QueueStep::Joined(topic) => (Some(topic), "dans la file des annonces"),
        QueueStep::Left(topic) => (Some(topic), "n’est plus dans la file des annonces"),
        QueueStep::Reordered(topic) => (Some(topic), "change de place dans la file des annonces"),
        QueueStep::Announced(topic) => (Some(topic), "annoncé"),
        QueueStep::Ended(topic) => (Some(topic), "annonce terminée"),
    }
}

/// What a change is about, and what became of it; nothing for what no journal has. No `_`: a new change says how it
/// is told.
#[must_use]
pub fn line(lang: Lang, change: &Change, known: &Known<'_>) -> Option<Line> {
    let Lang::Fr = lang;
    let thing = |about: String, words: String| Line {
        about: About::Thing(about),
        words: format!(" {words}"),
    };
    let topic = |topic, words: String| Line {
        about: About::Topic(topic),
        words: format!("\u{a0}: {words}"),
    };
    let session = |session: SessionId, words: String| known.topic_of(session).map(|id| topic(id, words));
    let slot = |id| format!("Créneau {}", slot_words(lang, known, id));
    let space = |id| format!("Salle {}", space_words(lang, known, id));
    let other = |id| topic_words(lang, known, Some(id));
    let at = |cell| cell_words(lang, known, cell);
    Some(match change {
        Change::Described { .. } => thing("La rencontre".into(), "a de nouvelles informations".into()),
        Change::PhaseSet { phase } => {
            let step = phases::name(lang, *phase);
            thing("La journée".into(), format!("passe à l’étape «\u{a0}{step}\u{a0}»"))
        }

        Change::Show(change) => {
            let (about, words) = show::told(lang, change, known);
            thing(about, words)
        }

        Change::TopicProposed {
            topic: id,
            origin: None,
            ..
        } => topic(*id, "proposé".into()),
        Change::TopicProposed {
            topic: id,
            origin: Some(origin),
            ..
        } => topic(*id, format!("séparé de {}", topic_words(lang, known, Some(*origin)))),
        Change::TopicNumbered { topic: id, no } => topic(*id, format!("confirmé, sous le nº\u{a0}{no}")),
        Change::TopicUnnumbered { topic: id } => topic(*id, "de nouveau à confirmer".into()),
        Change::TopicRedacted {
            topic: id,
            moderated: false,
        } => topic(*id, "texte effacé, à la demande de qui l’a écrit".into()),
        Change::TopicRedacted {
            topic: id,
            moderated: true,
        } => topic(*id, "texte retiré par la modération".into()),
        Change::TopicEdited { topic: id, title, .. } if title.is_redacted() => topic(*id, "texte modifié".into()),
        Change::TopicEdited { topic: id, title, .. } => {
            topic(*id, format!("texte modifié, titre\u{a0}: «\u{a0}{title}\u{a0}»"))
        }
        Change::TopicWithdrawn { topic: id } => topic(*id, "retiré".into()),
        Change::TopicRestored { topic: id } => topic(*id, "rétabli".into()),
        Change::ConvenersSet {
            topic: id,
            convener,
            co_conveners,
        } => topic(*id, format!("porté par {}", people(known, *convener, co_conveners))),
        // Who offers is told to who leads the topic, on its page.
        Change::OfferSet {
            topic: id, on: true, ..
        } => topic(*id, "quelqu’un propose de le porter aussi".into()),
        Change::OfferSet {
            topic: id, on: false, ..
        } => topic(*id, "une proposition de le porter aussi est retirée".into()),

        Change::SessionPlaced { topic: id, cell, .. } => topic(*id, format!("placé à {}", at(*cell))),
        Change::SessionMoved { session: id, from, to } => {
            session(*id, format!("déplacé de {} à {}", at(*from), at(*to)))?
        }
        Change::SessionParked { session: id, from } => {
            session(*id, format!("remis en attente, sa place était {}", at(*from)))?
        }
        Change::SessionWithdrawn { session: id } => session(*id, "un atelier en attente est retiré".into())?,
        Change::SessionRestored { topic: id, .. } => topic(*id, "un atelier est de nouveau en attente".into()),
        Change::SessionMarked { session: id, marked } => session(*id, super::marks::told(lang, *marked).into())?,
        Change::SwapAsked { session: id, with, .. } => {
            let other = topic_words(lang, known, known.topic_of(*with));
            session(*id, format!("échange de places demandé à {other}"))?
        }
        Change::SwapDropped { session: id, with } => {
            let other = topic_words(lang, known, known.topic_of(*with));
            session(*id, format!("l’échange de places avec {other} n’aura pas lieu"))?
        }

        Change::MergeSuggested { host, guest, .. } => {
            topic(*guest, format!("regroupement proposé avec {}", other(*host)))
        }
        Change::MergeAnswered {
            host,
            guest,
            side,
            accepted,
        } => {
            let with = other(if side == host { *guest } else { *host });
            let words = if *accepted {
                format!("d’accord pour un regroupement avec {with}")
            } else {
                format!("pas de regroupement avec {with}")
            };
            topic(*side, words)
        }
        Change::MergeDropped { host, guest } => topic(
            *guest,
            format!("la proposition de regroupement avec {} est rangée", other(*host)),
        ),
        Change::TopicsMerged { host, guest, .. } => topic(*guest, format!("regroupé avec {}", other(*host))),
        Change::TopicsParted { host, guest } => topic(*guest, format!("n’est plus regroupé avec {}", other(*host))),

        Change::QueueSet { step, .. } => match queue(*step) {
            (Some(id), words) => topic(id, words.into()),
            (None, words) => thing("La file des annonces".into(), words.into()),
        },

        Change::NumbersReserved { first, count } => {
            let last = first.0.saturating_add(u32::from(*count)).saturating_sub(1);
            thing("Cartes vierges".into(), format!("du nº\u{a0}{first} au nº\u{a0}{last}"))
        }

        // Who takes notes is told on the board, as long as they do.
        Change::ScribeSet {
            session: id, on: true, ..
        } => session(*id, "une personne prend les notes".into())?,
        Change::ScribeSet {
            session: id, on: false, ..
        } => session(*id, "une personne ne prend plus les notes".into())?,
        Change::ScribeAsked { session: id, .. } => session(*id, "prise de notes demandée à une personne".into())?,
        Change::ScribeAskDropped { session: id, .. } => {
            session(*id, "une demande de prise de notes n’a plus lieu d’être".into())?
        }

        // They are in no journal, and are told to nobody.
        Change::InterestSet { .. } | Change::ProgressSaid { .. } | Change::MergeWordSaid { .. } => return None,

        Change::SlotAdded { details, .. } => thing(format!("Créneau {}", slot_name(lang, details)), "ajouté".into()),
        Change::SlotEdited { slot: id, details } => {
            thing(slot(*id), format!("modifié, maintenant {}", slot_name(lang, details)))
        }
        Change::SlotRemoved { slot: id } => thing(slot(*id), "retiré".into()),
        Change::SpaceAdded { details, .. } => thing(format!("Salle «\u{a0}{}\u{a0}»", details.name), "ajoutée".into()),
        Change::SpaceEdited { space: id, details }
            if details.places == 0 && known.space(*id).is_some_and(|before| before.places > 0) =>
        {
            thing(space(*id), "fermée\u{a0}: aucun autre atelier n’y sera placé".into())
        }
        Change::SpaceEdited { space: id, details } => thing(
            space(*id),
            format!("modifiée, maintenant «\u{a0}{}\u{a0}»", details.name),
        ),
        Change::SpaceRemoved { space: id } => thing(space(*id), "retirée".into()),

        Change::ReportWritten {
            session: id,
            empty: false,
            ..
        } => session(*id, "notes enregistrées".into())?,
        Change::ReportWritten {
            session: id,
            empty: true,
            ..
        } => session(*id, "notes effacées".into())?,
        Change::FileAttached { session: id, .. } => session(*id, "fichier joint aux notes".into())?,
        Change::FileRemoved { session: id, .. } => session(*id, "fichier retiré des notes".into())?,

        Change::VisibilitySet {
            session: id,
            visibility,
        } => session(*id, super::publication::made_visible(lang, *visibility).into())?,
        Change::ReportPublished { session: id, .. } => session(*id, "compte rendu publié".into())?,
        Change::ReportUnpublished { session: id } => session(*id, "compte rendu retiré de la publication".into())?,

        Change::Undone { act } => {
            let when = known.time_of(*act).map(|time| format!(" de {}", hour(lang, time)));
            thing("Annulation".into(), format!("de l’action{}", when.unwrap_or_default()))
        }
    })
}

fn topic_words(lang: Lang, known: &Known<'_>, id: Option<TopicId>) -> String {
    let topic = id.and_then(|id| known.topic(id));
    topic.map_or_else(String::new, |topic| topics::named(lang, topic.no, topic.title.as_str()))
}

/// « Ada, avec Bob et une personne partie »
fn people(known: &Known<'_>, convener: PersonId, co_conveners: &[PersonId]) -> String {
    let name = |person: &PersonId| {
        known
            .names
            .get(person)
            .map_or("une personne partie".into(), |name| isolated(name))
    };
    let with: Vec<_> = co_conveners.iter().map(name).collect();
    match with.split_last() {
        None => name(&convener).into_owned(),
        Some((last, [])) => format!("{}, avec {last}", name(&convener)),
        Some((last, others)) => format!("{}, avec {} et {last}", name(&convener), others.join(", ")),
    }
}

fn slot_name(lang: Lang, slot: &SlotDetails) -> String {
    let hours = places::hours(lang, slot.start, slot.end);
    match slot.title.as_str() {
        "" => hours,
        title => format!("{hours}, {title}"),
    }
}

fn slot_words(lang: Lang, known: &Known<'_>, id: SlotId) -> String {
    known
        .slot(id)
        .map_or_else(|| removed_slot(lang).to_owned(), |slot| slot_name(lang, slot))
}

fn space_words(lang: Lang, known: &Known<'_>, id: SpaceId) -> String {
    known.space(id).map_or_else(
        || removed_space(lang).to_owned(),
        |space| format!("«\u{a0}{}\u{a0}»", space.name),
    )
}

fn cell_words(lang: Lang, known: &Known<'_>, cell: Cell) -> String {
    let start = known
        .slot(cell.slot)
        .map_or_else(|| removed_slot(lang).to_owned(), |slot| hour(lang, slot.start));
    let space = known
        .space(cell.space)
        .map_or_else(|| removed_space(lang).to_owned(), |space| space.name.to_string());
    format!("{start} ({space})")
}
