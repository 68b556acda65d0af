//! Calendar files (RFC 5545 and 7986): the day as one event, its agenda, and each person's own. Times are UTC, so that
//! no time zone must be described.

mod agenda;
mod lines;
mod routes;
mod whole;

pub use agenda::agenda;
use domain::Details;
pub use routes::{day, own, public};
pub use whole::whole;

const PRODUCT: &str = "-//Forum ouvert//FR";

/// What ids of events end with, so that no other server makes the same.
fn host(public_url: &str) -> &str {
    public_url.split_once("://").map_or(public_url, |(_, host)| host)
}

/// The venue, in one line.
fn place(details: &Details) -> String {
    let lines = details.venue.as_str().lines().map(str::trim);
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(", ")
}
