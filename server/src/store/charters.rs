//! Reading charters back, word for word.

use app::backend::{Charter, CharterDraft, Receipt};
use domain::{
    Audience, CharterAddendum, CharterContent, CharterLang, CharterSlug, CharterSummary, CharterText, CharterTitle,
    DraftWord, PersonId, Timestamp,
};

use super::{
    Error, ForumKey, Store,
    load::{At, person},
    rows::read_rows,
};
use crate::charters;

/// A row of the table.
pub(super) struct Row {
    pub(super) slug: String,
    pub(super) version: i64,
    pub(super) title: String,
    pub(super) lang: String,
    pub(super) audience: String,
    pub(super) summary: String,
    pub(super) text: String,
    pub(super) addendum: String,
    pub(super) sha256: String,
    pub(super) written_at: i64,
    pub(super) author: Option<String>,
    pub(super) approved_by: Option<String>,
}

impl Row {
    /// `forum` is named when the row cannot be read.
    pub(super) fn read(self, forum: i64) -> Result<Charter, Error> {
        let table = "charter";
        self.charter().ok_or(Error::Unreadable { table, forum })
    }

    fn charter(self) -> Option<Charter> {
        let author = self.author.map(|id| person(&id)).transpose().ok()?;
        let approver = self.approved_by.map(|id| person(&id)).transpose().ok()?;
        let content = [
            &self.title,
            &self.lang,
            &self.audience,
            &self.summary,
            &self.text,
            &self.addendum,
        ];
        Some(Charter {
            slug: CharterSlug::parse(&self.slug)?,
            version: u32::try_from(self.version).ok()?,
            content: read(content.map(String::as_str))?,
            sha256: self.sha256,
            written_at: Timestamp(self.written_at),
            author,
            approver,
        })
    }
}

/// Title, language, audience, what matters most, text and addendum.
fn read([title, lang, audience, summary, text, addendum]: [&str; 6]) -> Option<CharterContent> {
    Some(CharterContent {
        title: CharterTitle::parse(title).ok()?,
        lang: CharterLang::ALL.into_iter().find(|one| one.name() == lang)?,
        audience: Audience::ALL.into_iter().find(|one| one.name() == audience)?,
        summary: CharterSummary::parse(summary).ok()?,
        text: CharterText::parse(text).ok()?,
        addendum: CharterAddendum::parse(addendum).ok()?,
    })
}

/// What waits to be approved.
pub(super) async fn drafts(at: &mut At<'_>, forum: i64) -> Result<Vec<CharterDraft>, Error> {
    let rows = sqlx::query!(
        r#"select slug as "slug!", after, title, lang, audience, summary, text, addendum, written_at, author,
                  returned_by, word
           from charter_draft where forum_id = ?"#,
        forum
    )
    .fetch_all(&mut **at)
    .await?;
    let parsed = rows.into_iter().map(|row| {
        let content = [
            &row.title,
            &row.lang,
            &row.audience,
            &row.summary,
            &row.text,
            &row.addendum,
        ];
        let content = read(content.map(String::as_str))?;
        let returned = match row.returned_by.zip(row.word) {
            Some((by, word)) => Some((person(&by).ok()?, DraftWord::parse(&word).ok()?)),
            None => None,
        };
        Some(CharterDraft {
            slug: CharterSlug::parse(&row.slug)?,
            after: u32::try_from(row.after).ok()?,
            seal: charters::seal(&content),
            content,
            author: person(&row.author).ok()?,
            written_at: Timestamp(row.written_at),
            returned,
        })
    });
    let table = "charter_draft";
    parsed
        .map(|draft| draft.ok_or(Error::Unreadable { table, forum }))
        .collect()
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
            r#"select slug, version, title, lang, audience, summary, text, addendum, sha256, written_at, author, approved_by
               from charter
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
        read_rows("acceptance", forum.0, rows, |row| {
            Some(Receipt {
                slug: CharterSlug::parse(&row.slug)?,
                version: u32::try_from(row.version).ok()?,
                sha256: row.sha256.clone(),
                wording: row.wording.clone(),
                at: Timestamp(row.at),
            })
        })
    }

    /// Everyone's starting texts.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn starting_charters(&self) -> Result<Vec<Charter>, Error> {
        let rows = sqlx::query_as!(
            Row,
            r#"select slug, version, title, lang, audience, summary, text, addendum, sha256, written_at, author, approved_by
               from charter
               where forum_id is null order by slug"#
        )
        .fetch_all(&self.readers)
        .await?;
        rows.into_iter().map(|row| row.read(0)).collect()
    }
}
