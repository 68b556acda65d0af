//! Who may do what, and when: the table of product.md (« Who may do what », « The day, as the app knows it »).

use crate::{
    ActId, Actor, Change, Command, Forum, MergePair, Needed, PersonId, Phase, Rejection, SessionId, ShowChange,
    ShowCommand,
};

use super::known;

/// Who may give a command and in which phases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The least one has to be. `Convener`: of the topic at stake. Facilitators may do whatever conveners may, organisers
    /// and the console whatever anyone may, except what a person does for themselves (interest, offers, notes), for which
    /// the console is nobody. `Scribe`: of the session at stake; whoever may lead its topic may too.
    pub who: Needed,
    /// When participants and conveners may, in the order of the day.
    pub phases: &'static [Phase],
    /// When facilitators, organisers and the console may, in the order of the day.
    pub team_phases: &'static [Phase],
}

const ALWAYS: &[Phase] = &Phase::ALL;
const NEVER: &[Phase] = &[];
const UNTIL_ARCHIVED: &[Phase] = &[
    Phase::Preparation,
    Phase::Registration,
    Phase::Marketplace,
    Phase::Sessions,
    Phase::Closing,
];
const PREPARATION_TO_SESSIONS: &[Phase] = &[
    Phase::Preparation,
    Phase::Registration,
    Phase::Marketplace,
    Phase::Sessions,
];
const REGISTRATION_TO_SESSIONS: &[Phase] = &[Phase::Registration, Phase::Marketplace, Phase::Sessions];
const BOARD: &[Phase] = &[Phase::Marketplace, Phase::Sessions];
const NOTES: &[Phase] = &[Phase::Sessions, Phase::Closing];
/// From the first session on the board until its notes are written: who takes them, and who reads them.
const SCRIBES: &[Phase] = &[Phase::Marketplace, Phase::Sessions, Phase::Closing];
const SESSIONS: &[Phase] = &[Phase::Sessions];

/// The rule of a command. Preparation belongs to the team, who may already enter topics in it, correct
/// them and take them back.
#[must_use]
pub fn permission(command: &Command) -> Rule {
    use Command as C;
    use Needed::{Convener, Facilitator, Joined, Organiser, Scribe};
    let (who, phases, team_phases) = match command {
        C::SetPhase { .. } => (Facilitator, NEVER, ALWAYS),
        // It moves the day, as the line above.
        C::Show(ShowCommand::GoTo { .. }) => (Facilitator, NEVER, ALWAYS),
        C::Show(_) => (Facilitator, NEVER, UNTIL_ARCHIVED),
        C::Describe { .. } => (Organiser, NEVER, UNTIL_ARCHIVED),
        C::AddSlot { .. } | C::EditSlot { .. } | C::RemoveSlot { .. } => (Facilitator, NEVER, UNTIL_ARCHIVED),
        C::AddSpace { .. } | C::EditSpace { .. } | C::RemoveSpace { .. } => (Facilitator, NEVER, UNTIL_ARCHIVED),

        C::ReserveNumbers { .. } => (Facilitator, NEVER, PREPARATION_TO_SESSIONS),
        C::Propose { .. } | C::FillCard { .. } => (Joined, REGISTRATION_TO_SESSIONS, PREPARATION_TO_SESSIONS),
        C::Edit { .. } | C::Withdraw { .. } => (Convener, REGISTRATION_TO_SESSIONS, PREPARATION_TO_SESSIONS),
        C::SetCoConvener { .. } | C::HandOver { .. } => (Convener, REGISTRATION_TO_SESSIONS, PREPARATION_TO_SESSIONS),
        C::OfferToConvene { .. } => (Joined, REGISTRATION_TO_SESSIONS, REGISTRATION_TO_SESSIONS),
        C::Confirm { .. } | C::Split { .. } => (Convener, BOARD, BOARD),
        C::Place { .. } | C::Repeat { .. } | C::Move { .. } | C::Park { .. } => (Convener, BOARD, BOARD),
        C::WithdrawSession { .. } => (Convener, BOARD, BOARD),
        C::Swap { .. } | C::DropSwap { .. } => (Convener, BOARD, BOARD),
        C::SuggestMerge { .. } => (Joined, BOARD, BOARD),
        // Who suggested it may drop it too: see `leads`.
        C::AnswerMerge { .. } | C::DropMerge { .. } => (Convener, BOARD, BOARD),

        C::Enqueue { .. } => (Convener, BOARD, BOARD),
        C::OpenQueue { .. } | C::SetPace { .. } => (Facilitator, NEVER, BOARD),
        C::Reorder { .. } | C::Announce { .. } => (Facilitator, NEVER, BOARD),

        C::SetInterest { .. } => (Joined, REGISTRATION_TO_SESSIONS, REGISTRATION_TO_SESSIONS),
        C::SetScribe { .. } => (Joined, SCRIBES, SCRIBES),
        C::AskScribe { .. } | C::DropScribeAsk { .. } => (Scribe, SCRIBES, SCRIBES),
        C::SayProgress { .. } => (Scribe, SESSIONS, SESSIONS),
        C::WriteReport { .. } | C::AttachFile { .. } | C::RemoveFile { .. } => (Scribe, NOTES, NOTES),

        C::MarkSession { .. } => (Scribe, SESSIONS, SESSIONS),
        C::SetVisibility { .. } => (Scribe, SCRIBES, SCRIBES),
        C::PublishReport { .. } | C::UnpublishReport { .. } => (Scribe, NOTES, NOTES),

        // What was done narrows this further: see `undo_rule`.
        C::Undo { .. } => (Joined, REGISTRATION_TO_SESSIONS, UNTIL_ARCHIVED),
    };
    Rule {
        who,
        phases,
        team_phases,
    }
}

