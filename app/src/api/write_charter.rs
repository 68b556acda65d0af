//! Writing a new version of a charter, or a new charter, after having read it over.

use domain::{CharterAddendum, CharterContent, CharterSlug, CharterSummary, CharterText, CharterTitle};
use leptos::prelude::*;

use crate::{
    api::{
        parse::{self, Fields},
        submit::{act, read_over},
    },
    backend::{Shelf, Writing},
    charters,
    error::{AppError, Problem},
    markdown, paths,
};

/// Most charters that one forum has.
const MOST: usize = 12;

/// Shows the text as it will read, publishes it, or leaves it to another organiser to approve.
#[server(endpoint = "write_charter")]
pub async fn write_charter(
    #[server(default)] code: String,
    #[server(default)] op: String,
    #[server(default)] slug: String,
    #[server(default)] after: String,
    #[server(default)] draft: String,
    #[server(default)] step: String,
) -> Result<(), AppError> {
    let posted = parse::posted();
    act(&code, &op, async |form| {
        let content = charter_content(|name| posted.get(name))?;
        if step == "preview" {
            return Ok(read_over(form, "/api/write_charter", &posted));
        }
        let after = after.parse().unwrap_or(0);
        let shelf = form.backend.forums.seen(&form.code, Some(&form.device)).await?.charters;
        let slug = slug_for(&shelf, &slug, &content)?;
        let writing = Writing {
            slug: slug.clone(),
            after,
            draft,
            content,
        };
        form.backend.charters.write(&form.code, &form.device, writing).await?;
        Ok(if shelf.asks_approval {
            paths::charter_draft(&form.code, &slug)
        } else {
            paths::charter(&form.code, &slug)
        })
    })
    .await
}

/// The fields of the form, by name, as what a charter says. What GitBook adds to Markdown is taken out.
pub fn charter_content<'a>(field: impl Fn(&str) -> Option<&'a str>) -> Result<CharterContent, AppError> {
    let raw = |name| field(name).unwrap_or_default();
    let verbatim = |name| markdown::clean(&raw(name).replace("\r\n", "\n"));
    let mut fields = Fields::default();
    let title = fields.text("title", CharterTitle::parse(raw("title")));
    let summary = fields.text("summary", CharterSummary::parse(&markdown::clean(raw("summary"))));
    let text = fields.text("text", CharterText::parse(&verbatim("text")));
    let addendum = fields.text("addendum", CharterAddendum::parse(&verbatim("addendum")));
    let audience = fields.choice("audience", raw("audience"));
    let lang = fields.choice("lang", raw("lang"));
    let read = title.zip(summary).zip(text).zip(addendum).zip(audience).zip(lang);
    fields.finish(read.map(
        |(((((title, summary), text), addendum), audience), lang)| CharterContent {
            title,
            lang,
            audience,
            summary,
            text,
            addendum,
        },
    ))
}

/// Where the charter is, or where a new one will be.
fn slug_for(shelf: &Shelf, slug: &str, content: &CharterContent) -> Result<CharterSlug, AppError> {
    if !slug.is_empty() {
        return CharterSlug::parse(slug).ok_or(AppError::UnknownPage);
    }
    let wished = charters::slug_of(content.title.as_str()).or_else(|| CharterSlug::parse("charte"));
    let wished = wished.ok_or(AppError::Internal)?;
    free_slug(shelf, &wished, content).ok_or_else(|| AppError::invalid("title", Problem::Charters { max: MOST }))
}

/// The same form sent twice finds the charter or the draft it has made.
fn free_slug(shelf: &Shelf, wished: &CharterSlug, content: &CharterContent) -> Option<CharterSlug> {
    let known = shelf.contents();
    let numbered = (2..=MOST + 1).filter_map(|number| CharterSlug::parse(&format!("{wished}-{number}")));
    let mut slugs = std::iter::once(wished.clone()).chain(numbered);
    let free = slugs.find(|slug| known.get(slug).is_none_or(|known| known.contains(&content)))?;
    (known.len() < MOST || known.contains_key(&free)).then_some(free)
}
