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
        needs: Features::new(),
    })
}

fn without_contacts() -> Rejection {
    let mut day = day();
    let help = HelpContacts::parse("").expect("no contacts");
    let details = Details { help, ..details() };
    day.done(&organiser(), Command::Describe { edition: 0, details });
    let phase = Phase::Registration;
    day.refused(&facilitator(), Command::SetPhase { phase })
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

/// In the hall, which is not known to have a screen.
fn placed_with_needs() -> Command {
    place(TopicId(3), THERE)
}

fn concern(command: Command) -> Concern {
    let mut day = day();
    day.interested(TopicId(2), 5);
    day.done(
        &participant(ADA),
        Command::Propose {
            convener: ADA,
            title: title("Une démonstration"),
            description: description(""),
            kind: TopicKind::Demonstration,
            needs: [Feature::Screen].into(),
        },
    );
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
    WithoutNotes => {
        let mut day = day();
        day.done(&participant(ADA), visible(SessionId(1), Visibility::WithoutNotes));
        let mut day = day.phase(Phase::Sessions);
        day.refused(&participant(ADA), write(SessionId(1), 0, false))
    };
    NothingRuns => day().forum.may_be_present(Timestamp(0), Some(Whereabouts::Wandering)).expect_err("nothing runs");
    NothingWritten => day().phase(Phase::Sessions).refused(&participant(ADA), publish(SessionId(1), 0));
    HasReport => {
        let mut day = day().phase(Phase::Sessions);
        day.done(&participant(ADA), write(SessionId(1), 0, false));
        day.done(&facilitator(), confirmed(park(SessionId(1), HERE)));
        day.refused(&participant(ADA), withdraw_session(SessionId(1)))
    };
    AlreadyPlaced => ada(place(TopicId(1), THERE));
    NotYet => day().at(10, 29).phase(Phase::Sessions).refused(&participant(ADA), begun());
    SlotOver => day().at(11, 35).phase(Phase::Sessions).refused(&participant(ADA), begun());
    Edited => edited();
    NoHelpContacts => without_contacts();
    SlotTimes => animation(Command::AddSlot { details: slot(Minute::at(15, 0), Minute::at(15, 0)) });
    SlotOverlap => animation(Command::AddSlot { details: slot(Minute::at(11, 0), Minute::at(12, 0)) });
    TooMany => until_refused(&mut day(), &facilitator(), a_slot);
    Confirm => ada(park(SessionId(1), HERE));
    CannotUndo => Rejection::CannotUndo { against: against(undone_late) };
    CardUsed => animation(fill(TopicNo(1), BO, "Encore"));
    QueueClosed => ada(enqueue(TopicId(2), true));
    OneAtATime => {
        let mut day = day();
        day.done(&facilitator(), Command::OpenQueue { open: true });
        day.done(&participant(ADA), enqueue(TopicId(2), true));
        let other = day.topic(ADA, "Encore un");
        day.refused(&participant(ADA), enqueue(other, true))
    };
    NotWaiting => animation(announce(TopicId(2)));
    StepReached => show(ShowCommand::GoTo { from: None, step: StepId(2) });
    TurnReached => show(ShowCommand::GoToTurn { step: StepId(1), from: 1, turn: 0 });
    CurrentStep => show(ShowCommand::RemoveStep { step: StepId(1) });
    Timer => show(ShowCommand::SetTimer { seconds: Some(5) });
    Merged => {
        let mut day = day();
        day.done(&facilitator(), agreed_aloud(TopicId(1), TopicId(2)));
        day.refused(&participant(ADA), place(TopicId(2), THERE))
    };
    MergeWithItself => ada(suggest_merge(TopicId(1), TopicId(1), ""));
    Gathers => {
        let mut day = day();
        let third = day.topic(BO, "Encore un");
        day.done(&facilitator(), agreed_aloud(TopicId(1), TopicId(2)));
        day.refused(&participant(BO), suggest_merge(third, TopicId(1), ""))
    };
    Begun => day().at(11, 0).refused(&participant(BO), suggest_merge(TopicId(2), TopicId(1), ""));
    NoMerge => ada(answer_merge(TopicId(1), TopicId(2), TopicId(1), true));
    Pace => animation(Command::SetPace { pace: Pace { seconds: 5, ..Pace::default() } });
}

each! { every_limit_can_be_met, Limit:
    BlankCards => too_many(|day| day.refused(&facilitator(), Command::ReserveNumbers { count: 61 }));
    Topics => too_many(|day| until_refused(day, &facilitator(), |_| propose(BO, "Encore un")));
    TopicsOfOnePerson => too_many(|day| until_refused(day, &participant(BO), |_| propose(BO, "Encore un")));
    Slots => too_many(|day| until_refused(day, &facilitator(), a_slot));
    Spaces => too_many(|day| {
        until_refused(day, &facilitator(), |_| Command::AddSpace { details: space("Couloir", None, 1) })
    });
    SessionsOfOneTopic => too_many(|day| {
        for number in 0..5 {
            day.done(&facilitator(), Command::AddSpace { details: space(&format!("Couloir {number}"), None, 1) });
        }
        let spaces = [ALCOVE, TERRACE].into_iter().chain((5..).map(SpaceId));
        let cells: Vec<Cell> = [EARLY, LATE].iter().flat_map(|slot| {
            spaces.clone().take(7).map(|space| cell(*slot, space))
        }).collect();
        until_refused(day, &facilitator(), |number| {
            confirmed(repeat(TopicId(1), cells[usize::try_from(number).expect("small")]))
        })
    });
    CoConveners => too_many(|day| {
        until_refused(day, &facilitator(), |number| co_convene(TopicId(1), guest(number), true))
    });
    Scribes => too_many(|day| {
        let guest = |number| participant(guest(number));
        (0..).find_map(|number| day.ask(&guest(number), take_notes(SessionId(1), true)).err()).expect("a limit")
    });
    Steps => too_many(|day| until_refused(day, &facilitator(), |_| add_step(a_step("Une étape", Phase::Sessions))));
    Turns => too_many(|day| {
        day.refused(&facilitator(), add_step(with_turns(a_step("Stand-up", Phase::Sessions), MAX_TURNS + 1)))
    });
    Merges => too_many(|day| {
        for _ in 0..5 {
            day.topic(ADA, "Encore un");
        }
        until_refused(day, &participant(BO), |number| suggest_merge(TopicId(1), TopicId(number + 2), ""))
    });
    Files => too_many(|day| {
        let attach = |number| attach(SessionId(1), file(number));
        until_refused(day, &participant(ADA), attach)
    });
}

each! { every_concern_can_be_met, Concern:
    Capacity => concern(place(TopicId(2), cell(LATE, ALCOVE)));
    TwoPlaces => concern(place(TopicId(2), cell(EARLY, TERRACE)));
    Lacks => concern(placed_with_needs());
    StartsSoon => concern(park(SessionId(1), HERE));
}

each! { every_missing_thing_can_be_met, Missing:
    Card => missing(fill(TopicNo(99), ADA, "Encore"));
    Topic => missing(Command::Confirm { topic: TopicId(99) });
    Session => missing(park(SessionId(99), HERE));
    Slot => missing(Command::RemoveSlot { slot: SlotId(99) });
    Space => missing(Command::RemoveSpace { space: SpaceId(99) });
    File => missing(Command::RemoveFile { session: SessionId(1), file: file(9) });
    Act => missing(undo(ActId(99)));
    Step => missing(go(0, 99));
    Turn => match show(ShowCommand::GoToTurn { step: StepId(1), from: 0, turn: 9 }) {
        Rejection::Unknown { what } => what,
        other => panic!("{other:?}"),
    };
    // Told by the server, which knows who is there.
    Person => Missing::Person;
}

/// Asked while the day is in the first of two steps, which has two speaking turns.
fn show(command: ShowCommand) -> Rejection {
    let mut day = day();
    for step in [
        with_turns(a_step("Stand-up", Phase::Sessions), 2),
        a_step("Clôture", Phase::Closing),
    ] {
        day.done(&facilitator(), add_step(step));
    }
    day.done(&facilitator(), go(0, 1));
    day.refused(&facilitator(), Command::Show(command))
}

fn undone_late(day: &mut Day) -> (Actor, ActId) {
    day.done(&participant(ADA), move_away());
    day.later(31);
    (participant(ADA), day.last())
}

fn begun() -> Command {
    mark(SessionId(1), SessionMark::Begun)
}

fn move_away() -> Command {
    confirmed(move_to(SessionId(1), HERE, THERE))
}

/// What stands against an undo that is asked for after a facilitator did something else.
fn after(first: Command, then: &[Command]) -> Against {
    against(|day| {
        day.done(&facilitator(), first.clone());
        let act = day.last();
        for command in then {
            day.done(&facilitator(), command.clone());
        }
        (facilitator(), act)
    })
}

fn against(act: impl Fn(&mut Day) -> (Actor, ActId)) -> Against {
    let mut day = day();
    let (actor, act) = act(&mut day);
    match day.refused(&actor, undo(act)) {
        Rejection::CannotUndo { against } => against,
        other => panic!("{other:?}"),
    }
}

fn rename(slot: SlotId) -> Command {
    let details = SlotDetails {
        title: SlotTitle::parse("Autrement").expect("a title"),
        ..late()
    };
    Command::EditSlot { slot, details }
}

fn early() -> SlotDetails {
    slot(Minute::at(10, 45), Minute::at(11, 35))
}

fn late() -> SlotDetails {
    slot(Minute::at(11, 40), Minute::at(12, 30))
}

fn hall(places: u8) -> Command {
    let details = space("Grande salle", Some(50), places);
    Command::EditSpace { space: HALL, details }
}

each! { everything_that_stands_against_an_undo_can_be_met, Against:
    TooLate => against(undone_late);
    Kind => after(Command::SetPhase { phase: Phase::Sessions }, &[]);
    Details => against(|day| {
        let describe = |edition, day| Command::Describe {
            edition,
            details: Details { date: Date { year: 2026, month: 7, day }, ..details() },
        };
        day.done(&organiser(), describe(0, 1));
        let act = day.last();
        day.done(&organiser(), describe(1, 2));
        (organiser(), act)
    });
    Topic => after(propose(BO, "Encore un"), &[Command::Withdraw { topic: TopicId(3) }]);
    Session => after(move_away(), &[confirmed(park(SessionId(1), THERE))]);
    Mark => against(|day| {
        day.done(&facilitator(), Command::SetPhase { phase: Phase::Sessions });
        day.done(&facilitator(), begun());
        let act = day.last();
        day.done(&facilitator(), mark(SessionId(1), SessionMark::Ended));
        (facilitator(), act)
    });
    Slot => after(rename(LATE), &[Command::RemoveSlot { slot: LATE }]);
    Space => after(hall(2), &[hall(3)]);
    Taken => after(move_away(), &[confirmed(place(TopicId(2), HERE))]);
    Gone => after(move_away(), &[Command::RemoveSlot { slot: EARLY }]);
    Closed => after(move_away(), &[Command::EditSlot { slot: EARLY, details: common(early()) }]);
    Show => {
        let timer = |seconds| Command::Show(ShowCommand::SetTimer { seconds: Some(seconds) });
        after(timer(60), &[timer(120)])
    };
    Queue => after(enqueue(TopicId(2), true), &[announce(TopicId(2))]);
    Overlap => after(Command::RemoveSlot { slot: LATE }, &[Command::AddSlot { details: late() }]);
}

each! { everyone_who_could_have_done_it_can_be_named, Needed:
    Joined => needed(&Actor::Visitor, propose(BO, "Encore un"));
    Scribe => needed(&participant(BO), attach(SessionId(1), file(1)));
    Convener => needed(&participant(BO), Command::Withdraw { topic: TopicId(1) });
    Facilitator => needed(&participant(BO), Command::RemoveSlot { slot: EARLY });
    Organiser => needed(&facilitator(), Command::Describe { edition: 0, details: details() });
}

#[test]
fn a_reason_is_read_back_as_it_was_kept() {
    let taken = ada(place(TopicId(2), HERE));
    let kept = serde_json::to_string(&taken).expect("JSON");
    assert_eq!(serde_json::from_str::<Rejection>(&kept).expect("a reason"), taken);
    let kept = wire::encode(&taken).expect("bytes");
    assert_eq!(wire::decode::<Rejection>(&kept).expect("a reason"), taken);
}
