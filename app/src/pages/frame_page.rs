//! What the pages of a slot and of a space have in common: the frame of the day, changed with a phone in the hand.

use domain::{Needed, Rejection};
use leptos::prelude::*;

use crate::{
    api::submit::is_local,
    components::{Follow, ForumFrame, Tab},
    error::AppError,
    paths, text,
    visit::Visit,
};

/// What a removal would do changes with these.
const FOLLOWS: &str = "Session SessionGone Topic TopicGone Slot SlotGone Space SpaceGone Phase";

/// What the address of such a page says.
pub struct TeamForm {
    /// Where its forms lead.
    pub next: String,
    /// Of the slot or space; none: a new one.
    pub id: Option<u32>,
}

/// # Errors
/// Only the team opens these pages.
pub fn team_form(visit: &Visit, name: &str) -> Result<TeamForm, AppError> {
    if !visit.is_facilitator() {
        let needed = Needed::Facilitator;
        return Err(Rejection::NotAllowed { needed }.into());
    }
    let next = visit.query.get("suite").filter(|next| is_local(next));
    Ok(TeamForm {
        next: next.unwrap_or_else(|| paths::facilitation(visit.code())),
        id: visit.id(name),
    })
}

/// From the remote what is asked first is what a removal does; from the desk it is the form.
#[component]
pub fn FramePage(
    visit: Visit,
    #[prop(into)] title: String,
    #[prop(optional, into)] about: String,
    form: AnyView,
    #[prop(optional)] removal: Option<AnyView>,
    next: String,
) -> impl IntoView {
    let lang = visit.lang;
    let from_remote = next == paths::remote(visit.code());
    let back = if from_remote {
        text::show::remote(lang)
    } else {
        text::facilitation::heading(lang)
    };
    let about = (!about.is_empty()).then(|| view! { <p class="lede">{about}</p> });
    let followed = removal.map(|removal| {
        view! {
            <Follow visit=visit.clone() what=FOLLOWS>
                {removal}
            </Follow>
        }
    });
    let edited = followed.is_some();
    let form = view! {
        <section class="apart">
            {edited.then(|| view! { <h2>{text::facilitation::edit(lang)}</h2> })}
            {form}
        </section>
    };
    let parts = if from_remote {
        view! { {followed}{form} }.into_any()
    } else {
        view! { {form}{followed} }.into_any()
    };
    view! {
        <ForumFrame visit title=title.clone() tab=Tab::Facilitation narrow=true focused=true>
            <p class="back">
                <a href=next>{back}</a>
            </p>
            <h1>{title}</h1>
            {about}
            {parts}
        </ForumFrame>
    }
}
