//! Words of the list of all topics, and of what one may look for in it.

use super::Lang;

words! {
    title => "Sujets";
    label => "Chercher un sujet";
    hint => "Un mot, un nom ou un numéro. Les accents ne comptent pas.";
    search => "Chercher";
    filters => "Filtrer";
    apply => "Appliquer";
    kind => "Genre";
    any_kind => "Tous";
    state => "État";
    any_state => "Tous";
    waiting => "En attente";
    placed => "Au tableau";
    mine => "Les miens";
    slot => "Créneau";
    any_slot => "Tous";
    show_all => "Voir tous les sujets";
    none => "Aucun sujet trouvé";
    none_hint => "Essayez un autre mot, un seul, ou sans filtre. Le sujet n’existe peut-être pas encore\u{a0}: proposez-le.";
    none_mine => "Vos sujets se retrouvent ici une fois votre nom donné sur cet appareil.";
    give_name => "Donner mon nom";
    nothing => "Aucun sujet pour l’instant.";
    pages => "Pages";
    previous => "Page précédente";
    next => "Page suivante";
}

/// « 24 sujets », « 3 sujets sur 24 pour « eco » »
#[must_use]
pub fn found(lang: Lang, found: usize, all: usize, typed: &str) -> String {
    let mut words = match found {
        0 => none(lang).to_owned(),
        1 => "1\u{a0}sujet".to_owned(),
        _ => format!("{found}\u{a0}sujets"),
    };
    if found > 0 && found < all {
        words.push_str(&format!(" sur {all}"));
    }
    if !typed.is_empty() {
        words.push_str(&format!(" pour «\u{a0}{typed}\u{a0}»"));
    }
    words
}

/// « Filtrer (2) »
#[must_use]
pub fn filters_on(lang: Lang, count: usize) -> String {
    match count {
        0 => filters(lang).to_owned(),
        _ => format!("{} ({count})", filters(lang)),
    }
}

/// « Page 2 sur 3 »
#[must_use]
pub fn page(lang: Lang, page: usize, pages: usize) -> String {
    let Lang::Fr = lang;
    format!("Page {page} sur {pages}")
}

/// « Ça m’intéresse · 3 », as on the board: a count of zero would shame.
#[must_use]
pub fn interest(lang: Lang, count: u32) -> String {
    let words = super::topic::interested(lang);
    match count {
        0 => words.to_owned(),
        _ => format!("{words} · {count}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heading_says_how_many_were_found_and_of_what() {
        assert_eq!(found(Lang::Fr, 24, 24, ""), "24\u{a0}sujets");
        assert_eq!(
            found(Lang::Fr, 1, 24, "eco"),
            "1\u{a0}sujet sur 24 pour «\u{a0}eco\u{a0}»"
        );
        assert_eq!(found(Lang::Fr, 0, 24, "x"), "Aucun sujet trouvé pour «\u{a0}x\u{a0}»");
    }
}
