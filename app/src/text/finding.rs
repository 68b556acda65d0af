//! Words of the search over all rencontres.

use super::Lang;

words! {
    title => "Rechercher";
    intro => "Dans les sujets et les comptes rendus publiés des rencontres publiques, et de celles que vous avez rejointes sur cet appareil.";
    words => "Mots à chercher";
    hint => "Tous les mots doivent s’y trouver. Les accents et les majuscules ne comptent pas.";
    search => "Chercher";
    link => "Rechercher dans toutes les rencontres";
    topic => "Sujet";
    report => "Compte rendu";
}

/// « Rechercher « accessibilité » »
#[must_use]
pub fn title_of(lang: Lang, typed: &str) -> String {
    format!("{} «\u{a0}{typed}\u{a0}»", title(lang))
}

/// « 3 résultats »
#[must_use]
pub fn count(lang: Lang, found: usize, more: bool) -> String {
    let Lang::Fr = lang;
    match (found, more) {
        (0, _) => "Rien n’a été trouvé. Essayez un mot de moins, ou un autre.".to_owned(),
        (1, _) => "1\u{a0}résultat".to_owned(),
        (_, false) => format!("{found}\u{a0}résultats"),
        (_, true) => format!("Les {found} premiers résultats. Ajoutez un mot pour en voir d’autres."),
    }
}

/// « Rencontre ALLiaNCE, mardi 8 décembre 2026 »
#[must_use]
pub fn from(lang: Lang, forum: &str, date: &str) -> String {
    let Lang::Fr = lang;
    format!("{forum}, {date}")
}
