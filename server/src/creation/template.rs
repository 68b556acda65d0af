//! Days to start from. Everything in them can be edited afterwards.

use domain::{
    Accessibility, Command, Equipment, Feature, HelpContacts, Minute, SlotDetails, SlotTitle, SpaceDetails, SpaceName,
    Venue,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Template {
    /// The rencontres ALLiaNCE: 10 h to 18 h, four session slots, five rooms and a quiet corner.
    Alliance,
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
        "De plain-pied. Boucle magnétique. Places réservées devant l'écran.",
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
        "Un étage par l'escalier, sans ascenseur.",
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
        "De plain-pied. On n'y parle pas : pour souffler ou télétravailler.",
        &[Feature::Quiet],
    ),
];

const ALLIANCE_VENUE: &str = "Lieu d'exemple, 1 place du Marché. Entrée par la cour, de plain-pied.\n\
                              Arrêt « Marché » à 200 m, arceaux à vélos dans la cour.";

const ALLIANCE_HELP: &str = "Équipe d'animation : gilets verts, à l'accueil de 9 h 30 à 18 h.\n\
                             Groupe d'appui (écoute, signalement) : à l'accueil, ou un mot dans l'urne bleue.\n\
                             Accessibilité : dites à l'accueil ce qu'il vous faut, on s'en occupe.\n\
                             Urgence : 112.";

impl Template {
    pub(super) fn venue(self) -> Venue {
        super::venue(match self {
            Self::Alliance => ALLIANCE_VENUE,
            Self::Empty => "",
        })
    }

    pub(super) fn help(self) -> HelpContacts {
        super::help(match self {
            Self::Alliance => ALLIANCE_HELP,
            Self::Empty => "",
        })
    }

    pub(super) fn commands(self) -> Vec<Command> {
        match self {
            Self::Alliance => ALLIANCE_DAY
                .iter()
                .map(slot)
                .chain(ALLIANCE_SPACES.iter().map(space))
                .collect(),
            Self::Empty => Vec::new(),
        }
    }
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
