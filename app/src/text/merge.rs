//! Words of two topics that become one.

use super::Lang;

words! {
    title => "Regrouper avec un autre sujet";
    hint => "Deux sujets proches peuvent n’en faire qu’un. Vous le proposez, les personnes qui portent l’un et l’autre décident.";
    which => "Avec quel sujet\u{202f}?";
    search => "Numéro, titre ou nom";
    nobody => "Aucun autre sujet ne correspond.";
    choose => "Choisir";
    another => "Choisir un autre sujet";
    host => "Lequel accueille l’autre\u{202f}?";
    host_hint => "Il garde son numéro et sa place\u{202f}; s’il n’en a pas, il prend celle de l’autre. L’autre renvoie vers lui.";
    no_place => "pas encore de place";
    word => "Un mot (facultatif)";
    agreed => "Les personnes ont donné leur accord à voix haute\u{a0}: regrouper tout de suite";
    suggest => "Proposer de les regrouper";
    anyway => "Regrouper quand même";
    requests => "Regroupement";
    accept => "Accepter le regroupement";
    change_mind => "Finalement, accepter";
    decline => "Refuser le regroupement";
    now => "Regrouper\u{a0}: accord donné à voix haute";
    take_back => "Retirer cette proposition";
    read => "J’ai lu";
    someone_gone => "Une personne partie";
    to_answer => "On vous propose de regrouper deux sujets\u{a0}:";
}

/// « Ada propose de regrouper nº 4, Sauvegardes avec nº 3, Archives. nº 3 garde son numéro et sa place. »
#[must_use]
pub fn asked(lang: Lang, name: &str, guest: &str, host: &str) -> String {
    let Lang::Fr = lang;
    format!(
        "{name} propose de regrouper «\u{a0}{guest}\u{a0}» avec «\u{a0}{host}\u{a0}», qui garde son numéro et sa place."
    )
}

/// « nº 3 : d’accord »
#[must_use]
pub fn side(lang: Lang, topic: &str, accepted: bool) -> String {
    let Lang::Fr = lang;
    let answer = if accepted {
        "d’accord"
    } else {
        "pas encore de réponse"
    };
    format!("{topic}\u{a0}: {answer}")
}

#[must_use]
pub fn refused(lang: Lang, guest: &str, host: &str, side: &str) -> String {
    let Lang::Fr = lang;
    format!(
        "«\u{a0}{guest}\u{a0}» et «\u{a0}{host}\u{a0}» restent deux sujets\u{a0}: les personnes qui portent {side} ne souhaitent pas les regrouper."
    )
}

#[must_use]
pub fn done(lang: Lang, guest: &str, host: &str) -> String {
    let Lang::Fr = lang;
    format!("«\u{a0}{guest}\u{a0}» est regroupé avec «\u{a0}{host}\u{a0}».")
}

/// « Bo : « C’est presque pareil » »
#[must_use]
pub fn said(lang: Lang, name: &str, word: &str) -> String {
    let Lang::Fr = lang;
    format!("{name}\u{a0}: «\u{a0}{word}\u{a0}»")
}

/// On the page of a topic that is part of another one, before the link to that.
#[must_use]
pub fn merged_with(lang: Lang) -> &'static str {
    let Lang::Fr = lang;
    "Regroupé avec"
}

/// « Regroupe nº 4, Sauvegardes »
#[must_use]
pub fn gathers(lang: Lang, topic: &str) -> String {
    let Lang::Fr = lang;
    format!("Regroupe {topic}")
}

/// How many would come if the two were one.
#[must_use]
pub fn together(lang: Lang, counted: &str) -> String {
    let Lang::Fr = lang;
    format!("Ensemble\u{a0}: {counted}, chacune comptée une fois.")
}
