//! One slot of the day for the team, or a new one.

mod form;

use domain::{Command, Forum, Minute, Missing, Rejection, SlotDetails, SlotId, SlotTitle};
use leptos::prelude::*;

use self::form::SlotForm;
use crate::{
    components::Removal,
    error::AppError,
    pages::frame_page::{FramePage, TeamForm, team_form},
    text,
    visit::{Visit, forum_page},
};

#[component]
pub fn SlotPage() -> impl IntoView {
    forum_page(|visit| async move { view(visit) })
}

fn view(visit: Visit) -> Result<impl IntoView, AppError> {
    let lang = visit.lang;
    let TeamForm { next, id } = team_form(&visit, "slot")?;
    let Some(id) = id else {
        let form = view! {
            <SlotForm
                form=visit.form("/api/add_slot", None)
                current=following(&visit.seen.forum)
                words=text::facilitation::add(lang)
                next=next.clone()
            />
        };
        let title = text::facilitation::add_slot(lang);
        return Ok(view! { <FramePage visit title form=form.into_any() next/> }.into_any());
    };
    let id = SlotId(id);
    let slot = visit.seen.forum.slots.get(&id).cloned();
    let slot = slot.ok_or(Rejection::Unknown { what: Missing::Slot })?;
    let form = view! {
        <SlotForm
            form=visit.form("/api/edit_slot", Some(("slot", id.to_string())))
            current=Some(slot.clone())
            words=text::facilitation::save(lang)
            next=next.clone()
        />
    };
    let removal = view! {
        <Removal
            visit=visit.clone()
            command=Command::RemoveSlot { slot: id }
            action="/api/remove_slot"
            key=("slot", id.to_string())
            title=text::facilitation::remove_slot(lang)
            next=next.clone()
        />
    };
    let title = text::places::hours(lang, slot.start, slot.end);
    let about = text::facilitation::slot_about(lang, &slot).to_owned();
    Ok(view! { <FramePage visit title about form=form.into_any() removal=removal.into_any() next/> }.into_any())
}

/// What a new slot most likely is: right after the last one, as long as the last one for sessions. None when the day has no
/// slot yet, or no time left for another.
fn following(forum: &Forum) -> Option<SlotDetails> {
    let slots = forum.slot_order();
    let (_, last) = slots.last()?;
    let open = slots.iter().rev().find(|(_, slot)| !slot.common);
    let (_, alike) = open.or(slots.last())?;
    let end = Minute(last.end.0 + (alike.end.0 - alike.start.0));
    let title = SlotTitle::parse("").ok()?;
    (end.0 < Minute::DAY).then_some(SlotDetails {
        start: last.end,
        end,
        title,
        common: false,
    })
}
