//! One round of the actor: a working copy on which everything queued is decided, and what must be kept for it.

mod acceptance;
pub(super) mod cases;
mod charters;
mod contacts;
mod feeds;
mod files;
mod forgetting;
mod links;
mod mail;
mod merges;
mod people;
mod presence;
mod profiles;
mod registration;
mod reports;
mod roles;
mod to_know;

use std::sync::Arc;

use app::{
    backend::{Attached, Declared, Done, Op},
    error::AppError,
};
use domain::{Actor, Change, Command, Delta, FileId, PersonId, SessionId, Stamp, Timestamp, Whereabouts, decide};

use super::{
    State,
    answers::Answers,
    ask::{Answer, Ask, Submission},
    findable::{self, Touched},
};
use crate::store::{Batch, Entry, ForumKey, Hash, Operation, Outcome, WrittenReport};

pub(super) struct Round<'a> {
    pub(super) state: State,
    pub(super) batch: Batch,
    pub(super) deltas: Vec<Delta>,
    pub(super) replies: Vec<Reply>,
    pub(super) removed_files: Vec<FileId>,
    /// Browsers that are forgotten.
    pub(super) left: Vec<Hash>,
    /// Who wished to be forgotten.
    pub(super) erased: Vec<PersonId>,
    /// Where people say they are; true in memory once this round is.
    pub(super) said: Vec<(PersonId, Option<Whereabouts>)>,
    /// Somebody was forgotten, whoever wished it.
    pub(super) forgotten: bool,
    touched: Touched,
    answers: &'a Answers,
    now: Timestamp,
    sends_mail: bool,
}

/// An answer that is held back until the batch is kept.
pub(super) enum Reply {
    Done(Answer<Done>, Result<Done, AppError>),
    Unit(Answer<()>, Result<(), AppError>),
}

impl Reply {
    pub(super) fn send(self, kept: Result<(), AppError>) {
        // Whoever asked may be gone.
        match self {
            Self::Done(answer, result) => drop(answer.send(kept.and(result))),
            Self::Unit(answer, result) => drop(answer.send(kept.and(result))),
        }
    }
}

impl<'a> Round<'a> {
    pub(super) fn new(key: ForumKey, state: State, answers: &'a Answers, now: Timestamp, sends_mail: bool) -> Self {
        Self {
            state,
            batch: Batch::new(key),
            deltas: Vec::new(),
            replies: Vec::new(),
            removed_files: Vec::new(),
            left: Vec::new(),
            erased: Vec::new(),
            said: Vec::new(),
            forgotten: false,
            touched: Touched::default(),
            answers,
            now,
            sends_mail,
        }
    }

