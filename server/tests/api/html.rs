//! What stands on a page.

use scraper::{Html, Selector};

/// The text of all that the selector finds, as it is written.
pub fn words(html: &Html, selector: &str) -> String {
    let selector = Selector::parse(selector).unwrap();
    let texts: Vec<String> = html.select(&selector).map(|found| found.text().collect()).collect();
    texts.join(" ")
}

/// The same with every space, also one that does not break, as a plain one.
pub fn plain_words(html: &Html, selector: &str) -> String {
    let words = words(html, selector);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn count(html: &Html, selector: &str) -> usize {
    html.select(&Selector::parse(selector).unwrap()).count()
}
