//! Words of the board, the wall and the line that says whether they are live.

use super::Lang;
use crate::live::{Counts, News, Words};

#[must_use]
pub fn board_words(lang: Lang) -> Words {
    let Lang::Fr = lang;
    let text = str::to_owned;
    Words {
        hour: text("{}\u{a0}h\u{a0}{}"),
        hour_sharp: text("{}\u{a0}h"),
        slot_column: text("Créneau"),
        board_caption: text("Ateliers par créneau et par salle"),
        topic_no: text("nº\u{a0}{}"),
        proposed_by: text("Proposé par {}"),
        proposed_by_someone_gone: text("Proposé par une personne partie"),
        mine: text("le vôtre"),
        interested: text("Ça m’intéresse"),
        interested_over: text("{}, salle de {}"),
        has_report: text("notes partagées"),
        free: text("Libre"),
        place_a_topic: text("Placer un sujet"),
        seats: text("{}\u{a0}places"),
        now: text("En ce moment"),
        until: text("jusqu’à {}"),
        parked: text("En attente d’une place"),
        unconfirmed: text("à confirmer"),
        no_topic: text("Aucun sujet pour l’instant."),
        propose_the_first: text("Proposez le premier."),
        counts: Counts {
            none: text("Aucun sujet"),
            one: text("1\u{a0}sujet"),
            several: text("{}\u{a0}sujets"),
        },
        live: text("En direct"),
        opening: text("Connexion…"),
        reconnecting: text("Reconnexion…"),
        offline_since: text("Hors ligne depuis {}"),
        offline: text("Hors ligne"),
        pause: text("Mettre en pause"),
        resume: text("Reprendre"),
        paused: text("En pause"),
        news: News {
            placed: text("«\u{a0}{}\u{a0}»\u{a0}: {}, {}."),
            gone: text("«\u{a0}{}\u{a0}» n’est plus au tableau."),
            proposed: text("Nouveau sujet\u{a0}: «\u{a0}{}\u{a0}»."),
            several: text("{} changements au tableau."),
        },
        time_left: Counts {
            none: text("se termine maintenant"),
            one: text("encore une minute"),
            several: text("encore {}\u{a0}minutes"),
        },
        sessions_running: text("Ateliers en cours"),
        nothing_now: text("Rien n’est prévu en ce moment."),
        next: text("Ensuite"),
        before_start: text("La journée n’a pas commencé."),
        day_over: text("La journée est terminée."),
        empty_slot: text("Aucun atelier n’est placé sur ce créneau."),
    }
}