    pub(super) fn take(&mut self, ask: Ask) {
        let may_act = |device| self.state.members.may_act(&device);
        if let Err(barred) = ask.acting().map_or(Ok(()), may_act) {
            return ask.refuse(barred);
        }
        match ask {
            Ask::Do { submission, answer } => {
                let result = self.submit(&submission);
                self.replies.push(Reply::Done(answer, result));
            }
            Ask::Join {
                device,
                newcomer,
                key,
                answer,
            } => {
                let result = self.join(device, newcomer, key);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::Register {
                device,
                op,
                digest,
                registration,
                answer,
            } => {
                let result = self.register(device, op, digest, *registration);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::WithdrawRegistration { device, op, answer } => {
                let result = self.withdraw(&device, op);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::SetAssistance {
                device,
                assistance,
                answer,
            } => {
                let result = self.set_assistance(&device, assistance);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::SetContact {
                device,
                contact,
                answer,
            } => {
                let result = self.set_contact(&device, contact);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::MakeLink { holder, token, answer } => {
                let result = self.make_link(holder, token);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::FollowLink { device, token, answer } => {
                let result = self.follow_link(device, token);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::MakeFeed { device, token, answer } => {
                let result = self.make_feed(&device, token);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::TakeBackFeed { device, answer } => {
                let result = self.take_back_feed(&device);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::ReadToKnow { device, until, answer } => {
                let result = self.read_to_know(&device, until);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::Reconnect { address, answer } => {
                self.reconnect(&address);
                self.replies.push(Reply::Unit(answer, Ok(())));
            }
            Ask::SendPractical {
                device,
                mailing,
                answer,
            } => {
                let result = self.send_practical(&device, mailing);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::Unsubscribe { token, answer } => {
                let result = self.unsubscribe(token);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::AcceptCharters {
                device,
                accepted,
                answer,
            } => {
                let result = self.accept_charters(&device, &accepted);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::Introduce {
                device,
                profile,
                answer,
            } => {
                let result = self.introduce(&device, *profile);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::DescribeFile {
                device,
                session,
                file,
                alt,
                answer,
            } => {
                let result = self.describe_file(&device, session, file, alt);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::Flag {
                device,
                session,
                text,
                answer,
            } => {
                let result = self.flag(&device, session, text);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::CloseFlag {
                device,
                session,
                flag,
                answer,
            } => {
                let result = self.close_flag(&device, session, flag);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::Leave { device, answer } => {
                let result = self.leave(device);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::Freeze { device, on, answer } => {
                let result = self.freeze(&device, on);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::Erase { device, topics, answer } => {
                let result = self.erase(&device, topics);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::Forget { people, answer } => {
                self.forget(&people);
                self.replies.push(Reply::Unit(answer, Ok(())));
            }
            Ask::Purge { kind, before, answer } => {
                self.purge(kind, before);
                self.replies.push(Reply::Unit(answer, Ok(())));
            }
            Ask::Index { answer } => {
                self.batch.findable = findable::all(&self.state.forum);
                self.batch.indexed = true;
                self.replies.push(Reply::Unit(answer, Ok(())));
            }
            Ask::WriteCharter {
                device,
                writing,
                answer,
            } => {
                let result = self.write_charter(&device, *writing);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::ReviewCharter {
                device,
                slug,
                seal,
                review,
                answer,
            } => {
                let result = self.review_charter(&device, slug, &seal, review);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::RequireCharters {
                device,
                slugs,
                asks_approval,
                answer,
            } => {
                let result = self.require_charters(&device, slugs, asks_approval);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::Invite {
                device,
                key,
                invitation,
                answer,
            } => {
                let result = self.invite(device.as_ref(), key, invitation);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::RevokeInvitation { device, key, answer } => {
                let result = self.revoke(&device, key);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::SetRoles {
                device,
                person,
                given,
                taken,
                answer,
            } => {
                let result = self.set_roles(&device, person, given, taken);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::ReportCase {
                device,
                op,
                new,
                answer,
            } => {
                let result = self.report_case(&device, op, *new);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::AnswerCase {
                device,
                op,
                case,
                words,
                answer,
            } => {
                let result = self.answer_case(&device, op, case, words);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::WriteCase {
                device,
                op,
                case,
                entry,
                answer,
            } => {
                let result = self.write_case(&device, op, case, *entry);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::BeThere {
                device,
                whereabouts,
                answer,
            } => {
                let result = self.be_there(&device, whereabouts);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::EraseOther {
                device,
                person,
                asked,
                answer,
            } => {
                let result = self.erase_other(&device, person, asked);
                self.replies.push(Reply::Unit(answer, result));
            }
            Ask::RegisterOnSite {
                device,
                person,
                name,
                accepted,
                answer,
            } => {
                let result = self.register_on_site(&device, person, &name, &accepted);
                self.replies.push(Reply::Unit(answer, result));
            }
        }
    }

    /// Once everything of this round is decided: what was changed is found as it is now.
    pub(super) fn index(&mut self) {
        let touched = std::mem::take(&mut self.touched);
        self.batch.findable.extend(touched.findable(&self.state.forum));
    }

    /// The same operation with the same content gets the same answer, accepted or refused.
    fn submit(&mut self, submission: &Submission) -> Result<Done, AppError> {
        let actor = self.state.members.actor(&submission.device);
        // Not kept as an answer: the form can be sent again once the person has joined.
        let Actor::Person { id, .. } = actor else {
            return Err(AppError::NotJoined);
        };
        if let Some((digest, outcome)) = self.answered(submission.device, submission.op) {
            return if digest == submission.digest {
                outcome.into()
            } else {
                Err(AppError::OpReused)
            };
        }
        // Not kept as an answer either.
        self.has_agreed(id)?;
        self.is_proven(id)?;
        if !submission.is_consistent() {
            tracing::error!("a command came without what belongs to it");
            return Err(AppError::Internal);
        }
        let outcome = match decide(&self.state.forum, &actor, self.now, submission.command.clone()) {
            Ok(changes) => Outcome::Done(self.accept(submission, id, changes)),
            Err(rejection) => Outcome::Refused(rejection),
        };
        self.batch.operations.push(Operation {
            device: submission.device,
            op: submission.op,
            digest: submission.digest,
            outcome: outcome.clone(),
        });
        outcome.into()
    }

    fn answered(&self, device: Hash, op: Op) -> Option<(Hash, Outcome)> {
        let just_now = self
            .batch
            .operations
            .iter()
            .find(|known| (known.device, known.op) == (device, op));
        just_now
            .map(|known| (known.digest, known.outcome.clone()))
            .or_else(|| self.answers.find(&device, op).cloned())
    }

    fn accept(&mut self, submission: &Submission, author: PersonId, changes: Vec<Change>) -> Done {
        let mut done = Done::default();
        // Also when the board learns nothing new: another tool may be declared.
        if let (Command::PublishReport { session, .. }, Attached::Declaration(said)) =
            (&submission.command, &submission.attached)
        {
            let declaration = said.as_ref().clone();
            let declared = Declared {
                declaration,
                at: self.now,
            };
            self.batch.declarations.insert(*session, Some(declared));
        }
        let stamp = Stamp {
            act: self.state.forum.history.next_act(),
            at: self.now,
            actor: Some(author),
        };
        for change in changes {
            self.beside(&change, &submission.attached, author);
            match &change {
                Change::TopicProposed { topic, .. } => done.topic = Some(*topic),
                Change::SessionPlaced { session, .. } | Change::SessionMoved { session, .. } => {
                    done.session = Some(*session);
                }
                Change::TopicsMerged { host, .. } => done.topic = Some(*host),
                Change::SwapAsked { session, .. } => {
                    done.topic = self.state.forum.sessions.get(session).map(|session| session.topic);
                }
                _ => {}
            }
            self.keep(stamp, &change);
            self.write_down(change, author, submission.op);
        }
        done
    }

    /// The rows that belong to a change and are not in the journal.
    fn beside(&mut self, change: &Change, attached: &Attached, author: PersonId) {
        match (change, attached) {
            (Change::ReportWritten { session, revision, .. }, Attached::Report(fields)) => {
                self.batch.reports.push(WrittenReport {
                    session: *session,
                    revision: *revision,
                    fields: fields.as_ref().clone(),
                    author: Some(author),
                    at: self.now,
                });
            }
            (Change::ReportUnpublished { session }, _) => {
                self.batch.declarations.insert(*session, None);
            }
            (Change::FileAttached { session, file }, Attached::File { info, .. }) => {
                self.batch.files.insert(*file, Some((*session, info.clone())));
            }
            (Change::FileRemoved { file, .. }, _) => {
                self.batch.files.insert(*file, None);
                self.removed_files.push(*file);
            }
            _ => {}
        }
    }

    /// Makes a change true in the working copy, and notes what screens must learn of it.
    fn keep(&mut self, stamp: Stamp, change: &Change) {
        let said = merges::words(&self.state.forum);
        Arc::make_mut(&mut self.state.forum).keep(stamp, change);
        self.note_merge_words(&said);
        self.tell(change);
    }

    fn tell(&mut self, change: &Change) {
        self.deltas.extend(self.state.forum.project(change, &self.state.names));
        match change {
            Change::ProgressSaid { session, .. } | Change::SessionWithdrawn { session } => self.note_progress(*session),
            _ => {}
        }
        self.touched.see(change);
        // Kept without a time, and nowhere else.
        if let Change::InterestSet { topic, person, on } = change {
            self.batch.interest.insert((*topic, *person), *on);
        }
        if let Change::Described { details } = change {
            self.batch.described = Some(details.clone());
        }
    }

    /// What a session is at is kept as it is now.
    fn note_progress(&mut self, session: SessionId) {
        let known = self.state.forum.sessions.get(&session);
        let said = known.and_then(|session| session.progress.clone());
        self.batch.progress.insert(session, said);
    }

    fn write_down(&mut self, change: Change, actor: PersonId, op: Op) {
        if change.is_beside_the_journal() {
            return;
        }
        self.state.seq += 1;
        self.batch.journal.push(Entry {
            seq: self.state.seq,
            at: self.now,
            actor: Some(actor),
            op,
            change,
        });
    }
}

impl From<Outcome> for Result<Done, AppError> {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Done(done) => Ok(done),
            Outcome::Refused(rejection) => Err(rejection.into()),
        }
    }
}
