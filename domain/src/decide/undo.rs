//! Taking back what was done (product.md, « Who may do what »): by who did it for half a minute, by a facilitator
//! from the history. At once it restores the exact view; later it is done when nothing stands against it.
//!
//! Texts come from the journal as it is now: what was redacted there does not come back.

mod legal;

use crate::{
    ActId, Actor, Against, Change, Description, Features, Forum, Reached, Rejection, Report, Session, ShowChange,
    Timestamp, Topic, TopicId, TopicKind, TopicTitle, Visibility,
};

use super::{Decision, UNDO_SECONDS, known, reports};

pub(super) fn undo(forum: &Forum, actor: &Actor, now: Timestamp, id: ActId) -> Decision {
    let act = known::act(forum, id)?;
    if forum.history.undone_by(id).is_some() {
        return Ok(vec![]);
    }
    if !act.is_undoable() {
        return Err(against(Against::Kind));
    }
    if !actor.is_facilitator() && now.0.saturating_sub(act.stamp.at.0) > UNDO_SECONDS {
        return Err(against(Against::TooLate));
    }
    let mut after = forum.clone();
    let mut changes = vec![Change::Undone { act: id }];
    for (done, back) in act.backwards() {
        if !is_still_so(&after, done) {
            return Err(against(changed_since(done)));
        }
        // Others have been announced since: the queue is not turned back under them.
        let moved_on = matches!(done, Change::QueueSet { queue, .. } if *queue != after.queue);
        if let Some(back) = back.filter(|_| !moved_on) {
            may_follow(&after, actor, back)?;
            after.apply(back);
            changes.push(back.clone());
        }
    }
    if changes.len() == 1 && matches!(act.main_change(), Change::QueueSet { .. }) {
        return Err(against(Against::Queue));
    }
    // At once it is again as it was, and that was allowed.
    let at_once = forum.history.acts().next().is_some_and(|last| last.stamp.act == id);
    if !at_once {
        legal::check(forum, &after, &changes)?;
    }
    Ok(changes)
}

/// What was taken back from readers is given to them again by who answers for it, as with the form (S0-03); and what was
/// published meanwhile is not hidden by the way.
fn may_follow(forum: &Forum, actor: &Actor, back: &Change) -> Result<(), Rejection> {
    let Change::VisibilitySet { session, visibility } = back else {
        return Ok(());
    };
    let published = forum
        .sessions
        .get(session)
        .is_some_and(|known| known.report.published.is_some());
    if *visibility == Visibility::WithoutNotes && published {
        return Err(against(Against::Session(*session)));
    }
    reports::may_make(forum, actor, *session, *visibility)
}

fn against(against: Against) -> Rejection {
    Rejection::CannotUndo { against }
}

/// Whether what a change touched is as it left it.
fn is_still_so(forum: &Forum, done: &Change) -> bool {
    let topic = |id: &TopicId| forum.topic(*id).filter(|topic| topic.is_active());
    let stands = |id| forum.sessions.get(id).map(|session: &Session| session.cell);
    match done {
        Change::Described { details } => forum.details == *details,
        Change::TopicProposed {
            topic: id,
            no,
            convener,
            title,
            description,
            kind,
            needs,
            origin: _,
        } => {
            let same = |topic: &Topic| {
                let alone = topic.convener == *convener && topic.co_conveners.is_empty() && topic.guests.is_empty();
                topic.no == *no && alone && says(topic, title, description, *kind, needs)
            };
            topic(id).is_some_and(same) && !forum.stands(*id)
        }
        // What gathers others keeps the number that theirs lead to.
        Change::TopicNumbered { topic: id, no } => {
            topic(id).is_some_and(|topic| topic.no == Some(*no) && topic.guests.is_empty())
        }
        Change::TopicUnnumbered { topic: id } => topic(id).is_some_and(|topic| topic.no.is_none()),
        Change::TopicEdited {
            topic: id,
            title,
            description,
            kind,
            needs,
        } => topic(id).is_some_and(|topic| says(topic, title, description, *kind, needs)),
        Change::ConvenersSet {
            topic: id,
            convener,
            co_conveners,
        } => topic(id).is_some_and(|topic| (topic.convener, &topic.co_conveners) == (*convener, co_conveners)),
        // A topic without words comes back to no board.
        Change::TopicWithdrawn { topic: id } => {
            let is_so = |topic: &Topic| topic.withdrawn && !topic.title.is_redacted();
            forum.topic(*id).is_some_and(is_so)
        }
        Change::TopicRestored { topic: id } => {
            topic(id).is_some_and(|topic| topic.guests.is_empty()) && !forum.stands(*id)
        }
        Change::SessionPlaced { session, cell, .. } | Change::SessionMoved { session, to: cell, .. } => {
            stands(session) == Some(Some(*cell))
        }
        Change::SessionParked { session, .. } => stands(session) == Some(None),
        Change::SessionMarked { session, marked } => {
            let session = forum.sessions.get(session);
            session.is_some_and(|session| session.marked == *marked)
        }
        Change::SessionWithdrawn { session } => stands(session).is_none(),
        Change::VisibilitySet { session, visibility } => {
            let known = forum.sessions.get(session);
            known.is_some_and(|session| session.report.visibility == *visibility)
        }
        Change::SessionRestored { session, .. } => forum
            .sessions
            .get(session)
            .is_some_and(|session| session.cell.is_none() && session.report == Report::default()),
        // What was redacted meanwhile stays where nobody reads it.
        Change::TopicsMerged { host, guest, .. } => {
            let is_so = |topic: &Topic| !topic.withdrawn && !topic.title.is_redacted();
            topic(host).is_some() && forum.host_of(*guest) == *host && forum.topic(*guest).is_some_and(is_so)
        }
        Change::TopicsParted { host, guest } => {
            topic(host).is_some() && topic(guest).is_some_and(|topic| topic.guests.is_empty())
        }
        Change::SlotAdded { slot, details } | Change::SlotEdited { slot, details } => {
            forum.slots.get(slot) == Some(details)
        }
        Change::SlotRemoved { slot } => !forum.slots.contains_key(slot),
        Change::SpaceAdded { space, details, .. } | Change::SpaceEdited { space, details } => {
            forum.space(*space) == Some(details)
        }
        Change::SpaceRemoved { space } => forum.space(*space).is_none(),
        Change::Show(done) => show_is_still_so(forum, done),
        Change::QueueSet { .. } | Change::Undone { .. } => true,
        Change::TopicRedacted { .. }
        | Change::OfferSet { .. }
        | Change::SwapAsked { .. }
        | Change::SwapDropped { .. }
        | Change::MergeSuggested { .. }
        | Change::MergeAnswered { .. }
        | Change::MergeDropped { .. }
        | Change::MergeWordSaid { .. }
        | Change::PhaseSet { .. }
        | Change::NumbersReserved { .. }
        | Change::InterestSet { .. }
        | Change::ScribeSet { .. }
        | Change::ScribeAsked { .. }
        | Change::ScribeAskDropped { .. }
        | Change::ProgressSaid { .. }
        | Change::ReportWritten { .. }
        | Change::FileAttached { .. }
        | Change::FileRemoved { .. }
        | Change::ReportPublished { .. }
        | Change::ReportUnpublished { .. } => false,
    }
}

