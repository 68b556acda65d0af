//! A link that gives a role.

use domain::{InvitationLabel, Role};
use leptos::prelude::*;

use crate::{
    api::{parse::Fields, submit::act},
    error::AppError,
    paths,
};

/// Makes a link that gives who follows it a role, and shows it this once.
#[server(endpoint = "make_invitation")]
pub async fn make_invitation(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] role: String,
    #[server(default)] label: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let mut fields = Fields::default();
        let role = fields.choice::<Role>("role", &role);
        let label = fields.text("label", InvitationLabel::parse(&label));
        let (role, label) = fields.finish(role.zip(label))?;
        let team = &form.backend.team;
        let key = team.invite(&form.code, &form.device, form.op, role, label).await?;
        Ok(paths::invitations(&form.code, Some(&key)))
    })
    .await
}
