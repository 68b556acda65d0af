//! Whether the things a command names are there, asked before anything else is said about them.

use crate::{
    Act, ActId, Cell, Command, FileId, Forum, Missing, Rejection, Session, SessionId, ShowCommand, SlotDetails, SlotId,
    SpaceDetails, SpaceId, Topic, TopicId,
};

pub(super) fn check(forum: &Forum, command: &Command) -> Result<(), Rejection> {
    match command {
        Command::Show(command) => steps(forum, command),
        Command::Describe { .. }
        | Command::SetPhase { .. }
        | Command::Propose { .. }
        | Command::ReserveNumbers { .. }
        | Command::FillCard { .. }
        | Command::AddSlot { .. }
        | Command::AddSpace { .. }
        | Command::OpenQueue { .. }
        | Command::SetPace { .. } => Ok(()),
        Command::Confirm { topic: id }
        | Command::Edit { topic: id, .. }
        | Command::Split { topic: id, .. }
        | Command::Withdraw { topic: id }
        | Command::OfferToConvene { topic: id, .. }
        | Command::SetCoConvener { topic: id, .. }
        | Command::HandOver { topic: id, .. }
        | Command::Enqueue { topic: id, .. }
        | Command::Reorder { topic: id, .. }
        | Command::Announce { topic: id }
        | Command::SetInterest { topic: id, .. } => topic(forum, *id).map(drop),
        Command::SuggestMerge { host, guest, .. }
        | Command::AnswerMerge { host, guest, .. }
        | Command::DropMerge { host, guest } => topic(forum, *host).and_then(|_| topic(forum, *guest)).map(drop),
        Command::Place { topic: id, cell: c, .. } | Command::Repeat { topic: id, cell: c, .. } => {
            topic(forum, *id).and_then(|_| cell(forum, *c))
        }
        // `from` may well be gone: that is what `Moved` then says.
        Command::Move { session: id, to, .. } => session(forum, *id).and_then(|_| cell(forum, *to)),
        Command::Swap { session: id, with, .. } | Command::DropSwap { session: id, with } => {
            session(forum, *id).and_then(|_| session(forum, *with)).map(drop)
        }
        Command::Park { session: id, .. }
        | Command::WithdrawSession { session: id }
        | Command::SetScribe { session: id, .. }
        | Command::AskScribe { session: id, .. }
        | Command::DropScribeAsk { session: id, .. }
        | Command::SayProgress { session: id, .. }
        | Command::MarkSession { session: id, .. }
        | Command::WriteReport { session: id, .. }
        | Command::SetVisibility { session: id, .. }
        | Command::PublishReport { session: id, .. }
        | Command::UnpublishReport { session: id }
        | Command::AttachFile { session: id, .. } => session(forum, *id).map(drop),
        Command::RemoveFile { session: id, file: f } => session(forum, *id).and_then(|session| file(session, *f)),
        Command::EditSlot { slot: id, .. } | Command::RemoveSlot { slot: id } => slot(forum, *id).map(drop),
        Command::EditSpace { space: id, .. } | Command::RemoveSpace { space: id } => space(forum, *id).map(drop),
        Command::Undo { act: id } => act(forum, *id).map(drop),
    }
}

/// `from` and `before` may well be gone: the rules say what that means.
fn steps(forum: &Forum, command: &ShowCommand) -> Result<(), Rejection> {
    let step = match command {
        ShowCommand::EditStep { step, .. }
        | ShowCommand::MoveStep { step, .. }
        | ShowCommand::RemoveStep { step }
        | ShowCommand::GoTo { step, .. }
        | ShowCommand::GoToTurn { step, .. } => step,
        ShowCommand::Plan { .. }
        | ShowCommand::AddStep { .. }
        | ShowCommand::SetTimer { .. }
        | ShowCommand::SetMessage { .. } => return Ok(()),
    };
    forum
        .run_of_show
        .step(*step)
        .map(drop)
        .ok_or(Rejection::Unknown { what: Missing::Step })
}

pub(super) fn topic(forum: &Forum, id: TopicId) -> Result<&Topic, Rejection> {
    forum
        .topics
        .get(&id)
        .map(AsRef::as_ref)
        .ok_or(Rejection::Unknown { what: Missing::Topic })
}

/// A topic that can still change.
pub(super) fn standing_topic(forum: &Forum, id: TopicId) -> Result<&Topic, Rejection> {
    let topic = topic(forum, id)?;
    topic.may_change()?;
    Ok(topic)
}

/// A topic that is not part of another: what is done, is done to that one.
pub(super) fn not_merged(topic: &Topic) -> Result<(), Rejection> {
    match &topic.merged {
        Some(merged) => Err(Rejection::Merged { into: merged.into }),
        None => Ok(()),
    }
}

pub(super) fn session(forum: &Forum, id: SessionId) -> Result<&Session, Rejection> {
    forum
        .sessions
        .get(&id)
        .ok_or(Rejection::Unknown { what: Missing::Session })
}

pub(super) fn slot(forum: &Forum, id: SlotId) -> Result<&SlotDetails, Rejection> {
    forum.slots.get(&id).ok_or(Rejection::Unknown { what: Missing::Slot })
}

pub(super) fn space(forum: &Forum, id: SpaceId) -> Result<&SpaceDetails, Rejection> {
    forum.space(id).ok_or(Rejection::Unknown { what: Missing::Space })
}

pub(super) fn act(forum: &Forum, id: ActId) -> Result<&Act, Rejection> {
    forum.history.act(id).ok_or(Rejection::Unknown { what: Missing::Act })
}

fn cell(forum: &Forum, cell: Cell) -> Result<(), Rejection> {
    slot(forum, cell.slot)?;
    space(forum, cell.space).map(drop)
}

fn file(session: &Session, file: FileId) -> Result<(), Rejection> {
    if session.report.files.contains(&file) {
        Ok(())
    } else {
        Err(Rejection::Unknown { what: Missing::File })
    }
}
