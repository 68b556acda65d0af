//! Who posted which form, and the form that comes back.

use std::sync::Arc;

use uuid::Uuid;

use crate::error::AppError;

/// What one form submission is called, so that sending it twice never acts twice. Made by the server when it
/// renders a form, and by the form enhancer for each submission.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Op(pub Uuid);

/// A browser, by the secret of its cookie: 64 hexadecimal digits. Never logged; stored hashed.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Device(pub String);

/// The browser that sent this request, when it has a cookie; put into the request's extensions by the server.
#[derive(Clone)]
pub struct Sender(pub Option<Device>);

/// The fields of the form that was posted, in order; put into the request's extensions by the server.
#[derive(Clone, Debug, Default)]
pub struct Posted(pub Vec<(String, String)>);

impl Posted {
    /// The last value of a field.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        last(&self.0, name)
    }

    /// Boxes of one group have names that begin alike: the rest of each name that was sent, and its value.
    pub fn group<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        group(&self.0, prefix)
    }

    /// What a form is filled with when it comes back: all but secrets, which are typed again.
    #[must_use]
    pub fn kept(&self) -> Vec<(String, String)> {
        let secret = |name: &str| SECRETS.contains(&name);
        self.0.iter().filter(|(name, _)| !secret(name)).cloned().collect()
    }
}

/// Fields that hold secrets, in whichever form: they never come back to a page.
const SECRETS: [&str; 2] = ["webhook", "access_token"];

/// A form that comes back to who sent it, kept for 15 minutes: refused, so that the sentence stands beside the field
/// and nothing typed is lost, or to be read over.
#[derive(Clone, Debug)]
pub struct Refusal {
    /// `None`: nothing is wrong with it, it is a preview.
    pub error: Option<AppError>,
    /// The server function that refused, for example `/api/place_topic`.
    pub action: String,
    /// The fields as they were posted, without secrets.
    pub fields: Vec<(String, String)>,
}

pub trait Refusals: Send + Sync {
    fn keep(&self, device: &Device, op: Op, refusal: Refusal);
    fn find(&self, device: &Device, op: Op) -> Option<Arc<Refusal>>;
}

impl Refusal {
    /// The last value of a field.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&str> {
        last(&self.fields, name)
    }

    /// See [`Posted::group`].
    pub fn group<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        group(&self.fields, prefix)
    }

    /// What a person wrote or chose: all but what our own pages put into their forms, and boxes.
    pub fn typed(&self) -> impl Iterator<Item = &str> {
        let ours = |name: &str| OURS.contains(&name) || name.contains('-');
        let typed = self.fields.iter().filter(move |(name, _)| !ours(name));
        typed.map(|(_, value)| value.as_str()).filter(|value| *value != "on")
    }
}

/// Hidden fields of our forms.
const OURS: [&str; 16] = [
    "op",
    "code",
    "from",
    "next",
    "key",
    "step",
    "slug",
    "after",
    "draft",
    "seal",
    "edition",
    "revision",
    "session",
    "person",
    "invitation",
    "channel",
];

pub(super) fn group<'a>(fields: &'a [(String, String)], prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    let rest = move |(key, value): &'a (String, String)| Some((key.strip_prefix(prefix)?, value.as_str()));
    fields.iter().filter_map(rest)
}

pub(super) fn last<'a>(fields: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let field = fields.iter().rev().find(|(key, _)| key == name);
    field.map(|(_, value)| value.as_str())
}
