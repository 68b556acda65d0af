//! Who may do what, and when: the rules are walked cell by cell against `tests/permissions.csv`, which was written
//! by reading product.md.

use domain::*;

use crate::vocabulary::*;

const FIXTURE: &str = include_str!("../permissions.csv");

/// Who asks, by the column's name.
const ROLES: [(&str, Actor); 9] = [
    ("visitor", Actor::Visitor),
    ("participant", who(EVE, Roles::NONE)),
    ("moderator", who(EVE, Roles::of(Role::Moderator))),
    ("scribe", who(FAY, Roles::NONE)),
    ("co-convener", who(DAN, Roles::NONE)),
    ("convener", who(ADA, Roles::NONE)),
    ("facilitator", who(CLEO, Roles::of(Role::Facilitator))),
    ("organiser", who(CLEO, Roles::of(Role::Organiser))),
    ("console", Actor::Console),
];

/// Leads nothing.
pub const EVE: PersonId = PersonId(uuid::Uuid::from_u128(5));
/// Takes notes.
const FAY: PersonId = PersonId(uuid::Uuid::from_u128(6));

pub const HERE: Cell = cell(EARLY, HALL);
const THERE: Cell = cell(LATE, HALL);

const fn who(id: PersonId, roles: Roles) -> Actor {
    Actor::Person { id, roles }
}

/// Exhaustive, so that a new command does not compile without a row in the fixture.
fn name(command: &Command) -> &'static str {
    match command {
        Command::Describe { .. } => "Describe",
        Command::SetPhase { .. } => "SetPhase",
        Command::Show(ShowCommand::Plan { .. }) => "Plan",
        Command::Show(ShowCommand::AddStep { .. }) => "AddStep",
        Command::Show(ShowCommand::EditStep { .. }) => "EditStep",
        Command::Show(ShowCommand::MoveStep { .. }) => "MoveStep",
        Command::Show(ShowCommand::RemoveStep { .. }) => "RemoveStep",
        Command::Show(ShowCommand::GoTo { .. }) => "GoTo",
        Command::Show(ShowCommand::GoToTurn { .. }) => "GoToTurn",
        Command::Show(ShowCommand::SetTimer { .. }) => "SetTimer",
        Command::Show(ShowCommand::SetMessage { .. }) => "SetMessage",
        Command::Propose { .. } => "Propose",
        Command::ReserveNumbers { .. } => "ReserveNumbers",
        Command::FillCard { .. } => "FillCard",
        Command::Confirm { .. } => "Confirm",
        Command::Edit { .. } => "Edit",
        Command::Split { .. } => "Split",
        Command::Withdraw { .. } => "Withdraw",
        Command::OfferToConvene { .. } => "OfferToConvene",
        Command::SetCoConvener { .. } => "SetCoConvener",
        Command::HandOver { .. } => "HandOver",
        Command::Place { .. } => "Place",
        Command::Repeat { .. } => "Repeat",
        Command::Move { .. } => "Move",
        Command::Swap { .. } => "Swap",
        Command::DropSwap { .. } => "DropSwap",
        Command::SuggestMerge { .. } => "SuggestMerge",
        Command::AnswerMerge { .. } => "AnswerMerge",
        Command::DropMerge { .. } => "DropMerge",
        Command::Park { .. } => "Park",
        Command::WithdrawSession { .. } => "WithdrawSession",
        Command::MarkSession { .. } => "MarkSession",
        Command::OpenQueue { .. } => "OpenQueue",
        Command::SetPace { .. } => "SetPace",
        Command::Enqueue { .. } => "Enqueue",
        Command::Reorder { .. } => "Reorder",
        Command::Announce { .. } => "Announce",
        Command::SetInterest { .. } => "SetInterest",
        Command::AddSlot { .. } => "AddSlot",
        Command::EditSlot { .. } => "EditSlot",
        Command::RemoveSlot { .. } => "RemoveSlot",
        Command::AddSpace { .. } => "AddSpace",
        Command::EditSpace { .. } => "EditSpace",
        Command::RemoveSpace { .. } => "RemoveSpace",
        Command::SetScribe { .. } => "SetScribe",
        Command::AskScribe { .. } => "AskScribe",
        Command::DropScribeAsk { .. } => "DropScribeAsk",
        Command::SayProgress { .. } => "SayProgress",
        Command::WriteReport { .. } => "WriteReport",
        Command::AttachFile { .. } => "AttachFile",
        Command::RemoveFile { .. } => "RemoveFile",
        Command::SetVisibility { .. } => "SetVisibility",
        Command::PublishReport { .. } => "PublishReport",
        Command::UnpublishReport { .. } => "UnpublishReport",
        Command::Undo { .. } => "Undo",
    }
}

