//! Words of the running order: its steps, the remote that drives it, and what was done.

use domain::{Minute, Phase, ShowChange, Shows, Step};

use super::{Lang, hour, phases};
use crate::history::Known;

words! {
    title => "Déroulé";
    intro => "Les étapes de la journée\u{a0}: ce que l’écran montre, ce que les téléphones permettent, et ce que vous dites. Rien n’avance tout seul.";
    remote => "Télécommande";
    remote_hint => "Sur votre téléphone\u{a0}: l’étape suivante, le compte à rebours, la file, un message aux écrans.";
    to_show => "Modifier le déroulé";
    not_begun => "La journée n’a pas commencé";
    no_steps => "Aucune étape pour l’instant.";
    plan => "Partir du déroulé proposé";
    plan_hint => "Accueil, cadre, place du marché, ateliers, pauses et clôture, calés sur vos créneaux. Tout se modifie ensuite.";
    previous => "Précédent";
    next => "Suivant";
    begin => "Commencer";
    last_step => "C’est la dernière étape.";
    to_say => "À dire";
    wall_shows => "L’écran montre";
    phones_allow => "Les téléphones";
    /// `{}`: minutes.
    late => "{} min de retard";
    /// `{}`: hours, then minutes.
    late_hours => "{}\u{a0}h\u{a0}{} de retard";
    steps => "Toutes les étapes";
    go_here => "Y aller";
    here => "En cours";
    timer => "Compte à rebours";
    timer_hint => "Visible sur tous les écrans.";
    timer_over => "Temps écoulé";
    timer_left => "Temps restant";
    stop => "Arrêter";
    message => "Message aux écrans";
    message_label => "Texte affiché sur tous les écrans";
    message_hint => "Reste affiché jusqu’à ce que vous le retiriez, à la place de celui d’avant.";
    show_message => "Afficher";
    hide_message => "Retirer le message";
    shown_now => "Affiché en ce moment";
    last_act => "Dernière action";
    by_you => "par vous";
    nothing_done => "Rien à annuler pour l’instant.";
    history => "Tout l’historique";
    turns => "Tours de parole";
    speaks => "La parole est à";
    then => "Ensuite";
    next_turn => "Tour suivant";
    previous_turn => "Tour précédent";
    last_turn => "C’est le dernier tour.";
    add => "Ajouter une étape";
    add_button => "Ajouter";
    save => "Enregistrer";
    edit => "Modifier";
    remove => "Retirer cette étape";
    yes_remove => "Oui, retirer";
    removal => "Elle disparaît du déroulé. L’historique permet de la remettre.";
    start_label => "Heure prévue";
    start_hint => "Par exemple 10h45.";
    title_label => "Intitulé";
    shows_label => "Ce que montre l’écran de la salle";
    phase_label => "Ce que permettent les téléphones";
    words_label => "À dire (facultatif)";
    words_hint => "Visible de l’équipe seulement.";
    notice_label => "Sous le titre, à l’écran (facultatif)";
    notice_hint => "Pour une étape dont l’écran montre «\u{a0}Message\u{a0}».";
    turns_label => "Tours de parole (facultatif)";
    turns_hint => "Un par ligne, dans l’ordre\u{a0}: le produit ou l’équipe, sans nom de personne, car l’historique garde ces lignes. L’écran montre qui parle et qui suit.";
    up => "Monter";
    down => "Descendre";
    reserved => "Réservé à l’animation";
    screens => "Écrans";
    no_screens => "Aucun écran n’a encore son lien.";
    screens_hint => "Un écran ouvert sans lien à lui n’est pas dans cette liste.";
    manage_screens => "Gérer les écrans";
}

/// « Étape 3 sur 9 »
#[must_use]
pub fn step_of(lang: Lang, place: usize, count: usize) -> String {
    let Lang::Fr = lang;
    format!("Étape {} sur {count}", place + 1)
}

/// « prévue à 10 h 20 »
#[must_use]
pub fn planned(lang: Lang, start: Minute) -> String {
    let Lang::Fr = lang;
    format!("prévue à {}", hour(lang, start))
}

