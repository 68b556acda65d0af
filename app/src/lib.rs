//! What people see and may ask for. Compiled twice: for the server (`ssr`) and for browsers (`hydrate`).

#[cfg(feature = "ssr")]
pub mod backend;
#[cfg(feature = "ssr")]
pub mod error;
#[cfg(feature = "ssr")]
pub mod text;
