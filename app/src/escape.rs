//! Leptos writes the content of two elements as it is: of `<textarea>` (tachys takes it for raw text, browsers do
//! not) and of `<title>` (leptos_meta). What people wrote could end them and go on as markup.

/// The text, as HTML that reads like it.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            c => html.push(c),
        }
    }
    html
}
