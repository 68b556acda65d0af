//! Parts that several pages use.

mod field;
mod layout;
mod post;

pub use field::*;
pub use layout::*;
pub use post::*;
