//! A QR code, drawn here: no service is asked.

use fast_qr::{ECL, QRBuilder};
use leptos::prelude::*;

/// Modules of white around the code, which phones need to find it.
const QUIET: usize = 4;

/// An address as a QR code, one path however many modules. Nothing when it is too long for one.
#[component]
pub fn Qr(
    #[prop(into)] url: String,
    /// What it leads to, for people who do not see it.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    draw(&url).map(|(side, path)| {
        let from = format!("-{QUIET}");
        let view_box = format!("{from} {from} {side} {side}");
        view! {
            <svg class="qr" role="img" aria-label=label viewBox=view_box shape-rendering="crispEdges">
                <path fill="currentColor" d=path></path>
            </svg>
        }
    })
}

/// The side with its margins, in modules, and the path: one bar for each run of dark modules.
fn draw(url: &str) -> Option<(usize, String)> {
    let code = QRBuilder::new(url).ecl(ECL::M).build().ok()?;
    let mut path = String::new();
    for y in 0..code.size {
        let row = &code[y];
        let mut x = 0;
        while x < code.size {
            let run = row[x..code.size].iter().take_while(|module| module.value()).count();
            if run > 0 {
                path.push_str(&format!("M{x} {y}h{run}v1H{x}z"));
            }
            x += run.max(1);
        }
    }
    Some((code.size + 2 * QUIET, path))
}

#[cfg(test)]
mod tests {
    use super::draw;

    #[test]
    fn a_forum_s_address_becomes_one_path_with_its_margins() {
        let (side, path) = draw("https://forum.exemple.fr/r/KX4T9B").expect("short enough");
        assert_eq!(side, 29 + 8, "version 3, four modules of white on each side");
        // The finder pattern in the first corner is seven modules wide.
        assert!(path.starts_with("M0 0h7v1H0z"));
        assert_eq!(draw(&"x".repeat(4_000)), None);
    }
}
