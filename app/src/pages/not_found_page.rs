//! 404.

use leptos::prelude::*;

use crate::{error::AppError, pages::ErrorView};

#[component]
pub fn NotFoundPage() -> impl IntoView {
    view! { <ErrorView error=AppError::UnknownPage/> }
}
