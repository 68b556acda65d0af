//! What rencontres leave behind, and finding it again.

use std::collections::BTreeMap;

use app::{
    backend::{Answers, Device, Found, Records, ReportBody},
    error::AppError,
};
use async_trait::async_trait;
use domain::{ForumCode, SessionId};

use super::{Instance, forums::unreadable};
use crate::{forum::Ask, people, store::Error};

/// Most that is shown at once.
const MOST: usize = 50;

/// Most words that are looked for, and most letters of each: more would only be slow.
const WORDS: usize = 12;
const LETTERS: usize = 40;

#[async_trait]
impl Records for Instance {
    async fn published(&self, code: &ForumCode) -> Result<BTreeMap<SessionId, ReportBody>, AppError> {
        let forum = self.known(code).await?;
        let state = forum.state();
        let sessions = state.forum.sessions.iter();
        let sessions = sessions.filter(|(_, session)| session.report.published.is_some());
        let mut published = BTreeMap::new();
        for (id, _) in sessions {
            let body = self.parts.store.report(forum.key, *id).await.map_err(unreadable)?;
            published.insert(*id, body);
        }
        Ok(published)
    }

    async fn search(&self, device: Option<&Device>, typed: &str) -> Result<Answers, AppError> {
        let Some(words) = expression(typed) else {
            return Ok(Answers::default());
        };
        let known_as = |code: &ForumCode| device.map(|device| people::device_key(code, device));
        let forums = self.parts.store.readable(known_as).await.map_err(unreadable)?;
        let forums: Vec<_> = forums
            .into_iter()
            .filter(|forum| forum.listed || forum.joined)
            .collect();
        // One more than is shown tells whether there are more.
        let most = u32::try_from(MOST + 1).unwrap_or(u32::MAX);
        let mut hits = self
            .parts
            .store
            .search(&words, &forums, most)
            .await
            .map_err(unreadable)?;
        let more = hits.len() > MOST;
        hits.truncate(MOST);
        let found = hits.into_iter().map(|hit| {
            let forum = &forums[hit.forum];
            Found {
                what: hit.what,
                forum: forum.code.clone(),
                forum_title: forum.title.clone(),
                date: forum.date,
                title: hit.title,
                text: hit.text,
            }
        });
        Ok(Answers {
            found: found.collect(),
            more,
        })
    }
}

impl Instance {
    /// Forums of before there was a search.
    pub(super) async fn index_again(&self) -> Result<(), Error> {
        for code in self.parts.store.not_indexed().await? {
            let Some(forum) = self.open_forum(&code).await? else {
                continue;
            };
            let indexed = forum.ask(|answer| Ask::Index { answer }).await;
            indexed.map_err(|_| Error::Unusable("the words of a forum could not be kept".into()))?;
        }
        Ok(())
    }
}

/// What was typed, as FTS5 reads it: every word, or a word that begins with it, and nothing that means something to it.
/// `None`: no letter, no digit.
fn expression(typed: &str) -> Option<String> {
    let folded = app::search::fold(typed);
    let words = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    let mut words: Vec<String> = words.map(|word| word.chars().take(LETTERS).collect()).collect();
    // « l'accessibilité »: one letter finds nothing by itself.
    if words.iter().any(|word| word.chars().count() > 1) {
        words.retain(|word| word.chars().count() > 1);
    }
    words.truncate(WORDS);
    let terms: Vec<String> = words.iter().map(|word| term(word)).collect();
    (!terms.is_empty()).then(|| terms.join(" AND "))
}

/// A word, also as it is written with a ligature.
fn term(word: &str) -> String {
    let mut spelled = vec![word.to_owned()];
    for (letters, ligature) in [("oe", "œ"), ("ae", "æ")] {
        if word.contains(letters) {
            spelled.push(word.replace(letters, ligature));
        }
    }
    let spelled: Vec<String> = spelled.iter().map(|word| format!("\"{word}\"*")).collect();
    format!("({})", spelled.join(" OR "))
}

#[cfg(test)]
mod tests {
    use super::expression;

    #[test]
    fn whatever_is_typed_is_only_words() {
        let all = |typed: &str| expression(typed).unwrap_or_default();
        assert_eq!(all("Modèle"), "(\"modele\"*)");
        assert_eq!(all("l’accessibilité !"), "(\"accessibilite\"*)");
        assert_eq!(all("œuvre"), "(\"oeuvre\"* OR \"œuvre\"*)");
        assert_eq!(all("\"a b\" OR NEAR(x*) -c:d ^e"), "(\"or\"*) AND (\"near\"*)");
        assert_eq!(all("\"';--"), "");
        assert_eq!(all("a"), "(\"a\"*)");
        assert!(all(&"mot ".repeat(1_000)).len() < 200);
        assert!(all(&"x".repeat(100_000)).len() < 60);
    }
}
