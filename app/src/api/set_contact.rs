//! Where one wants to be written to.

use leptos::prelude::*;

use crate::{
    api::{parse::Fields, submit::act},
    error::AppError,
    paths,
};

/// Replaces the address of who sends this; an empty one is forgotten.
#[server(endpoint = "set_contact")]
pub async fn set_contact(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] email: String,
    #[server(default)] practical: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let mut fields = Fields::default();
        let contact = fields.contact(&email, &practical);
        let contact = fields.finish(contact)?;
        form.backend.mail.set_contact(&form.code, &form.device, contact).await?;
        Ok(paths::join(&form.code))
    })
    .await
}
