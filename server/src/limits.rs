//! How much one may ask for. Counted by browser and by forum, never by address: a venue is one address.

mod buckets;

use std::time::Instant;

use app::{backend::Device, error::AppError};
use domain::EmailAddress;

use crate::store::{ForumKey, Hash};
use buckets::Buckets;

/// So many at once, and then so many in a second.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    pub burst: u32,
    pub per_second: f64,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rates {
    /// What one browser may change in one forum.
    pub writes: Rate,
    /// Browsers that join one forum.
    pub joins: Rate,
    /// Codes without a forum that one browser may ask for.
    pub guesses: Rate,
    /// The same for everyone together who does not belong to the forum. With 31⁶ codes and a thousand forums, finding one this
    /// way takes hours.
    pub strangers: Rate,
    /// Links by mail that one browser may ask for.
    pub reconnections: Rate,
    /// The same for everyone together: cookies can be made up.
    pub all_reconnections: Rate,
    /// What is written to one address without the team asking for it, so that nobody's mailbox is filled.
    pub letters: Rate,
}

impl Default for Rates {
    fn default() -> Self {
        Self {
            // A phone that comes back from the cellar sends what it had kept; nobody taps faster for long.
            writes: Rate {
                burst: 60,
                per_second: 2.0,
            },
            // Everyone in the biggest hall scans the same code within a minute.
            joins: Rate {
                burst: 3_000,
                per_second: 10.0,
            },
            guesses: Rate {
                burst: 10,
                per_second: 0.1,
            },
            strangers: Rate {
                burst: 300,
                per_second: 30.0,
            },
            reconnections: Rate {
                burst: 5,
                per_second: 1.0 / 60.0,
            },
            all_reconnections: Rate {
                burst: 200,
                per_second: 0.5,
            },
            letters: Rate {
                burst: 6,
                per_second: 1.0 / 600.0,
            },
        }
    }
}

/// Forums that are made in browsers, all together: enough for a morning on which a whole network prepares, and too few
/// to fill a disk.
const CREATIONS: Rate = Rate {
    burst: 30,
    per_second: 0.02,
};

pub struct Limits {
    writes: Buckets<Hash>,
    joins: Buckets<ForumKey>,
    guesses: Buckets<Device>,
    strangers: Buckets<()>,
    reconnections: Buckets<Device>,
    all_reconnections: Buckets<()>,
    letters: Buckets<String>,
    creations: Buckets<()>,
}

impl Limits {
    #[must_use]
    pub fn new(rates: Rates) -> Self {
        Self {
            writes: Buckets::new(rates.writes),
            joins: Buckets::new(rates.joins),
            guesses: Buckets::new(rates.guesses),
            strangers: Buckets::new(rates.strangers),
            reconnections: Buckets::new(rates.reconnections),
            all_reconnections: Buckets::new(rates.all_reconnections),
            letters: Buckets::new(rates.letters),
            creations: Buckets::new(CREATIONS),
        }
    }

    /// # Errors
    /// [`AppError::TooMany`] with the seconds to wait, here and below.
    pub fn may_write(&self, device: &Hash) -> Result<(), AppError> {
        self.writes.take(device, Instant::now()).map_err(too_many)
    }

    /// # Errors
    /// See [`Self::may_write`].
    pub fn may_join(&self, forum: ForumKey) -> Result<(), AppError> {
        self.joins.take(&forum, Instant::now()).map_err(too_many)
    }

    /// # Errors
    /// See [`Self::may_write`].
    pub fn may_reconnect(&self, device: &Device) -> Result<(), AppError> {
        let now = Instant::now();
        self.reconnections.take(device, now).map_err(too_many)?;
        self.all_reconnections.take(&(), now).map_err(too_many)
    }

    /// # Errors
    /// See [`Self::may_write`].
    pub fn may_write_to(&self, address: &EmailAddress) -> Result<(), AppError> {
        let mailbox = address.as_str().to_ascii_lowercase();
        self.letters.take(&mailbox, Instant::now()).map_err(too_many)
    }

    /// # Errors
    /// See [`Self::may_write`].
    pub fn may_guess(&self, device: Option<&Device>) -> Result<(), AppError> {
        let now = Instant::now();
        if let Some(device) = device {
            self.guesses.peek(device, now).map_err(too_many)?;
        }
        // Cookies can be made up, so that a browser which belongs nowhere is one of all strangers too.
        self.strangers.peek(&(), now).map_err(too_many)
    }

    /// # Errors
    /// See [`Self::may_write`].
    pub fn may_create(&self) -> Result<(), AppError> {
        self.creations.take(&(), Instant::now()).map_err(too_many)
    }

    /// A code was asked for that is none.
    pub fn guessed(&self, device: Option<&Device>) {
        let _ = self.strangers.take(&(), Instant::now());
        if let Some(device) = device {
            let _ = self.guesses.take(device, Instant::now());
        }
    }
}

fn too_many(seconds: u32) -> AppError {
    AppError::TooMany { seconds }
}
