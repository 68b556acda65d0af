//! Invented topics and people, to weigh and to look at a full board. The same every time.

use domain::{
    Actor, Cell, Change, Command, Description, Features, PersonId, Phase, Rejection, Roles, SlotId, SpaceId, TopicId,
    TopicKind, TopicTitle,
};

use super::Making;

const TITLES: [&str; 48] = [
    "Comment remplir ma fiche action sans y passer la nuit ?",
    "Un simulateur que les agents comprennent aussi",
    "Ce que trois mois d’entretiens nous ont appris",
    "Démonstration : suivre un dossier de bout en bout",
    "Écrire des textes que l’on comprend du premier coup",
    "J’ai besoin d’aide pour mesurer l’impact de mon service",
    "Rendre un tableau de bord accessible au clavier",
    "Ouvrir ses données sans s’y perdre",
    "Recueillir l’avis des personnes éloignées du numérique",
    "Qui décide quand tout le monde est d’accord ?",
    "Passer de deux à vingt territoires",
    "Le budget d’un produit, expliqué simplement",
    "Partager un composant entre quatre équipes",
    "Embarquer un service instructeur dès la première semaine",
    "Tester avec cinq personnes : ce qui suffit, ce qui manque",
    "La dette technique, en parler à une direction",
    "Carte ou liste ? Montrer où agir",
    "Je propose mon aide : relire vos courriels automatiques",
    "Sobriété numérique : par où commencer",
    "Accueillir une nouvelle personne dans l’équipe",
    "Identifier les usagers sans leur compliquer la vie",
    "Prévenir les erreurs plutôt que les corriger",
    "Un mois sans réunion : retour d’expérience",
    "Simplifier un formulaire de douze pages",
    "Faire vivre une communauté entre deux rencontres",
    "Archiver un projet sans perdre ce qu’il a appris",
    "Transmettre un produit à une autre administration",
    "Les indicateurs qui aident et ceux qui nuisent",
    "Parler d’accessibilité sans culpabiliser personne",
    "Sauvegarder, restaurer, vérifier",
    "Cartographier les parties prenantes sur une table",
    "Quand arrêter une expérimentation ?",
    "Le droit à l’erreur, pour de vrai",
    "Former les agents : ce qui marche à distance",
    "Mettre un simulateur de coûts entre toutes les mains",
    "Rapprocher le support et l’équipe produit",
    "Choisir un nom que l’on retient",
    "Données de santé : ce que l’on peut faire sans les garder",
    "Atelier : dessiner le parcours d’une personne âgée",
    "Démarches en guichet : observer sans gêner",
    "Comment dire non à une fonctionnalité ?",
    "Suivre les engagements pris ensemble",
    "Une veille partagée qui ne fatigue personne",
    "Migrer sans interrompre le service",
    "Préparer un passage en commission",
    "Raconter un échec utile",
    "Mutualiser les tests entre produits",
    "La cantine idéale : alimentation durable et marchés publics",
];

const NAMES: [&str; 24] = [
    "Ada",
    "Béatrice",
    "Camille D.",
    "Driss",
    "Élodie",
    "Farid",
    "Gwenaëlle",
    "Hugo",
    "Inès",
    "Jean-Marc",
    "Kadiatou",
    "Léa",
    "Mamadou",
    "Nadège",
    "Olivier",
    "Paloma",
    "Quentin",
    "Rosalie",
    "Samir",
    "Thi Mai",
    "Ugo",
    "Valentine",
    "Wassim",
    "Yaëlle",
];

pub(super) fn fill(making: &mut Making, topics: usize) -> Result<(), Rejection> {
    if topics == 0 {
        return Ok(());
    }
    let people: Vec<PersonId> = NAMES.iter().map(|name| making.person(name)).collect();
    let mut cells = free_cells(making).into_iter();
    for (index, title) in TITLES.iter().cycle().take(topics).enumerate() {
        let convener = people[index * 7 % people.len()];
        let topic = propose(making, index, title, convener)?;
        for person in people.iter().skip(index % 5).step_by(2 + index % 11) {
            let actor = Actor::Person {
                id: *person,
                roles: Roles::NONE,
            };
            if making.forum.phase >= Phase::Registration {
                making.act(actor, Command::SetInterest { topic, on: true })?;
            }
        }
        // Every ninth waits, so that the list of those that wait is not empty.
        if making.forum.phase >= Phase::Marketplace && index % 9 != 8 {
            place(making, topic, &mut cells)?;
        }
    }
    Ok(())
}

fn propose(making: &mut Making, index: usize, title: &str, convener: PersonId) -> Result<TopicId, Rejection> {
    let rounds = index / TITLES.len();
    let title = if rounds == 0 {
        title.to_owned()
    } else {
        format!("{title} ({})", rounds + 1)
    };
    let command = Command::Propose {
        convener,
        title: TopicTitle::parse(&title).expect("a title within its bounds"),
        description: Description::parse("On part de ce que chacun a vécu, et on repart avec une chose à essayer.")
            .expect("a description within its bounds"),
        kind: TopicKind::ALL[index % TopicKind::ALL.len()],
        needs: Features::new(),
    };
    let changes = making.console(command)?;
    let proposed = changes.iter().find_map(|change| match change {
        Change::TopicProposed { topic, .. } => Some(*topic),
        _ => None,
    });
    Ok(proposed.expect("a proposal is accepted with a topic"))
}

fn place(making: &mut Making, topic: TopicId, cells: &mut impl Iterator<Item = Cell>) -> Result<(), Rejection> {
    if let Some(cell) = cells.next() {
        making.console(Command::Place {
            topic,
            cell,
            confirmed: true,
        })?;
    }
    Ok(())
}

/// Slot by slot, each cell as often as it has places.
fn free_cells(making: &Making) -> Vec<Cell> {
    let forum = &making.forum;
    let slots: Vec<SlotId> = forum.slot_order().into_iter().map(|(id, _)| id).collect();
    let spaces: Vec<SpaceId> = forum.spaces.iter().map(|(id, _)| *id).collect();
    let cells = slots
        .into_iter()
        .flat_map(|slot| spaces.iter().map(move |space| Cell { slot, space: *space }));
    cells
        .flat_map(|cell| std::iter::repeat_n(cell, forum.free_places(cell)))
        .collect()
}
