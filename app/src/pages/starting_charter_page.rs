//! One text that every forum of this server starts from. There is only one version of it: forums write the others.

use domain::CharterSlug;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::{
    backend::{Backend, Charter},
    charters,
    components::{CharterBody, Fingerprint, PlainFrame},
    error::AppError,
    pages::ErrorView,
    paths,
    text::{self, Lang},
};

#[component]
pub fn StartingCharterPage() -> impl IntoView {
    let backend = expect_context::<Backend>();
    let params = use_params_map().get_untracked();
    let slug = params.get("slug").and_then(|slug| CharterSlug::parse(&slug));
    let version = params.get("version").map(|segment| charters::version_in(&segment));
    Suspend::new(async move {
        let found = find(&backend, slug, version).await;
        match found {
            Ok(charter) => view(&backend, charter).into_any(),
            Err(error) => view! { <ErrorView error/> }.into_any(),
        }
    })
}

/// `version`: `None` when the address names none.
async fn find(backend: &Backend, slug: Option<CharterSlug>, version: Option<Option<u32>>) -> Result<Charter, AppError> {
    let slug = slug.ok_or(AppError::UnknownPage)?;
    let versions = backend.charters.versions(None, &slug).await?;
    let asked = |charter: &Charter| version.is_none_or(|version| version == Some(charter.version));
    versions.into_iter().find(asked).ok_or(AppError::UnknownPage)
}

fn view(backend: &Backend, charter: Charter) -> impl IntoView + use<> {
    let lang = Lang::Fr;
    let content = charter.content.clone();
    let title = content.title.to_string();
    let version = charters::version_line(lang, backend, &charter, None);
    view! {
        <PlainFrame title=title.clone() narrow=true>
            <p class="back">
                <a href=paths::starting_charter(None)>{text::charters::starting(lang)}</a>
            </p>
            <h1 lang=content.lang.name()>{title}</h1>
            <p class="lede">
                {version}
                <br/>
                {text::charters::reading_time(lang, charters::reading_time(&charter))}
            </p>
            <CharterBody lang content/>
            <Fingerprint lang charter/>
        </PlainFrame>
    }
}
