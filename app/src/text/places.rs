//! Words about slots, rooms and cells that several pages say.

use domain::{Minute, SlotDetails, SpaceDetails};

use super::{Lang, hour};

/// « 10 h 45 – 11 h 35 »
#[must_use]
pub fn hours(lang: Lang, start: Minute, end: Minute) -> String {
    format!("{} – {}", hour(lang, start), hour(lang, end))
}

/// « 10 h 45 – 11 h 35, Grande salle »
#[must_use]
pub fn cell(lang: Lang, slot: &SlotDetails, space: &SpaceDetails) -> String {
    format!("{}, {}", hours(lang, slot.start, slot.end), space.name)
}

/// « 40 places, écran »; empty when nothing is known.
#[must_use]
pub fn room(lang: Lang, space: &SpaceDetails) -> String {
    let Lang::Fr = lang;
    let seats = space.capacity.map(|seats| match seats {
        1 => "1\u{a0}place".to_owned(),
        _ => format!("{seats}\u{a0}places"),
    });
    let equipment = Some(space.equipment.to_string()).filter(|equipment| !equipment.is_empty());
    seats.into_iter().chain(equipment).collect::<Vec<_>>().join(", ")
}

/// What a slot for everyone is called.
#[must_use]
pub fn common_slot(lang: Lang, slot: &SlotDetails) -> String {
    let title = slot.title.as_str();
    if title.is_empty() { common(lang) } else { title }.to_owned()
}

/// Whether a room holds the people who would come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// Nobody said how many it holds, or nobody is interested yet.
    Unknown,
    Holds,
    TooSmall {
        short: u32,
    },
}

impl Fit {
    #[must_use]
    pub fn of(space: &SpaceDetails, interest: u32) -> Self {
        match space.capacity {
            Some(capacity) if interest > capacity => Self::TooSmall {
                short: interest - capacity,
            },
            Some(_) if interest > 0 => Self::Holds,
            _ => Self::Unknown,
        }
    }
}

#[must_use]
pub fn fit(lang: Lang, fit: Fit) -> Option<String> {
    let Lang::Fr = lang;
    match fit {
        Fit::Unknown => None,
        Fit::Holds => Some("assez grande".to_owned()),
        Fit::TooSmall { short: 1 } => Some("il manque 1\u{a0}place".to_owned()),
        Fit::TooSmall { short } => Some(format!("il manque {short}\u{a0}places")),
    }
}

words! {
    when_and_where => "Quand et où";
    now => "En ce moment";
    over => "Terminé";
    free => "Libre";
    sessions => "Ateliers";
    common => "Temps commun";
    everyone => "Pour tout le monde";
}

#[cfg(test)]
mod tests {
    use super::{Fit, fit, room};
    use crate::text::Lang;
    use domain::{Accessibility, Equipment, Features, SpaceDetails, SpaceName};

    fn space(capacity: Option<u32>, equipment: &str) -> SpaceDetails {
        SpaceDetails {
            name: SpaceName::parse("Atelier").unwrap(),
            capacity,
            places: 1,
            equipment: Equipment::parse(equipment).unwrap(),
            accessibility: Accessibility::parse("").unwrap(),
            features: Features::new(),
        }
    }

    #[test]
    fn a_room_is_said_to_suit_only_when_both_numbers_are_known() {
        assert_eq!(Fit::of(&space(Some(10), ""), 0), Fit::Unknown);
        assert_eq!(Fit::of(&space(None, ""), 12), Fit::Unknown);
        assert_eq!(Fit::of(&space(Some(12), ""), 12), Fit::Holds);
        let small = Fit::of(&space(Some(10), ""), 12);
        assert_eq!(fit(Lang::Fr, small).as_deref(), Some("il manque 2\u{a0}places"));
    }

    #[test]
    fn a_room_says_what_is_known_of_it_and_no_more() {
        assert_eq!(room(Lang::Fr, &space(Some(40), "écran")), "40\u{a0}places, écran");
        assert_eq!(room(Lang::Fr, &space(None, "écran")), "écran");
        assert_eq!(room(Lang::Fr, &space(None, "")), "");
    }
}
