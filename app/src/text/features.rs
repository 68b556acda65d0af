//! Words for what a topic needs and a room has.

use domain::{Feature, Features};

use super::Lang;

words! {
    needs => "De quoi avez-vous besoin\u{202f}?";
    space_has => "Ce que cette salle offre aux sujets";
}

#[must_use]
pub fn name(lang: Lang, feature: Feature) -> &'static str {
    let Lang::Fr = lang;
    match feature {
        Feature::Screen => "Écran",
        Feature::Whiteboard => "Tableau blanc",
        Feature::Quiet => "Calme",
    }
}

/// « Besoin d’un écran et de calme »; nothing when nothing is needed.
#[must_use]
pub fn needed(lang: Lang, needs: &Features) -> Option<String> {
    let Lang::Fr = lang;
    let named = needs.iter().map(|need| match need {
        Feature::Screen => "d’un écran",
        Feature::Whiteboard => "d’un tableau blanc",
        Feature::Quiet => "de calme",
    });
    listed(lang, named).map(|list| format!("Besoin {list}"))
}

/// « sans écran ni tableau blanc »: what a room lacks of what is needed.
#[must_use]
pub fn lacking(lang: Lang, lacks: &Features) -> Option<String> {
    let Lang::Fr = lang;
    let named: Vec<&str> = lacks
        .iter()
        .map(|lack| match lack {
            Feature::Screen => "écran",
            Feature::Whiteboard => "tableau blanc",
            Feature::Quiet => "calme",
        })
        .collect();
    (!named.is_empty()).then(|| format!("sans {}", named.join(" ni ")))
}

/// « d’un écran, d’un tableau blanc et de calme »
fn listed(lang: Lang, names: impl Iterator<Item = &'static str>) -> Option<String> {
    let Lang::Fr = lang;
    let mut names: Vec<&str> = names.collect();
    let last = names.pop()?;
    Some(if names.is_empty() {
        last.to_owned()
    } else {
        format!("{} et {last}", names.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::{lacking, needed};
    use crate::text::Lang;
    use domain::Feature;

    #[test]
    fn needs_are_said_in_one_breath() {
        assert_eq!(needed(Lang::Fr, &[].into()), None);
        assert_eq!(
            needed(Lang::Fr, &[Feature::Quiet].into()).as_deref(),
            Some("Besoin de calme")
        );
        assert_eq!(
            needed(Lang::Fr, &Feature::ALL.into()).as_deref(),
            Some("Besoin d’un écran, d’un tableau blanc et de calme")
        );
        assert_eq!(
            lacking(Lang::Fr, &[Feature::Screen, Feature::Quiet].into()).as_deref(),
            Some("sans écran ni calme")
        );
    }
}