/// Ada's topic 1, which Dan leads as well and Bo would, stands with notes and a file, and waits once more as session 3; Fay
/// takes its notes and asked Bo to take over; her topic 2 is on no cell; Bo's topic 3 stands, and Ada's session asked to
/// change places with it, and Bo suggested that the two be one; Bo's topic 4 waits to be announced. The day is in step 1
/// of two, which has two speaking turns. Last, Ada edited her topic 2.
pub fn day() -> Day {
    let mut day = Day::open().phase(Phase::Sessions);
    let (topic, session) = day.placed(ADA, "Fiches action", HERE);
    day.topic(ADA, "Logiciels libres");
    for step in [
        with_turns(a_step("Stand-up", Phase::Sessions), 2),
        a_step("Clôture", Phase::Sessions),
    ] {
        day.done(&facilitator(), add_step(step));
    }
    day.done(&facilitator(), go(0, 1));
    day.done(&facilitator(), Command::ReserveNumbers { count: 2 });
    for topic in [topic, TopicId(2)] {
        day.joins(topic, DAN);
    }
    let (_, other) = day.placed(BO, "Le sujet de Bo", cell(LATE, ALCOVE));
    day.done(&participant(BO), offer(topic, true));
    let asked = swap((session, HERE), (other, cell(LATE, ALCOVE)));
    day.done(&participant(ADA), asked);
    day.done(&participant(FAY), take_notes(session, true));
    day.done(&participant(FAY), ask_scribe(session, BO));
    day.done(&participant(ADA), attach(session, file(1)));
    day.done(&participant(ADA), write(session, 0, false));
    day.done(&participant(ADA), repeat(topic, THERE));
    day.done(&participant(ADA), park(SessionId(3), THERE));
    day.done(&participant(BO), suggest_merge(topic, TopicId(3), ""));
    let waits = day.topic(BO, "Encore de Bo");
    day.done(&facilitator(), Command::OpenQueue { open: true });
    day.done(&participant(BO), enqueue(waits, true));
    day.done(&participant(ADA), edit(TopicId(2), "Logiciels libres et communs"));
    day
}

/// A session is marked when its slot is near; it does not move then without a second look.
fn day_of(command: &Command) -> Day {
    match command {
        Command::MarkSession { .. } => day().at(10, 40),
        _ => day(),
    }
}

fn edit(topic: TopicId, text: &str) -> Command {
    Command::Edit {
        topic,
        edition: 0,
        title: title(text),
        description: description(""),
        kind: TopicKind::Other,
        needs: Features::new(),
    }
}

