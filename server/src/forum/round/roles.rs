//! Who may do more than take part, and the links that say so.

use std::sync::Arc;

use app::error::AppError;
use domain::{Needed, PersonId, Rejection, Role};

use super::Round;
use crate::store::{Hash, Invitation, InvitationChange};

impl Round<'_> {
    /// Who asks, when it is an organiser.
    pub(super) fn organiser(&self, device: &Hash) -> Result<PersonId, AppError> {
        let actor = self.state.members.actor(device);
        let id = actor.person().ok_or(AppError::NotJoined)?;
        if actor.is_organiser() {
            return Ok(id);
        }
        let needed = Needed::Organiser;
        Err(Rejection::NotAllowed { needed }.into())
    }

    /// The role that this key gives.
    pub(super) fn invited(&self, key: Hash) -> Result<Role, AppError> {
        let invitation = self.state.invitations.get(&key);
        let valid = invitation.filter(|invitation| invitation.revoked_at.is_none());
        valid.map(|invitation| invitation.role).ok_or(AppError::WrongKey)
    }

    pub(super) fn give(&mut self, person: PersonId, role: Role) {
        let members = Arc::make_mut(&mut self.state.members);
        let held = members.roles.entry(person).or_default();
        *held = held.with(role);
        self.batch.roles.insert((person, role), true);
    }

    /// At least one organiser always remains.
    pub(super) fn may_go(&self, person: PersonId) -> Result<(), AppError> {
        if self.state.members.is_last_organiser(person) {
            Err(AppError::LastOrganiser)
        } else {
            Ok(())
        }
    }

    /// One that is printed replaces that for the same role and with the same label which was printed before.
    pub(super) fn add_invitation(&mut self, key: Hash, invitation: Invitation) {
        // The form that made it was sent again.
        if self.state.invitations.contains_key(&key) {
            return;
        }
        let invitations = Arc::make_mut(&mut self.state.invitations);
        if invitation.printed {
            let same = |other: &Invitation| (&other.label, other.role) == (&invitation.label, invitation.role);
            invitations.retain(|_, other| !(other.printed && same(other)));
        }
        invitations.insert(key, invitation.clone());
        self.batch.invitations.push(InvitationChange::Added { key, invitation });
    }

    pub(super) fn invitation_used(&mut self, key: Hash) {
        if let Some(invitation) = Arc::make_mut(&mut self.state.invitations).get_mut(&key) {
            invitation.used_at = Some(self.now);
            self.batch
                .invitations
                .push(InvitationChange::Used { key, at: self.now });
        }
    }
}
