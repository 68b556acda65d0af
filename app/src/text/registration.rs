//! Words of registering before the day.

use domain::Date;

use super::Lang;
use crate::backend::{Registered, Registrants};

words! {
    title => "S’inscrire";
    heading => "S’inscrire à la rencontre";
    intro => "Votre nom suffit. Le reste est facultatif, et vous pourrez venir, partir ou changer d’avis librement.";
    proposals => "Des sujets à proposer\u{202f}? (facultatif)";
    proposals_hint => "Jusqu’à trois. Ce sont des propositions\u{a0}: le jour venu, vous les confirmez d’un geste, ou pas.";
    topic => "Sujet";
    about => "De quoi s’agit-il\u{202f}? (facultatif)";
    assistance => "De quoi avez-vous besoin pour participer\u{202f}? (facultatif)";
    send => "M’inscrire";
    full => "Toutes les places sont prises. Vous pouvez vous inscrire sur la liste d’attente\u{a0}: une place qui se libère revient à la première personne.";
    send_waiting => "M’inscrire sur la liste d’attente";
    not_open => "Les inscriptions ne sont pas encore ouvertes.";
    over => "Les inscriptions sont closes. La rencontre, elle, reste ouverte\u{a0}: donnez votre nom et participez.";
    entry => "Code d’entrée";
    entry_hint => "Six lettres ou chiffres, donnés par l’équipe avec l’invitation.";

    done_title => "Mon inscription";
    placed => "Vous êtes sur la liste";
    placed_hint => "Rien d’autre à faire d’ici là.";
    waiting_hint => "Dès qu’une place se libère, elle revient à la première personne. Le jour même, personne n’est refusé faute d’inscription.";
    withdrawn => "Votre inscription est retirée. Rien n’en est gardé, et vous pouvez vous réinscrire.";
    next => "Et maintenant\u{202f}?";
    next_day => "Le jour venu, ouvrez cette page sur le même appareil\u{a0}: vous y êtes déjà sous votre nom.";
    next_proposals => "Confirmez alors vos sujets d’un geste, depuis «\u{a0}Ma journée\u{a0}» ou le tableau.";
    next_board => "D’ici là, lisez les sujets proposés et dites ce qui vous intéresse\u{a0}: personne d’autre ne le voit.";
    calendar => "Ajouter à mon calendrier";
    see_topics => "Voir les sujets proposés";
    propose_another => "Proposer un autre sujet";
    my_proposals => "Mes propositions";
    needs => "Ce qu’il vous faut";
    needs_kept => "C’est enregistré.";
    save => "Enregistrer";
    withdraw_heading => "Vous ne viendrez pas\u{202f}?";
    withdraw_hint => "Un geste suffit, sans explication. Les sujets que vous êtes seul ou seule à proposer sont retirés aussi.";
    withdraw => "Retirer mon inscription";

    desk => "Inscriptions";
    desk_none => "Personne ne s’est encore inscrit.";
    all_needs => "Besoins pour participer";
    all_needs_none => "Personne n’a rien indiqué.";
    page => "Page d’inscription";

    policy => "Qui peut rejoindre";
    policy_hint => "Lire reste possible avec l’adresse de la rencontre.";
    open => "Toute personne qui a l’adresse";
    with_code => "Avec un code d’entrée en plus";
    with_address => "Avec une adresse vérifiée";
    domains => "Domaines acceptés";
    domains_hint => "Pour une adresse vérifiée\u{a0}: un par ligne, par exemple beta.gouv.fr. Un lien est envoyé à chaque personne, qui l’ouvre avant de participer.";
    address_first => "Cette rencontre demande une adresse électronique vérifiée. Donnez d’abord la vôtre\u{a0}: vous recevez un lien, puis vous vous inscrivez.";
    give_address => "Donner mon nom et mon adresse";
    open_link => "Ouvrez le lien envoyé à votre adresse pour pouvoir participer.";
    address_settings => "Changer d’adresse ou recevoir un autre lien";
    entry_field => "Code d’entrée";
    entry_field_hint => "Laissez vide pour en recevoir un. Il n’apparaît sur aucune page publique.";
    capacity => "Nombre de places à l’inscription (facultatif)";
    capacity_hint => "Au-delà, une liste d’attente. Le jour même, personne n’est refusé.";
    settings => "Inscription et accès";
    entry_link => "Ce lien et ce code QR contiennent le code d’entrée.";
    to_confirm => "À confirmer";
    to_confirm_hint => "Vous les avez proposés avant le jour\u{a0}: confirmez-les pour qu’ils aient leur numéro et puissent prendre place au tableau.";
    confirm => "Confirmer";
    register => "S’inscrire";
}

