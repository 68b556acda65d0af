//! As Matrix shows it (client-server API, `org.matrix.custom.html`).

use super::{Line, tame};
use crate::escape::escape;

pub fn write(lines: &[Line]) -> String {
    let mut html = String::new();
    let mut listing = false;
    for line in lines {
        let item = matches!(line, Line::Item(_));
        if item != listing {
            html.push_str(if item { "<ul>" } else { "</ul>" });
            listing = item;
        }
        html.push_str(&match line {
            Line::Title(words) => format!("<h4>{}</h4>", safe(words)),
            Line::Heading(words) => format!("<p><strong>{}</strong></p>", safe(words)),
            Line::Text(words) => format!("<p>{}</p>", safe(words)),
            Line::Item(words) => format!("<li>{}</li>", safe(words)),
            Line::Link { label, url } => {
                format!(
                    "<p><a href=\"{}\">{}</a></p>",
                    escape(&tame::tamed_address(url)),
                    safe(label)
                )
            }
        });
    }
    if listing {
        html.push_str("</ul>");
    }
    html
}

fn safe(words: &str) -> String {
    escape(&tame::line(words))
}
