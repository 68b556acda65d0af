//! Words of the charters: reading them, writing them, asking for them.

use domain::{Audience, CharterLang};

use super::{Lang, isolated};

words! {
    title => "Chartes";
    heading => "Chartes de la rencontre";
    intro => "Les règles que nous nous donnons. Chaque version garde son numéro, et reste lisible.";
    before => "Avant de participer";
    /// Acceptance is not consent (requirements §5).
    no_consent => "Accepter ces chartes n’autorise aucun usage de vos données\u{a0}: cela vous serait demandé à part.";
    ask => "Poser une question sur les chartes (nouvel onglet)";
    /// S1-01: where charters speak to some and not to others.
    works_for => "Vous travaillez pour";
    public_service => "le service public";
    company => "une entreprise, une association ou vous-même";
    tick => "Cochez cette case pour participer.";
    changed => "Ce qui a changé";
    changed_intro => "Vous pouvez toujours tout lire. Pour agir de nouveau, acceptez les chartes comme elles sont maintenant.";
    accept => "Accepter et continuer";
    nothing_due => "Vous avez accepté les chartes comme elles sont maintenant.";
    go_on => "Continuer";
    receipts => "Ce que vous avez accepté";
    mandatory => "Obligatoire";
    optional => "Facultative";
    starting => "Chartes de départ";
    starting_intro => "Chaque rencontre commence avec ces textes, et peut les faire évoluer.";
    back => "Toutes les chartes";
    in_short => "L’essentiel";
    the_text => "Le texte";
    newer => "Cette version n’est plus la dernière.";
    read_newest => "Lire la dernière version";
    versions => "Versions";
    newest => "la dernière";
    changes => "Ce qui a changé";
    no_difference => "Le texte est le même.";
    removed => "Retiré\u{a0}: ";
    added => "Ajouté\u{a0}: ";
    fingerprint => "Empreinte SHA-256 du texte\u{a0}:";
    raw => "Le texte seul, en Markdown";
    edit => "Modifier cette charte";
    edit_title => "Modifier une charte";
    add => "Ajouter une charte";
    desk => "Chartes";
    desk_hint => "Cochez celles que chaque personne accepte avant de participer.";
    keep_mandatory => "Enregistrer ce choix";
    mandatory_kept => "Ce choix est enregistré.";
    read_or_edit => "Lire, modifier";
    field_title => "Titre";
    audience => "Pour qui";
    language => "Langue du texte";
    summary => "L’essentiel";
    summary_hint => "Quelques phrases courtes, une par ligne. Elles se lisent au-dessus de la case à cocher.";
    text => "Le texte complet";
    text_hint => "Markdown\u{a0}: # titre, - liste, **gras**. Un texte collé depuis GitBook est nettoyé.";
    preview => "Voir l’aperçu";
    preview_hint => "Rien n’est encore publié. Relisez, corrigez plus bas, puis publiez.";
    preview_changes => "Ce que cela change";
    cancel => "Ne rien changer";
    meanwhile => "Ce qui a été publié entre-temps";
    meanwhile_changes => "Ce que votre texte y changerait";
    by_program => "texte de départ";
    addendum => "Addendum de cette rencontre";
    addendum_field => "Addendum de cette rencontre (facultatif)";
    addendum_hint => "Un texte court, propre à cette rencontre ou à ce lieu. Il se lit à la fin de la charte, et s’accepte avec elle.";
    asks_approval => "Faire relire chaque nouvelle version par une autre personne de l’équipe d’organisation avant de la publier";
    read_draft => "Lire le brouillon";
    drafts => "Brouillons";
    draft_exists => "Une nouvelle version est en préparation.";
    draft_dropped => "Le brouillon est abandonné. La version publiée n’a pas changé.";
    draft_changes => "Ce que ce brouillon change";
    draft_first => "Ce texte devient un brouillon. Une autre personne de l’équipe d’organisation le relit, puis il est publié.";
    leave_draft => "Proposer à la relecture";
    overtaken => "Une autre version a été publiée depuis. Reprenez ce brouillon pour en tenir compte\u{a0}: il ne peut pas être publié ainsi.";
    review => "Relecture";
    waits_for_another => "Vous avez écrit ce brouillon. Une autre personne de l’équipe d’organisation peut l’approuver, ou vous le renvoyer.";
    invite_another => "Inviter quelqu’un à organiser";
    go_on_writing => "Reprendre le texte";
    word => "Ce qui devrait changer";
    word_hint => "Lu par l’équipe d’organisation, à côté du brouillon.";
    send_back => "Renvoyer avec ce mot";
    drop_draft => "Abandonner ce brouillon";
    meanwhile_draft => "Le brouillon, tel qu’il est maintenant";
}

/// « Version 2, mardi 8 décembre 2026, par Zoé »
#[must_use]
pub fn version(lang: Lang, version: u32, date: &str, author: &str) -> String {
    let Lang::Fr = lang;
    format!("Version {version}, {date}, {author}")
}

