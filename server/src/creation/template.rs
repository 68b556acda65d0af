//! Days to start from. Everything in them can be edited afterwards.

use std::collections::BTreeSet;

use app::{backend::StartingDay, run_of_show, text::Lang};
use domain::{
    Access, Accessibility, CharterSlug, Command, Equipment, Feature, HelpContacts, Minute, PhotoRule, Practical,
    SlotDetails, SlotTitle, SpaceDetails, SpaceName, Step, Venue, Wifi,
};

use crate::charters;

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Template {
    /// The rencontres ALLiaNCE: 10 h to 18 h, four session slots, five rooms and a quiet corner.
    Alliance,
    /// A large gathering: eight session slots, fourteen rooms.
    Large,
    /// No slot and no room yet.
    Empty,
}

/// From, to, what it is for; nothing: open to sessions.
const ALLIANCE_DAY: [(&str, &str, &str); 8] = [
    ("10h", "10h45", "Ouverture et place du marché"),
    ("10h45", "11h35", ""),
    ("11h40", "12h30", ""),
    ("12h30", "14h", "Pause repas"),
    ("14h", "14h55", ""),
    ("15h", "15h55", ""),
    ("16h", "17h", "Stand-up produit"),
    ("17h", "18h", "Clôture"),
];

const LARGE_DAY: [(&str, &str, &str); 11] = [
    ("9h", "9h45", "Ouverture et place du marché"),
    ("9h45", "10h30", ""),
    ("10h35", "11h20", ""),
    ("11h25", "12h10", ""),
    ("12h10", "13h30", "Pause repas"),
    ("13h30", "14h15", ""),
    ("14h20", "15h05", ""),
    ("15h10", "15h55", ""),
    ("16h", "16h45", ""),
    ("16h50", "17h35", ""),
    ("17h35", "18h15", "Clôture"),
];

type Room = (
    &'static str,
    Option<u32>,
    u8,
    &'static str,
    &'static str,
    &'static [Feature],
);

/// Name, how many people, how many sessions at once, equipment, accessibility, what topics may need of it.
const ALLIANCE_SPACES: [Room; 6] = [
    (
        "Grande salle",
        Some(60),
        1,
        "écran, micro, tableau blanc",
        "De plain-pied. Boucle magnétique. Places réservées devant l’écran.",
        &[Feature::Screen, Feature::Whiteboard],
    ),
    (
        "Atelier",
        Some(24),
        1,
        "écran, tables mobiles",
        "De plain-pied, porte de 90 cm.",
        &[Feature::Screen],
    ),
    (
        "Salle du jardin",
        Some(16),
        1,
        "paperboard",
        "De plain-pied par la cour.",
        &[Feature::Whiteboard, Feature::Quiet],
    ),
    (
        "Mezzanine",
        Some(12),
        1,
        "écran",
        "Un étage par l’escalier, sans ascenseur.",
        &[Feature::Screen, Feature::Quiet],
    ),
    (
        "Terrasse",
        Some(20),
        2,
        "",
        "De plain-pied. En cas de pluie, elle est fermée.",
        &[],
    ),
    (
        "Coin calme",
        Some(10),
        0,
        "prises, casques",
        "De plain-pied. On n’y parle pas : pour souffler ou télétravailler.",
        &[Feature::Quiet],
    ),
];

const LARGE_SPACES: [Room; 14] = [
    ("Amphithéâtre", Some(120), 1, "écran, micro", "", &[Feature::Screen]),
    (
        "Grande salle",
        Some(60),
        1,
        "écran, micro, tableau blanc",
        "",
        &[Feature::Screen],
    ),
    ("Atelier nord", Some(24), 1, "tables mobiles", "", &[]),
    ("Atelier sud", Some(24), 1, "tables mobiles", "", &[]),
    ("Salle Ampère", Some(20), 1, "écran", "", &[Feature::Screen]),
    ("Salle Berthelot", Some(20), 1, "écran", "", &[Feature::Screen]),
    ("Salle Curie", Some(16), 1, "écran", "", &[Feature::Screen]),
    ("Salle Daubenton", Some(16), 1, "paperboard", "", &[]),
    ("Salle Eiffel", Some(12), 1, "paperboard", "", &[]),
    ("Salle Fresnel", Some(12), 1, "paperboard", "", &[]),
    ("Salle du jardin", Some(16), 1, "", "", &[]),
    ("Mezzanine", Some(12), 1, "", "", &[]),
    ("Terrasse", Some(20), 1, "", "", &[]),
    ("Couloir vitré", Some(8), 1, "", "", &[]),
];

const ALLIANCE_VENUE: &str = "Lieu d’exemple, 1 place du Marché";

const ALLIANCE_ACCESS: &str = "Entrée par la cour, sans badge.\n\
                               Arrêt « Marché » à 200 m, arceaux à vélos dans la cour.";