/// When an act may be undone follows from what it did: as long as it could be done anew. What is never undone is
/// not a question of time.
fn undo_rule(forum: &Forum, act: ActId) -> Option<Rule> {
    let change = forum.history.act(act)?.main_change();
    let (phases, team_phases) = match change {
        Change::SessionPlaced { .. }
        | Change::SessionMoved { .. }
        | Change::SessionParked { .. }
        | Change::SessionWithdrawn { .. }
        | Change::SessionRestored { .. }
        | Change::TopicNumbered { .. }
        | Change::TopicUnnumbered { .. }
        | Change::TopicsMerged { .. }
        | Change::TopicsParted { .. }
        | Change::QueueSet { .. } => (BOARD, BOARD),
        Change::SessionMarked { .. } => (SESSIONS, SESSIONS),
        Change::TopicProposed { .. }
        | Change::TopicEdited { .. }
        | Change::TopicWithdrawn { .. }
        | Change::TopicRestored { .. }
        | Change::ConvenersSet { .. } => (REGISTRATION_TO_SESSIONS, PREPARATION_TO_SESSIONS),
        Change::VisibilitySet { .. } => (SCRIBES, SCRIBES),
        Change::Described { .. }
        | Change::SlotAdded { .. }
        | Change::SlotEdited { .. }
        | Change::SlotRemoved { .. }
        | Change::SpaceAdded { .. }
        | Change::SpaceEdited { .. }
        | Change::SpaceRemoved { .. } => (NEVER, UNTIL_ARCHIVED),
        Change::Show(ShowChange::StepReached { .. }) => (NEVER, ALWAYS),
        Change::Show(_) => (NEVER, UNTIL_ARCHIVED),
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
        | Change::Undone { .. } => (ALWAYS, ALWAYS),
    };
    let who = match change {
        Change::Described { .. } => Needed::Organiser,
        _ => Needed::Joined,
    };
    Some(Rule {
        who,
        phases,
        team_phases,
    })
}

fn rule(forum: &Forum, command: &Command) -> Rule {
    match command {
        Command::Undo { act } => undo_rule(forum, *act),
        _ => None,
    }
    .unwrap_or_else(|| permission(command))
}

pub(super) fn check(forum: &Forum, actor: &Actor, command: &Command) -> Result<(), Rejection> {
    let rule = rule(forum, command);
    let refused = |needed| Err(Rejection::NotAllowed { needed });
    if *actor == Actor::Visitor {
        return refused(Needed::Joined);
    }
    let person = actor.person();
    if person.is_none() && is_for_oneself(command) {
        return refused(Needed::Joined);
    }

    known::check(forum, command)?;

    let may = match rule.who {
        Needed::Joined => true,
        Needed::Scribe => {
            let may = |person| takes_notes(forum, person, command) || leads(forum, person, command);
            actor.is_facilitator() || person.is_some_and(may)
        }
        Needed::Convener => actor.is_facilitator() || person.is_some_and(|person| leads(forum, person, command)),
        Needed::Facilitator => actor.is_facilitator(),
        Needed::Organiser => actor.is_organiser(),
    };
    if !may {
        return refused(rule.who);
    }
    if !actor.is_facilitator() {
        // On behalf of someone without a phone: only the facilitator.
        if let Command::Propose { convener, .. } | Command::FillCard { convener, .. } = command
            && person != Some(*convener)
        {
            return refused(Needed::Facilitator);
        }
        // What others did: only the facilitator.
        if let Command::Undo { act } = command
            && person != forum.history.act(*act).and_then(|act| act.stamp.actor)
        {
            return refused(Needed::Facilitator);
        }
    }

    let opens = if actor.is_facilitator() {
        rule.team_phases
    } else {
        rule.phases
    };
    if opens.contains(&forum.phase) {
        Ok(())
    } else {
        Err(Rejection::NotNow {
            phase: forum.phase,
            opens: opens.to_vec(),
        })
    }
}

