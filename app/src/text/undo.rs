//! Words of what was just done, and of taking it back.

use domain::Change;

use super::Lang;

words! {
    undo => "Annuler";
    redo => "Rétablir";
}

/// « Atelier déplacé. »: what the person who just did it reads beside « Annuler ».
#[must_use]
pub fn done(lang: Lang, change: &Change) -> &'static str {
    let Lang::Fr = lang;
    match change {
        Change::Described { .. } => "Rencontre modifiée.",
        Change::TopicProposed { origin: Some(_), .. } => "Sujet séparé en deux.",
        Change::TopicProposed { .. } => "Sujet proposé.",
        Change::TopicNumbered { .. } => "Sujet confirmé.",
        Change::TopicUnnumbered { .. } => "Sujet à confirmer de nouveau.",
        Change::TopicEdited { .. } => "Sujet modifié.",
        Change::TopicWithdrawn { .. } => "Sujet retiré.",
        Change::TopicRestored { .. } => "Sujet rétabli.",
        Change::ConvenersSet { .. } => "C’est noté.",
        Change::SessionPlaced { .. } => "Sujet placé.",
        Change::SessionMoved { .. } => "Atelier déplacé.",
        Change::SessionParked { .. } => "Atelier remis en attente.",
        Change::SessionWithdrawn { .. } => "Atelier retiré.",
        Change::SessionRestored { .. } => "Atelier de nouveau en attente.",
        Change::SessionMarked { marked, .. } => super::marks::done(lang, *marked),
        Change::SlotAdded { .. } => "Créneau ajouté.",
        Change::SlotEdited { .. } => "Créneau modifié.",
        Change::SlotRemoved { .. } => "Créneau retiré.",
        Change::SpaceAdded { .. } => "Salle ajoutée.",
        Change::SpaceEdited { details, .. } if details.places == 0 => {
            "Salle fermée\u{a0}: aucun autre atelier n’y sera placé."
        }
        Change::SpaceEdited { .. } => "Salle modifiée.",
        Change::SpaceRemoved { .. } => "Salle retirée.",
        Change::Show(change) => super::show::done(lang, change),
        Change::TopicsMerged { .. } => "Sujets regroupés.",
        Change::TopicsParted { .. } => "Sujets de nouveau séparés.",
        Change::VisibilitySet { .. } => "Lecture des notes modifiée.",
        Change::QueueSet { .. } => "La file des annonces a changé.",
        // None of these is taken back, so that none is said here.
        Change::TopicRedacted { .. }
        | Change::OfferSet { .. }
        | Change::SwapAsked { .. }
        | Change::SwapDropped { .. }
        | Change::MergeSuggested { .. }
        | Change::MergeAnswered { .. }
        | Change::MergeDropped { .. }
        | Change::MergeWordSaid { .. }
        | Change::PhaseSet { .. }
        | Change::NumbersReserved { .. }
        | Change::InterestSet { .. }
        | Change::ScribeSet { .. }
        | Change::ScribeAsked { .. }
        | Change::ScribeAskDropped { .. }
        | Change::ProgressSaid { .. }
        | Change::ReportWritten { .. }
        | Change::FileAttached { .. }
        | Change::FileRemoved { .. }
        | Change::ReportPublished { .. }
        | Change::ReportUnpublished { .. }
        | Change::Undone { .. } => "C’est fait.",
    }
}
