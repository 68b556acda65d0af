//! The whole server over HTTP, as browsers and other programs meet it: the real router on a free port, a real
//! database, one of each for every test.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod acceptance;
mod acts;
mod admission;
mod app;
mod board;
mod calendars;
mod charter_drafts;
mod charters;
mod contacts;
mod conveners;
mod creation;
mod cross_site;
mod errors;
mod files;
mod finding;
mod forms;
mod frozen;
mod headers;
mod history;
mod injection;
mod links;
mod logs;
mod mail;
mod matrix;
mod moderation;
mod my_data;
mod my_day;
mod needs;
mod news;
mod notices;
mod once;
mod pages;
mod paper;
mod people;
mod phone;
mod practical;
mod presence;
mod proceedings;
mod profiles;
mod program;
mod programs;
mod queue;
mod registration;
mod repeat_and_split;
mod reported_people;
mod reports;
mod retention;
mod roles;
mod scribes;
mod search;
mod settings;
mod sharing;
#[allow(dead_code, reason = "TLS is spoken where things go wrong")]
mod smtp;
mod stream;
mod swap;
mod team;
mod together;
mod undo;
mod visitors;
mod waiting_list;
mod walls;
mod webhook;
