//! Finding words in what people wrote, whatever the accents, the case and the ligatures, and showing where they are.

mod fold;
mod query;
mod slug;

pub use fold::fold;
pub use query::Query;
pub use slug::slug;
