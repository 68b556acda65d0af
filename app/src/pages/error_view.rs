//! A page that could not be shown: what happened, and where to go from here.

use std::sync::Arc;

use domain::ForumCode;
use leptos::prelude::*;

use crate::{
    backend::Refusal,
    components::PlainFrame,
    error::AppError,
    escape::escape,
    paths,
    text::{self, Lang},
    visit::set_status,
};

#[component]
pub fn ErrorView(
    error: AppError,
    /// A form that was refused and whose page is this one.
    #[prop(default = None)]
    kept: Option<Arc<Refusal>>,
) -> impl IntoView {
    let lang = Lang::Fr;
    set_status(error.status());
    let sentence = text::app_error(lang, &error);
    // What is said in several sentences has a heading of its own: the first one.
    let (heading, rest) = sentence.split_once(". ").unwrap_or((&sentence, ""));
    let heading = heading.trim_end_matches('.').to_owned();
    let rest = (!rest.is_empty()).then(|| view! { <p class="lede">{rest.to_owned()}</p> });
    let forum = (error != AppError::UnknownForum).then(forum_in_address).flatten();
    let board = forum.map(|code| {
        // Another link is one page away.
        let me = (error == AppError::LinkExpired)
            .then(|| view! { <a class="button" href=paths::join(&code)>{text::who_am_i(lang)}</a> });
        view! {
            <a class="button primary" href=paths::board(&code)>
                {text::failure::board(lang)}
            </a>
            {me}
        }
    });
    let home = if error == AppError::UnknownForum {
        text::failure::code_again(lang)
    } else {
        text::all_forums(lang)
    };
    view! {
        <PlainFrame title=heading.clone() narrow=true>
            <h1>{heading}</h1>
            {rest}
            {kept.and_then(|kept| typed(lang, &kept))}
            <p class="actions">
                {board}
                <a class="button" href="/">
                    {home}
                </a>
            </p>
        </PlainFrame>
    }
}

/// What a person had written, to be copied; nothing when that was nothing.
fn typed(lang: Lang, kept: &Refusal) -> Option<impl IntoView + use<>> {
    let texts: Vec<&str> = kept.typed().filter(|text| !text.trim().is_empty()).collect();
    (!texts.is_empty()).then(|| {
        view! {
            <div class="field">
                <label for="saisi">{text::failure::typed(lang)}</label>
                <textarea id="saisi" readonly=true rows="8">{escape(&texts.join("\n\n"))}</textarea>
            </div>
        }
    })
}

/// The forum whose page was asked for.
fn forum_in_address() -> Option<ForumCode> {
    let parts = use_context::<http::request::Parts>()?;
    let mut segments = parts.uri.path().trim_start_matches('/').split('/');
    (segments.next() == Some("f"))
        .then(|| segments.next().and_then(ForumCode::parse))
        .flatten()
}
