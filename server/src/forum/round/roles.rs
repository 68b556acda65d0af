//! Who may do more than take part, and the links that say so.

use std::sync::Arc;

use app::error::AppError;
use domain::{Actor, Missing, Needed, PersonId, Rejection, Role, Roles};

use super::Round;
use crate::store::{Hash, Invitation, InvitationChange};

impl Round<'_> {
    /// Who asks, when it is an organiser.
    pub(super) fn organiser(&self, device: &Hash) -> Result<PersonId, AppError> {
        self.one_of(device, Needed::Organiser, Actor::is_organiser)
    }

    /// Who asks, when it is one of the team.
    pub(super) fn facilitator(&self, device: &Hash) -> Result<PersonId, AppError> {
        self.one_of(device, Needed::Facilitator, Actor::is_facilitator)
    }

    fn one_of(&self, device: &Hash, needed: Needed, may: fn(Actor) -> bool) -> Result<PersonId, AppError> {
        let actor = self.state.members.actor(device);
        let id = actor.person().ok_or(AppError::NotJoined)?;
        let refused = || Rejection::NotAllowed { needed }.into();
        may(actor).then_some(id).ok_or_else(refused)
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

    pub(super) fn set_roles(
        &mut self,
        device: &Hash,
        person: PersonId,
        given: Roles,
        taken: Roles,
    ) -> Result<(), AppError> {
        self.has_agreed(self.organiser(device)?)?;
        if !self.state.names.contains_key(&person) {
            let what = Missing::Person;
            return Err(Rejection::Unknown { what }.into());
        }
        let held = self.state.members.roles_of(person);
        if taken.has(Role::Organiser) {
            self.may_go(person)?;
        }
        given.iter().for_each(|role| self.give(person, role));
        taken
            .iter()
            .filter(|role| held.has(*role))
            .for_each(|role| self.take_away(person, role));
        Ok(())
    }

    fn take_away(&mut self, person: PersonId, role: Role) {
        let roles = &mut Arc::make_mut(&mut self.state.members).roles;
        let left = roles.remove(&person).unwrap_or_default().without(role);
        if left != Roles::NONE {
            roles.insert(person, left);
        }
        self.batch.roles.insert((person, role), false);
    }

    /// At least one organiser always remains.
    pub(super) fn may_go(&self, person: PersonId) -> Result<(), AppError> {
        if self.state.members.is_last_organiser(person) {
            Err(AppError::LastOrganiser)
        } else {
            Ok(())
        }
    }

    /// From an organiser, or from the console.
    pub(super) fn invite(&mut self, device: Option<&Hash>, key: Hash, invitation: Invitation) -> Result<(), AppError> {
        if let Some(device) = device {
            self.has_agreed(self.organiser(device)?)?;
        }
        // The form that made a link which was taken back since makes no other.
        let known = self.state.invitations.get(&key);
        if known.is_some_and(|known| known.revoked_at.is_some()) {
            return Err(AppError::OpReused);
        }
        self.add_invitation(key, invitation);
        Ok(())
    }

    pub(super) fn revoke(&mut self, device: &Hash, key: Hash) -> Result<(), AppError> {
        self.has_agreed(self.organiser(device)?)?;
        let at = self.now;
        if let Some(invitation) = Arc::make_mut(&mut self.state.invitations).get_mut(&key)
            && invitation.revoked_at.is_none()
        {
            invitation.revoked_at = Some(at);
            self.batch.invitations.push(InvitationChange::Revoked { key, at });
        }
        Ok(())
    }

    /// One that is printed replaces that for the same role and with the same label which was printed before.
    fn add_invitation(&mut self, key: Hash, invitation: Invitation) {
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
