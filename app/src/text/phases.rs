//! The steps of the day, in words.

use domain::Phase;

use super::Lang;

#[must_use]
pub fn name(lang: Lang, phase: Phase) -> &'static str {
    let Lang::Fr = lang;
    match phase {
        Phase::Preparation => "Préparation",
        Phase::Registration => "Inscriptions",
        Phase::Marketplace => "Place du marché",
        Phase::Sessions => "Ateliers",
        Phase::Closing => "Clôture",
        Phase::Archived => "Archives",
    }
}

/// What one can do then.
#[must_use]
pub fn opens(lang: Lang, phase: Phase) -> &'static str {
    let Lang::Fr = lang;
    match phase {
        Phase::Preparation => "L’équipe prépare les créneaux, les salles et les premiers sujets.",
        Phase::Registration => "Chaque personne peut donner son nom, proposer des sujets et dire ce qui l’intéresse.",
        Phase::Marketplace => "Les sujets reçoivent leur numéro et prennent place au tableau.",
        Phase::Sessions => "Le tableau vit encore, les notes s’ouvrent.",
        Phase::Closing => "Le tableau ne bouge plus, les notes se terminent.",
        Phase::Archived => "Tout reste lisible, plus rien ne s’écrit.",
    }
}

/// What the button that moves the day says.
#[must_use]
pub fn go(lang: Lang, phase: Phase, back: bool) -> String {
    let Lang::Fr = lang;
    let to = match phase {
        Phase::Preparation => "à la préparation",
        Phase::Registration => "aux inscriptions",
        Phase::Marketplace => "à la place du marché",
        Phase::Sessions => "aux ateliers",
        Phase::Closing => "à la clôture",
        Phase::Archived => "aux archives",
    };
    format!("{} {to}", if back { "Revenir" } else { "Passer" })
}
