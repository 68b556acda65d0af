//! « Préparer la prochaine rencontre »

mod left_over;

use domain::{Date, Needed, Rejection};
use leptos::prelude::*;

use self::left_over::LeftOver;
use crate::{
    components::{ForumFrame, Post, TextField},
    error::AppError,
    paths,
    proceedings::Proceedings,
    text,
    visit::{Visit, forum_page},
};

#[component]
pub fn NextPage() -> impl IntoView {
    forum_page(view)
}

async fn view(visit: Visit) -> Result<impl IntoView, AppError> {
    if !visit.is_organiser() {
        let needed = Needed::Organiser;
        return Err(Rejection::NotAllowed { needed }.into());
    }
    let lang = visit.lang;
    let form = visit.form("/api/create_next", None);
    let title = visit.seen.forum.details.title.to_string();
    let date = suggested(&visit).to_string();
    let back = paths::facilitation(visit.code());
    let proceedings = Proceedings::of(&visit.backend, lang, &visit.seen).await?;
    Ok(view! {
        <ForumFrame visit=visit.clone() title=text::creation::next(lang) narrow=true focused=true>
            <p class="back">
                <a href=back>{text::facilitation::heading(lang)}</a>
            </p>
            <h1>{text::creation::next(lang)}</h1>
            <p class="lede">{text::creation::next_intro(lang)}</p>
            <Post form=form.clone()>
                <TextField
                    form=form.clone()
                    name="title"
                    label=text::settings::name(lang)
                    current=title
                    required=true
                    autocomplete="off"
                />
                <TextField
                    form
                    name="date"
                    label=text::settings::date(lang)
                    hint=text::creation::next_date_hint(lang)
                    current=date
                    required=true
                    kind="date"
                    autocomplete="off"
                />
                <p class="actions">
                    <button class="primary">{text::creation::next_create(lang)}</button>
                </p>
            </Post>
            <LeftOver visit proceedings/>
        </ForumFrame>
    })
}

/// The first that is still to come.
fn suggested(visit: &Visit) -> Date {
    let details = &visit.seen.forum.details;
    let (today, _) = visit.backend.charters.local(visit.seen.now, &details.time_zone);
    let mut next = details.date.two_months_later();
    while next <= today {
        next = next.two_months_later();
    }
    next
}
