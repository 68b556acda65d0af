//! Roles, the links that give them, and people whom a facilitator registers.

use app::{
    backend::{Accepted, Device, InvitationId, InvitationLink, Member, Op, Team},
    error::AppError,
};
use async_trait::async_trait;
use chrono_tz::Tz;
use domain::{ForumCode, InvitationLabel, PersonId, PersonName, Role, Roles};

use super::{Instance, forums::unreadable};
use crate::{
    calendar,
    forum::{Ask, ForumHandle},
    people,
    store::{Hash, Invitation},
};

#[async_trait]
impl Team for Instance {
    async fn invite(
        &self,
        code: &ForumCode,
        device: &Device,
        op: Op,
        role: Role,
        label: InvitationLabel,
    ) -> Result<String, AppError> {
        let secret = people::invitation_key(code, device, op, role, &label);
        let (forum, device) = self.writing(code, device).await?;
        let key = people::key_hash(&secret);
        let invitation = Invitation {
            printed: false,
            ..Invitation::printed(role, label.as_str(), self.parts.clock.now())
        };
        forum
            .ask(|answer| Ask::Invite {
                device: Some(device),
                key,
                invitation,
                answer,
            })
            .await?;
        Ok(secret)
    }

    async fn revoke(&self, code: &ForumCode, device: &Device, invitation: InvitationId) -> Result<(), AppError> {
        let (forum, device) = self.writing(code, device).await?;
        // What is no hash names no link, which is gone then.
        let key = Hash::parse(&invitation.0).unwrap_or(Hash([0; 32]));
        forum.ask(|answer| Ask::RevokeInvitation { device, key, answer }).await
    }

    async fn invitations(&self, code: &ForumCode) -> Result<Vec<InvitationLink>, AppError> {
        let state = self.known(code).await?.state();
        let zone: Tz = state.forum.details.time_zone.parse().unwrap_or(Tz::UTC);
        let valid = state
            .invitations
            .iter()
            .filter(|(_, invitation)| invitation.revoked_at.is_none());
        let mut valid: Vec<_> = valid.collect();
        valid.sort_by_key(|(_, invitation)| (invitation.created_at, invitation.role, &invitation.label));
        let link = |(key, invitation): (&Hash, &Invitation)| InvitationLink {
            id: InvitationId(key.to_string()),
            role: invitation.role,
            label: invitation.label.clone(),
            made: calendar::local(invitation.created_at, zone),
            used: invitation.used_at.map(|at| calendar::local(at, zone)),
        };
        Ok(valid.into_iter().map(link).collect())
    }

    async fn invitation(
        &self,
        code: &ForumCode,
        device: Option<&Device>,
        key: &str,
    ) -> Result<(Role, String), AppError> {
        self.limits.may_guess(device)?;
        let state = self.known(code).await?.state();
        let found = state.invitations.get(&people::key_hash(key));
        match found.filter(|invitation| invitation.revoked_at.is_none()) {
            Some(invitation) => Ok((invitation.role, invitation.label.clone())),
            None => {
                self.limits.guessed(device);
                Err(AppError::WrongKey)
            }
        }
    }

    async fn set_roles(
        &self,
        code: &ForumCode,
        device: &Device,
        person: PersonId,
        given: Roles,
        taken: Roles,
    ) -> Result<(), AppError> {
        let (forum, device) = self.writing(code, device).await?;
        forum
            .ask(|answer| Ask::SetRoles {
                device,
                person,
                given,
                taken,
                answer,
            })
            .await
    }

    async fn forget(&self, code: &ForumCode, device: &Device, person: PersonId, asked: bool) -> Result<(), AppError> {
        let (forum, device) = self.writing(code, device).await?;
        forum
            .ask(|answer| Ask::EraseOther {
                device,
                person,
                asked,
                answer,
            })
            .await
    }

    async fn register_on_site(
        &self,
        code: &ForumCode,
        device: &Device,
        op: Op,
        name: PersonName,
        accepted: Vec<Accepted>,
    ) -> Result<PersonId, AppError> {
        let (forum, device) = self.writing(code, device).await?;
        self.limits.may_join(forum.key)?;
        // The form's own random name serves as the new person's, so that a retry makes nobody twice.
        let person = PersonId(op.0);
        forum
            .ask(|answer| Ask::RegisterOnSite {
                device,
                person,
                name,
                accepted,
                answer,
            })
            .await?;
        Ok(person)
    }

    async fn people(&self, code: &ForumCode, people: &[PersonId]) -> Result<Vec<Member>, AppError> {
        let forum = self.known(code).await?;
        let channels = self.parts.store.channels(forum.key, people).await.map_err(unreadable)?;
        let state = forum.state();
        let registered = |id: &PersonId| {
            Some(Member {
                id: *id,
                name: state.names.get(id)?.clone(),
                roles: state.members.roles_of(*id),
                channel: *channels.get(id)?,
                has_browser: state.members.devices_of(*id) > 0,
            })
        };
        Ok(people.iter().filter_map(registered).collect())
    }
}

impl Instance {
    /// The forum, and what it knows the browser by that wants to change something there.
    pub(super) async fn writing(&self, code: &ForumCode, device: &Device) -> Result<(ForumHandle, Hash), AppError> {
        let forum = self.find(code, Some(device)).await?;
        let key = people::device_key(code, device);
        self.limits.may_write(&key)?;
        Ok((forum, key))
    }
}
