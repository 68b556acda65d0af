//! Random people asking for random things, most of which the rules allow.

use domain::*;
use uuid::Uuid;

/// Before every slot: nothing is about to start.
pub(super) const MORNING: Timestamp = Timestamp(1_780_000_000);

/// SplitMix64: the same numbers for a seed in every version of everything.
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// `0..bound`
    pub(super) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        usize::try_from(mixed % bound.max(1) as u64).unwrap_or_default()
    }

    /// One of what there is, and sometimes something that is not there.
    fn id(&mut self, known: impl Iterator<Item = u32>) -> u32 {
        let known: Vec<u32> = known.collect();
        match self.below(known.len() + 1) {
            at if at < known.len() => known[at],
            _ => self.below(4) as u32,
        }
    }
}

pub(super) fn person(number: usize) -> PersonId {
    PersonId(Uuid::from_u128(1 + number as u128))
}

pub(super) fn details() -> Details {
    Details {
        title: ForumTitle::parse("Rencontre").expect("a title"),
        date: Date {
            year: 2026,
            month: 5,
            day: 28,
        },
        time_zone: "Europe/Paris".to_owned(),
        origin: MORNING,
        venue: Venue::parse("").expect("a venue"),
        help: HelpContacts::parse("À l'accueil").expect("contacts"),
        practical: Box::default(),
        admission: Box::default(),
        listed: false,
        allowed_tools: domain::AllowedTools::default(),
    }
}

/// Two slots, two spaces, and the marketplace is open.
pub(super) fn opening() -> Vec<(Actor, Command)> {
    let commands = [
        Command::AddSlot {
            details: slot(20, false),
        },
        Command::AddSlot {
            details: slot(22, false),
        },
        Command::AddSpace { details: space(0, 1) },
        Command::AddSpace { details: space(1, 2) },
        Command::SetPhase {
            phase: Phase::Marketplace,
        },
    ];
    commands.map(|command| (Actor::Console, command)).into()
}

pub(super) fn command(random: &mut Random, forum: &Forum) -> (Actor, Command) {
    let who = person(random.below(4));
    let roles = match random.below(3) {
        0 => Roles::NONE,
        _ => Roles::of(Role::Organiser),
    };
    let topic = TopicId(random.id(forum.topics.keys().map(|id| id.0)));
    let session = SessionId(random.id(forum.sessions.keys().map(|id| id.0)));
    let slot_id = SlotId(random.id(forum.slots.keys().map(|id| id.0)));
    let space_id = SpaceId(random.id(forum.spaces.iter().map(|(id, _)| id.0)));
    let cell = Cell {
        slot: slot_id,
        space: space_id,
    };
    let stands = forum.sessions.get(&session).and_then(|session| session.cell);
    let from = stands.unwrap_or(cell);
    let confirmed = true;
    let command = match random.below(37) {
        0..4 => Command::Propose {
            convener: who,
            title: title(random),
            description: Description::parse("").expect("a description"),
            kind: TopicKind::ALL[random.below(TopicKind::ALL.len())],
            needs: Features::new(),
        },
        4 => Command::Withdraw { topic },
        5 => Command::Edit {
            topic,
            edition: forum.topics.get(&topic).map_or(0, |topic| topic.edition),
            title: title(random),
            description: Description::parse("").expect("a description"),
            kind: TopicKind::default(),
            needs: Features::new(),
        },
        6..11 => Command::SetInterest {
            topic,
            on: random.below(3) > 0,
        },
        11..14 => Command::Place { topic, cell, confirmed },
        14 | 15 => Command::Move {
            session,
            from,
            to: cell,
            confirmed,
        },
        16 => Command::Park {
            session,
            from,
            confirmed,
        },
        17 => Command::WriteReport {
            session,
            revision: forum
                .sessions
                .get(&session)
                .map_or(0, |session| session.report.revision),
            empty: random.below(4) == 0,
        },
        18 => Command::AddSlot {
            details: slot(random.below(40), random.below(4) == 0),
        },
        19 => Command::EditSlot {
            slot: slot_id,
            details: slot(random.below(40), random.below(4) == 0),
        },
        20 => match random.below(2) {
            0 => Command::RemoveSlot { slot: slot_id },
            _ => Command::RemoveSpace { space: space_id },
        },
        21 => Command::AddSpace {
            details: space(random.below(9), random.below(3)),
        },
        22 => Command::EditSpace {
            space: space_id,
            details: space(random.below(9), random.below(3)),
        },
        23 | 24 => Command::Repeat { topic, cell, confirmed },
        25 => {
            let with = SessionId(random.id(forum.sessions.keys().map(|id| id.0)));
            let with_at = forum.sessions.get(&with).and_then(|session| session.cell);
            Command::Swap {
                session,
                at: from,
                with,
                with_at: with_at.unwrap_or(cell),
                confirmed,
            }
        }
        26 => Command::SetCoConvener {
            topic,
            person: person(random.below(4)),
            on: random.below(3) > 0,
        },
        27 => Command::HandOver {
            topic,
            to: person(random.below(4)),
            confirmed,
        },
        28 => Command::Undo {
            act: ActId(random.id(forum.history.acts().take(9).map(|act| act.stamp.act.0))),
        },
        29 => Command::WithdrawSession { session },
        30 | 31 => Command::SetScribe {
            session,
            on: random.below(3) > 0,
        },
        32 => Command::SayProgress {
            session,
            line: ProgressLine::parse(["", "Tour de table"][random.below(2)]).expect("a line"),
        },
        33 => Command::SuggestMerge {
            host: topic,
            guest: TopicId(random.id(forum.topics.keys().map(|id| id.0))),
            word: MergeWord::parse("").expect("no word"),
            agreed: random.below(2) == 0,
            confirmed,
        },
        34 | 35 => {
            let asked = forum.merges.iter().next();
            let (host, guest) = asked.map_or((topic, topic), |(pair, _)| (pair.host, pair.guest));
            let answers =
                asked.and_then(|(pair, ask)| pair.sides().into_iter().find(|side| !ask.accepted.contains(side)));
            Command::AnswerMerge {
                host,
                guest,
                side: answers.unwrap_or(guest),
                accept: random.below(4) > 0,
                word: MergeWord::parse("").expect("no word"),
                confirmed,
            }
        }
        _ => Command::SetPhase {
            // Most of the time the board is open.
            phase: [Phase::Marketplace, Phase::Sessions, Phase::Sessions, Phase::Closing][random.below(4)],
        },
    };
    (Actor::Person { id: who, roles }, command)
}

fn title(random: &mut Random) -> TopicTitle {
    TopicTitle::parse(&format!("Sujet {}", random.below(100))).expect("a title")
}

/// Half an hour long, the `half_hour`-th of the day.
fn slot(half_hour: usize, common: bool) -> SlotDetails {
    let start = Minute(half_hour as u16 * 30);
    SlotDetails {
        start,
        end: Minute(start.0 + 30),
        title: SlotTitle::parse("").expect("no title"),
        common,
    }
}

fn space(name: usize, places: usize) -> SpaceDetails {
    SpaceDetails {
        name: SpaceName::parse(&format!("Salle {name}")).expect("a name"),
        capacity: None,
        places: places as u8,
        equipment: Equipment::parse("").expect("no equipment"),
        accessibility: Accessibility::parse("").expect("nothing said"),
        features: Features::new(),
    }
}
