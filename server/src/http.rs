//! What is true of every answer, whatever the page: who may write, who asks, what is cached, how errors read.

pub mod answers;
pub mod caching;
pub mod cross_site;
pub mod document;
pub mod headers;
pub mod made;
pub mod security_txt;
pub mod sender;
pub mod visitors;