const ALLIANCE_ACCESSIBILITY: &str = "De plain-pied depuis la cour. Toilettes adaptées au rez-de-chaussée.";

const ALLIANCE_WIFI: &str = "Réseau « Invités », mot de passe affiché à l’accueil.";

const ALLIANCE_HELP: &str = "Équipe d’animation : gilets verts, à l’accueil de 9 h 30 à 18 h.\n\
                             Groupe d’appui (écoute, signalement) : à l’accueil, ou un mot dans l’urne bleue.\n\
                             Accessibilité : dites à l’accueil ce qu’il vous faut, on s’en occupe.\n\
                             Urgence : 112.";

const HELP: &str = "Équipe d’animation : à l’accueil, toute la journée.\n\
                    Urgence : 112.";

/// Nobody is photographed who does not want to be (S2-05).
const PHOTOS: &str = "Photos d’ensemble seulement, après annonce. Vous ne voulez pas y être ? Dites-le à l’accueil : \
                      une gommette sur votre badge suffit, sans explication.";

impl From<StartingDay> for Template {
    fn from(day: StartingDay) -> Self {
        match day {
            StartingDay::Alliance => Self::Alliance,
            StartingDay::Large => Self::Large,
            StartingDay::Empty => Self::Empty,
        }
    }
}

impl Template {
    /// Its slots, by time, and its spaces.
    #[must_use]
    pub fn preview(self) -> (Vec<SlotDetails>, Vec<SpaceDetails>) {
        let (mut slots, mut spaces) = (Vec::new(), Vec::new());
        for command in self.commands() {
            match command {
                Command::AddSlot { details } => slots.push(details),
                Command::AddSpace { details } => spaces.push(details),
                _ => {}
            }
        }
        (slots, spaces)
    }

    pub(super) fn venue(self) -> Venue {
        super::venue(match self {
            Self::Alliance => ALLIANCE_VENUE,
            Self::Large | Self::Empty => "",
        })
    }

    pub(super) fn help(self) -> HelpContacts {
        super::help(match self {
            Self::Alliance => ALLIANCE_HELP,
            Self::Large | Self::Empty => HELP,
        })
    }

    pub(super) fn practical(self) -> Practical {
        let (access, accessibility, wifi) = match self {
            Self::Alliance => (ALLIANCE_ACCESS, ALLIANCE_ACCESSIBILITY, ALLIANCE_WIFI),
            Self::Large | Self::Empty => ("", "", ""),
        };
        Practical {
            access: Access::parse(access).expect("a text within its bounds"),
            accessibility: Accessibility::parse(accessibility).expect("a text within its bounds"),
            wifi: Wifi::parse(wifi).expect("a text within its bounds"),
            room: None,
            photos: PhotoRule::parse(PHOTOS).expect("a text within its bounds"),
        }
    }

    /// What everyone is asked to accept.
    pub(super) fn mandatory_charters(self) -> BTreeSet<CharterSlug> {
        match self {
            Self::Alliance | Self::Large => charters::starting().into_iter().map(|charter| charter.slug).collect(),
            Self::Empty => BTreeSet::new(),
        }
    }

    pub(super) fn commands(self) -> Vec<Command> {
        match self {
            Self::Alliance => day(&ALLIANCE_DAY, &ALLIANCE_SPACES),
            Self::Large => day(&LARGE_DAY, &LARGE_SPACES),
            Self::Empty => Vec::new(),
        }
    }

    /// What the day is driven by; nothing where there are no slots to plan it by.
    pub(super) fn run_of_show(self) -> Vec<Step> {
        let (slots, _) = self.preview();
        if slots.is_empty() {
            return Vec::new();
        }
        run_of_show::proposed(Lang::Fr, &slots)
    }
}

fn day(slots: &[(&str, &str, &str)], rooms: &[Room]) -> Vec<Command> {
    slots.iter().map(slot).chain(rooms.iter().map(space)).collect()
}

/// # Panics
/// When a text of ours does not fit its bounds, which a test would have seen; and below.
fn slot((from, to, title): &(&str, &str, &str)) -> Command {
    let details = SlotDetails {
        start: Minute::parse(from).expect("a time of day"),
        end: Minute::parse(to).expect("a time of day"),
        title: SlotTitle::parse(title).expect("a title within its bounds"),
        common: !title.is_empty(),
    };
    Command::AddSlot { details }
}

fn space((name, capacity, places, equipment, accessibility, features): &Room) -> Command {
    let details = SpaceDetails {
        name: SpaceName::parse(name).expect("a name within its bounds"),
        capacity: *capacity,
        places: *places,
        equipment: Equipment::parse(equipment).expect("equipment within its bounds"),
        accessibility: Accessibility::parse(accessibility).expect("a text within its bounds"),
        features: features.iter().copied().collect(),
    };
    Command::AddSpace { details }
}
