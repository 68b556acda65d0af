//! Where people may be written to.

use std::sync::Arc;

use app::{backend::NewContact, error::AppError};
use domain::PersonId;

use super::Round;
use crate::{
    random,
    store::{Contact, Hash, MailContent},
};

impl Round<'_> {
    pub(super) fn set_contact(&mut self, device: &Hash, contact: Option<NewContact>) -> Result<(), AppError> {
        let person = self.state.members.devices.get(device).copied();
        let person = person.ok_or(AppError::NotJoined)?;
        // What one came in with is not taken away before it was shown to be one's own.
        if self.state.is_unproven(person) {
            self.takes(contact.as_ref())?;
        }
        self.keep_contact(person, contact);
        if self.state.is_unproven(person) {
            self.ask_mail(person, MailContent::Reconnection);
        }
        Ok(())
    }

    /// Another address is verified by opening a link sent there, and by nothing else.
    pub(super) fn keep_contact(&mut self, person: PersonId, contact: Option<NewContact>) {
        let contacts = &mut Arc::make_mut(&mut self.state.members).contacts;
        let known = contacts.remove(&person);
        let before = known.as_ref().map(|known| known.address.clone());
        let contact = contact.map(|NewContact { address, practical }| Contact {
            verified: known
                .as_ref()
                .is_some_and(|known| known.verified && known.address.is(&address)),
            unsubscribe: known.map_or_else(random::id, |known| known.unsubscribe),
            address,
            practical,
        });
        if let Some(contact) = &contact {
            contacts.insert(person, contact.clone());
        }
        let is_new = contact
            .as_ref()
            .is_some_and(|contact| !before.is_some_and(|before| before.is(&contact.address)));
        self.batch.contacts.insert(person, contact);
        if is_new && self.state.members.accepted.contains_key(&person) {
            self.send_receipt(person);
        }
    }
}
