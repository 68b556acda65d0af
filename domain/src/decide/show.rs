//! The running order of the day. Whoever says « Suivant » says from where, so that two at once skip no step.

use crate::{
    Change, Forum, Limit, Missing, PlannedStep, Reached, Rejection, ShowChange, ShowCommand, Step, StepId, Timer,
    Timestamp,
};

use super::{Decision, MAX_STEPS, MAX_TURNS, agenda};

pub(super) fn decide(forum: &Forum, now: Timestamp, command: ShowCommand) -> Decision {
    let change = match command {
        ShowCommand::Plan { steps } => return plan(forum, steps),
        ShowCommand::AddStep { details, before } => Some(add(forum, details, before)?),
        ShowCommand::EditStep { step, edition, details } => edit(forum, step, edition, details)?,
        ShowCommand::MoveStep { step, before } => reorder(forum, step, before),
        ShowCommand::RemoveStep { step } => Some(remove(forum, step)?),
        ShowCommand::GoTo { from, step } => go_to(forum, now, from, step)?,
        ShowCommand::GoToTurn { step, from, turn } => go_to_turn(forum, step, from, turn)?,
        ShowCommand::SetTimer { seconds } => set_timer(forum, now, seconds)?,
        ShowCommand::SetMessage { message } => {
            (forum.run_of_show.message != message).then_some(ShowChange::MessageSet { message })
        }
    };
    Ok(change.map(Change::Show).into_iter().collect())
}

fn plan(forum: &Forum, steps: Vec<Step>) -> Decision {
    if !forum.run_of_show.steps.is_empty() {
        return Ok(vec![]);
    }
    check_count(steps.len())?;
    let first = forum.next_step().0;
    let added = (first..).zip(steps).map(|(id, details)| {
        check_turns(&details)?;
        Ok(Change::Show(ShowChange::StepAdded {
            step: StepId(id),
            details: Box::new(details),
            before: None,
        }))
    });
    added.collect()
}

fn add(forum: &Forum, details: Step, before: Option<StepId>) -> Result<ShowChange, Rejection> {
    check_count(forum.run_of_show.steps.len() + 1)?;
    check_turns(&details)?;
    // One that is gone meanwhile: last.
    let before = before.filter(|before| forum.run_of_show.step(*before).is_some());
    Ok(ShowChange::StepAdded {
        step: forum.next_step(),
        details: Box::new(details),
        before,
    })
}

fn edit(forum: &Forum, id: StepId, edition: u32, details: Step) -> Result<Option<ShowChange>, Rejection> {
    let planned = known(forum, id)?;
    // Before the edition: a retry of what went through is not a conflict.
    if *planned.step == details {
        return Ok(None);
    }
    if planned.edition != edition {
        return Err(Rejection::Edited);
    }
    check_turns(&details)?;
    Ok(Some(ShowChange::StepEdited {
        step: id,
        details: Box::new(details),
    }))
}

fn reorder(forum: &Forum, step: StepId, before: Option<StepId>) -> Option<ShowChange> {
    let steps = &forum.run_of_show.steps;
    let at = |id: StepId| steps.iter().position(|planned| planned.id == id);
    let from = at(step)?;
    let to = before.and_then(at);
    let is_there = before == Some(step) || to.unwrap_or(steps.len()) == from + 1;
    let before = before.filter(|_| to.is_some());
    (!is_there).then_some(ShowChange::StepMoved { step, before })
}

fn remove(forum: &Forum, step: StepId) -> Result<ShowChange, Rejection> {
    if forum.run_of_show.current_id() == Some(step) {
        return Err(Rejection::CurrentStep);
    }
    Ok(ShowChange::StepRemoved { step })
}

/// From any step to any step: a day that went on too early goes back.
fn go_to(forum: &Forum, now: Timestamp, from: Option<StepId>, id: StepId) -> Result<Option<ShowChange>, Rejection> {
    let current = forum.run_of_show.current_id();
    if current != from {
        return Err(Rejection::StepReached { now: current });
    }
    if current == Some(id) {
        return Ok(None);
    }
    let phase = known(forum, id)?.step.phase;
    if phase != forum.phase {
        agenda::may_register(phase, &forum.details)?;
    }
    let reached = Reached {
        step: id,
        since: now,
        turn: 0,
    };
    Ok(Some(ShowChange::StepReached {
        reached: Some(reached),
        phase,
    }))
}

fn go_to_turn(forum: &Forum, step: StepId, from: u8, turn: u8) -> Result<Option<ShowChange>, Rejection> {
    let show = &forum.run_of_show;
    let current = show.current_id();
    if current != Some(step) {
        return Err(Rejection::StepReached { now: current });
    }
    let turns = known(forum, step)?.step.turns.len();
    if usize::from(turn) >= turns {
        return Err(Rejection::Unknown { what: Missing::Turn });
    }
    if show.turn() != Some(usize::from(from)) {
        return Err(Rejection::TurnReached);
    }
    Ok((turn != from).then_some(ShowChange::TurnReached { turn }))
}

fn set_timer(forum: &Forum, now: Timestamp, seconds: Option<u16>) -> Result<Option<ShowChange>, Rejection> {
    if seconds.is_some_and(|seconds| !(Timer::SHORTEST..=Timer::LONGEST).contains(&seconds)) {
        return Err(Rejection::Timer);
    }
    let timer = seconds.map(|seconds| Timer { since: now, seconds });
    Ok((timer != forum.run_of_show.timer).then_some(ShowChange::TimerSet { timer }))
}

fn known(forum: &Forum, id: StepId) -> Result<&PlannedStep, Rejection> {
    let planned = forum.run_of_show.step(id);
    planned.ok_or(Rejection::Unknown { what: Missing::Step })
}

pub(super) fn check_count(count: usize) -> Result<(), Rejection> {
    let max = MAX_STEPS;
    let what = Limit::Steps;
    if count > max {
        Err(Rejection::TooMany { what, max })
    } else {
        Ok(())
    }
}

fn check_turns(step: &Step) -> Result<(), Rejection> {
    let max = MAX_TURNS;
    let what = Limit::Turns;
    if step.turns.len() > max {
        Err(Rejection::TooMany { what, max })
    } else {
        Ok(())
    }
}
