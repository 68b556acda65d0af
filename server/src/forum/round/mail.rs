//! What is written to whom. Nothing is sent here: what is asked for is kept with everything else, and sent afterwards.

use std::sync::Arc;

use app::error::AppError;
use domain::{EmailAddress, PersonId, Phase};
use uuid::Uuid;

use super::Round;
use crate::{
    random,
    store::{Contact, Hash, MailChange, MailContent, Mailing},
};

/// Several people may share an address; more than so many do not.
const SHARED: usize = 3;

impl Round<'_> {
    /// Something is always kept, so that the time this takes does not tell whether the address is known.
    pub(super) fn reconnect(&mut self, address: &EmailAddress) {
        self.batch.mail.push(MailChange::Unasked { id: random::id() });
        let contacts = self.state.members.contacts.iter();
        let mut known: Vec<_> = contacts.filter(|(_, contact)| contact.address.is(address)).collect();
        // Who has shown that it is theirs comes first.
        known.sort_by_key(|(person, contact)| (!contact.verified, **person));
        let known: Vec<_> = known.into_iter().take(SHARED).map(|(person, _)| *person).collect();
        for person in known {
            self.ask_mail(person, MailContent::Reconnection);
        }
    }

    /// What someone has just accepted, for who gave an address (S2-02).
    pub(super) fn send_receipt(&mut self, person: PersonId) {
        self.ask_mail(person, MailContent::Receipt);
    }

    /// Who gave an address is told that the people of this forum will be forgotten; returns how many are.
    pub(super) fn warn(&mut self) -> usize {
        self.batch.warned = Some(self.now);
        let asked = self.batch.mail.len();
        let people: Vec<PersonId> = self.state.members.contacts.keys().copied().collect();
        for person in people {
            self.ask_mail(person, MailContent::Warning);
        }
        self.batch.mail.len() - asked
    }

    /// A place became free for who waited, and wants to be written to. On the day everyone may come anyway.
    pub(super) fn tell_place(&mut self, person: PersonId) {
        let contact = self.state.members.contacts.get(&person);
        let wanted = contact.is_some_and(|contact| contact.practical);
        if wanted && self.state.forum.phase <= Phase::Registration {
            self.ask_mail(person, MailContent::Place);
        }
    }

    pub(super) fn send_practical(&mut self, device: &Hash, mailing: Mailing) -> Result<(), AppError> {
        self.organiser(device)?;
        let op = mailing.op;
        self.batch.mailings.push(mailing);
        let recipients = self.state.members.recipients();
        for (person, _) in recipients {
            self.ask_mail(person, MailContent::Practical { mailing: op });
        }
        Ok(())
    }

    pub(super) fn unsubscribe(&mut self, token: Uuid) -> Result<(), AppError> {
        let contacts = self.state.members.contacts.iter();
        let mut of_token = contacts.filter(|(_, contact)| contact.unsubscribe == token);
        let person = *of_token.next().ok_or(AppError::UnknownPage)?.0;
        self.change_contact(person, |contact| contact.practical = false);
        Ok(())
    }

    /// They have opened a link that was sent there.
    pub(super) fn verify(&mut self, person: PersonId, address: &EmailAddress) {
        self.change_contact(person, |contact| contact.verified |= contact.address.is(address));
    }

    fn change_contact(&mut self, person: PersonId, change: impl FnOnce(&mut Contact)) {
        let members = Arc::make_mut(&mut self.state.members);
        if let Some(contact) = members.contacts.get_mut(&person) {
            change(contact);
            self.batch.contacts.insert(person, Some(contact.clone()));
        }
    }

    pub(super) fn ask_mail(&mut self, person: PersonId, content: MailContent) {
        let contact = self.state.members.contacts.get(&person);
        if let Some(contact) = contact.filter(|_| self.sends_mail) {
            self.batch.mail.push(MailChange::Asked {
                id: random::id(),
                person,
                content,
                address: contact.address.clone(),
                at: self.now,
            });
        }
    }
}
