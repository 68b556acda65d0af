//! What leaves for a chat, by the protocol of each.

use app::backend::Trouble;
use http::StatusCode;

use crate::outgoing::{Answer, Failure};

pub mod matrix;
pub mod mattermost;

/// What is known of a message after its request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    Arrived,
    /// It is safe to send it again; not before so many seconds, when the other side said so.
    Later {
        trouble: Trouble,
        after: Option<i64>,
    },
    /// It may have arrived, and sending it again would show it twice.
    Unsure(Trouble),
    /// The same will be said again.
    Refused(Trouble),
}

impl Delivery {
    fn later(trouble: Trouble) -> Self {
        Self::Later { trouble, after: None }
    }

    /// No answer, from a server that knows nothing again.
    fn unanswered(failure: Failure) -> Self {
        match failure {
            Failure::Forbidden => Self::Refused(Trouble::Forbidden),
            Failure::Away => Self::later(Trouble::Away),
            Failure::Lost => Self::Unsure(Trouble::Lost),
        }
    }

    /// An answer that is not a success.
    fn answered(answer: &Answer) -> Self {
        let status = answer.status;
        let trouble = Trouble::Status(status.as_u16());
        if status == StatusCode::TOO_MANY_REQUESTS || status.is_server_error() {
            let after = answer.retry_after;
            Self::Later { trouble, after }
        } else if status.is_redirection() {
            Self::Refused(Trouble::Redirected)
        } else if status.is_success() {
            Self::Refused(Trouble::Strange)
        } else {
            Self::Refused(trouble)
        }
    }
}
