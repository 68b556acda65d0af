//! The proceedings as files that people take away. Each shows what its reader may read on the page, and no more.

mod archive;
mod json;
mod markdown;
mod page;
mod routes;

pub use routes::{as_csv, as_html, as_json, as_zip};
