//! The texts that every community starts from, and the hash that says a text was not changed.

use app::{
    backend::{Charter, Device},
    error::AppError,
};
use axum::{
    extract::{Extension, Path, State},
    response::{IntoResponse, Response},
};
use domain::{
    Audience, CharterAddendum, CharterContent, CharterLang, CharterSlug, CharterSummary, CharterText, CharterTitle,
};
use domain::{ForumCode, Timestamp};
use http::{HeaderMap, header};
use sha2::{Digest, Sha256};

use crate::{http::answers, random, router::AppState};

/// Seconds: 24 November 2026, when these texts were written.
const WRITTEN_AT: i64 = 1_795_478_400;

const RULES_IN_SHORT: &str = "\
Vous êtes libre de vos choix et responsable de vos actes.
On discute les idées, on respecte les personnes.
Le service public reste neutre, et ce qui est confidentiel le reste.
Aucune violence, aucune menace, aucune discrimination, aucun harcèlement.
L’équipe d’animation agit en six étapes, et vous entend d’abord.
On s’entraide, et on n’écrit rien de personnel sur les autres sans leur accord.";

const AI_IN_SHORT: &str = "\
L’intelligence artificielle (IA) sert un besoin clair, sinon on s’en passe.
On dit quand et comment on l’a utilisée.
Aucune donnée personnelle ni confidentielle ne lui est confiée.
Une personne relit, décide et répond de ce qui est publié.
Personne n’est laissé de côté.
On choisit l’outil le plus léger qui convient.";

/// Version 1 of the charters of every forum.
///
/// # Panics
/// When a text of ours does not fit its bounds, which a test would have seen.
#[must_use]
pub fn starting() -> Vec<Charter> {
    let rules = include_str!("charters/regles-de-vie.md");
    let ai = include_str!("charters/usage-responsable-ia.md");
    [
        ("regles-de-vie", "Règles de vie", RULES_IN_SHORT, rules),
        ("usage-responsable-ia", "Usage responsable de l’IA", AI_IN_SHORT, ai),
    ]
    .map(|(slug, title, summary, text)| Charter {
        slug: CharterSlug::parse(slug).expect("a slug"),
        version: 1,
        content: CharterContent {
            title: CharterTitle::parse(title).expect("a title within its bounds"),
            lang: CharterLang::Fr,
            audience: Audience::Everyone,
            summary: CharterSummary::parse(summary).expect("a summary within its bounds"),
            text: CharterText::parse(text).expect("a text within its bounds"),
            addendum: CharterAddendum::default(),
        },
        sha256: fingerprint(text),
        written_at: Timestamp(WRITTEN_AT),
        author: None,
        approver: None,
    })
    .into()
}

/// SHA-256, as people compare it: 64 hexadecimal digits.
#[must_use]
pub fn fingerprint(text: &str) -> String {
    random::hex(&Sha256::digest(text.as_bytes()))
}

/// By which one says of a draft that it is the one that was read: another one when anything of it differs.
#[must_use]
pub fn seal(content: &CharterContent) -> String {
    let CharterContent {
        title,
        lang,
        audience,
        summary,
        text,
        addendum,
    } = content;
    let parts = [
        title.as_str(),
        lang.name(),
        audience.name(),
        summary.as_str(),
        text.as_str(),
        addendum.as_str(),
    ];
    let mut hasher = Sha256::new();
    for part in parts {
        // Each preceded by its length, so that two different contents never read the same.
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    random::hex(&hasher.finalize())
}

/// The words of one version alone, byte for byte: who has kept it can take its hash.
pub async fn text(
    State(state): State<AppState>,
    Extension(app::backend::Sender(device)): Extension<app::backend::Sender>,
    Path((code, slug, version)): Path<(String, String, String)>,
    headers: HeaderMap,
) -> Response {
    match find(&state, device.as_ref(), &code, &slug, &version).await {
        Ok(charter) => {
            let kind = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
            (kind, charter.content.whole().into_owned()).into_response()
        }
        Err(error) => answers::refuse(answers::accepts_html(&headers), &error, &state.backend),
    }
}

async fn find(
    state: &AppState,
    device: Option<&Device>,
    code: &str,
    slug: &str,
    version: &str,
) -> Result<Charter, AppError> {
    let code = ForumCode::parse(code).ok_or(AppError::UnknownForum)?;
    let seen = state.backend.forums.seen(&code, device).await?;
    let slug = CharterSlug::parse(slug).ok_or(AppError::UnknownPage)?;
    let version: u32 = version
        .strip_prefix('v')
        .and_then(|number| number.parse().ok())
        .ok_or(AppError::UnknownPage)?;
    let versions = state.backend.charters.versions(Some(&seen.code), &slug).await?;
    let found = versions.into_iter().find(|charter| charter.version == version);
    found.ok_or(AppError::UnknownPage)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIXED: [char; 2] = ['\u{a0}', '\u{202f}'];

    #[test]
    fn what_is_stored_is_what_was_written() {
        for charter in starting() {
            let path = format!("src/charters/{}.md", charter.slug);
            let file = std::fs::read_to_string(path).unwrap();

            assert_eq!(charter.content.text.as_str(), file);
            assert_eq!(charter.sha256, fingerprint(&file));
        }
        assert_eq!(
            fingerprint("abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn the_rules_name_every_behaviour_that_is_not_tolerated() {
        let [rules, _] = starting().try_into().unwrap();
        for behaviour in [
            "sexiste",
            "homophobe",
            "raciste",
            "antisémite",
            "validiste",
            "discriminant",
            "transphobe",
            "sérophobe",
            "grossophobe",
            "violence",
            "menace",
        ] {
            assert!(rules.content.text.as_str().contains(behaviour), "{behaviour}");
        }
        let steps = (1..=6).filter(|step| rules.content.text.as_str().contains(&format!("\n{step}. **")));
        assert_eq!(steps.count(), 6);
    }

    #[test]
    fn what_matters_most_is_said_in_short_sentences() {
        for charter in starting() {
            let sentences: Vec<_> = charter.content.summary.as_str().lines().collect();
            assert_eq!(sentences.len(), 6);
            for sentence in sentences {
                assert!(sentence.split_whitespace().count() <= 15, "{sentence}");
            }
        }
    }

    #[test]
    fn typography_is_that_of_print() {
        for charter in starting() {
            let content = &charter.content;
            for text in [content.title.as_str(), content.summary.as_str(), content.text.as_str()] {
                assert!(!text.contains('\'') && !text.contains("..."), "{}", charter.slug);
                let signs: Vec<char> = text.chars().collect();
                for pair in signs.windows(2) {
                    let before = matches!(pair[1], ':' | ';' | '!' | '?' | '»');
                    assert!(!before || FIXED.contains(&pair[0]), "{}: {pair:?}", charter.slug);
                    assert!(pair[0] != '«' || FIXED.contains(&pair[1]), "{}: {pair:?}", charter.slug);
                }
            }
        }
    }
}
