//! One forum at work: an actor that decides in order, and the state everyone reads meanwhile.
//!
//! The actor takes everything that was asked since its last commit, decides each on a working copy, has the writer
//! keep the batch, and only then swaps the state, publishes and answers. A request that goes away disturbs nothing:
//! it only ever waited for an answer.

mod actor;
mod answers;
mod ask;
pub(crate) mod findable;
mod handle;
mod presence;
mod round;
mod state;

pub use ask::{Answer, Ask, Holder, Submission, digest_of_registration};
pub use handle::ForumHandle;
pub use round::cases::NewCase;
pub use state::{Frozen, Members, State};
