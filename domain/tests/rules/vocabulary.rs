//! Words to tell a day with, so that a test reads as its name does.

mod day;

pub use day::Day;

use domain::*;
use uuid::Uuid;

pub type Answer = Result<Vec<Change>, Rejection>;

pub const ADA: PersonId = PersonId(Uuid::from_u128(1));
pub const BO: PersonId = PersonId(Uuid::from_u128(2));
pub const CLEO: PersonId = PersonId(Uuid::from_u128(3));
pub const DAN: PersonId = PersonId(Uuid::from_u128(4));

/// 10 h 45 – 11 h 35.
pub const EARLY: SlotId = SlotId(1);
/// 11 h 40 – 12 h 30.
pub const LATE: SlotId = SlotId(2);
/// 12 h 30 – 14 h, for everyone.
pub const LUNCH: SlotId = SlotId(3);
/// 14 h – 14 h 55.
pub const AFTERNOON: SlotId = SlotId(4);

/// Holds 50.
pub const HALL: SpaceId = SpaceId(1);
/// Holds 4.
pub const ALCOVE: SpaceId = SpaceId(2);
/// Nobody knows how many it holds; two sessions at once.
pub const TERRACE: SpaceId = SpaceId(3);
/// Takes none.
pub const QUIET: SpaceId = SpaceId(4);

pub const fn cell(slot: SlotId, space: SpaceId) -> Cell {
    Cell { slot, space }
}

pub fn participant(id: PersonId) -> Actor {
    Actor::Person { id, roles: Roles::NONE }
}

pub fn facilitator() -> Actor {
    Actor::Person {
        id: CLEO,
        roles: Roles::of(Role::Facilitator),
    }
}

pub fn organiser() -> Actor {
    Actor::Person {
        id: CLEO,
        roles: Roles::of(Role::Organiser),
    }
}

/// A person besides those with a name.
pub fn guest(number: u32) -> PersonId {
    PersonId(Uuid::from_u128(1_000 + u128::from(number)))
}

pub fn file(number: u32) -> FileId {
    FileId(Uuid::from_u128(9_000 + u128::from(number)))
}

pub fn title(text: &str) -> TopicTitle {
    TopicTitle::parse(text).expect("a title")
}

pub fn description(text: &str) -> Description {
    Description::parse(text).expect("a description")
}

/// Midnight of the day, and 10 h 45 is 38,700 seconds later.
pub const MIDNIGHT: Timestamp = Timestamp(1_780_000_000);

pub fn details() -> Details {
    Details {
        title: ForumTitle::parse("Rencontre ALLiaNCE").expect("a title"),
        date: Date {
            year: 2026,
            month: 5,
            day: 28,
        },
        time_zone: "Europe/Paris".to_owned(),
        origin: MIDNIGHT,
        venue: Venue::parse("20, avenue de Ségur").expect("a venue"),
        help: HelpContacts::parse("Zoé, gilet vert").expect("contacts"),
        practical: Box::default(),
        admission: Box::default(),
        listed: false,
        allowed_tools: AllowedTools::default(),
    }
}

pub fn slot(start: Minute, end: Minute) -> SlotDetails {
    SlotDetails {
        start,
        end,
        title: SlotTitle::parse("").expect("no title"),
        common: false,
    }
}

pub fn common(slot: SlotDetails) -> SlotDetails {
    SlotDetails { common: true, ..slot }
}

pub fn space(name: &str, capacity: Option<u32>, places: u8) -> SpaceDetails {
    SpaceDetails {
        name: SpaceName::parse(name).expect("a name"),
        capacity,
        places,
        equipment: Equipment::parse("").expect("nothing"),
        accessibility: Accessibility::parse("").expect("nothing"),
        features: Features::new(),
    }
}

pub fn propose(convener: PersonId, text: &str) -> Command {
    Command::Propose {
        convener,
        title: title(text),
        description: description(""),
        kind: TopicKind::Workshop,
        needs: Features::new(),
    }
}

pub fn place(topic: TopicId, cell: Cell) -> Command {
    Command::Place {
        topic,
        cell,
        confirmed: false,
    }
}

pub fn move_to(session: SessionId, from: Cell, to: Cell) -> Command {
    Command::Move {
        session,
        from,
        to,
        confirmed: false,
    }
}

pub fn repeat(topic: TopicId, cell: Cell) -> Command {
    Command::Repeat {
        topic,
        cell,
        confirmed: false,
    }
}

/// Each session with where it is believed to stand.
pub fn swap((session, at): (SessionId, Cell), (with, with_at): (SessionId, Cell)) -> Command {
    Command::Swap {
        session,
        at,
        with,
        with_at,
        confirmed: false,
    }
}

pub fn split(topic: TopicId, text: &str) -> Command {
    Command::Split {
        topic,
        title: title(text),
        description: description(""),
        kind: TopicKind::Workshop,
        needs: Features::new(),
    }
}

pub fn offer(topic: TopicId, on: bool) -> Command {
    Command::OfferToConvene { topic, on }
}

pub fn co_convene(topic: TopicId, person: PersonId, on: bool) -> Command {
    Command::SetCoConvener { topic, person, on }
}

