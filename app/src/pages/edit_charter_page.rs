//! Writing the next version of a charter, or a new one: typed, read over, published or left to be approved. When
//! someone else wrote meanwhile, both texts stand on the page.

use std::sync::Arc;

use domain::{Audience, CharterContent, CharterLang, CharterSlug, Needed, Rejection};
use leptos::prelude::*;

use crate::{
    api::charter_content,
    backend::{Charter, CharterDraft},
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
    let base = base(&visit)?;
    let lang = visit.lang;
    let (title, back) = match &base.slug {
        Some(slug) if base.draft.is_some() => (text::charters::edit(lang), paths::charter_draft(visit.code(), slug)),
        Some(slug) => (text::charters::edit(lang), paths::charter(visit.code(), slug)),
        None => (text::charters::add(lang), paths::charters(visit.code())),
    };
    let back_to = base.content().map_or(text::charters::back(lang).to_owned(), |content| {
        content.title.to_string()
    });
    let form = visit.form("/api/write_charter", None);
    let typed = typed(&form);
    let is_preview = form.refused.as_ref().is_some_and(|kept| kept.error.is_none());
    let edited = form.refused.as_ref().and_then(|refusal| refusal.error.as_ref())
        == Some(&AppError::Rejected(Rejection::Edited));
    let above = match (base.content(), typed) {
        (_, Some(typed)) if is_preview => Some(preview(lang, base.newest.as_deref(), typed).into_any()),
        (Some(_), typed) if edited => Some(meanwhile(lang, &base, typed).into_any()),
        _ => None,
    };
    let asks_approval = visit.seen.charters.asks_approval;
    let goes = asks_approval.then(|| view! { <p class="lede">{text::charters::draft_first(lang)}</p> });
    Ok(view! {
        <ForumFrame visit title=title narrow=true focused=true>
            <p class="back">
                <a href=back.clone()>{back_to}</a>
            </p>
            <h1>{title}</h1>
            {goes}
            {above}
            {fields(form, &base, asks_approval, back)}
        </ForumFrame>
    })
}

/// What the text is written from: the draft, when there is one, else the newest version.
struct Base {
    slug: Option<CharterSlug>,
    newest: Option<Arc<Charter>>,
    draft: Option<Arc<CharterDraft>>,
}

impl Base {
    fn content(&self) -> Option<&CharterContent> {
        let draft = self.draft.as_ref().map(|draft| &draft.content);
        draft.or_else(|| self.newest.as_ref().map(|charter| &charter.content))
    }

    fn version(&self) -> u32 {
        self.newest.as_ref().map_or(0, |charter| charter.version)
    }
}

fn base(visit: &Visit) -> Result<Base, AppError> {
    let Some(slug) = visit.params.get("slug") else {
        return Ok(Base {
            slug: None,
            newest: None,
            draft: None,
        });
    };
    let slug = CharterSlug::parse(&slug).ok_or(AppError::UnknownPage)?;
    let shelf = &visit.seen.charters;
    let base = Base {
        newest: shelf.newest.get(&slug).cloned(),
        draft: shelf.drafts.get(&slug).cloned(),
        slug: Some(slug),
    };
    base.content().is_some().then_some(base).ok_or(AppError::UnknownPage)
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

fn meanwhile(lang: text::Lang, base: &Base, typed: Option<CharterContent>) -> impl IntoView + use<> {
    let before = base.content().cloned();
    let changes = typed.zip(before.clone()).map(|(after, before)| {
        view! {
            <section>
                <h2>{text::charters::meanwhile_changes(lang)}</h2>
                <CharterChanges lang before after/>
            </section>
        }
    });
    let heading = match base.draft {
        Some(_) => text::charters::meanwhile_draft(lang),
        None => text::charters::meanwhile(lang),
    };
    let which = base
        .draft
        .is_none()
        .then(|| view! { <p class="lede">{text::charters::numbered(lang, base.version())}</p> });
    let body = before.map(|content| view! { <CharterBody lang content/> });
    view! {
        <section>
            <h2>{heading}</h2>
            {which}
        </section>
        {body}
        {changes}
    }
}

fn fields(form: FormState, base: &Base, asks_approval: bool, back: String) -> impl IntoView + use<> {
    let lang = form.lang;
    let version = base.version();
    let slug = base.slug.as_ref().map(ToString::to_string).unwrap_or_default();
    let seal = base.draft.as_ref().map(|draft| draft.seal.clone()).unwrap_or_default();
    let now = base.content();
    let title = now.map(|content| content.title.to_string()).unwrap_or_default();
    let summary = now.map(|content| content.summary.to_string()).unwrap_or_default();
    let words = now.map(|content| content.text.to_string()).unwrap_or_default();
    let addendum = now.map(|content| content.addendum.to_string()).unwrap_or_default();
    let audience = now.map_or(Audience::Everyone, |content| content.audience);
    let written = now.map_or(CharterLang::Fr, |content| content.lang);
    let audiences = Audience::ALL.map(|one| (one.name(), text::charters::audience_name(lang, one)));
    let languages = CharterLang::ALL.map(|one| (one.name(), text::charters::language_name(lang, one)));
    let done = if asks_approval {
        text::charters::leave_draft(lang).to_owned()
    } else {
        text::charters::publish(lang, version + 1)
    };
    view! {
        <Post form=form.clone() class="editor">
            <input type="hidden" name="slug" value=slug/>
            // The version the reader now sees, also after a refusal: the next attempt is made knowingly.
            <input type="hidden" name="after" value=version.to_string()/>
            <input type="hidden" name="draft" value=seal/>
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
            <TextArea
                form=form.clone()
                name="addendum"
                label=text::charters::addendum_field(lang)
                hint=text::charters::addendum_hint(lang)
                current=addendum
                rows=4
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
                <button class="primary" name="step" value="publish">{done}</button>
                <a class="button quiet" href=back>{text::charters::cancel(lang)}</a>
            </p>
        </Post>
    }
}
