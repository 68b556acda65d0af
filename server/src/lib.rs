//! What makes it true: one actor for each forum, one writer for all of them, the live stream, people, files, and
//! the router that puts them behind the pages of `app`.
//!
//! A tap's path: [`router`] → a server function of `app` → [`instance::Instance`] → [`forum`]'s actor, which asks
//! `domain::decide` → [`writer`], which commits → [`live`], which every open screen reads.

pub mod assets;
pub mod calendar;
pub mod cards;
pub mod cases;
pub mod charters;
pub mod cli;
pub mod clock;
pub mod creation;
pub mod csv;
pub mod erased;
pub mod files;
pub mod forum;
pub mod http;
pub mod ics;
pub mod instance;
pub mod limits;
pub mod listen;
pub mod live;
pub mod mail;
pub mod notices;
pub mod outgoing;
pub mod own_data;
pub mod people;
pub mod proceedings;
pub mod random;
pub mod retention;
pub mod router;
pub mod schedule;
pub mod sharing;
pub mod store;
pub mod writer;