/// One of each, all of which the day above takes when it is the right person and phase. `asking` proposes for
/// themselves; whoever is no person, for Bo.
fn commands(asking: Option<PersonId>) -> Vec<Command> {
    let (topic, session) = (TopicId(1), SessionId(1));
    let (with, with_at) = (SessionId(2), cell(LATE, ALCOVE));
    let details = slot(Minute::at(15, 0), Minute::at(16, 0));
    vec![
        Command::Describe {
            edition: 0,
            details: Details {
                time_zone: "Indian/Reunion".to_owned(),
                ..crate::vocabulary::details()
            },
        },
        Command::SetPhase { phase: Phase::Sessions },
        Command::Show(ShowCommand::Plan { steps: vec![] }),
        add_step(a_step("Pause", Phase::Sessions)),
        Command::Show(ShowCommand::EditStep {
            step: StepId(2),
            edition: 0,
            details: a_step("Cercle", Phase::Sessions),
        }),
        Command::Show(ShowCommand::MoveStep {
            step: StepId(1),
            before: None,
        }),
        Command::Show(ShowCommand::RemoveStep { step: StepId(2) }),
        go(1, 2),
        Command::Show(ShowCommand::GoToTurn {
            step: StepId(1),
            from: 0,
            turn: 1,
        }),
        Command::Show(ShowCommand::SetTimer { seconds: Some(60) }),
        Command::Show(ShowCommand::SetMessage {
            message: WallText::parse("Bientôt").expect("a message"),
        }),
        propose(asking.unwrap_or(BO), "Encore un"),
        Command::ReserveNumbers { count: 4 },
        fill(TopicNo(3), asking.unwrap_or(BO), "Encore un"),
        Command::Confirm { topic },
        edit(topic, "Autrement"),
        split(topic, "Une partie"),
        Command::Withdraw { topic },
        offer(topic, true),
        co_convene(topic, BO, true),
        hand_over(topic, DAN),
        place(TopicId(2), THERE),
        repeat(topic, THERE),
        move_to(session, HERE, THERE),
        swap((session, HERE), (with, with_at)),
        Command::DropSwap { session, with },
        suggest_merge(topic, TopicId(4), ""),
        answer_merge(topic, TopicId(3), topic, true),
        Command::DropMerge {
            host: topic,
            guest: TopicId(3),
        },
        park(session, HERE),
        withdraw_session(SessionId(3)),
        mark(session, SessionMark::Begun),
        Command::OpenQueue { open: false },
        Command::SetPace { pace: Pace::default() },
        enqueue(TopicId(2), true),
        Command::Reorder {
            topic: TopicId(4),
            before: None,
        },
        announce(TopicId(4)),
        interest(topic, true),
        Command::AddSlot { details },
        Command::EditSlot {
            slot: EARLY,
            details: slot(Minute::at(10, 45), Minute::at(11, 30)),
        },
        Command::RemoveSlot { slot: EARLY },
        Command::AddSpace {
            details: space("Couloir", None, 1),
        },
        Command::EditSpace {
            space: HALL,
            details: space("Hall", None, 1),
        },
        Command::RemoveSpace { space: HALL },
        take_notes(session, asking != Some(FAY)),
        ask_scribe(session, DAN),
        Command::DropScribeAsk { session, to: BO },
        say(session, "Premier tour de table"),
        write(session, 1, false),
        attach(session, file(2)),
        Command::RemoveFile { session, file: file(1) },
        visible(session, Visibility::WithoutNotes),
        publish(session, 1),
        Command::UnpublishReport { session },
        undo(day().last()),
    ]
}

/// The lines of the fixture without its comments, in cells.
fn fixture() -> Vec<Vec<&'static str>> {
    let lines = FIXTURE.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split(',').collect()).collect()
}

fn phases(letters: &str) -> Vec<Phase> {
    let named = |phase: &Phase| letters.contains(&format!("{phase:?}")[..1]);
    Phase::ALL.into_iter().filter(named).collect()
}

#[test]
fn every_command_answers_every_role_in_every_phase_as_the_fixture_says() {
    let rows = fixture();
    let columns: Vec<&str> = ROLES.iter().map(|(name, _)| *name).collect();
    assert_eq!(rows[0][1..], columns);
    let named: Vec<&str> = commands(None).iter().map(name).collect();
    assert_eq!(rows[1..].iter().map(|row| row[0]).collect::<Vec<_>>(), named);

    let mut walked = 0;
    for (column, (role, actor)) in ROLES.into_iter().enumerate() {
        for (command, row) in commands(actor.person()).into_iter().zip(&rows[1..]) {
            let letters = row[column + 1];
            let opens = phases(letters);
            assert_eq!(opens.len(), letters.trim_matches('-').len(), "{row:?}");
            for phase in Phase::ALL {
                let mut day = day_of(&command);
                day.ask(&Actor::Console, Command::SetPhase { phase }).expect("always");
                match day.ask(&actor, command.clone()) {
                    Err(Rejection::NotAllowed { .. }) => assert_eq!(letters, "-", "{role} {command:?} {phase:?}"),
                    Err(Rejection::NotNow {
                        phase: told,
                        opens: offered,
                    }) => {
                        assert!(
                            letters != "-" && !opens.contains(&phase),
                            "{role} {command:?} {phase:?}"
                        );
                        assert_eq!((told, offered), (phase, opens.clone()), "{role} {command:?}");
                    }
                    Err(other) => panic!("{role} {command:?} {phase:?}: {other:?}"),
                    Ok(_) => assert!(opens.contains(&phase), "{role} {command:?} {phase:?}"),
                }
                walked += 1;
            }
        }
    }
    assert_eq!(walked, 55 * 9 * 6);
}

