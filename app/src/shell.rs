//! The HTML document around every page.

use leptos::prelude::*;
use leptos_meta::MetaTags;

use crate::{App, backend::Backend};

/// Drawn here so that no page asks for a file more.
const ICON: &str = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect \
                    width='16' height='16' rx='3' fill='%230f5c4a'/%3E%3Cpath d='M3 4h4v3H3zM9 4h4v3H9zM3 9h4v3H3z' \
                    fill='%23fff'/%3E%3C/svg%3E";

pub fn shell() -> impl IntoView {
    let assets = expect_context::<Backend>().assets;
    let reload = Some(assets.reload_script.clone()).filter(|script| !script.is_empty());
    view! {
        <!DOCTYPE html>
        <html lang="fr">
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="robots" content="noindex"/>
                <meta name="color-scheme" content="light dark"/>
                // Of the service itself; what people declare of a report is in `ai-assistance` (S3-01).
                <meta name="ai-service" content="none"/>
                <link rel="stylesheet" href=assets.css.clone()/>
                <link rel="icon" href=ICON/>
                <script type="module" src=assets.forms.clone()></script>
                {reload.map(|reload| view! { <script>{reload}</script> })}
                <MetaTags/>
            </head>
            <body>
                <App/>
            </body>
        </html>
    }
}
