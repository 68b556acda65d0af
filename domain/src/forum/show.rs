//! The running order, changed.

use std::sync::Arc;

use crate::{Forum, PlannedStep, ShowChange, StepId};

impl Forum {
    /// As [`Forum::apply`]: whatever is named and not there is ignored.
    pub(super) fn apply_show(&mut self, change: &ShowChange) {
        let show = &mut self.run_of_show;
        match change {
            ShowChange::StepAdded { step, details, before } => {
                show.steps.retain(|planned| planned.id != *step);
                let planned = PlannedStep {
                    id: *step,
                    step: Arc::new(details.as_ref().clone()),
                    edition: 0,
                };
                self.put_step(planned, *before);
            }
            ShowChange::StepEdited { step, details } => {
                if let Some(planned) = show.steps.iter_mut().find(|planned| planned.id == *step) {
                    planned.step = Arc::new(details.as_ref().clone());
                    planned.edition = planned.edition.saturating_add(1);
                }
            }
            ShowChange::StepMoved { step, before } => {
                if let Some(at) = show.steps.iter().position(|planned| planned.id == *step) {
                    let planned = show.steps.remove(at);
                    self.put_step(planned, *before);
                }
            }
            ShowChange::StepRemoved { step } => {
                show.steps.retain(|planned| planned.id != *step);
                show.reached = show.reached.filter(|reached| reached.step != *step);
            }
            ShowChange::StepReached { reached, phase } => {
                show.reached = reached.filter(|reached| show.step(reached.step).is_some());
                self.phase = *phase;
            }
            ShowChange::TurnReached { turn } => {
                if let Some(reached) = &mut show.reached {
                    reached.turn = *turn;
                }
            }
            ShowChange::TimerSet { timer } => show.timer = *timer,
            ShowChange::MessageSet { message } => show.message.clone_from(message),
        }
    }

    /// Last, where the one it shall stand in front of is not there.
    fn put_step(&mut self, planned: PlannedStep, before: Option<StepId>) {
        let steps = &mut self.run_of_show.steps;
        let next = before.and_then(|before| steps.iter().position(|planned| planned.id == before));
        steps.insert(next.unwrap_or(steps.len()), planned);
    }
}
