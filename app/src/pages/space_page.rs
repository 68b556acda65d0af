//! One room, corner or terrace for the team, or a new one.

mod form;

use domain::{Command, Missing, Rejection, SpaceId};
use leptos::prelude::*;

use self::form::SpaceForm;
use crate::{
    components::Removal,
    error::AppError,
    pages::frame_page::{FramePage, TeamForm, team_form},
    text,
    visit::{Visit, forum_page},
};

#[component]
pub fn SpacePage() -> impl IntoView {
    forum_page(|visit| async move { view(visit) })
}

fn view(visit: Visit) -> Result<impl IntoView, AppError> {
    let lang = visit.lang;
    let TeamForm { next, id } = team_form(&visit, "space")?;
    let Some(id) = id else {
        let form = view! {
            <SpaceForm
                form=visit.form("/api/add_space", None)
                current=None
                words=text::facilitation::add(lang)
                next=next.clone()
            />
        };
        let title = text::facilitation::add_space(lang);
        return Ok(view! { <FramePage visit title form=form.into_any() next/> }.into_any());
    };
    let id = SpaceId(id);
    let space = visit.seen.forum.space(id).cloned();
    let space = space.ok_or(Rejection::Unknown { what: Missing::Space })?;
    let closed = visit.seen.forum.is_closed(id);
    let form = view! {
        <SpaceForm
            form=visit.form("/api/edit_space", Some(("space", id.to_string())))
            current=Some(space.clone())
            words=text::facilitation::save(lang)
            next=next.clone()
        />
    };
    let removal = (!closed).then(|| {
        view! {
            <Removal
                visit=visit.clone()
                command=Command::RemoveSpace { space: id }
                action="/api/remove_space"
                key=("space", id.to_string())
                title=text::facilitation::remove_space(lang)
                next=next.clone()
            />
        }
    });
    let about = if closed {
        text::facilitation::closed_hint(lang).to_owned()
    } else {
        text::places::room(lang, &space)
    };
    let title = space.name.to_string();
    Ok(view! { <FramePage visit title about form=form.into_any() removal=removal.into_any() next/> }.into_any())
}
