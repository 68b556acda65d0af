//! What is allowed, and what then is true. The only place that says yes or no.
//!
//! A new command is one arm here, one line in `permissions.rs`, one in `known.rs`, and a rule in the file of
//! its concern.

mod agenda;
mod cards;
mod concerns;
mod conveners;
mod free_cells;
mod known;
mod limits;
mod marks;
mod merges;
mod permissions;
mod placement;
mod queue;
mod reports;
mod scribes;
mod show;
mod swaps;
mod topics;
mod undo;

pub use free_cells::*;
pub use limits::*;
pub use permissions::*;

use crate::{Actor, Change, Command, Forum, MergePair, Rejection, SwapAsk, Timestamp};

/// The changes to keep, in order, or the reason why not.
pub(crate) type Decision = Result<Vec<Change>, Rejection>;

/// Answers one command. Nothing moves until the changes were kept and [`Forum::apply`]ed.
///
/// `Ok` without a change means that what was asked for is already so: a retry or a double tap is harmless.
/// `now` is compared with the start of slots, to the minute, and with when an act was done that is to be undone.
///
/// # Errors
/// The most helpful reason, checked in this order: the actor has not joined, a thing named is unknown, the
/// actor may not, not in this phase, and then the rule at stake (product.md, « Rules that never bend »).
pub fn decide(forum: &Forum, actor: &Actor, now: Timestamp, command: Command) -> Result<Vec<Change>, Rejection> {
    permissions::check(forum, actor, &command)?;
    match command {
        Command::Describe { edition, details } => agenda::describe(forum, edition, details),
        Command::SetPhase { phase } => agenda::set_phase(forum, phase),

        Command::Show(command) => show::decide(forum, now, command),

        Command::Propose {
            convener,
            title,
            description,
            kind,
            needs,
        } => {
            let words = topics::Words {
                title,
                description,
                kind,
                needs,
            };
            topics::propose(forum, actor, convener, words)
        }
        Command::ReserveNumbers { count } => cards::reserve(forum, count),
        Command::FillCard { no, convener, title } => cards::fill(forum, actor, no, convener, title),
        Command::Confirm { topic } => topics::confirm(forum, topic),
        Command::Edit {
            topic,
            edition,
            title,
            description,
            kind,
            needs,
        } => {
            let words = topics::Words {
                title,
                description,
                kind,
                needs,
            };
            topics::edit(forum, topic, edition, words)
        }
        Command::Split {
            topic,
            title,
            description,
            kind,
            needs,
        } => {
            let words = topics::Words {
                title,
                description,
                kind,
                needs,
            };
            topics::split(forum, actor, topic, words)
        }
        Command::Withdraw { topic } => topics::withdraw(forum, topic),
        Command::SetInterest { topic, on } => topics::set_interest(forum, actor, topic, on),

        Command::WithdrawSession { session } => placement::withdraw(forum, session),
        Command::OfferToConvene { topic, on } => conveners::offer(forum, actor, topic, on),
        Command::SetCoConvener { topic, person, on } => conveners::set(forum, actor, topic, person, on),
        Command::HandOver { topic, to, confirmed } => {
            conveners::hand_over(forum, actor, topic, to, concerns::waived(actor, confirmed))
        }

        Command::Place { topic, cell, confirmed } => {
            placement::place(forum, now, topic, cell, concerns::waived(actor, confirmed))
        }
        Command::Repeat { topic, cell, confirmed } => {
            placement::repeat(forum, now, topic, cell, concerns::waived(actor, confirmed))
        }
        Command::Move {
            session,
            from,
            to,
            confirmed,
        } => placement::move_to(forum, now, session, from, to, concerns::waived(actor, confirmed)),
        Command::Swap {
            session,
            at,
            with,
            with_at,
            confirmed,
        } => {
            let ask = SwapAsk {
                session,
                at,
                with,
                with_at,
            };
            swaps::swap(forum, actor, now, ask, concerns::waived(actor, confirmed))
        }
        Command::DropSwap { session, with } => Ok(swaps::drop(forum, session, with)),
        Command::SuggestMerge {
            host,
            guest,
            word,
            agreed,
            confirmed,
        } => {
            let waived = concerns::waived(actor, confirmed);
            let manner = merges::Manner { agreed, waived };
            merges::suggest(forum, actor, now, MergePair { host, guest }, word, manner)
        }
        Command::AnswerMerge {
            host,
            guest,
            side,
            accept,
            word,
            confirmed,
        } => {
            let of = (MergePair { host, guest }, side);
            if accept {
                merges::accept(forum, actor, now, of, word, concerns::waived(actor, confirmed))
            } else {
                merges::refuse(forum, actor, of, word)
            }
        }
        Command::DropMerge { host, guest } => Ok(merges::drop(forum, MergePair { host, guest })),
        Command::Park {
            session,
            from,
            confirmed,
        } => placement::park(forum, now, session, from, concerns::waived(actor, confirmed)),

        Command::MarkSession { session, mark } => marks::mark(forum, now, session, mark),

        Command::OpenQueue { open } => Ok(queue::open(forum, open)),
        Command::SetPace { pace } => queue::pace(forum, pace),
        Command::Enqueue { topic, on: true } => queue::join(forum, actor, topic),
        Command::Enqueue { topic, on: false } => Ok(queue::leave(forum, topic)),
        Command::Reorder { topic, before } => Ok(queue::reorder(forum, topic, before)),
        Command::Announce { topic } => queue::announce(forum, now, topic),

        Command::AddSlot { details } => agenda::slots::add(forum, details),
        Command::EditSlot { slot, details } => agenda::slots::edit(forum, slot, details),
        Command::RemoveSlot { slot } => Ok(agenda::slots::remove(forum, slot)),
        Command::AddSpace { details } => agenda::spaces::add(forum, details),
        Command::EditSpace { space, details } => agenda::spaces::edit(forum, now, space, details),
        Command::RemoveSpace { space } => agenda::spaces::remove(forum, now, space),

        Command::SetScribe { session, on } => scribes::set(forum, actor, session, on),
        Command::AskScribe { session, to } => scribes::ask(forum, actor, session, to),
        Command::DropScribeAsk { session, to } => scribes::drop(forum, session, to),
        Command::SayProgress { session, line } => scribes::say(forum, actor, session, line),
        Command::WriteReport {
            session,
            revision,
            empty,
        } => reports::write(forum, now, session, revision, empty),
        Command::AttachFile { session, file } => reports::attach(forum, session, file),
        Command::RemoveFile { session, file } => reports::remove(forum, session, file),

        Command::SetVisibility { session, visibility } => reports::set_visibility(forum, actor, session, visibility),
        Command::PublishReport {
            session,
            revision,
            assistance,
        } => reports::publish(forum, now, session, revision, assistance),
        Command::UnpublishReport { session } => reports::unpublish(forum, session),

        Command::Undo { act } => undo::undo(forum, actor, now, act),
    }
}