fn show_is_still_so(forum: &Forum, done: &ShowChange) -> bool {
    let show = &forum.run_of_show;
    let is_current = |step| show.current_id() == Some(step);
    match done {
        ShowChange::StepAdded { step, details, .. } => {
            show.step(*step).is_some_and(|planned| *planned.step == **details) && !is_current(*step)
        }
        ShowChange::StepEdited { step, details } => show.step(*step).is_some_and(|planned| *planned.step == **details),
        ShowChange::StepMoved { step, before } => show.before(*step) == Some(*before),
        ShowChange::StepRemoved { step } => show.step(*step).is_none(),
        ShowChange::StepReached { reached, phase } => {
            let at = |reached: Option<Reached>| reached.map(|reached| (reached.step, reached.since));
            at(show.reached) == at(*reached) && forum.phase == *phase
        }
        ShowChange::TurnReached { turn } => show.turn() == Some(usize::from(*turn)),
        ShowChange::TimerSet { timer } => show.timer == *timer,
        ShowChange::MessageSet { message } => show.message == *message,
    }
}

fn says(topic: &Topic, title: &TopicTitle, description: &Description, kind: TopicKind, needs: &Features) -> bool {
    (&topic.title, &topic.description, topic.kind, &topic.needs) == (title, description, kind, needs)
}

/// What somebody changed meanwhile.
fn changed_since(done: &Change) -> Against {
    match done {
        Change::TopicProposed { topic, .. }
        | Change::TopicNumbered { topic, .. }
        | Change::TopicUnnumbered { topic }
        | Change::TopicEdited { topic, .. }
        | Change::TopicWithdrawn { topic }
        | Change::TopicRestored { topic }
        | Change::TopicsMerged { guest: topic, .. }
        | Change::TopicsParted { guest: topic, .. }
        | Change::ConvenersSet { topic, .. } => Against::Topic(*topic),
        Change::SessionPlaced { session, .. }
        | Change::SessionMoved { session, .. }
        | Change::SessionParked { session, .. }
        | Change::SessionWithdrawn { session }
        | Change::SessionRestored { session, .. }
        | Change::VisibilitySet { session, .. } => Against::Session(*session),
        Change::SessionMarked { .. } => Against::Mark,
        Change::SlotAdded { .. } | Change::SlotEdited { .. } | Change::SlotRemoved { .. } => Against::Slot,
        Change::SpaceAdded { .. } | Change::SpaceEdited { .. } | Change::SpaceRemoved { .. } => Against::Space,
        Change::Described { .. } => Against::Details,
        Change::QueueSet { .. } => Against::Queue,
        Change::Show(_) => Against::Show,
        Change::PhaseSet { .. }
        | Change::NumbersReserved { .. }
        | Change::TopicRedacted { .. }
        | Change::OfferSet { .. }
        | Change::SwapAsked { .. }
        | Change::SwapDropped { .. }
        | Change::MergeSuggested { .. }
        | Change::MergeAnswered { .. }
        | Change::MergeDropped { .. }
        | Change::MergeWordSaid { .. }
        | Change::InterestSet { .. }
        | Change::ScribeSet { .. }
        | Change::ScribeAsked { .. }
        | Change::ScribeAskDropped { .. }
        | Change::ProgressSaid { .. }
        | Change::ReportWritten { .. }
        | Change::FileAttached { .. }
        | Change::FileRemoved { .. }
        | Change::ReportPublished { .. }
        | Change::ReportUnpublished { .. }
        | Change::Undone { .. } => Against::Kind,
    }
}
