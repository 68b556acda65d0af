//! Who may do what, and when, written down again from product.md and asked of the rules command by command.

use domain::*;

use crate::vocabulary::*;

/// The phases in which a participant, the topic's convener and a facilitator may, by their first letters; `-`
/// when it is not theirs to do at all.
const TABLE: &[(&str, &str, &str, &str)] = &[
    ("Describe", "-", "-", "PRMSC"),
    ("SetPhase", "-", "-", "PRMSCA"),
    ("Propose", "RMS", "RMS", "PRMS"),
    ("Confirm", "-", "MS", "MS"),
    ("Edit", "-", "RMS", "PRMS"),
    ("Withdraw", "-", "RMS", "PRMS"),
    ("Place", "-", "MS", "MS"),
    ("Move", "-", "MS", "MS"),
    ("Park", "-", "MS", "MS"),
    ("SetInterest", "RMS", "RMS", "RMS"),
    ("AddSlot", "-", "-", "PRMSC"),
    ("EditSlot", "-", "-", "PRMSC"),
    ("RemoveSlot", "-", "-", "PRMSC"),
    ("AddSpace", "-", "-", "PRMSC"),
    ("EditSpace", "-", "-", "PRMSC"),
    ("RemoveSpace", "-", "-", "PRMSC"),
    ("WriteReport", "SC", "SC", "SC"),
    ("AttachFile", "SC", "SC", "SC"),
    ("RemoveFile", "SC", "SC", "SC"),
    ("Undo", "-", "RMS", "PRMS"),
];

/// Exhaustive, so that a new command does not compile without a row above.
fn name(command: &Command) -> &'static str {
    match command {
        Command::Describe { .. } => "Describe",
        Command::SetPhase { .. } => "SetPhase",
        Command::Propose { .. } => "Propose",
        Command::Confirm { .. } => "Confirm",
        Command::Edit { .. } => "Edit",
        Command::Withdraw { .. } => "Withdraw",
        Command::Place { .. } => "Place",
        Command::Move { .. } => "Move",
        Command::Park { .. } => "Park",
        Command::SetInterest { .. } => "SetInterest",
        Command::AddSlot { .. } => "AddSlot",
        Command::EditSlot { .. } => "EditSlot",
        Command::RemoveSlot { .. } => "RemoveSlot",
        Command::AddSpace { .. } => "AddSpace",
        Command::EditSpace { .. } => "EditSpace",
        Command::RemoveSpace { .. } => "RemoveSpace",
        Command::WriteReport { .. } => "WriteReport",
        Command::AttachFile { .. } => "AttachFile",
        Command::RemoveFile { .. } => "RemoveFile",
        Command::Undo { .. } => "Undo",
    }
}

pub const HERE: Cell = cell(EARLY, HALL);

/// Ada's topic 1 stands with a file attached, her topic 2 is on no cell.
pub fn day() -> Day {
    let mut day = Day::open().phase(Phase::Sessions);
    let (_, session) = day.placed(ADA, "Fiches action", HERE);
    day.topic(ADA, "Logiciels libres");
    day.done(&participant(ADA), attach(session, file(1)));
    day.done(&participant(ADA), edit(TopicId(2), "Logiciels libres et communs"));
    day
}

fn edit(topic: TopicId, text: &str) -> Command {
    Command::Edit {
        topic,
        edition: 0,
        title: title(text),
        description: description(""),
        kind: TopicKind::Other,
    }
}

/// One of each, all of which the day above takes when it is the right person and phase.
fn commands(asking: PersonId) -> Vec<Command> {
    let (topic, session) = (TopicId(1), SessionId(1));
    vec![
        Command::Describe {
            details: Details {
                time_zone: "Indian/Reunion".to_owned(),
                ..details()
            },
        },
        Command::SetPhase { phase: Phase::Sessions },
        propose(asking, "Encore un"),
        Command::Confirm { topic },
        edit(topic, "Autrement"),
        Command::Withdraw { topic },
        place(TopicId(2), cell(LATE, HALL)),
        move_to(session, HERE, cell(LATE, HALL)),
        park(session, HERE),
        interest(topic, true),
        Command::AddSlot {
            details: slot(Minute::at(15, 0), Minute::at(16, 0)),
        },
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
        write(session, 0, false),
        attach(session, file(2)),
        Command::RemoveFile { session, file: file(1) },
        undo(day().last()),
    ]
}

