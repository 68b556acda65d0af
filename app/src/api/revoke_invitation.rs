//! Taking an invitation back.

use leptos::prelude::*;

use crate::{api::submit::act, backend::InvitationId, error::AppError, paths};

/// The link is worth nothing any more; who came in with it keeps the role.
#[server(endpoint = "revoke_invitation")]
pub async fn revoke_invitation(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] invitation: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let team = &form.backend.team;
        team.revoke(&form.code, &form.device, InvitationId(invitation.clone()))
            .await?;
        Ok(format!("{}?retire", paths::invitations(&form.code, None)))
    })
    .await
}
