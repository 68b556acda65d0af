//! Saying what someone may do.

use domain::{Role, Roles};
use leptos::prelude::*;

use crate::{
    api::{
        parse::{self, checked},
        submit::act,
    },
    backend::Posted,
    error::AppError,
    paths,
};

/// The boxes as they are ticked, and as they were when the form was shown: only what was changed is changed, so that two
/// organisers never undo each other unseen.
#[server(endpoint = "set_roles")]
pub async fn set_roles(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] person: String,
) -> Result<(), AppError> {
    let posted = parse::posted();
    act(&code, &op, async |form| {
        let person = parse::person(&person)?;
        let (ticked, shown) = (boxes(&posted, "role-"), boxes(&posted, "shown-"));
        let given = ticked.iter().filter(|role| !shown.has(*role)).collect();
        let taken = shown.iter().filter(|role| !ticked.has(*role)).collect();
        let team = &form.backend.team;
        team.set_roles(&form.code, &form.device, person, given, taken).await?;
        Ok(format!("{}?enregistre", paths::person(&form.code, person)))
    })
    .await
}

fn boxes(posted: &Posted, prefix: &str) -> Roles {
    let on = posted.group(prefix).filter(|(_, value)| checked(value));
    on.filter_map(|(name, _)| Role::parse(name)).collect()
}
