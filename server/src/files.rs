//! Files of reports. They come from strangers, so: counted while they stream, recognised by content, named by a
//! random id, and served so that nothing in them can run. Pictures are drawn again and carry nothing but what they show.

mod attach;
mod download;
mod form;
mod kind;
mod name;
mod picture;
mod receive;
mod sweep;
mod upload;

pub use download::download;
pub use kind::{Kind, kind_of};
pub use sweep::sweep;
pub use upload::upload;
