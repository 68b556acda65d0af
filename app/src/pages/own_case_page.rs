//! A case for who reported it, or whom it is about: what the moderators write to them, and their answer (S0-12, S0-15).

use domain::{CaseId, CaseStep};
use leptos::prelude::*;

use crate::{
    backend::{CaseEntry, OwnCase},
    components::{ForumFrame, Post, Tab, TextArea},
    error::AppError,
    pages::case_about,
    paths, text,
    visit::{Visit, device, forum_page},
};

#[component]
pub fn OwnCasePage() -> impl IntoView {
    let device = device();
    forum_page(move |visit| {
        let device = device.clone();
        async move {
            let device = device.filter(|_| visit.person().is_some());
            let device = device.ok_or(AppError::NotJoined)?;
            let cases = visit.backend.moderation.own_cases(visit.code(), &device).await?;
            let id: Option<CaseId> = visit.id("case");
            let case = cases.into_iter().find(|case| Some(case.id) == id);
            Ok::<_, AppError>(view(visit, case.ok_or(AppError::UnknownPage)?))
        }
    })
}

fn view(visit: Visit, case: OwnCase) -> impl IntoView {
    let lang = visit.lang;
    let title = text::moderation::case(lang, case.id.0);
    let about = case_about(&visit, case.about);
    let category = text::moderation::category_name(lang, case.category);
    let told = visit.query.get("repondu").is_some() && !visit.refused();
    let told = told.then(|| view! { <p class="notice" role="status">{text::moderation::answered(lang)}</p> });
    let state = if case.over {
        text::moderation::is_over(lang)
    } else {
        text::moderation::is_open(lang)
    };
    let lines = case.lines.iter().map(|entry| line(&visit, entry)).collect_view();
    let form = case.may_answer.then(|| answer(&visit, case.id));
    let help = paths::help(visit.code());
    view! {
        <ForumFrame visit=visit.clone() title=title.clone() tab=Tab::MyDay narrow=true focused=true>
            <p class="back">
                <a href=paths::my_day(visit.code())>{text::my_day::title(lang)}</a>
            </p>
            <h1>{title}</h1>
            <p class="lede">
                <b>{category}</b>
                " "
                {about}
            </p>
            {told}
            <p class="hint">{state}</p>
            <section class="poster letter">
                <h2>{text::moderation::snapshot(lang)}</h2>
                <p class="plain">{case.snapshot.clone()}</p>
            </section>
            <ol class="rows">{lines}</ol>
            {form}
            <p>
                <a href=help>{text::moderation::contest(lang)}</a>
            </p>
        </ForumFrame>
    }
}

/// Who of the moderators wrote it is not said.
fn line(visit: &Visit, entry: &CaseEntry) -> impl IntoView + use<> {
    let lang = visit.lang;
    let zone = &visit.seen.forum.details.time_zone;
    let (date, minute) = visit.backend.charters.local(entry.at, zone);
    let at = text::moderation::at(lang, &text::long_date(lang, date), &text::hour(lang, minute));
    let heading = match entry.step {
        CaseStep::Reported => text::moderation::you_reported(lang),
        CaseStep::Replied => text::moderation::you_replied(lang),
        CaseStep::Asked => text::moderation::asks_you(lang),
        CaseStep::Informed => text::moderation::informs_you(lang),
        _ => text::moderation::tells_you(lang),
    };
    view! {
        <li class="receipt letter">
            <b>{heading}</b>
            <p class="plain">{entry.words.to_string()}</p>
            <small>{at}</small>
        </li>
    }
}

fn answer(visit: &Visit, case: CaseId) -> impl IntoView + use<> {
    let lang = visit.lang;
    let form = visit.form("/api/answer_case", Some(("case", case.to_string())));
    view! {
        <Post form=form.clone() class="editor">
            <TextArea
                form
                name="words"
                label=text::moderation::your_view(lang)
                hint=text::moderation::your_view_hint(lang)
                rows=5
            />
            <p class="actions">
                <button class="primary">{text::moderation::answer(lang)}</button>
            </p>
        </Post>
    }
}
