//! Words of the queue of announcements.

use super::Lang;

words! {
    title => "File des annonces";
    intro => "Chacun son tour, au milieu du cercle\u{a0}: on dit son sujet, on choisit une place, le suivant s’avance.";
    now => "En cours d’annonce\u{a0}: ";
    nobody => "Personne au milieu pour l’instant.";
    nobody_next => "Le premier sujet de la file sera annoncé dès que l’animation dira «\u{a0}Suivant\u{a0}».";
    nobody_waits => "La file est vide.";
    your_turn => "C’est à vous\u{a0}: dites votre sujet, puis choisissez une place.";
    pick => "Choisir une place";
    pick_for => "Choisir sa place";
    time_left => "Temps restant";
    over => "Le temps est écoulé";
    next => "Suivant";
    finish => "Terminer sans place";
    waiting => "Dans la file";
    next_ones => "Ensuite";
    announce => "Annoncer";
    up => "Monter";
    down => "Descendre";
    last => "Passer en dernier";
    remove => "Retirer de la file";
    leave => "Quitter la file";
    join => "Entrer dans la file";
    join_hint => "Un seul de vos sujets attend à la fois. Vous pouvez quitter la file quand vous voulez.";
    in_queue => "Votre sujet est dans la file.";
    closed => "La file n’est pas ouverte pour l’instant. L’animation l’ouvre au début de la place du marché, et peut vous y ajouter.";
    no_topic => "Proposez d’abord un sujet\u{a0}: vous pourrez ensuite l’annoncer.";
    desk => "Animer la file";
    open => "Ouvrir la file";
    close => "Fermer la file";
    is_open => "La file est ouverte\u{a0}: chacun peut y inscrire son sujet.";
    is_closed => "La file est fermée\u{a0}: vous seul y ajoutez des sujets.";
    add => "Annoncez pour moi";
    add_hint => "Pour quelqu’un sans téléphone, ou qui vous le demande.";
    add_topic => "Le sujet à ajouter";
    add_button => "Ajouter à la file";
    choose => "Choisir un sujet";
    pace => "Rythme";
    seconds => "Durée d’une annonce, en secondes";
    seconds_hint => "30, 45 ou 60 le plus souvent\u{a0}; de 15 à 300.";
    hide => "Cacher le nombre de personnes intéressées jusqu’à la fin de l’annonce";
    sound => "Un son bref sur l’écran de la salle à la fin du temps";
    keep => "Enregistrer le rythme";
    not_now => "La file des annonces sert pendant la place du marché et les ateliers.";
    hidden_interest => "Le nombre de personnes intéressées se verra après l’annonce.";
    /// On a topic's page.
    announce_mine => "Annoncer ce sujet";
    announce_mine_hint => "Vous entrez dans la file des annonces.";
    to_the_queue => "Voir la file des annonces";
}

/// The button by which one waits with a topic.
#[must_use]
pub fn join_with(lang: Lang, topic: &str) -> String {
    let Lang::Fr = lang;
    format!("Entrer avec {topic}")
}

/// « 3 sujets attendent »
#[must_use]
pub fn waiting_count(lang: Lang, waiting: usize) -> String {
    let Lang::Fr = lang;
    match waiting {
        0 => nobody_waits(lang).to_owned(),
        1 => "1\u{a0}sujet attend.".to_owned(),
        _ => format!("{waiting}\u{a0}sujets attendent."),
    }
}

/// As clocks show it; not the colon of a sentence.
const OF_A_CLOCK: char = ':';

/// « 0:45 »
#[must_use]
pub fn countdown(lang: Lang, seconds: i64) -> String {
    let Lang::Fr = lang;
    let seconds = seconds.max(0);
    format!("{}{OF_A_CLOCK}{:02}", seconds / 60, seconds % 60)
}
