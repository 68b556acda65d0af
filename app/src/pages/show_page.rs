//! « Déroulé »: the steps of the day, where the team plans them.

mod step_form;
mod steps;

use domain::{Needed, Rejection};
use leptos::prelude::*;

use self::{step_form::StepForm, steps::Steps};
use crate::{
    components::{ForumFrame, PlanShow, Tab},
    error::AppError,
    paths, text,
    visit::{Visit, forum_page},
};

#[component]
pub fn ShowPage() -> impl IntoView {
    forum_page(|visit| async move {
        if !visit.is_facilitator() {
            let needed = Needed::Facilitator;
            return Err(AppError::from(Rejection::NotAllowed { needed }));
        }
        Ok(view(visit))
    })
}

fn view(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let empty = visit.seen.forum.run_of_show.steps.is_empty();
    let steps = if empty {
        view! { <PlanShow visit=visit.clone()/> }.into_any()
    } else {
        view! { <Steps visit=visit.clone()/> }.into_any()
    };
    let style = visit.backend.assets.remote.clone();
    let add = visit.form("/api/add_step", None);
    let adding = add.refused.is_some();
    view! {
        <ForumFrame visit=visit.clone() title=text::show::title(lang) tab=Tab::Facilitation narrow=true focused=true>
            // In the body: leptos_meta loses what is rendered after a wait.
            <link rel="stylesheet" href=style/>
            <h1>{text::show::title(lang)}</h1>
            <p class="lede">{text::show::intro(lang)}</p>
            <p class="ways">
                <a href=paths::remote(visit.code())>{text::show::remote(lang)}</a>
            </p>
            {steps}
            <details open=adding>
                <summary>{text::show::add(lang)}</summary>
                <StepForm form=add current=None/>
            </details>
        </ForumFrame>
    }
}
