//! Parts that several pages use.

mod field;
mod layout;
mod post;
mod qr;

pub use field::*;
pub use layout::*;
pub use post::*;
pub use qr::*;
