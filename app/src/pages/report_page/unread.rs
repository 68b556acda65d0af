//! The page of a report that its reader may not read: why, and what to do.

use domain::{Session, SessionId, Visibility};
use http::StatusCode;
use leptos::prelude::*;

use super::visibility::Audience;
use crate::{
    components::Scribes,
    paths, text,
    visit::{Visit, set_status},
};

#[component]
pub fn Unread(visit: Visit, id: SessionId, session: Session) -> impl IntoView {
    let lang = visit.lang;
    let visibility = session.report.visibility;
    if visibility == Visibility::WithoutNotes {
        return view! {
            <div class="empty">
                <p><b>{text::publication::without(lang)}</b></p>
                <p>{text::publication::without_hint(lang)}</p>
            </div>
            <Audience visit id session/>
        }
        .into_any();
    }
    set_status(StatusCode::UNAUTHORIZED);
    let later = (visibility == Visibility::Public).then(|| view! { <p>{text::publication::not_public_yet(lang)}</p> });
    let join = paths::join_to(visit.code(), &paths::report(visit.code(), id));
    view! {
        <Scribes visit=visit.clone() id/>
        <div class="empty">
            <p><b>{text::publication::between(lang)}</b></p>
            {later}
            <p>{text::publication::between_hint(lang)}</p>
            <a class="button primary" href=join>{text::publication::join(lang)}</a>
        </div>
    }
    .into_any()
}
