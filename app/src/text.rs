//! Every visible text of the product, by language: another language is one more arm in each function.

mod board;
mod common;
mod errors;

pub use board::*;
pub use common::*;
pub use errors::*;

/// The languages the interface speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    #[default]
    Fr,
}
