//! Words of « Mes données ».

use super::Lang;
use crate::backend::OwnTopics;

words! {
    title => "Mes données";
    intro => "Tout ce que cette rencontre garde de vous. Vous pouvez le corriger, l’emporter et l’effacer, sans rien demander à personne.";
    stranger => "Cette rencontre ne garde rien de vous\u{a0}: vous n’avez pas donné de nom sur cet appareil.";
    join => "Donner mon nom";
    erased => "C’est effacé. Votre nom n’est plus sur aucun écran, et cet appareil n’est plus connu ici.";
    about_me => "Ce que je dis de moi";
    address => "Mon adresse électronique";
    kept => "Ce qui est gardé";
    not_kept => "Ce que vous dites par «\u{a0}J’y suis\u{a0}» ou «\u{a0}Je papillonne\u{a0}» n’est écrit nulle part\u{a0}: c’est oublié à la fin du créneau, ou quand vous vous retirez.";
    topics => "Mes sujets";
    interest => "Ce qui m’intéresse";
    interest_hint => "Personne d’autre que vous ne le sait\u{a0}: les autres ne voient qu’un nombre.";
    reports => "Notes que j’ai écrites";
    files => "Fichiers que j’ai joints";
    take => "Emporter mes données";
    take_hint => "Un fichier avec chaque ligne gardée. Le JSON est exact\u{a0}; dans le CSV, pour les tableurs, ce qui ressemble à une formule est précédé d’une apostrophe.";
    json => "Télécharger en JSON";
    csv => "Télécharger en CSV";
    freezing => "Geler mes données";
    freeze_hint => "Votre nom et ce que vous dites de vous ne sont plus montrés nulle part, et personne ne vous écrit. Rien n’est effacé. Vous pouvez lire, emporter et effacer, mais rien faire d’autre, jusqu’à ce que vous en décidiez autrement.";
    freeze => "Geler mes données";
    frozen => "Vos données sont gelées\u{a0}: elles ne sont montrées nulle part, et vous ne pouvez rien faire sous votre nom.";
    thaw_hint => "Votre nom et ce que vous dites de vous seront de nouveau montrés comme avant.";
    thaw => "Dégeler mes données";
    thawed => "C’est fait\u{a0}: votre nom est de nouveau montré comme avant.";
    go => "Me retirer et tout effacer";
    go_hint => "Votre nom, vos réponses, votre adresse et vos marques disparaissent aussitôt, sur tous vos appareils et sur tous les écrans. Les notes et les fichiers partagés restent, sans votre nom. Personne ne peut revenir en arrière.";
    go_topics => "Et mes sujets\u{202f}?";
    go_topics_hint => "Un sujet que vous portez à plusieurs reste aux autres. Quand la rencontre est finie, les sujets restent, sans nom.";
    go_now => "Effacer maintenant";
}

#[must_use]
pub fn own_topics(lang: Lang, topics: OwnTopics) -> &'static str {
    let Lang::Fr = lang;
    match topics {
        OwnTopics::Keep => "Les laisser, sans mon nom",
        OwnTopics::Withdraw => "Les retirer, et effacer leurs textes",
    }
}

/// « depuis le mardi 8 décembre 2026 à 9 h »
#[must_use]
pub fn since(lang: Lang, date: &str, hour: &str) -> String {
    let Lang::Fr = lang;
    format!("Vous avez rejoint cette rencontre le {date} à {hour}.")
}

/// What the rows of one kind are, by their name in exports; `None` for a kind that nobody has given words.
#[must_use]
pub fn kind(lang: Lang, key: &str) -> Option<&'static str> {
    let Lang::Fr = lang;
    Some(match key {
        "person" => "Votre nom",
        "person_fact" => "Ce que vous dites de vous",
        "photo_choice" => "Votre réponse sur les photos",
        "contact" => "Votre adresse électronique",
        "link" => "Vos liens pour un autre appareil",
        "calendar_feed" => "Votre adresse d’agenda",
        "mail" => "Les courriels qui vous ont été écrits",
        "registration" => "Votre inscription",
        "role" => "Vos rôles dans l’équipe",
        "device" => "Vos appareils",
        "operation" => "Vos derniers envois, pour que rien ne compte deux fois",
        "acceptance" => "Les chartes que vous avez acceptées",
        "acceptance_heard" => "Les chartes acceptées de vive voix auprès de vous",
        "interest" => "Les sujets qui vous intéressent",
        "progress" => "Où en est un atelier, selon vous",
        "to_know_read" => "Jusqu’où vous avez lu ce qui vous concerne",
        "merge_word" => "Ce que vous avez dit d’un regroupement de sujets",
        "journal" => "Ce que vous avez fait au tableau",
        "journal_naming" => "Ce que d’autres ont fait et qui vous désigne",
        "report_draft" => "Vos brouillons de comptes rendus",
        "report_flag" => "Les erreurs que vous avez signalées",
        "report" => "Les versions de notes que vous avez écrites",
        "share" => "Les comptes rendus que vous avez envoyés à des salons",
        "charter" => "Les versions de chartes que vous avez écrites",
        "charter_approved" => "Les versions de chartes que vous avez approuvées",
        "charter_draft" => "Vos brouillons de chartes",
        "charter_draft_returned" => "Les brouillons de chartes que vous avez renvoyés",
        "case_entry" => "Ce que vous avez signalé, ou écrit sur un signalement",
        "moderation_case" => "Les signalements qui vous concernent",
        "attachment" => "Les fichiers que vous avez joints",
        _ => return None,
    })
}

/// `kept`: days after one left.
#[must_use]
pub fn go_proof(lang: Lang, kept: u32) -> String {
    let Lang::Fr = lang;
    let days = super::days(lang, kept);
    format!("La preuve que vous aviez accepté les chartes est gardée {days}, sous un numéro qui ne mène à personne.")
}

/// Whoever opens such a link becomes this person, so that it is told.
#[must_use]
pub fn access(lang: Lang, date: &str, hour: &str) -> String {
    let Lang::Fr = lang;
    format!(
        "Le {date} à {hour}, l’équipe d’organisation a créé un lien qui ouvre votre accès sur un autre appareil. Si vous \
         ne l’aviez pas demandé, parlez-en à l’équipe\u{a0}: «\u{a0}Besoin d’aide\u{202f}?\u{a0}»."
    )
}
