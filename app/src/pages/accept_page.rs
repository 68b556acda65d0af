//! What has changed in the charters since one accepted them; then back to what one was doing.

use leptos::prelude::*;

use crate::{
    components::{CharterBoxes, CharterChanges, ForumFrame, Post},
    error::AppError,
    paths, text,
    visit::{Visit, forum_page},
};

#[component]
pub fn AcceptPage() -> impl IntoView {
    forum_page(view)
}

async fn view(visit: Visit) -> Result<impl IntoView, AppError> {
    if visit.person().is_none() {
        return Err(AppError::NotJoined);
    }
    let lang = visit.lang;
    let next = visit.query.get("suite").unwrap_or_default();
    let changes = changes(&visit).await?;
    let form = visit.form("/api/accept_charters", None);
    let kept = next
        .contains("refus=")
        .then(|| view! { <p class="notice">{text::join::kept(lang)}</p> });
    let content = if visit.seen.due.is_empty() {
        let onwards = if next.is_empty() {
            paths::board(visit.code())
        } else {
            next
        };
        view! {
            <p class="lede">{text::charters::nothing_due(lang)}</p>
            <p class="actions"><a class="button primary" href=onwards>{text::charters::go_on(lang)}</a></p>
        }
        .into_any()
    } else {
        let boxes = view! { <CharterBoxes visit=visit.clone() form=form.clone()/> };
        view! {
            <p class="lede">{text::charters::changed_intro(lang)}</p>
            {kept}
            {changes}
            <Post form>
                <input type="hidden" name="next" value=next/>
                {boxes}
                <p class="actions">
                    <button class="primary">{text::charters::accept(lang)}</button>
                </p>
            </Post>
        }
        .into_any()
    };
    Ok(view! {
        <ForumFrame visit title=text::charters::changed(lang) narrow=true focused=true>
            <h1>{text::charters::changed(lang)}</h1>
            {content}
        </ForumFrame>
    })
}

/// For each charter that was accepted in an earlier version: the difference.
async fn changes(visit: &Visit) -> Result<Vec<AnyView>, AppError> {
    let lang = visit.lang;
    let mut shown = Vec::new();
    for charter in &visit.seen.due {
        let Some(accepted) = visit.seen.accepted.get(&charter.slug) else {
            continue;
        };
        let versions = visit
            .backend
            .charters
            .versions(Some(visit.code()), &charter.slug)
            .await?;
        let Some(before) = versions.into_iter().find(|version| version.version == *accepted) else {
            continue;
        };
        let (before, after) = (before.content, charter.content.clone());
        let heading = text::charters::changed_in(lang, after.title.as_str(), *accepted);
        let section = view! {
            <section>
                <h2>{heading}</h2>
                <CharterChanges lang before after/>
            </section>
        };
        shown.push(section.into_any());
    }
    Ok(shown)
}