#[test]
fn a_refusal_says_who_could_have_done_it() {
    let rows = fixture();
    let column = |name: &str| rows[0].iter().position(|column| *column == name).expect("a column");
    for (command, row) in commands(Some(EVE)).into_iter().zip(&rows[1..]) {
        let of = |name: &str| row[column(name)];
        let reason = |actor: &Actor| day_of(&command).ask(actor, command.clone());
        let needed = |needed| Err(Rejection::NotAllowed { needed });
        assert_eq!(reason(&Actor::Visitor), needed(Needed::Joined), "{command:?}");
        let least = if of("scribe") != "-" {
            Needed::Scribe
        } else if of("convener") != "-" && row[0] != "Undo" {
            Needed::Convener
        } else if of("facilitator") != "-" {
            Needed::Facilitator
        } else {
            Needed::Organiser
        };
        if of("participant") == "-" {
            assert_eq!(reason(&participant(EVE)), needed(least), "{command:?}");
        }
        if of("facilitator") == "-" {
            assert_eq!(reason(&facilitator()), needed(Needed::Organiser), "{command:?}");
        }
        if of("console") == "-" {
            assert_eq!(reason(&Actor::Console), needed(Needed::Joined), "{command:?}");
        }
    }
}

#[test]
fn only_the_facilitator_proposes_for_someone_else() {
    let reason = Day::open().refused(&participant(BO), propose(ADA, "Pour Ada"));
    assert_eq!(
        reason,
        Rejection::NotAllowed {
            needed: Needed::Facilitator
        }
    );
    let changes = Day::open().done(&facilitator(), propose(ADA, "Pour Ada"));
    assert!(
        matches!(changes[..], [Change::TopicProposed { convener: ADA, .. }]),
        "{changes:?}"
    );
}

#[test]
fn what_an_organiser_said_of_the_forum_a_facilitator_does_not_take_back() {
    let mut day = day();
    let [describe, ..] = &commands(None)[..] else { panic!() };
    day.done(&organiser(), describe.clone());
    let act = day.last();

    let needed = Needed::Organiser;
    assert_eq!(day.refused(&facilitator(), undo(act)), Rejection::NotAllowed { needed });
    day.done(&organiser(), undo(act));
}

#[test]
fn roles_are_held_together_and_taken_back_one_by_one() {
    let both: Roles = [Role::Moderator, Role::Facilitator].into_iter().collect();
    assert!(both.is_facilitator() && both.is_moderator() && !both.is_organiser());
    assert_eq!(both.iter().collect::<Vec<_>>(), [Role::Facilitator, Role::Moderator]);
    assert_eq!(both.without(Role::Facilitator), Roles::of(Role::Moderator));
    // Organisers may all that facilitators may, and were not given that role.
    let organiser = Roles::of(Role::Organiser);
    assert!(organiser.is_facilitator() && !organiser.has(Role::Facilitator) && !organiser.is_moderator());
    for role in Role::ALL {
        assert_eq!(Role::parse(role.name()), Some(role));
    }
    assert_eq!(Role::parse("participant"), None);
}

#[test]
fn the_convener_of_another_topic_is_no_convener_of_this_one() {
    let reason = day().refused(&participant(BO), park(SessionId(1), HERE));
    assert_eq!(
        reason,
        Rejection::NotAllowed {
            needed: Needed::Convener
        }
    );
}
