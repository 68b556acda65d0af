//! QR codes, made here: no picture is asked of anyone.

use std::fmt::Write;

use fast_qr::{ECL, QRBuilder};
use leptos::prelude::*;

/// Modules of quiet ground around the code, as readers expect.
const MARGIN: usize = 4;

/// A link as a QR code; one path, so that it weighs little and prints sharp.
#[component]
pub fn Qr(#[prop(into)] url: String, #[prop(into)] label: String) -> impl IntoView {
    QRBuilder::new(url).ecl(ECL::M).build().ok().map(|code| {
        let side = code.size + 2 * MARGIN;
        let mut path = String::new();
        for y in 0..code.size {
            for x in (0..code.size).filter(|x| code[y][*x].value()) {
                // Writing to a string cannot fail.
                let _ = write!(path, "M{} {}h1v1h-1z", x + MARGIN, y + MARGIN);
            }
        }
        view! {
            <svg class="qr" role="img" aria-label=label viewBox=format!("0 0 {side} {side}") shape-rendering="crispEdges">
                <path fill="#fff" d=format!("M0 0h{side}v{side}H0z")></path>
                <path d=path></path>
            </svg>
        }
    })
}
