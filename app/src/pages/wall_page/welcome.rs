//! « Accueil »: how one comes in, read from the door.

use leptos::prelude::*;

use crate::{components::Qr, paths, text, visit::Visit};

pub fn welcome(visit: &Visit) -> impl IntoView + use<> {
    let lang = visit.lang;
    let details = &visit.seen.forum.details;
    let short = paths::short(&visit.backend.public_url, visit.code());
    let (_, typed) = short.split_once("://").unwrap_or(("", &short));
    let typed = typed.to_owned();
    let wifi = details.practical.wifi.to_string();
    let wifi = (!wifi.is_empty()).then(|| {
        view! {
            <p class="wifi">
                <b>{text::scenes::wifi(lang)}</b>
                " "
                {wifi}
            </p>
        }
    });
    view! {
        <section class="scene welcome">
            <div>
                <h2>{text::scenes::welcome(lang)}</h2>
                <ol>
                    <li>
                        {text::scenes::scan(lang)}
                        ", "
                        {text::scenes::or_type(lang)}
                        <b class="typed">{typed}</b>
                    </li>
                    <li>{text::scenes::give_a_name(lang)}</li>
                    <li>{text::scenes::see_the_day(lang)}</li>
                </ol>
                {wifi}
                <p class="plain soft">{text::scenes::no_phone(lang)}</p>
            </div>
            <Qr url=short label=text::wall_qr(lang)/>
        </section>
    }
}