/// « Sujet 2 », « De quoi s’agit-il ? »
#[must_use]
pub fn proposal(lang: Lang, number: usize) -> String {
    let Lang::Fr = lang;
    format!("Sujet {number}, en une phrase")
}

/// « Votre inscription est enregistrée » or the place in the waiting list.
#[must_use]
pub fn state(lang: Lang, registered: Registered) -> String {
    let Lang::Fr = lang;
    match registered {
        Registered::Placed => "Votre inscription est enregistrée".to_owned(),
        Registered::Waiting { place: 1 } => "Liste d’attente\u{a0}: vous êtes au premier rang".to_owned(),
        Registered::Waiting { place } => format!("Liste d’attente\u{a0}: vous êtes au rang {place}"),
    }
}

/// « 12 inscriptions, 3 sur la liste d’attente »
#[must_use]
pub fn counts(lang: Lang, registrants: Registrants) -> String {
    let Lang::Fr = lang;
    let Registrants { placed, waiting } = registrants;
    let placed = match placed {
        1 => "1 inscription".to_owned(),
        _ => format!("{placed} inscriptions"),
    };
    match waiting {
        0 => placed,
        _ => format!("{placed}, {waiting} sur la liste d’attente"),
    }
}

/// « Confirmer « Fiches action » », for who hears the buttons one by one.
#[must_use]
pub fn confirm_named(lang: Lang, title: &str) -> String {
    let Lang::Fr = lang;
    format!("Confirmer {title}")
}

/// « Vous avez 2 propositions à confirmer »
#[must_use]
pub fn proposals_wait(lang: Lang, count: usize) -> String {
    let Lang::Fr = lang;
    match count {
        1 => "Vous avez 1 proposition à confirmer".to_owned(),
        _ => format!("Vous avez {count} propositions à confirmer"),
    }
}

/// « Rendez-vous le mardi 8 décembre 2026 »
#[must_use]
pub fn see_you(lang: Lang, date: Date) -> String {
    let Lang::Fr = lang;
    format!("Rendez-vous le {}.", super::long_date(lang, date))
}

/// « Une adresse en beta.gouv.fr ou numerique.gouv.fr »
#[must_use]
pub fn of_domains(lang: Lang, domains: &[&str]) -> String {
    let Lang::Fr = lang;
    format!(
        "Nécessaire ici, en {}. Un lien vous y est envoyé, à ouvrir sur cet appareil.",
        domains.join(" ou ")
    )
}

/// `kept`: days after the rencontre, as the purge goes by.
#[must_use]
pub fn assistance_hint(lang: Lang, kept: u32) -> String {
    let Lang::Fr = lang;
    let days = super::days(lang, kept);
    format!(
        "Accès, traduction, place assise, horaires… Lu par l’équipe d’organisation seulement, effacé {days} après la rencontre."
    )
}

/// `kept`: days after the rencontre.
#[must_use]
pub fn all_needs_intro(lang: Lang, kept: u32) -> String {
    let Lang::Fr = lang;
    let days = super::days(lang, kept);
    format!("Ce que les personnes inscrites ont écrit, pour l’équipe d’organisation. Effacé {days} après la rencontre.")
}