pub fn hand_over(topic: TopicId, to: PersonId) -> Command {
    Command::HandOver {
        topic,
        to,
        confirmed: false,
    }
}

pub fn park(session: SessionId, from: Cell) -> Command {
    Command::Park {
        session,
        from,
        confirmed: false,
    }
}

/// « On commence », « C'est terminé »
pub fn mark(session: SessionId, mark: SessionMark) -> Command {
    Command::MarkSession { session, mark }
}

/// « Regrouper »
pub fn suggest_merge(host: TopicId, guest: TopicId, word: &str) -> Command {
    Command::SuggestMerge {
        host,
        guest,
        word: MergeWord::parse(word).expect("a word"),
        agreed: false,
        confirmed: false,
    }
}

/// « Les personnes ont donné leur accord à voix haute »
pub fn agreed_aloud(host: TopicId, guest: TopicId) -> Command {
    Command::SuggestMerge {
        host,
        guest,
        word: MergeWord::parse("").expect("no word"),
        agreed: true,
        confirmed: false,
    }
}

pub fn answer_merge(host: TopicId, guest: TopicId, side: TopicId, accept: bool) -> Command {
    Command::AnswerMerge {
        host,
        guest,
        side,
        accept,
        word: MergeWord::parse("").expect("no word"),
        confirmed: false,
    }
}

pub fn withdraw_session(session: SessionId) -> Command {
    Command::WithdrawSession { session }
}

/// The same, after the second look.
pub fn confirmed(command: Command) -> Command {
    match command {
        Command::Place { topic, cell, .. } => Command::Place {
            topic,
            cell,
            confirmed: true,
        },
        Command::Move { session, from, to, .. } => Command::Move {
            session,
            from,
            to,
            confirmed: true,
        },
        Command::Park { session, from, .. } => Command::Park {
            session,
            from,
            confirmed: true,
        },
        Command::Repeat { topic, cell, .. } => Command::Repeat {
            topic,
            cell,
            confirmed: true,
        },
        Command::Swap {
            session,
            at,
            with,
            with_at,
            ..
        } => Command::Swap {
            session,
            at,
            with,
            with_at,
            confirmed: true,
        },
        Command::HandOver { topic, to, .. } => Command::HandOver {
            topic,
            to,
            confirmed: true,
        },
        Command::SuggestMerge {
            host,
            guest,
            word,
            agreed,
            ..
        } => Command::SuggestMerge {
            host,
            guest,
            word,
            agreed,
            confirmed: true,
        },
        other => other,
    }
}

pub fn add_slot(start: Minute, end: Minute) -> Command {
    Command::AddSlot {
        details: slot(start, end),
    }
}

pub fn interest(topic: TopicId, on: bool) -> Command {
    Command::SetInterest { topic, on }
}

/// What stands on a blank card.
pub fn fill(no: TopicNo, convener: PersonId, text: &str) -> Command {
    Command::FillCard {
        no,
        convener,
        title: title(text),
    }
}

pub fn enqueue(topic: TopicId, on: bool) -> Command {
    Command::Enqueue { topic, on }
}

/// A step of the running order at 10 h, without words.
pub fn a_step(text: &str, phase: Phase) -> Step {
    Step {
        start: Minute::at(10, 0),
        title: StepTitle::parse(text).expect("a title"),
        shows: Shows::Board,
        phase,
        words: StepWords::default(),
        notice: WallText::default(),
        turns: Vec::new(),
    }
}

/// The same with so many speaking turns.
pub fn with_turns(step: Step, turns: usize) -> Step {
    let named = |number: usize| TurnName::parse(&format!("Produit {number}")).expect("a name");
    Step {
        turns: (1..=turns).map(named).collect(),
        ..step
    }
}

pub fn add_step(details: Step) -> Command {
    Command::Show(ShowCommand::AddStep { details, before: None })
}

/// From one step to another, by their numbers; 0: before the first.
pub fn go(from: u32, to: u32) -> Command {
    Command::Show(ShowCommand::GoTo {
        from: (from > 0).then_some(StepId(from)),
        step: StepId(to),
    })
}

pub fn announce(topic: TopicId) -> Command {
    Command::Announce { topic }
}

pub fn write(session: SessionId, revision: u32, empty: bool) -> Command {
    Command::WriteReport {
        session,
        revision,
        empty,
    }
}

pub fn visible(session: SessionId, visibility: Visibility) -> Command {
    Command::SetVisibility { session, visibility }
}

/// Without artificial intelligence.
pub fn publish(session: SessionId, revision: u32) -> Command {
    Command::PublishReport {
        session,
        revision,
        assistance: AiAssistance::None,
    }
}

/// « Je prends les notes »
pub fn take_notes(session: SessionId, on: bool) -> Command {
    Command::SetScribe { session, on }
}

pub fn ask_scribe(session: SessionId, to: PersonId) -> Command {
    Command::AskScribe { session, to }
}

/// « On en est à… »
pub fn say(session: SessionId, line: &str) -> Command {
    Command::SayProgress {
        session,
        line: ProgressLine::parse(line).expect("a line"),
    }
}

pub fn undo(act: ActId) -> Command {
    Command::Undo { act }
}

pub fn attach(session: SessionId, file: FileId) -> Command {
    Command::AttachFile { session, file }
}