/// « 4 min de retard », « 1 h 05 de retard »
#[must_use]
pub fn late_by(lang: Lang, minutes: i64) -> String {
    if minutes < 60 {
        return late(lang).replace("{}", &minutes.to_string());
    }
    let hours = late_hours(lang).replacen("{}", &(minutes / 60).to_string(), 1);
    hours.replace("{}", &format!("{:02}", minutes % 60))
}

/// « 5 min », on a button that starts a countdown.
#[must_use]
pub fn minutes_long(lang: Lang, minutes: u16) -> String {
    let Lang::Fr = lang;
    format!("{minutes}\u{a0}min")
}

/// « Suivant : Place du marché, 10 h 20 »
#[must_use]
pub fn next_named(lang: Lang, step: &Step) -> String {
    format!("{}, {}", step.title, hour(lang, step.start))
}

/// What the wall shows, in words.
#[must_use]
pub fn shows(lang: Lang, shows: Shows) -> &'static str {
    let Lang::Fr = lang;
    match shows {
        Shows::Welcome => "Accueil",
        Shows::Frame => "Cadre et loi de la mobilité",
        Shows::Marketplace => "Place du marché",
        Shows::Board => "Tableau",
        Shows::Now => "En ce moment",
        Shows::Break => "Pause",
        Shows::News => "Mur des comptes rendus",
        Shows::Closing => "Clôture",
        Shows::Message => "Message",
    }
}

/// What became of the running order, for the history: what it is about, and what happened.
#[must_use]
pub fn told(lang: Lang, change: &ShowChange, known: &Known<'_>) -> (String, String) {
    let Lang::Fr = lang;
    let step = |id| format!("L’étape «\u{a0}{}\u{a0}»", known.step(id));
    match change {
        ShowChange::StepAdded { details, .. } => {
            let about = format!("L’étape «\u{a0}{}\u{a0}»", details.title);
            (about, "est ajoutée au déroulé".into())
        }
        ShowChange::StepEdited { step: id, .. } => (step(*id), "est modifiée".into()),
        ShowChange::StepMoved { step: id, .. } => (step(*id), "change de place dans le déroulé".into()),
        ShowChange::StepRemoved { step: id } => (step(*id), "est retirée du déroulé".into()),
        ShowChange::StepReached {
            reached: Some(reached),
            phase,
        } => (
            step(reached.step),
            format!("commence, téléphones\u{a0}: {}", phase_words(lang, *phase)),
        ),
        ShowChange::StepReached { reached: None, .. } => ("Le déroulé".into(), "n’a plus d’étape en cours".into()),
        ShowChange::TurnReached { .. } => ("La parole".into(), "passe au tour suivant".into()),
        ShowChange::TimerSet { timer: Some(_) } => ("Le compte à rebours".into(), "démarre".into()),
        ShowChange::TimerSet { timer: None } => ("Le compte à rebours".into(), "s’arrête".into()),
        ShowChange::MessageSet { message } if message.as_str().is_empty() => {
            ("Le message des écrans".into(), "est retiré".into())
        }
        ShowChange::MessageSet { message } => ("Les écrans".into(), format!("affichent «\u{a0}{message}\u{a0}»")),
    }
}

fn phase_words(lang: Lang, phase: Phase) -> &'static str {
    phases::name(lang, phase)
}

/// What who just did it reads beside « Annuler ».
#[must_use]
pub fn done(lang: Lang, change: &ShowChange) -> &'static str {
    let Lang::Fr = lang;
    match change {
        ShowChange::StepAdded { .. } => "Étape ajoutée.",
        ShowChange::StepEdited { .. } => "Étape modifiée.",
        ShowChange::StepMoved { .. } => "Étape déplacée.",
        ShowChange::StepRemoved { .. } => "Étape retirée.",
        ShowChange::StepReached { .. } => "La journée a changé d’étape.",
        ShowChange::TurnReached { .. } => "La parole est passée.",
        ShowChange::TimerSet { .. } => "Le compte à rebours a changé.",
        ShowChange::MessageSet { .. } => "Le message des écrans a changé.",
    }
}
