//! The rules, asked from outside: commands in, changes or reasons out. Tests are named as sentences.

mod agenda;
mod concerns;
mod free_cells;
mod interest;
mod invariants;
mod limits_of_topics;
mod never_bend;
mod permissions;
mod persons_and_texts;
mod placement;
mod reasons_in_order;
mod rejections;
mod reports;
mod samples;
mod screens;
mod slots;
mod spaces;
mod texts;
mod times;
mod topics;
mod undo;
mod view;
mod vocabulary;
