//! A run of show to start from.

use domain::{Command, ShowCommand, SlotDetails};
use leptos::prelude::*;

use crate::{api::submit::act, backend::Attached, error::AppError, paths, run_of_show, text::Lang};

/// Steps at the hours of the forum's slots, where it has no steps yet.
#[server(endpoint = "plan_show")]
pub async fn plan_show(#[server(default)] code: String, #[server(default)] op: String) -> Result<(), AppError> {
    act(&code, &op, async |form| {
        let forums = &form.backend.forums;
        let seen = forums.seen(&form.code, Some(&form.device)).await?;
        let slots = seen.forum.slot_order().into_iter();
        let slots: Vec<SlotDetails> = slots.map(|(_, slot)| slot.clone()).collect();
        let steps = run_of_show::proposed(Lang::Fr, &slots);
        let command = Command::Show(ShowCommand::Plan { steps });
        forums
            .execute(&form.code, &form.device, form.op, command, Attached::Nothing)
            .await?;
        Ok(paths::show(&form.code))
    })
    .await
}
