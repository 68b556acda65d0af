//! Publishing a new version of a charter, or a new charter, after having read it over.

use domain::{CharterContent, CharterSlug, CharterSummary, CharterText, CharterTitle};
use leptos::prelude::*;

use crate::{
    api::{
        parse::{self, Fields},
        submit::{Submission, act, read_over},
    },
    backend::Shelf,
    charters,
    error::{AppError, Problem},
    markdown, paths,
};

/// Most charters that one forum has.
const MOST: usize = 12;

/// Shows the text as it will read, or publishes it.
#[server(endpoint = "write_charter")]
pub async fn write_charter(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] slug: String,
    #[server(default)] after: String,
    #[server(default)] step: String,
) -> Result<(), AppError> {
    let posted = parse::posted();
    act(&code, &op, async |form| {
        let content = charter_content(|name| posted.get(name))?;
        if step == "preview" {
            return Ok(read_over(form, "/api/write_charter", &posted));
        }
        let after = after.parse().unwrap_or(0);
        let slug = slug_for(form, &slug, &content).await?;
        form.backend
            .charters
            .write(&form.code, &form.device, slug.clone(), after, content)
            .await?;
        Ok(paths::charter(&form.code, &slug))
    })
    .await
}

/// The fields of the form, by name, as what a charter says. What GitBook adds to Markdown is taken out.
pub fn charter_content<'a>(field: impl Fn(&str) -> Option<&'a str>) -> Result<CharterContent, AppError> {
    let raw = |name| field(name).unwrap_or_default();
    let unix = raw("text").replace("\r\n", "\n");
    let mut fields = Fields::default();
    let title = fields.text("title", CharterTitle::parse(raw("title")));
    let summary = fields.text("summary", CharterSummary::parse(&markdown::clean(raw("summary"))));
    let text = fields.text("text", CharterText::parse(&markdown::clean(&unix)));
    let audience = fields.choice("audience", raw("audience"));
    let lang = fields.choice("lang", raw("lang"));
    let read = title.zip(summary).zip(text).zip(audience).zip(lang);
    fields.finish(read.map(|((((title, summary), text), audience), lang)| CharterContent {
        title,
        lang,
        audience,
        summary,
        text,
    }))
}

/// Where the charter is, or where a new one will be.
async fn slug_for(form: &Submission, slug: &str, content: &CharterContent) -> Result<CharterSlug, AppError> {
    if !slug.is_empty() {
        return CharterSlug::parse(slug).ok_or(AppError::UnknownPage);
    }
    let seen = form.backend.forums.seen(&form.code, Some(&form.device)).await?;
    let wished = charters::slug_of(content.title.as_str()).or_else(|| CharterSlug::parse("charte"));
    let wished = wished.ok_or(AppError::Internal)?;
    free_slug(&seen.charters, &wished, content)
        .ok_or_else(|| AppError::invalid("title", Problem::Charters { max: MOST }))
}

/// The same form sent twice finds the charter it has made.
fn free_slug(shelf: &Shelf, wished: &CharterSlug, content: &CharterContent) -> Option<CharterSlug> {
    let numbered = (2..=MOST + 1).filter_map(|number| CharterSlug::parse(&format!("{wished}-{number}")));
    let mut slugs = std::iter::once(wished.clone()).chain(numbered);
    let free = slugs.find(|slug| shelf.newest.get(slug).is_none_or(|charter| charter.content == *content))?;
    (shelf.newest.len() < MOST || shelf.newest.contains_key(&free)).then_some(free)
}
