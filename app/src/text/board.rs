//! Words of the board and the wall. `{}` is where a value goes.

use super::{Lang, marks};
use crate::live::{Word, Words};

/// `projected`: for the wall, where nobody taps.
#[must_use]
pub fn board_words(lang: Lang, projected: bool) -> Words {
    match lang {
        Lang::Fr => Words::new(|word| match word {
            Word::FreeToPlace if projected => french(Word::Free),
            word => french(word),
        }),
    }
}

fn french(word: Word) -> &'static str {
    match word {
        Word::Hour => "{}\u{a0}h\u{a0}{}{}",
        Word::HourSharp => "{}\u{a0}h",
        Word::SlotColumn => "Créneau",
        Word::BoardCaption => "Ateliers par créneau et par salle",
        Word::TopicNo => "nº\u{a0}{}",
        Word::ProposedBy => "Proposé par {}",
        Word::ProposedBySomeoneGone => "Proposé par une personne partie",
        Word::With => "avec {}",
        Word::SplitFrom => "issu du {}",
        Word::Mine => "le vôtre",
        Word::Interested => "Ça m’intéresse",
        Word::InterestedOver => "{}, salle de {}",
        Word::NotesBy => "prise de notes\u{a0}: {}",
        Word::ScribeWanted => "scribe à trouver",
        Word::NotesBegun => "notes commencées",
        Word::WithoutNotes => "sans notes",
        Word::Progress => "on en est à\u{a0}: {}",
        Word::Begun => marks::begun(Lang::Fr),
        Word::Ended => marks::ended(Lang::Fr),
        Word::Was => marks::was(Lang::Fr),
        Word::MovedTo => marks::moved_to(Lang::Fr),
        Word::HasReport => "notes partagées",
        Word::Free => "Libre",
        Word::FreeToPlace => "Libre\u{a0}: placer un sujet",
        Word::OneFreePlace => "1\u{a0}place libre",
        Word::FreePlaces => "{}\u{a0}places libres",
        Word::Seats => "{}\u{a0}places",
        Word::Closed => "fermée",
        Word::Now => "En ce moment",
        Word::Over => "terminé",
        Word::JumpToNow => "Maintenant",
        Word::Slots => "Créneaux de la journée",
        Word::Until => "jusqu’à {}",
        Word::Parked => "En attente d’une place",
        Word::Unconfirmed => "à confirmer",
        Word::NoTopic => "Aucun sujet pour l’instant.",
        Word::ProposeTheFirst => "Proposez le premier.",
        Word::OneTopic => "1\u{a0}sujet",
        Word::Topics => "{}\u{a0}sujets",
        Word::NewsPlaced => "«\u{a0}{}\u{a0}»\u{a0}: {}.",
        Word::NewsGone => "«\u{a0}{}\u{a0}» n’est plus au tableau.",
        Word::NewsProposed => "Nouveau sujet\u{a0}: «\u{a0}{}\u{a0}».",
        Word::EndsNow => "se termine maintenant",
        Word::OneMinuteLeft => "encore une minute",
        Word::MinutesLeft => "encore {}\u{a0}minutes",
        Word::TimeLeft => "encore {}",
        Word::SessionsRunning => "Ateliers en cours",
        Word::NothingNow => "Rien n’est prévu en ce moment.",
        Word::BeforeStart => "La journée n’a pas commencé.",
        Word::Outcome => "Cinq dernières minutes\u{a0}: que retient-on\u{202f}?",
        Word::ScribesWanted => "À {}, scribe à trouver\u{a0}: {}",
        Word::Crowds => "Sur place\u{a0}: {}",
        Word::CrowdAt => "{}\u{a0}{}+",
        Word::Wanderers => "papillons\u{a0}{}+",
        Word::DayOver => "La journée est terminée.",
    }
}
