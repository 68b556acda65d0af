//! Forums at work without HTTP: actors, writer, stream and store as one, on a real database.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod day;
mod keeping;
mod live;
mod once;
mod people;
mod phone;
mod presence;
mod races;
mod screen;
