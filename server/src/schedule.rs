//! The day as programs of conferences read it: schedule.json and schedule.xml, the formats of frab, pretalx and c3voc
//! (<https://c3voc.de/wiki/schedule>). What stands on the board, and what is for everyone.

mod day;
mod routes;
mod xml;

pub use routes::{as_json, as_xml};
