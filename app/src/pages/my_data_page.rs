//! « Mes données »: everything that is kept of the reader, to correct, to take away and to erase.

mod freezing;
mod going;
mod kept;

use leptos::prelude::*;

use self::{freezing::Freezing, going::Going, kept::Kept};
use crate::{
    backend::{Dossier, Receipt},
    components::{AboutMe, ForumFrame, Receipts},
    error::AppError,
    paths, text,
    visit::{Visit, device, forum_page},
};

#[component]
pub fn MyDataPage() -> impl IntoView {
    let device = device();
    forum_page(move |visit| {
        let device = device.clone();
        async move {
            let Some((me, device)) = visit.person().zip(device) else {
                return Ok::<_, AppError>(stranger(visit).into_any());
            };
            let dossier = visit.backend.own_data.dossier(visit.code(), &device).await?;
            let receipts = visit.backend.charters.receipts(visit.code(), me).await?;
            Ok(view(visit, dossier, receipts).into_any())
        }
    })
}

/// Also right after having been erased.
fn stranger(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let erased = visit.query.get("efface").is_some();
    let erased = erased.then(|| view! { <p class="notice" role="status">{text::my_data::erased(lang)}</p> });
    let join = paths::join(visit.code());
    view! {
        <ForumFrame visit title=text::my_data::title(lang) narrow=true focused=true>
            <h1>{text::my_data::title(lang)}</h1>
            {erased}
            <p class="lede">{text::my_data::stranger(lang)}</p>
            <p class="actions">
                <a class="button" href=join>
                    {text::my_data::join(lang)}
                </a>
            </p>
        </ForumFrame>
    }
}

fn view(visit: Visit, dossier: Dossier, receipts: Vec<Receipt>) -> impl IntoView {
    let lang = visit.lang;
    let own = paths::my_data(visit.code());
    view! {
        <ForumFrame visit=visit.clone() title=text::my_data::title(lang) narrow=true focused=true>
            <h1>{text::my_data::title(lang)}</h1>
            <p class="lede">{text::my_data::intro(lang)}</p>
            <section>
                <h2>{text::my_data::about_me(lang)}</h2>
                <AboutMe visit=visit.clone() next=own/>
                <p class="ways">
                    <a href=format!("{}#adresse", paths::join(visit.code()))>{text::my_data::address(lang)}</a>
                </p>
            </section>
            <Kept visit=visit.clone() dossier/>
            <Receipts visit=visit.clone() receipts/>
            <section id="emporter">
                <h2>{text::my_data::take(lang)}</h2>
                <p class="hint">{text::my_data::take_hint(lang)}</p>
                <p class="actions">
                    <a class="button" href=paths::my_data_file(visit.code(), "json") download="">
                        {text::my_data::json(lang)}
                    </a>
                    <a class="button" href=paths::my_data_file(visit.code(), "csv") download="">
                        {text::my_data::csv(lang)}
                    </a>
                </p>
            </section>
            <Freezing visit=visit.clone()/>
            <Going visit/>
        </ForumFrame>
    }
}
