//! What people may ask for: one server function per file. Each parses its fields into the words of `domain`,
//! says who asks, and passes on; `submit` answers browsers with and without JavaScript alike.
//!
//! Forms post to these addresses directly, so no client code of them enters the WebAssembly.

mod accept_charters;
mod add_slot;
mod add_space;
mod add_wall;
mod confirm_topic;
mod create_forum;
mod create_next;
mod describe;
mod drop_swap;
mod edit_slot;
mod edit_space;
mod edit_topic;
mod enter;
mod erase_me;
mod follow_link;
mod forget_person;
mod hand_over;
mod join;
mod leave;
mod make_invitation;
mod make_link;
mod make_link_for;
mod move_session;
mod offer_to_convene;
mod park_session;
pub(crate) mod parse;
mod place_topic;
mod profile;
mod propose_topic;
mod reconnect;
mod register;
mod register_on_site;
mod remove_file;
mod remove_slot;
mod remove_space;
mod remove_wall;
mod repeat_topic;
mod require_charters;
mod review_charter;
mod revoke_invitation;
mod send_practical;
mod set_assistance;
mod set_co_convener;
mod set_contact;
mod set_interest;
mod set_phase;
mod set_roles;
mod split_topic;
mod submit;
mod swap_sessions;
mod undo;
mod watch;
mod withdraw_registration;
mod withdraw_session;
mod withdraw_topic;
mod write_charter;
mod write_report;

pub use parse::feature_field;
pub use profile::{PHOTO_FIELD, shown_field};
pub use register::PROPOSALS;
pub use send_practical::new_mailing;
pub use submit::refuse;
pub use write_charter::charter_content;
