//! Words about people, what they may do, and the links that say so.

use domain::{Date, Minute, Role, Roles};

use super::{Lang, isolated};
use crate::backend::Channel;

words! {
    /// The label of the links that the server prints when it starts.
    printed_at_start => "Lien imprimé au démarrage";
    /// The same, when a rencontre is made.
    printed_at_creation => "Lien imprimé à la création";
    already => "Vous avez déjà ce rôle";
    invitations => "Liens d’invitation";
    invitations_hint => "Qui suit un de ces liens reçoit son rôle, après avoir donné son nom. Retirer un lien ne retire le rôle à personne.";
    valid_links => "Liens valables";
    no_invitation => "Aucun lien pour l’instant.";
    new_link => "Créer un lien";
    role => "Rôle";
    label => "Pour qui";
    label_hint => "Par exemple «\u{a0}Équipe d’accueil\u{a0}». Seules les personnes qui organisent le voient.";
    make => "Créer ce lien";
    made_hint => "Copiez-le ou montrez le code\u{a0}: il n’est montré que cette fois.";
    revoke => "Retirer";
    revoked => "Ce lien est retiré.";
    people => "Personnes";
    people_hint => "Seules les personnes qui organisent voient cette liste. Rien n’y dit qui est venu, ni qui s’intéresse à quoi.";
    search => "Chercher un nom";
    rights => "Ses rôles";
    own_roles => "C’est vous\u{a0}: si vous rendez l’organisation, quelqu’un d’autre devra vous la redonner.";
    kept => "C’est enregistré.";
    on_site => "Inscrire sur place";
    on_site_hint => "Pour une personne sans téléphone, avec elle. Son nom s’affichera à côté de ce qu’elle propose.";
    their_name => "Son nom";
    their_name_hint => "Comme elle veut qu’on l’appelle, 80 caractères au plus.";
    read_aloud => "À lui lire avant de cocher";
    ask_them => "Lisez-lui ce qui précède, puis cochez si elle l’accepte.";
    tell_them => "Dites-lui aussi que son nom sert à tenir la rencontre, à rien d’autre, et qu’on l’efface quand elle le demande.";
    register => "Inscrire cette personne";
    access => "Lui redonner un accès";
    access_hint => "Pour une personne qui n’a plus son téléphone ou son navigateur. Le lien sert une fois, pendant 15\u{a0}minutes. Qui l’ouvre devient cette personne\u{a0}: ne le montrez qu’à elle.";
    make_access => "Créer un lien d’accès";
    forget => "Effacer son nom";
    forget_consequence => "Si cette personne le demande\u{a0}: elle n’a pas d’appareil ici pour le faire elle-même. Ses sujets restent au tableau, sans son nom.";
    forget_on_demand => "Cette personne peut s’effacer elle-même, depuis «\u{a0}Mes données\u{a0}». Faites-le à sa place seulement si elle l’a demandé par écrit\u{a0}: son nom, son adresse et ses réponses disparaissent de tous ses appareils. Ses sujets restent, sans son nom. Personne ne peut revenir en arrière.";
    forget_asked => "Elle l’a demandé par écrit";
    forgotten => "Ce nom est effacé.";
    propose_for => "Proposer un sujet en son nom";
}

#[must_use]
pub fn role_name(lang: Lang, role: Role) -> &'static str {
    let Lang::Fr = lang;
    match role {
        Role::Organiser => "Organisation",
        Role::Facilitator => "Animation",
        Role::Moderator => "Modération",
    }
}

/// A role as one chooses it.
#[must_use]
pub fn role_and_rights(lang: Lang, role: Role) -> &'static str {
    let Lang::Fr = lang;
    match role {
        Role::Organiser => "Organisation\u{a0}: la rencontre, ses chartes, les personnes, et toute l’animation",
        Role::Facilitator => "Animation\u{a0}: étapes, créneaux, salles, écrans, tous les sujets",
        Role::Moderator => "Modération\u{a0}: les signalements, rien d’autre",
    }
}

/// What someone will be who says yes.
#[must_use]
pub fn come_in(lang: Lang, role: Role) -> &'static str {
    let Lang::Fr = lang;
    match role {
        Role::Organiser => "Rejoindre l’organisation",
        Role::Facilitator => "Rejoindre l’animation",
        Role::Moderator => "Rejoindre la modération",
    }
}

/// And what that means.
#[must_use]
pub fn may(lang: Lang, role: Role) -> &'static str {
    let Lang::Fr = lang;
    match role {
        Role::Organiser => {
            "Vous direz ce qu’est la rencontre, écrirez ses chartes, inviterez des personnes, et pourrez tout ce que peut l’animation."
        }
        Role::Facilitator => {
            "Vous conduirez la journée\u{a0}: ses étapes, ses créneaux, ses salles, ses écrans, et tous les sujets."
        }
        Role::Moderator => "Vous traiterez les signalements. Rien d’autre ne change pour vous.",
    }
}

/// « organisation, modération »
#[must_use]
pub fn roles(lang: Lang, roles: Roles) -> String {
    let names: Vec<String> = roles.iter().map(|role| role_name(lang, role).to_lowercase()).collect();
    names.join(", ")
}

#[must_use]
pub fn channel(lang: Lang, channel: Channel) -> &'static str {
    let Lang::Fr = lang;
    match channel {
        Channel::Web => "Inscription en ligne",
        Channel::OnSite => "Inscription sur place",
    }
}

/// « Lien pour « Équipe d’accueil » »
#[must_use]
pub fn made(lang: Lang, label: &str) -> String {
    let Lang::Fr = lang;
    format!("Lien pour «\u{a0}{label}\u{a0}»")
}

/// « créé à 9 h, jamais utilisé »
#[must_use]
pub fn made_and_used(lang: Lang, made: (Date, Minute), used: Option<(Date, Minute)>, today: Date) -> String {
    let made = when(lang, made, today);
    match used {
        Some(used) => format!("créé {made}, utilisé {}", when(lang, used, today)),
        None => format!("créé {made}, jamais utilisé"),
    }
}

fn when(lang: Lang, (date, minute): (Date, Minute), today: Date) -> String {
    let hour = super::hour(lang, minute);
    if date == today {
        format!("à {hour}")
    } else {
        format!("le {} à {hour}", super::long_date(lang, date))
    }
}

/// « 3 personnes sur 84 »
#[must_use]
pub fn found(lang: Lang, found: usize, all: usize) -> String {
    let Lang::Fr = lang;
    let words = match found {
        0 => return "Personne de ce nom".to_owned(),
        1 => "1\u{a0}personne".to_owned(),
        _ => format!("{found}\u{a0}personnes"),
    };
    if found < all {
        format!("{words} sur {all}")
    } else {
        words
    }
}

/// « À ouvrir sur l’appareil de Paul »
#[must_use]
pub fn open_this(lang: Lang, name: &str) -> String {
    let Lang::Fr = lang;
    let name = isolated(name);
    format!("À ouvrir sur l’appareil de «\u{a0}{name}\u{a0}»")
}

/// « Inscription faite : Paul. »
#[must_use]
pub fn registered(lang: Lang, name: &str) -> String {
    let Lang::Fr = lang;
    let name = isolated(name);
    format!("Inscription faite\u{a0}: {name}.")
}
