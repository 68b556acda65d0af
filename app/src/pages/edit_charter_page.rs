//! Writing the next version of a charter, or a new one: typed, read over, published. When someone else published
//! meanwhile, both texts stand on the page.

use std::sync::Arc;

use domain::{Audience, CharterContent, CharterLang, CharterSlug, Needed, Rejection};
use leptos::prelude::*;

use crate::{
    api::charter_content,
    backend::Charter,
    components::{CharterBody, CharterChanges, Choices, ForumFrame, Post, TextArea, TextField},
    error::AppError,
    paths, text,
    visit::{FormState, Visit, forum_page},
};

#[component]
pub fn EditCharterPage() -> impl IntoView {
    forum_page(|visit| async move { view(visit) })
}

fn view(visit: Visit) -> Result<impl IntoView, AppError> {
    if !visit.is_organiser() {
        let needed = Needed::Organiser;
        return Err(Rejection::NotAllowed { needed }.into());
    }
    let newest = match visit.params.get("slug") {
        None => None,
        Some(slug) => {
            let known = CharterSlug::parse(&slug).and_then(|slug| visit.seen.charters.newest.get(&slug).cloned());
            Some(known.ok_or(AppError::UnknownPage)?)
        }
    };
    let lang = visit.lang;
    let (title, back) = match &newest {
        Some(charter) => (text::charters::edit(lang), paths::charter(visit.code(), &charter.slug)),
        None => (text::charters::add(lang), paths::charters(visit.code())),
    };
    let form = visit.form("/api/write_charter", None);
    let typed = typed(&form);
    let is_preview = form.refused.as_ref().is_some_and(|kept| kept.error.is_none());
    let edited = form.refused.as_ref().and_then(|refusal| refusal.error.as_ref())
        == Some(&AppError::Rejected(Rejection::Edited));
    let above = match (&newest, typed) {
        (_, Some(typed)) if is_preview => Some(preview(lang, newest.as_deref(), typed).into_any()),
        (Some(newest), typed) if edited => Some(meanwhile(lang, newest, typed).into_any()),
        _ => None,
    };
    Ok(view! {
        <ForumFrame visit title=title narrow=true focused=true>
            <p class="back">
                <a href=back.clone()>{newest.as_ref().map_or(text::charters::back(lang).to_owned(), |charter| charter.content.title.to_string())}</a>
            </p>
            <h1>{title}</h1>
            {above}
            {fields(form, newest, back)}
        </ForumFrame>
    })
}

/// What came back with the form, when it can be read.
fn typed(form: &FormState) -> Option<CharterContent> {
    let kept = form.refused.as_ref()?;
    charter_content(|name| kept.field(name)).ok()
}

fn preview(lang: text::Lang, newest: Option<&Charter>, typed: CharterContent) -> impl IntoView + use<> {
    let changes = newest.map(|newest| {
        let (before, after) = (newest.content.clone(), typed.clone());
        view! {
            <section>
                <h2>{text::charters::preview_changes(lang)}</h2>
                <CharterChanges lang before after/>
            </section>
        }
    });
    view! {
        <p class="notice" role="status">{text::charters::preview_hint(lang)}</p>
        <CharterBody lang content=typed/>
        {changes}
    }
}

fn meanwhile(lang: text::Lang, newest: &Charter, typed: Option<CharterContent>) -> impl IntoView + use<> {
    let before = newest.content.clone();
    let changes = typed.map(|after| {
        let before = before.clone();
        view! {
            <section>
                <h2>{text::charters::meanwhile_changes(lang)}</h2>
                <CharterChanges lang before after/>
            </section>
        }
    });
    view! {
        <section>
            <h2>{text::charters::meanwhile(lang)}</h2>
            <p class="lede">{text::charters::numbered(lang, newest.version)}</p>
        </section>
        <CharterBody lang content=before/>
        {changes}
    }
}

fn fields(form: FormState, newest: Option<Arc<Charter>>, back: String) -> impl IntoView {
    let lang = form.lang;
    let version = newest.as_ref().map_or(0, |charter| charter.version);
    let slug = newest
        .as_ref()
        .map(|charter| charter.slug.to_string())
        .unwrap_or_default();
    let content = newest.map(|charter| charter.content.clone());
    let now = content.as_ref();
    let title = now.map(|content| content.title.to_string()).unwrap_or_default();
    let summary = now.map(|content| content.summary.to_string()).unwrap_or_default();
    let words = now.map(|content| content.text.to_string()).unwrap_or_default();
    let audience = now.map_or(Audience::Everyone, |content| content.audience);
    let written = now.map_or(CharterLang::Fr, |content| content.lang);
    let audiences = Audience::ALL.map(|one| (one.name(), text::charters::audience_name(lang, one)));
    let languages = CharterLang::ALL.map(|one| (one.name(), text::charters::language_name(lang, one)));
    view! {
        <Post form=form.clone() class="editor">
            <input type="hidden" name="slug" value=slug/>
            // The version the reader now sees, also after a refusal: the next attempt is made knowingly.
            <input type="hidden" name="after" value=version.to_string()/>
            <TextField
                form=form.clone()
                name="title"
                label=text::charters::field_title(lang)
                current=title
                required=true
                autocomplete="off"
            />
            <TextArea
                form=form.clone()
                name="summary"
                label=text::charters::summary(lang)
                hint=text::charters::summary_hint(lang)
                current=summary
                rows=6
            />
            <TextArea
                form=form.clone()
                name="text"
                label=text::charters::text(lang)
                hint=text::charters::text_hint(lang)
                current=words
                rows=16
            />
            <Choices
                form=form.clone()
                name="audience"
                label=text::charters::audience(lang)
                current=audience.name()
                options=audiences.to_vec()
            />
            <Choices
                form
                name="lang"
                label=text::charters::language(lang)
                current=written.name()
                options=languages.to_vec()
            />
            <p class="actions">
                <button name="step" value="preview">{text::charters::preview(lang)}</button>
                <button class="primary" name="step" value="publish">{text::charters::publish(lang, version + 1)}</button>
                <a class="button quiet" href=back>{text::charters::cancel(lang)}</a>
            </p>
        </Post>
    }
}
