//! Which reason is told when several apply.

use domain::*;

use crate::permissions::{HERE, day};
use crate::vocabulary::*;

#[test]
fn the_most_helpful_reason_is_given_first() {
    let mut day = day().phase(Phase::Archived);
    let unknown = Command::Withdraw { topic: TopicId(99) };
    let known = Command::Withdraw { topic: TopicId(1) };
    let joined = Rejection::NotAllowed { needed: Needed::Joined };
    assert_eq!(
        day.refused(&Actor::Visitor, unknown.clone()),
        joined,
        "join before unknown"
    );
    let missing = Rejection::Unknown { what: Missing::Topic };
    assert_eq!(
        day.refused(&participant(BO), unknown),
        missing,
        "unknown before permission"
    );
    let convener = Rejection::NotAllowed {
        needed: Needed::Convener,
    };
    assert_eq!(
        day.refused(&participant(BO), known),
        convener,
        "permission before phase"
    );
    let full = place(TopicId(2), cell(LUNCH, HALL));
    let reason = day.refused(&participant(ADA), full);
    assert!(
        matches!(reason, Rejection::NotNow { .. }),
        "phase before rules: {reason:?}"
    );
}

#[test]
fn what_is_not_there_is_unknown_to_every_command_that_names_it() {
    let (topic, session) = (TopicId(99), SessionId(99));
    let (slot_id, space_id) = (SlotId(99), SpaceId(99));
    let details = slot(Minute::at(15, 0), Minute::at(16, 0));
    for (command, what) in [
        (Command::Confirm { topic }, Missing::Topic),
        (Command::Withdraw { topic }, Missing::Topic),
        (interest(topic, true), Missing::Topic),
        (place(topic, HERE), Missing::Topic),
        (place(TopicId(2), cell(slot_id, HALL)), Missing::Slot),
        (place(TopicId(2), cell(EARLY, space_id)), Missing::Space),
        (move_to(session, HERE, cell(LATE, HALL)), Missing::Session),
        (move_to(SessionId(1), HERE, cell(slot_id, HALL)), Missing::Slot),
        (move_to(SessionId(1), HERE, cell(LATE, space_id)), Missing::Space),
        (repeat(topic, HERE), Missing::Topic),
        (repeat(TopicId(2), cell(slot_id, HALL)), Missing::Slot),
        (split(topic, "Une partie"), Missing::Topic),
        (offer(topic, true), Missing::Topic),
        (co_convene(topic, BO, true), Missing::Topic),
        (hand_over(topic, BO), Missing::Topic),
        (swap((session, HERE), (SessionId(1), HERE)), Missing::Session),
        (swap((SessionId(1), HERE), (session, HERE)), Missing::Session),
        (
            Command::DropSwap {
                session,
                with: SessionId(1),
            },
            Missing::Session,
        ),
        (suggest_merge(TopicId(99), TopicId(1), ""), Missing::Topic),
        (answer_merge(TopicId(1), TopicId(99), TopicId(1), true), Missing::Topic),
        (
            Command::DropMerge {
                host: TopicId(99),
                guest: TopicId(1),
            },
            Missing::Topic,
        ),
        (park(session, HERE), Missing::Session),
        (withdraw_session(session), Missing::Session),
        (Command::EditSlot { slot: slot_id, details }, Missing::Slot),
        (Command::RemoveSlot { slot: slot_id }, Missing::Slot),
        (
            Command::EditSpace {
                space: space_id,
                details: space("Hall", None, 1),
            },
            Missing::Space,
        ),
        (Command::RemoveSpace { space: space_id }, Missing::Space),
        (take_notes(session, true), Missing::Session),
        (ask_scribe(session, BO), Missing::Session),
        (Command::DropScribeAsk { session, to: BO }, Missing::Session),
        (say(session, "Ici"), Missing::Session),
        (write(session, 0, false), Missing::Session),
        (attach(session, file(1)), Missing::Session),
        (Command::RemoveFile { session, file: file(1) }, Missing::Session),
        (
            Command::RemoveFile {
                session: SessionId(1),
                file: file(9),
            },
            Missing::File,
        ),
        (undo(ActId(99)), Missing::Act),
    ] {
        assert_eq!(
            day().refused(&facilitator(), command.clone()),
            Rejection::Unknown { what },
            "{command:?}"
        );
        assert_eq!(day().refused(&participant(BO), command), Rejection::Unknown { what });
    }
}

#[test]
fn where_a_moved_session_came_from_need_not_be_there_any_more() {
    let mut day = day();
    day.done(&facilitator(), Command::RemoveSlot { slot: EARLY });
    let reason = day.refused(&participant(ADA), move_to(SessionId(1), HERE, cell(LATE, HALL)));
    assert_eq!(reason, Rejection::Moved { now: None });
}