fn phases(letters: &str) -> Vec<Phase> {
    let named = |phase: &Phase| letters.contains(&format!("{phase:?}")[..1]);
    Phase::ALL.into_iter().filter(named).collect()
}

/// Every command in every phase answers as the table says.
fn walk(
    actor: &Actor,
    asking: PersonId,
    column: impl Fn(&(&str, &'static str, &'static str, &'static str)) -> &'static str,
) {
    let commands = commands(asking);
    assert_eq!(
        commands.iter().map(name).collect::<Vec<_>>(),
        TABLE.iter().map(|row| row.0).collect::<Vec<_>>()
    );
    for (command, row) in commands.into_iter().zip(TABLE) {
        for phase in Phase::ALL {
            let mut day = day();
            day.ask(&Actor::Console, Command::SetPhase { phase }).expect("always");
            let answer = day.ask(actor, command.clone());
            let letters = column(row);
            let opens = phases(letters);
            match answer {
                Err(Rejection::NotAllowed { .. }) => assert_eq!(letters, "-", "{command:?} {phase:?}"),
                Err(Rejection::NotNow {
                    phase: told,
                    opens: offered,
                }) => {
                    assert!(letters != "-" && !opens.contains(&phase), "{command:?} {phase:?}");
                    assert_eq!((told, offered), (phase, opens));
                }
                Err(other) => panic!("{command:?} {phase:?}: {other:?}"),
                Ok(_) => assert!(opens.contains(&phase), "{command:?} {phase:?}"),
            }
        }
    }
}

#[test]
fn a_participant_may_what_the_table_says() {
    walk(&participant(BO), BO, |row| row.1);
}

#[test]
fn a_convener_may_what_the_table_says() {
    walk(&participant(ADA), ADA, |row| row.2);
}

#[test]
fn a_facilitator_may_what_the_table_says_also_on_behalf_of_others() {
    walk(&facilitator(), CLEO, |row| row.3);
    walk(&facilitator(), BO, |row| row.3);
}

#[test]
fn the_console_may_what_a_facilitator_may_except_be_interested() {
    walk(
        &Actor::Console,
        BO,
        |row| if row.0 == "SetInterest" { "-" } else { row.3 },
    );
    let reason = day().refused(&Actor::Console, interest(TopicId(1), true));
    assert_eq!(reason, Rejection::NotAllowed { needed: Needed::Joined });
}

#[test]
fn a_visitor_reads_and_is_asked_to_join_for_everything_else() {
    for command in commands(BO) {
        let reason = day().refused(&Actor::Visitor, command);
        assert_eq!(reason, Rejection::NotAllowed { needed: Needed::Joined });
    }
}

#[test]
fn a_refusal_says_who_could_have_done_it() {
    for (command, row) in commands(BO).into_iter().zip(TABLE) {
        let needed = match (row.1, row.2) {
            _ if row.0 == "Undo" => Needed::Facilitator,
            ("-", "-") => Needed::Facilitator,
            ("-", _) => Needed::Convener,
            _ => continue,
        };
        assert_eq!(
            day().refused(&participant(BO), command),
            Rejection::NotAllowed { needed }
        );
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
fn the_convener_of_another_topic_is_no_convener_of_this_one() {
    let mut day = day();
    day.topic(BO, "Le sujet de Bo");
    let reason = day.refused(&participant(BO), park(SessionId(1), HERE));
    assert_eq!(
        reason,
        Rejection::NotAllowed {
            needed: Needed::Convener
        }
    );
}
