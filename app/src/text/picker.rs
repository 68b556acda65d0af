//! Words of the pages where one picks a cell for a topic, or a topic for a cell.

use super::Lang;

/// Why a cell is not a button.
#[must_use]
pub fn taken(lang: Lang, by: &str) -> String {
    let Lang::Fr = lang;
    format!("occupé\u{a0}: {by}")
}

/// The convener holds something else at that time.
#[must_use]
pub fn busy(lang: Lang, with: &str) -> String {
    let Lang::Fr = lang;
    format!("Sur ce créneau, la même personne anime déjà {with}.")
}

/// « Grande salle est occupée… »
#[must_use]
pub fn full(lang: Lang, by: &str) -> String {
    let Lang::Fr = lang;
    format!("Cette place est déjà prise par {by}.")
}

words! {
    title => "Choisir une place";
    heading => "Quand et où\u{202f}?";
    move_title => "Déplacer un sujet";
    move_heading => "Où le déplacer\u{202f}?";
    again_title => "Reprogrammer un sujet";
    again_heading => "Quand et où, une autre fois\u{202f}?";
    wanted => "La place que vous avez choisie";
    here => "Il est ici";
    place_here => "Placer ici";
    move_here => "Déplacer ici";
    anyway => "Placer quand même";
    move_anyway => "Déplacer quand même";
    another => "Choisir une autre place";
    nearest => "Places libres les plus proches";
    past => "Créneaux terminés";
    no_cells => "Le tableau n’a pas encore de place pour des ateliers\u{a0}: l’équipe d’animation ajoute les créneaux et les salles.";
    fill_title => "Placer un sujet ici";
    fill_heading => "Quel sujet ici\u{202f}?";
    propose_here => "Proposer un nouveau sujet ici";
    your_topics => "Vos sujets en attente";
    waiting_topics => "Sujets en attente";
    standing => "Déplacer ici un sujet déjà au tableau";
    none_yours => "Vous n’avez pas de sujet en attente.";
    none_waiting => "Aucun sujet n’attend une place.";
    not_joined => "Vous avez déjà proposé un sujet\u{202f}? Donnez votre nom sur l’appareil qui vous a servi.";
    back_to_topic => "Revenir au sujet";
    back_to_board => "Revenir au tableau";
    leave_waiting => "Le laisser en attente";
}

/// A card leads to the topic that its own has become part of.
#[must_use]
pub fn merged_card(lang: Lang, card: domain::TopicNo) -> String {
    let Lang::Fr = lang;
    format!("Le sujet de la carte nº\u{a0}{card} est regroupé avec celui-ci.")
}

/// How many would be torn between two topics of a slot; fewer than three are not counted aloud, because that would tell
/// who.
#[must_use]
pub fn torn(lang: Lang, people: u32) -> Option<String> {
    let Lang::Fr = lang;
    (people >= 3).then(|| {
        format!("{people}\u{a0}personnes intéressées par ce sujet le sont aussi par un autre de ce créneau. Vous pouvez le choisir quand même.")
    })
}
