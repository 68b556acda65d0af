//! Which actions are open now, so that pages say why one is not before anyone has tried.

use domain::{
    Cell, Command, Description, Features, MergeWord, PersonId, ProgressLine, SessionId, SlotId, SpaceId, TopicId,
    TopicKind, TopicTitle, Visibility,
};
use uuid::Uuid;

use crate::{text, visit::Visit};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    Propose,
    /// Prepare blank cards.
    Reserve,
    Confirm,
    Edit,
    Withdraw,
    /// Place, repeat, move, swap and put back.
    Place,
    Split,
    /// Suggest that two topics be one, and answer.
    Merge,
    /// Offer to lead it as well.
    Offer,
    /// Say who leads it.
    Lead,
    Interest,
    TakeNotes,
    /// « On en est à… »
    Progress,
    /// Be announced, or drive who is.
    Announce,
    Report,
    /// Say who may read the notes.
    Audience,
    Publish,
}

/// Why this reader cannot do it in this phase; `None` when it is open. Someone without a name counts as a
/// participant: forms ask for the name afterwards.
#[must_use]
pub fn not_now(visit: &Visit, action: Action) -> Option<String> {
    let rule = domain::permission(&example(action)?);
    let opens = if visit.is_facilitator() {
        rule.team_phases
    } else {
        rule.phases
    };
    let phase = visit.seen.forum.phase;
    (!opens.contains(&phase)).then(|| text::not_now(visit.lang, phase, opens))
}

/// The rules are asked of commands; what one names does not matter for when it is open.
fn example(action: Action) -> Option<Command> {
    let topic = TopicId(0);
    let title = TopicTitle::parse("exemple").ok()?;
    let description = Description::parse("").ok()?;
    let kind = TopicKind::default();
    let cell = Cell {
        slot: SlotId(0),
        space: SpaceId(0),
    };
    Some(match action {
        Action::Propose => Command::Propose {
            convener: PersonId(Uuid::nil()),
            title,
            description,
            kind,
            needs: Features::new(),
        },
        Action::Reserve => Command::ReserveNumbers { count: 1 },
        Action::Confirm => Command::Confirm { topic },
        Action::Edit => Command::Edit {
            topic,
            edition: 0,
            title,
            description,
            kind,
            needs: Features::new(),
        },
        Action::Withdraw => Command::Withdraw { topic },
        Action::Place => Command::Place {
            topic,
            cell,
            confirmed: false,
        },
        Action::Split => Command::Split {
            topic,
            title,
            description,
            kind,
            needs: Features::new(),
        },
        Action::Merge => Command::SuggestMerge {
            host: topic,
            guest: topic,
            word: MergeWord::parse("").ok()?,
            agreed: false,
            confirmed: false,
        },
        Action::Offer => Command::OfferToConvene { topic, on: true },
        Action::Lead => Command::HandOver {
            topic,
            to: PersonId(Uuid::nil()),
            confirmed: false,
        },
        Action::Announce => Command::Enqueue { topic, on: true },
        Action::Interest => Command::SetInterest { topic, on: true },
        Action::TakeNotes => Command::SetScribe {
            session: SessionId(0),
            on: true,
        },
        Action::Progress => Command::SayProgress {
            session: SessionId(0),
            line: ProgressLine::parse("").ok()?,
        },
        Action::Audience => Command::SetVisibility {
            session: SessionId(0),
            visibility: Visibility::default(),
        },
        Action::Publish => Command::UnpublishReport { session: SessionId(0) },
        Action::Report => Command::WriteReport {
            session: SessionId(0),
            revision: 0,
            empty: false,
        },
    })
}

#[cfg(test)]
mod tests {
    use super::{Action, example};

    #[test]
    fn the_rules_can_be_asked_about_every_action() {
        for action in [
            Action::Propose,
            Action::Reserve,
            Action::Confirm,
            Action::Edit,
            Action::Withdraw,
            Action::Place,
            Action::Split,
            Action::Merge,
            Action::Offer,
            Action::Lead,
            Action::Interest,
            Action::TakeNotes,
            Action::Progress,
            Action::Announce,
            Action::Report,
            Action::Audience,
            Action::Publish,
        ] {
            assert!(example(action).is_some(), "{action:?}");
        }
    }
}