/// What one commits to, beside the box; kept with the acceptance (S0-06).
#[must_use]
pub fn commitment(lang: Lang, title: &str) -> String {
    let Lang::Fr = lang;
    format!("J’ai lu «\u{a0}{title}\u{a0}» et je m’engage à m’y tenir.")
}

/// What a facilitator says beside the box, for someone who is registered on site (S2-02); kept with the acceptance.
#[must_use]
pub fn heard(lang: Lang, title: &str) -> String {
    let Lang::Fr = lang;
    format!("J’ai lu l’essentiel de «\u{a0}{title}\u{a0}» à cette personne, qui s’engage à s’y tenir.")
}

/// « Lire « Règles de vie » en entier (nouvel onglet) »
#[must_use]
pub fn read_all(lang: Lang, title: &str) -> String {
    let Lang::Fr = lang;
    format!("Lire «\u{a0}{title}\u{a0}» en entier (nouvel onglet)")
}

/// « « Règles de vie », depuis la version 1 »
#[must_use]
pub fn changed_in(lang: Lang, title: &str, version: u32) -> String {
    let Lang::Fr = lang;
    format!("«\u{a0}{title}\u{a0}», depuis la version\u{a0}{version}")
}

/// « acceptée le mardi 8 décembre 2026 à 10 h 12 »
#[must_use]
pub fn accepted_at(lang: Lang, date: &str, hour: &str) -> String {
    let Lang::Fr = lang;
    format!("acceptée le {date} à {hour}")
}

/// « Environ 4 minutes de lecture »
#[must_use]
pub fn reading_time(lang: Lang, minutes: usize) -> String {
    let Lang::Fr = lang;
    match minutes {
        0 | 1 => "Environ une minute de lecture".to_owned(),
        _ => format!("Environ {minutes}\u{a0}minutes de lecture"),
    }
}

/// « par Zoé »; without a name, who has left.
#[must_use]
pub fn by(lang: Lang, name: Option<&str>) -> String {
    let Lang::Fr = lang;
    format!("par {}", name.map_or("une personne partie".into(), isolated))
}

/// « , approuvée par Yan », after who wrote it.
#[must_use]
pub fn approved_by(lang: Lang, name: Option<&str>) -> String {
    format!(", approuvée {}", by(lang, name))
}

/// « Brouillon de la version 3, mardi 8 décembre 2026, par Zoé »
#[must_use]
pub fn draft(lang: Lang, version: u32, date: &str, author: &str) -> String {
    let Lang::Fr = lang;
    format!("Brouillon de la version\u{a0}{version}, {date}, {author}")
}

/// Whether it waits to be read, or was sent back.
#[must_use]
pub fn draft_state(lang: Lang, returned: bool) -> &'static str {
    let Lang::Fr = lang;
    if returned {
        "Brouillon à reprendre"
    } else {
        "Brouillon à relire"
    }
}

/// « Règles de vie, brouillon »
#[must_use]
pub fn draft_of(lang: Lang, title: &str) -> String {
    let Lang::Fr = lang;
    format!("{title}, brouillon")
}

/// « Renvoyé par Yan »
#[must_use]
pub fn sent_back(lang: Lang, name: Option<&str>) -> String {
    format!("Renvoyé {}", by(lang, name))
}

/// « Approuver et publier la version 3 »
#[must_use]
pub fn approve(lang: Lang, version: u32) -> String {
    let Lang::Fr = lang;
    format!("Approuver et publier la version\u{a0}{version}")
}

/// « Règles de vie, version 2 »
#[must_use]
pub fn named(lang: Lang, title: &str, version: u32) -> String {
    let Lang::Fr = lang;
    format!("{title}, version {version}")
}

/// « Version 2 »
#[must_use]
pub fn numbered(lang: Lang, version: u32) -> String {
    let Lang::Fr = lang;
    format!("Version {version}")
}

/// « Ce qui a changé depuis la version 1 »
#[must_use]
pub fn changes_since(lang: Lang, version: u32) -> String {
    let Lang::Fr = lang;
    format!("Ce qui a changé depuis la version\u{a0}{version}")
}

/// « Publier la version 3 »
#[must_use]
pub fn publish(lang: Lang, version: u32) -> String {
    let Lang::Fr = lang;
    format!("Publier la version\u{a0}{version}")
}

#[must_use]
pub fn audience_name(lang: Lang, audience: Audience) -> &'static str {
    let Lang::Fr = lang;
    match audience {
        Audience::Everyone => "Pour tout le monde",
        Audience::Public => "Secteur public",
        Audience::Private => "Secteur privé",
    }
}

#[must_use]
pub fn language_name(lang: Lang, written: CharterLang) -> &'static str {
    let Lang::Fr = lang;
    match written {
        CharterLang::Fr => "Français",
        CharterLang::En => "Anglais",
    }
}

/// `kept`: days after one left.
#[must_use]
pub fn receipts_kept(lang: Lang, kept: u32) -> String {
    let Lang::Fr = lang;
    let days = super::days(lang, kept);
    format!("Gardé tant que vous êtes là, puis {days} sans votre nom, comme preuve.")
}