/// What only a person can do: the console is nobody.
fn is_for_oneself(command: &Command) -> bool {
    matches!(
        command,
        Command::SetInterest { .. }
            | Command::OfferToConvene { .. }
            | Command::SuggestMerge { .. }
            | Command::SetScribe { .. }
            | Command::AskScribe { .. }
            | Command::SayProgress { .. }
    )
}

/// Whether this person is a scribe of the session at stake, or answers for themselves.
fn takes_notes(forum: &Forum, person: PersonId, command: &Command) -> bool {
    let session = match command {
        Command::DropScribeAsk { to, .. } if *to == person => return true,
        Command::AskScribe { session, .. }
        | Command::DropScribeAsk { session, .. }
        | Command::SayProgress { session, .. }
        | Command::MarkSession { session, .. }
        | Command::WriteReport { session, .. }
        | Command::AttachFile { session, .. }
        | Command::RemoveFile { session, .. }
        | Command::SetVisibility { session, .. }
        | Command::PublishReport { session, .. }
        | Command::UnpublishReport { session } => session,
        _ => return false,
    };
    let session = forum.sessions.get(session);
    session.is_some_and(|session| session.scribes.contains(&person))
}

/// Whether a command is about a topic of this person's.
fn leads(forum: &Forum, person: PersonId, command: &Command) -> bool {
    let of = |session: &SessionId| forum.sessions.get(session).map(|session| session.topic);
    let topics = match command {
        Command::Confirm { topic }
        | Command::Edit { topic, .. }
        | Command::Split { topic, .. }
        | Command::Withdraw { topic }
        | Command::Place { topic, .. }
        | Command::Repeat { topic, .. }
        | Command::OfferToConvene { topic, .. }
        | Command::SetCoConvener { topic, .. }
        | Command::HandOver { topic, .. }
        | Command::Enqueue { topic, .. }
        | Command::Reorder { topic, .. }
        | Command::Announce { topic }
        | Command::SetInterest { topic, .. } => [Some(*topic), None],
        Command::Move { session, .. }
        | Command::Swap { session, .. }
        | Command::Park { session, .. }
        | Command::WithdrawSession { session }
        | Command::SetScribe { session, .. }
        | Command::AskScribe { session, .. }
        | Command::DropScribeAsk { session, .. }
        | Command::SayProgress { session, .. }
        | Command::MarkSession { session, .. }
        | Command::WriteReport { session, .. }
        | Command::AttachFile { session, .. }
        | Command::RemoveFile { session, .. }
        | Command::SetVisibility { session, .. }
        | Command::PublishReport { session, .. }
        | Command::UnpublishReport { session } => [of(session), None],
        // Who asked takes it back, who was asked declines.
        Command::DropSwap { session, with } => [of(session), of(with)],
        Command::AnswerMerge { side, .. } => [Some(*side), None],
        Command::DropMerge { host, guest } => {
            let (host, guest) = (*host, *guest);
            if forum
                .merges
                .get(&MergePair { host, guest })
                .is_some_and(|ask| ask.by == person)
            {
                return true;
            }
            [Some(host), Some(guest)]
        }
        Command::Describe { .. }
        | Command::SetPhase { .. }
        | Command::Show(_)
        | Command::OpenQueue { .. }
        | Command::SetPace { .. }
        | Command::Propose { .. }
        | Command::SuggestMerge { .. }
        | Command::ReserveNumbers { .. }
        | Command::FillCard { .. }
        | Command::AddSlot { .. }
        | Command::EditSlot { .. }
        | Command::RemoveSlot { .. }
        | Command::AddSpace { .. }
        | Command::EditSpace { .. }
        | Command::RemoveSpace { .. }
        | Command::Undo { .. } => [None, None],
    };
    topics.into_iter().flatten().any(|topic| forum.is_led_by(topic, person))
}
