//! What people see and may ask for. Compiled twice: for the server (`ssr`) and for browsers (`hydrate`).

#[cfg(feature = "ssr")]
pub mod api;
#[cfg(feature = "ssr")]
mod app;
#[cfg(feature = "ssr")]
pub mod backend;
pub mod board;
#[cfg(feature = "ssr")]
mod charters;
#[cfg(feature = "ssr")]
mod components;
#[cfg(feature = "ssr")]
mod day;
#[cfg(feature = "ssr")]
mod difference;
#[cfg(feature = "ssr")]
pub mod error;
#[cfg(feature = "ssr")]
pub mod escape;
#[cfg(feature = "ssr")]
mod forms;
#[cfg(feature = "ssr")]
mod history;
#[cfg(feature = "hydrate")]
mod hydrate;
mod isolated;
pub mod live;
#[cfg(feature = "ssr")]
pub mod markdown;
#[cfg(feature = "ssr")]
mod marks;
#[cfg(feature = "ssr")]
pub mod message;
#[cfg(feature = "ssr")]
mod opening;
#[cfg(feature = "ssr")]
mod pages;
#[cfg(feature = "ssr")]
pub mod paths;
#[cfg(feature = "ssr")]
mod places;
#[cfg(feature = "ssr")]
pub mod proceedings;
#[cfg(feature = "ssr")]
mod pulse;
#[cfg(feature = "ssr")]
mod report_form;
#[cfg(feature = "ssr")]
pub mod run_of_show;
#[cfg(feature = "ssr")]
pub mod search;
#[cfg(feature = "ssr")]
pub mod sharing;
#[cfg(feature = "ssr")]
mod shell;
#[cfg(test)]
mod story;
#[cfg(feature = "ssr")]
pub mod text;
#[cfg(feature = "ssr")]
mod to_know;
#[cfg(feature = "ssr")]
mod visit;

#[cfg(feature = "ssr")]
pub use app::App;
#[cfg(feature = "ssr")]
pub use components::foot_links;
#[cfg(feature = "ssr")]
pub use shell::shell;
