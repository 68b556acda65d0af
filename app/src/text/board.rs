//! Words of the board, the wall and the line that says whether they are live. `{}` is where a value goes.

use super::Lang;
use crate::live::{Word, Words};

#[must_use]
pub fn board_words(lang: Lang) -> Words {
    match lang {
        Lang::Fr => Words::new(french),
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
        Word::HasReport => "notes partagées",
        Word::Free => "Libre",
        Word::PlaceATopic => "Placer un sujet",
        Word::Seats => "{}\u{a0}places",
        Word::Now => "En ce moment",
        Word::Until => "jusqu’à {}",
        Word::Parked => "En attente d’une place",
        Word::Unconfirmed => "à confirmer",
        Word::NoTopic => "Aucun sujet pour l’instant.",
        Word::ProposeTheFirst => "Proposez le premier.",
        Word::OneTopic => "1\u{a0}sujet",
        Word::Topics => "{}\u{a0}sujets",
        Word::Live => "En direct",
        Word::Opening => "Connexion…",
        Word::Reconnecting => "Reconnexion…",
        Word::OfflineSince => "Hors ligne depuis {}",
        Word::Offline => "Hors ligne",
        Word::Pause => "Mettre en pause",
        Word::Resume => "Reprendre",
        Word::Paused => "En pause",
        Word::NewsPlaced => "«\u{a0}{}\u{a0}»\u{a0}: {}, {}.",
        Word::NewsGone => "«\u{a0}{}\u{a0}» n’est plus au tableau.",
        Word::NewsProposed => "Nouveau sujet\u{a0}: «\u{a0}{}\u{a0}».",
        Word::NewsSeveral => "{} changements au tableau.",
        Word::EndsNow => "se termine maintenant",
        Word::OneMinuteLeft => "encore une minute",
        Word::MinutesLeft => "encore {}\u{a0}minutes",
        Word::SessionsRunning => "Ateliers en cours",
        Word::NothingNow => "Rien n’est prévu en ce moment.",
        Word::BeforeStart => "La journée n’a pas commencé.",
        Word::DayOver => "La journée est terminée.",
    }
}
