//! A link for someone who has lost their browser.

use leptos::prelude::*;

use crate::{
    api::submit::{act, known_person},
    error::AppError,
    paths,
};

/// Makes it; an organiser shows it to that person, on the page that the form leads to.
#[server(endpoint = "make_link_for")]
pub async fn make_link_for(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] person: String,
) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let person = known_person(form, &person).await?;
        let links = &form.backend.links;
        links.make_for(&form.code, &form.device, form.op, person).await?;
        Ok(format!(
            "{}?fait={}#acces",
            paths::person(&form.code, person),
            form.op.0
        ))
    })
    .await
}
