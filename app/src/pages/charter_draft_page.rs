//! A version of a charter before it is published, for organisers: what it would change, and what another organiser
//! than its author says of it.

use domain::{CharterSlug, Needed, Rejection};
use leptos::prelude::*;

use crate::{
    backend::CharterDraft,
    charters,
    components::{CharterBody, CharterChanges, ForumFrame, Post, Prose, TextArea},
    error::AppError,
    paths, text,
    visit::{Visit, forum_page},
};

#[component]
pub fn CharterDraftPage() -> impl IntoView {
    forum_page(|visit| async move { view(visit) })
}

fn view(visit: Visit) -> Result<impl IntoView, AppError> {
    if !visit.is_organiser() {
        let needed = Needed::Organiser;
        return Err(Rejection::NotAllowed { needed }.into());
    }
    let slug = visit.params.get("slug").and_then(|slug| CharterSlug::parse(&slug));
    let slug = slug.ok_or(AppError::UnknownPage)?;
    let draft = visit.seen.charters.drafts.get(&slug).cloned();
    let draft = draft.ok_or(AppError::UnknownPage)?;
    let lang = visit.lang;
    let content = draft.content.clone();
    let title = content.title.to_string();
    let line = charters::draft_line(&visit, &draft);
    let newest = visit.seen.charters.newest.get(&slug).cloned();
    let changes = newest.as_ref().map(|newest| {
        let (before, after) = (newest.content.clone(), content.clone());
        view! {
            <section id="changements">
                <h2>{text::charters::draft_changes(lang)}</h2>
                <CharterChanges lang before after/>
            </section>
        }
    });
    let overtaken = newest.map_or(0, |newest| newest.version) != draft.after;
    let said = said(&visit, &draft, overtaken);
    let review = review(&visit, &draft, overtaken);
    let back = paths::charters(visit.code());
    Ok(view! {
        <ForumFrame visit title=text::charters::draft_of(lang, &title) narrow=true focused=true>
            <p class="back">
                <a href=back>{text::charters::back(lang)}</a>
            </p>
            <h1 lang=content.lang.name()>{title}</h1>
            <p class="lede">{line}</p>
            {said}
            {changes}
            <CharterBody lang content/>
            {review}
        </ForumFrame>
    })
}

/// What stands in the way of publishing it.
fn said(visit: &Visit, draft: &CharterDraft, overtaken: bool) -> impl IntoView + use<> {
    let lang = visit.lang;
    let overtaken = overtaken.then(|| view! { <p class="notice">{text::charters::overtaken(lang)}</p> });
    let returned = draft.returned.as_ref().map(|(by, word)| {
        let name = visit.seen.names.get(by).map(String::as_str);
        view! {
            <section>
                <h2>{text::charters::sent_back(lang, name)}</h2>
                <Prose source=word.as_str()/>
            </section>
        }
    });
    view! {
        {overtaken}
        {returned}
    }
}

fn review(visit: &Visit, draft: &CharterDraft, overtaken: bool) -> impl IntoView + use<> {
    let lang = visit.lang;
    let form = visit.form("/api/review_charter", None);
    let own = visit.person() == Some(draft.author);
    let edit = paths::edit_charter(visit.code(), &draft.slug);
    let invitations = paths::invitations(visit.code(), None);
    let waits = own.then(|| {
        view! {
            <p>
                {text::charters::waits_for_another(lang)}
                " "
                <a href=invitations>{text::charters::invite_another(lang)}</a>
            </p>
        }
    });
    let approve = (!own && !overtaken).then(|| {
        view! { <button class="primary" name="step" value="approve">{text::charters::approve(lang, draft.after + 1)}</button> }
    });
    let word_form = form.clone();
    let send_back = (!own).then(|| {
        view! {
            <TextArea
                form=word_form
                name="word"
                label=text::charters::word(lang)
                hint=text::charters::word_hint(lang)
                rows=3
            />
            <p class="actions">
                <button name="step" value="send_back">{text::charters::send_back(lang)}</button>
            </p>
        }
    });
    let (slug, seal) = (draft.slug.to_string(), draft.seal.clone());
    view! {
        <section>
            <h2>{text::charters::review(lang)}</h2>
            {waits}
            <Post form>
                <input type="hidden" name="slug" value=slug/>
                // The text that stands on this page, and no other.
                <input type="hidden" name="seal" value=seal/>
                <p class="actions">
                    {approve}
                    <a class="button" href=edit>{text::charters::go_on_writing(lang)}</a>
                </p>
                {send_back}
                <p class="actions">
                    <button class="quiet" name="step" value="drop">{text::charters::drop_draft(lang)}</button>
                </p>
            </Post>
        </section>
    }
}
