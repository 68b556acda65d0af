//! Words of what people say of themselves beside their name.

use domain::{Fact, PhotoChoice, ShownTo};

use super::Lang;

words! {
    more => "En dire plus, si vous voulez";
    more_hint => "Rien de cela n’est demandé pour participer. Vous pourrez le changer ou l’effacer à tout moment.";
    about_me => "Ce que je dis de moi";
    photos => "Photos";
    photos_hint => "Seule l’équipe connaît votre réponse. Sans réponse, personne ne vous photographie.";
    save => "Enregistrer";
    /// Before a name.
    proposed_by => "Proposé par";
    photo_list => "Qui photographier";
    photo_list_intro => "Pour l’équipe seulement. Qui n’a rien répondu préfère ne pas être sur les photos.";
    nobody => "Personne.";
}

/// Above the field.
#[must_use]
pub fn label(lang: Lang, fact: Fact) -> &'static str {
    let Lang::Fr = lang;
    match fact {
        Fact::Pronouns => "Pronoms",
        Fact::Pronunciation => "Comment prononcer mon nom",
        Fact::Organisation => "Organisation",
        Fact::Occupation => "Métier ou rôle",
    }
}

/// Above the choice of who reads it.
#[must_use]
pub fn who_sees(lang: Lang, fact: Fact) -> &'static str {
    let Lang::Fr = lang;
    match fact {
        Fact::Pronouns => "Qui voit mes pronoms",
        Fact::Pronunciation => "Qui voit cette prononciation",
        Fact::Organisation => "Qui voit mon organisation",
        Fact::Occupation => "Qui voit mon métier",
    }
}

#[must_use]
pub fn shown_to(lang: Lang, shown_to: ShownTo) -> &'static str {
    let Lang::Fr = lang;
    match shown_to {
        ShownTo::Participants => "Qui participe",
        ShownTo::Team => "L’équipe",
        ShownTo::Nobody => "Moi seulement",
    }
}

/// What is often answered; anything else is as welcome.
#[must_use]
pub fn suggestions(lang: Lang, fact: Fact) -> &'static [&'static str] {
    let Lang::Fr = lang;
    match fact {
        Fact::Pronouns => &["elle", "il", "iel"],
        Fact::Pronunciation | Fact::Organisation => &[],
        Fact::Occupation => &[
            "Accessibilité",
            "Accompagnement des usages",
            "Architecture",
            "Communication",
            "Design",
            "Développement",
            "Direction de projet",
            "Données",
            "Exploitation",
            "Produit",
            "Sécurité",
        ],
    }
}

#[must_use]
pub fn photo(lang: Lang, choice: PhotoChoice) -> &'static str {
    let Lang::Fr = lang;
    match choice {
        PhotoChoice::No => "Je préfère ne pas être sur les photos",
        PhotoChoice::Ask => "Demandez-moi avant chaque photo",
        PhotoChoice::Yes => "J’accepte d’être sur les photos",
    }
}

/// Above the names of those who answered so, for the team.
#[must_use]
pub fn photo_heading(lang: Lang, choice: PhotoChoice, count: usize) -> String {
    let Lang::Fr = lang;
    let heading = match choice {
        PhotoChoice::No => "Ne pas photographier",
        PhotoChoice::Ask => "Demander avant",
        PhotoChoice::Yes => "D’accord pour les photos",
    };
    format!("{heading} ({count})")
}

/// What follows a name: « (elle, se prononce « ada »), DINUM, développement »; nothing when nothing is known.
#[must_use]
pub fn after_name(lang: Lang, told: impl Fn(Fact) -> Option<String>) -> String {
    let Lang::Fr = lang;
    let said = told(Fact::Pronunciation).map(|said| format!("se prononce «\u{a0}{said}\u{a0}»"));
    let aside: Vec<String> = told(Fact::Pronouns).into_iter().chain(said).collect();
    let aside = (!aside.is_empty()).then(|| format!(" ({})", aside.join(", ")));
    let work = [Fact::Organisation, Fact::Occupation].into_iter().filter_map(told);
    aside.into_iter().chain(work.map(|work| format!(", {work}"))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_follows_the_name() {
        let all = |fact| {
            Some(match fact {
                Fact::Pronouns => "elle".to_owned(),
                Fact::Pronunciation => "ada".to_owned(),
                Fact::Organisation => "DINUM".to_owned(),
                Fact::Occupation => "développement".to_owned(),
            })
        };
        assert_eq!(
            after_name(Lang::Fr, all),
            " (elle, se prononce «\u{a0}ada\u{a0}»), DINUM, développement"
        );
        assert_eq!(
            after_name(Lang::Fr, |fact| all(fact).filter(|_| fact == Fact::Organisation)),
            ", DINUM"
        );
        assert_eq!(after_name(Lang::Fr, |_| None), "");
    }
}
