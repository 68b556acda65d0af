//! Words of the charters: reading them, writing them, asking for them.

use domain::{Audience, CharterLang};

use super::Lang;

words! {
    title => "Chartes";
    heading => "Chartes de la rencontre";
    intro => "Les règles que nous nous donnons. Chaque version garde son numéro, et reste lisible.";
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
    desk_hint => "Cochez celles qui s’imposent à tout le monde.";
    keep_mandatory => "Enregistrer ce choix";
    read_or_edit => "Lire, modifier";
    field_title => "Titre";
    audience => "Pour qui";
    language => "Langue du texte";
    summary => "L’essentiel";
    summary_hint => "Quelques phrases courtes, une par ligne. Elles se lisent avant le texte.";
    text => "Le texte complet";
    text_hint => "Markdown\u{a0}: # titre, - liste, **gras**. Un texte collé depuis GitBook est nettoyé.";
    preview => "Voir l’aperçu";
    preview_hint => "Rien n’est encore publié. Relisez, corrigez plus bas, puis publiez.";
    preview_changes => "Ce que cela change";
    cancel => "Ne rien changer";
    meanwhile => "Ce qui a été publié entre-temps";
    meanwhile_changes => "Ce que votre texte y changerait";
    by_program => "texte de départ";
    by_someone_gone => "par une personne partie";
}

/// « Version 2, mardi 8 décembre 2026, par Zoé »
#[must_use]
pub fn version(lang: Lang, version: u32, date: &str, author: &str) -> String {
    let Lang::Fr = lang;
    format!("Version {version}, {date}, {author}")
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

/// « par Zoé »
#[must_use]
pub fn by(lang: Lang, name: &str) -> String {
    let Lang::Fr = lang;
    format!("par {name}")
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
