//! A title as part of a file's name.

use super::fold;

/// Most letters: some systems allow no long names.
const LONGEST: usize = 50;

/// Lower-case letters without accents, digits and hyphens; empty when there is none of them.
#[must_use]
pub fn slug(title: &str) -> String {
    let folded = fold(title);
    let words = folded
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty());
    let mut slug = String::new();
    for word in words {
        if !slug.is_empty() && slug.len() + word.len() >= LONGEST {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.extend(word.chars().take(LONGEST));
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::slug;

    #[test]
    fn a_title_becomes_a_name_that_every_system_takes() {
        assert_eq!(
            slug("Comment remplir ma fiche action ?"),
            "comment-remplir-ma-fiche-action"
        );
        assert_eq!(slug("../../etc/passwd\0"), "etc-passwd");
        assert_eq!(slug("Œuvrer à l’École"), "oeuvrer-a-l-ecole");
        assert_eq!(slug("🎈 مریم"), "");
        assert!(slug(&"mot ".repeat(100)).len() <= 50);
        assert_eq!(slug(&"x".repeat(90)).len(), 50);
    }
}
