//! The proceedings as one HTML file that needs nothing else.

use leptos::prelude::*;

use super::{Document, Medium, Proceedings};
use crate::{
    escape::escape,
    text::{self, Lang},
};

/// How it looks, on a screen and on paper.
const STYLE: &str = include_str!("file.css");

/// The file, with a mark where each picture will be: [`super::pieces`] tells them apart.
#[must_use]
pub fn html_file(lang: Lang, proceedings: Proceedings, medium: Medium) -> String {
    let title = format!("{} – {}", text::proceedings::title(lang), proceedings.title);
    let body = Owner::new().with(|| view! { <Document lang proceedings medium/> }.to_html());
    format!(
        "<!DOCTYPE html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"generator\" content=\"{generator}\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>{body}</main>\n</body>\n</html>\n",
        generator = text::proceedings::generator(lang),
        title = escape(&title),
    )
}
