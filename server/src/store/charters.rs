//! Reading charters back, word for word.

use std::str::FromStr;

use app::backend::{Charter, Receipt};
use domain::{
    Audience, CharterContent, CharterLang, CharterSlug, CharterSummary, CharterText, CharterTitle, PersonId, Timestamp,
};
use uuid::Uuid;

use super::{Error, ForumKey, Store};

/// A row of the table.
pub(super) struct Row {
    pub(super) slug: String,
    pub(super) version: i64,
    pub(super) title: String,
    pub(super) lang: String,
    pub(super) audience: String,
    pub(super) summary: String,
    pub(super) text: String,
    pub(super) sha256: String,
    pub(super) written_at: i64,
    pub(super) author: Option<String>,
}

impl Row {
    /// `forum` is named when the row cannot be read.
    pub(super) fn read(self, forum: i64) -> Result<Charter, Error> {
        let table = "charter";
        self.charter().ok_or(Error::Unreadable { table, forum })
    }

    fn charter(self) -> Option<Charter> {
        let author = self.author.map(|id| Uuid::from_str(&id).map(PersonId));
        Some(Charter {
            slug: CharterSlug::parse(&self.slug)?,
            version: u32::try_from(self.version).ok()?,
            content: CharterContent {
                title: CharterTitle::parse(&self.title).ok()?,
                lang: CharterLang::ALL.into_iter().find(|lang| lang.name() == self.lang)?,
                audience: Audience::ALL.into_iter().find(|one| one.name() == self.audience)?,
                summary: CharterSummary::parse(&self.summary).ok()?,
                text: CharterText::parse(&self.text).ok()?,
            },
            sha256: self.sha256,
            written_at: Timestamp(self.written_at),
            author: author.transpose().ok()?,
        })
    }
}

impl Store {
    /// All versions of a charter of a forum, the newest first; those of no forum are everyone's starting texts.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn charter_versions(&self, forum: Option<ForumKey>, slug: &CharterSlug) -> Result<Vec<Charter>, Error> {
        let (forum, slug) = (forum.map_or(0, |key| key.0), slug.as_str());
        let rows = sqlx::query_as!(
            Row,
            r#"select slug, version, title, lang, audience, summary, text, sha256, written_at, author from charter
               where (forum_id = ? or forum_id is null) and slug = ? order by version desc"#,
            forum,
            slug
        )
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter().map(|row| row.read(forum)).collect()
    }

    /// What a person has accepted, the newest first.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn receipts(&self, forum: ForumKey, person: PersonId) -> Result<Vec<Receipt>, Error> {
        let person = person.0.to_string();
        let rows = sqlx::query!(
            "select slug, version, sha256, wording, at from acceptance where forum_id = ? and person_id = ?
             order by at desc, slug",
            forum.0,
            person
        )
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter()
            .map(|row| {
                let read = || {
                    Some(Receipt {
                        slug: CharterSlug::parse(&row.slug)?,
                        version: u32::try_from(row.version).ok()?,
                        sha256: row.sha256.clone(),
                        wording: row.wording.clone(),
                        at: Timestamp(row.at),
                    })
                };
                read().ok_or(Error::Unreadable {
                    table: "acceptance",
                    forum: forum.0,
                })
            })
            .collect()
    }

    /// Everyone's starting texts.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn starting_charters(&self) -> Result<Vec<Charter>, Error> {
        let rows = sqlx::query_as!(
            Row,
            r#"select slug, version, title, lang, audience, summary, text, sha256, written_at, author from charter
               where forum_id is null order by slug"#
        )
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter().map(|row| row.read(0)).collect()
    }
}
