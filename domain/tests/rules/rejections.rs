//! Every “no” there is can be met. The matches are exhaustive: a new reason needs a scene here.

use domain::*;

use crate::vocabulary::*;

/// Names each variant of an enum and checks that its scene ends in it.
macro_rules! each {
    ($name:ident, $kind:ident: $($variant:ident => $scene:expr;)*) => {
        #[test]
        fn $name() {
            fn name(met: &$kind) -> &'static str {
                match met { $($kind::$variant { .. } => stringify!($variant),)* }
            }
            $(
                let met: $kind = $scene;
                assert_eq!(name(&met), stringify!($variant));
            )*
        }
    };
}

const HERE: Cell = cell(EARLY, HALL);
const THERE: Cell = cell(LATE, HALL);

/// Ada's topic 1 stands in `HERE` as session 1; her topic 2 stands nowhere; it is 10 h 40.
fn day() -> Day {
    let mut day = Day::open();
    day.placed(ADA, "Fiches action", HERE);
    day.topic(ADA, "Logiciels libres");
    day.at(10, 40)
}

fn ada(command: Command) -> Rejection {
    day().refused(&participant(ADA), command)
}

fn animation(command: Command) -> Rejection {
    day().refused(&facilitator(), command)
}

fn withdrawn() -> Rejection {
    let mut day = day();
    day.done(&participant(ADA), Command::Withdraw { topic: TopicId(2) });
    day.refused(&participant(ADA), Command::Confirm { topic: TopicId(2) })
}

fn edited() -> Rejection {
    let topic = TopicId(1);
    let (title, kind) = (title("Autrement"), TopicKind::Other);
    ada(Command::Edit {
        topic,
        edition: 7,
        title,
        description: description(""),
        kind,
    })
}

fn too_many(fill: impl Fn(&mut Day) -> Rejection) -> Limit {
    match fill(&mut day().phase(Phase::Sessions)) {
        Rejection::TooMany { what, .. } => what,
        other => panic!("{other:?}"),
    }
}

fn until_refused(day: &mut Day, actor: &Actor, mut next: impl FnMut(u32) -> Command) -> Rejection {
    (0..)
        .find_map(|number| day.ask(actor, next(number)).err())
        .expect("there is a limit")
}

fn a_slot(number: u32) -> Command {
    let start = 900 + u16::try_from(number).expect("small") * 2;
    Command::AddSlot {
        details: slot(Minute(start), Minute(start + 1)),
    }
}

fn concern(command: Command) -> Concern {
    let mut day = day();
    day.interested(TopicId(2), 5);
    match day.refused(&participant(ADA), command) {
        Rejection::Confirm { concerns } => concerns[0],
        other => panic!("{other:?}"),
    }
}

fn missing(command: Command) -> Missing {
    match animation(command) {
        Rejection::Unknown { what } => what,
        other => panic!("{other:?}"),
    }
}

fn needed(actor: &Actor, command: Command) -> Needed {
    match day().refused(actor, command) {
        Rejection::NotAllowed { needed } => needed,
        other => panic!("{other:?}"),
    }
}

each! { every_reason_can_be_met, Rejection:
    NotAllowed => ada(Command::SetPhase { phase: Phase::Archived });
    NotNow => ada(write(SessionId(1), 0, false));
    Unknown => ada(Command::Confirm { topic: TopicId(99) });
    Withdrawn => withdrawn();
    CellTaken => ada(place(TopicId(2), HERE));
    CommonSlot => ada(place(TopicId(2), cell(LUNCH, HALL)));
    SpaceTakesNone => ada(place(TopicId(2), cell(EARLY, QUIET)));
    Moved => ada(move_to(SessionId(1), cell(LATE, ALCOVE), THERE));
    AlreadyPlaced => ada(place(TopicId(1), THERE));
    Edited => edited();
    SlotTimes => animation(Command::AddSlot { details: slot(Minute::at(15, 0), Minute::at(15, 0)) });
    SlotOverlap => animation(Command::AddSlot { details: slot(Minute::at(11, 0), Minute::at(12, 0)) });
    TooMany => until_refused(&mut day(), &facilitator(), a_slot);
    Confirm => ada(park(SessionId(1), HERE));
}

each! { every_limit_can_be_met, Limit:
    Topics => too_many(|day| until_refused(day, &facilitator(), |_| propose(BO, "Encore un")));
    TopicsOfOnePerson => too_many(|day| until_refused(day, &participant(BO), |_| propose(BO, "Encore un")));
    Slots => too_many(|day| until_refused(day, &facilitator(), a_slot));
    Spaces => too_many(|day| {
        until_refused(day, &facilitator(), |_| Command::AddSpace { details: space("Couloir", None, 1) })
    });
    Files => too_many(|day| {
        let attach = |number| attach(SessionId(1), file(number));
        until_refused(day, &participant(BO), attach)
    });
}

each! { every_concern_can_be_met, Concern:
    Capacity => concern(place(TopicId(2), cell(LATE, ALCOVE)));
    TwoPlaces => concern(place(TopicId(2), cell(EARLY, TERRACE)));
    StartsSoon => concern(park(SessionId(1), HERE));
}

each! { every_missing_thing_can_be_met, Missing:
    Topic => missing(Command::Confirm { topic: TopicId(99) });
    Session => missing(park(SessionId(99), HERE));
    Slot => missing(Command::RemoveSlot { slot: SlotId(99) });
    Space => missing(Command::RemoveSpace { space: SpaceId(99) });
    File => missing(Command::RemoveFile { session: SessionId(1), file: file(9) });
}

each! { everyone_who_could_have_done_it_can_be_named, Needed:
    Joined => needed(&Actor::Visitor, propose(BO, "Encore un"));
    Convener => needed(&participant(BO), Command::Withdraw { topic: TopicId(1) });
    Facilitator => needed(&participant(BO), Command::RemoveSlot { slot: EARLY });
}

#[test]
fn a_reason_is_read_back_as_it_was_kept() {
    let taken = ada(place(TopicId(2), HERE));
    let kept = serde_json::to_string(&taken).expect("JSON");
    assert_eq!(serde_json::from_str::<Rejection>(&kept).expect("a reason"), taken);
    let kept = wire::encode(&taken).expect("bytes");
    assert_eq!(wire::decode::<Rejection>(&kept).expect("a reason"), taken);
}
