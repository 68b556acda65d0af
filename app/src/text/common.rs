//! Words that many pages share, and French typography: U+00A0 before « : » and inside guillemets, U+202F
//! before « ; ! ? », hours as « 10 h 45 » (requirements §7).

use domain::{Date, Minute, TextError};

use super::Lang;
use crate::error::Problem;

#[must_use]
pub fn product(lang: Lang) -> &'static str {
    match lang {
        Lang::Fr => "Forum ouvert",
    }
}

/// « Tableau – Rencontre ALLiaNCE »
#[must_use]
pub fn page_title(lang: Lang, refused: bool, page: &str, forum: &str) -> String {
    match (lang, refused) {
        (Lang::Fr, true) => format!("À corriger\u{a0}: {page} – {forum}"),
        (Lang::Fr, false) => format!("{page} – {forum}"),
    }
}

/// « 10 h », « 10 h 45 »
#[must_use]
pub fn hour(lang: Lang, minute: Minute) -> String {
    match lang {
        Lang::Fr if minute.minute() == 0 => format!("{}\u{a0}h", minute.hour()),
        Lang::Fr => format!("{}\u{a0}h\u{a0}{:02}", minute.hour(), minute.minute()),
    }
}

/// « mardi 8 décembre 2026 », « dimanche 1er mars 2026 »
#[must_use]
pub fn long_date(lang: Lang, date: Date) -> String {
    const DAYS: [&str; 7] = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];
    const MONTHS: [&str; 12] = [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];
    match lang {
        Lang::Fr => {
            let month = MONTHS
                .get(usize::from(date.month.saturating_sub(1)))
                .copied()
                .unwrap_or_default();
            let day = if date.day == 1 {
                "1er".to_owned()
            } else {
                date.day.to_string()
            };
            format!("{} {day} {month} {}", DAYS[date.weekday()], date.year)
        }
    }
}

#[must_use]
pub fn problem(lang: Lang, problem: Problem) -> String {
    let Lang::Fr = lang;
    match problem {
        Problem::Text(TextError::Missing) => "Remplissez ce champ.".into(),
        Problem::Rows { max } => format!("{max} lignes au plus\u{a0}: gardez l’essentiel."),
        Problem::Text(TextError::TooShort { min }) => format!("Écrivez au moins {min} caractères."),
        Problem::Text(TextError::TooLong { max, length }) => {
            format!("Raccourcissez\u{a0}: {max} caractères au plus, il y en a {length}.")
        }
        Problem::Time => "Indiquez une heure, par exemple «\u{a0}10\u{a0}h\u{a0}45\u{a0}».".into(),
        Problem::Day => "Indiquez un jour qui existe, par exemple «\u{a0}08/12/2026\u{a0}».".into(),
        Problem::Address => "Indiquez une adresse qui commence par https://, ou laissez vide.".into(),
        Problem::Elsewhere => "Indiquez l’adresse complète, telle que vous l’avez reçue. Elle commence par https:// et mène à un serveur public.".into(),
        Problem::Channel => "Choisissez au moins une destination, qui existe encore.".into(),
        Problem::Confirmation => "Cochez cette case pour envoyer le contenu, ou n’envoyez que le titre et l’adresse.".into(),
        Problem::Room => "Indiquez l’identifiant interne du salon, qui commence par un point d’exclamation, pas son alias.".into(),
        Problem::Token => "Collez le jeton d’accès en entier, sans espace.".into(),
        Problem::Number { min, max } => format!("Indiquez un nombre entier de {min} à {max}."),
        Problem::Choice => "Choisissez une réponse dans la liste.".into(),
        Problem::Nobody => {
            "Personne ne s’appelle ainsi ici. Choisissez dans la liste, ou inscrivez cette personne.".into()
        }
        Problem::SeveralPeople => {
            "Plusieurs personnes s’appellent ainsi. Proposez depuis la page de la bonne personne.".into()
        }
        Problem::File => "Choisissez un fichier qui n’est pas vide.".into(),
        Problem::Charters { max } => {
            format!("La rencontre a déjà {max} chartes\u{a0}: c’est le plus qu’elle accepte. Complétez-en une.")
        }
        Problem::NoRecipient => "Personne n’a encore demandé à recevoir les informations pratiques.".into(),
        Problem::Email => "Indiquez une adresse électronique, par exemple nom@exemple.fr.".into(),
        Problem::CreationToken => {
            "Ce jeton n’ouvre pas la création sur ce serveur. Demandez-le à la personne qui l’a installé.".into()
        }
        Problem::MailDomain => "Cette rencontre demande une adresse d’un domaine qu’elle connaît.".into(),
        Problem::Domains { max } => {
            format!("Indiquez de 1 à {max} domaines, un par ligne, par exemple «\u{a0}beta.gouv.fr\u{a0}».")
        }
        Problem::NoMail => "Ce serveur n’envoie pas de courriel\u{a0}: une adresse ne peut pas être vérifiée.".into(),
        Problem::Entry => "Ce n’est pas le code d’entrée. Comparez-le avec celui que l’équipe vous a donné.".into(),
        Problem::Code => "Le code a six lettres ou chiffres, par exemple «\u{a0}KX4T9B\u{a0}».".into(),
    }
}

words! {
    tab_board => "Tableau";
    board_heading => "Tableau central";
    wall_title => "Affichage salle";
    wall_qr => "Code QR\u{a0}: rejoindre la rencontre";
    wall_join => "Rejoindre\u{a0}:";
    wall_pages => "Pages du tableau";
    wall_page => "Page {} sur {}";
    wall_previous => "Page précédente";
    wall_next => "Page suivante";
    law_of_mobility => "Si vous n’apprenez ni ne contribuez, changez de salle\u{a0}: c’est la loi de la mobilité.";
    tab_now => "En ce moment";
    tab_reports => "Comptes rendus";
    tab_facilitation => "Animation";
    propose_a_topic => "Proposer un sujet";
    skip_to_content => "Aller au contenu";
    forum_navigation => "Rencontre";
    foot_navigation => "Autour de la rencontre";
    help => "Besoin d’aide\u{202f}?";
    who_am_i => "Mon nom sur cet appareil";
    all_forums => "Toutes les rencontres";
    server_away => "Le serveur ne répond pas. Votre saisie est gardée\u{202f}; réessayez dans un instant.";
    sending => "Envoi en cours…";
}

/// « 10 Mo », « 320 ko »
#[must_use]
pub fn bytes(lang: Lang, bytes: u64) -> String {
    let Lang::Fr = lang;
    match bytes {
        0..1_024 => format!("{bytes}\u{a0}octets"),
        1_024..1_048_576 => format!("{}\u{a0}ko", bytes.div_ceil(1_024)),
        _ => format!("{}\u{a0}Mo", bytes.div_ceil(1_048_576)),
    }
}

/// « 30 jours », « un an »
#[must_use]
pub fn days(lang: Lang, days: u32) -> String {
    let Lang::Fr = lang;
    match days {
        365 => "un an".to_owned(),
        0 | 1 => format!("{days}\u{a0}jour"),
        _ => format!("{days}\u{a0}jours"),
    }
}
