//! The links of a rencontre that was just made, and what there is to do next. Keys are shown this once: only their
//! hashes are kept.

use domain::{Needed, Rejection};
use leptos::prelude::*;

use crate::{
    components::{ForumFrame, Qr},
    error::AppError,
    paths, text,
    visit::{Visit, forum_page},
};

#[component]
pub fn CreatedPage() -> impl IntoView {
    forum_page(|visit| async move { view(visit) })
}

fn view(visit: Visit) -> Result<impl IntoView, AppError> {
    if !visit.is_organiser() {
        let needed = Needed::Organiser;
        return Err(Rejection::NotAllowed { needed }.into());
    }
    let lang = visit.lang;
    let intro = if visit.query.get("organisation").is_some() {
        text::creation::created_intro(lang)
    } else {
        text::creation::created_seen(lang)
    };
    let participants = paths::short(&visit.backend.public_url, visit.code());
    let links = links(&visit);
    let steps = steps(&visit);
    Ok(view! {
        <ForumFrame visit title=text::creation::created(lang) narrow=true focused=true>
            <h1>{text::creation::created(lang)}</h1>
            <p class="lede">{intro}</p>
            <section class="poster invite">
                <h2>{text::creation::for_participants(lang)}</h2>
                <Qr url=participants.clone() label=text::facilitation::qr(lang)/>
                <p><a href=participants.clone()>{participants.clone()}</a></p>
            </section>
            {links}
            {steps}
        </ForumFrame>
    })
}

/// Those whose secret is in the address; nothing for who comes back without.
fn links(visit: &Visit) -> impl IntoView + use<> {
    let lang = visit.lang;
    let secret = |name: &str| {
        let plain = |secret: &String| !secret.is_empty() && secret.bytes().all(|byte| byte.is_ascii_hexdigit());
        visit.query.get(name).filter(plain)
    };
    let url = |path: String| format!("{}{path}", visit.backend.public_url);
    let invitation = |key: String| url(paths::invitation(visit.code(), &key));
    let known = [
        (
            secret("organisation").map(invitation),
            text::creation::for_organisers(lang),
            text::creation::for_organisers_hint(lang),
        ),
        (
            secret("animation").map(invitation),
            text::creation::for_facilitators(lang),
            text::creation::for_facilitators_hint(lang),
        ),
        (
            secret("ecran").map(|token| url(paths::wall_with(visit.code(), &token))),
            text::creation::for_wall(lang),
            "",
        ),
    ];
    known
        .into_iter()
        .filter_map(|(url, name, hint)| {
            let url = url?;
            Some(view! {
                <section class="way-in">
                    <h2>{name}</h2>
                    <p class="hint">{hint}</p>
                    <p class="address"><a href=url.clone()>{url.clone()}</a></p>
                </section>
            })
        })
        .collect_view()
}

fn steps(visit: &Visit) -> impl IntoView + use<> {
    let lang = visit.lang;
    let code = visit.code();
    let desk = paths::facilitation(code);
    let accept = (!visit.seen.due.is_empty()).then(|| {
        let path = format!("{}?suite={}", paths::accept(code), paths::encode(&desk));
        view! { <li><a class="row" href=path><b>{text::creation::step_charters(lang)}</b></a></li> }
    });
    let others = [
        (paths::settings(code), text::creation::step_settings(lang)),
        (format!("{desk}#creneaux"), text::creation::step_day(lang)),
        (desk, text::creation::step_open(lang)),
    ];
    let others = others.map(|(path, words)| view! { <li><a class="row" href=path><b>{words}</b></a></li> });
    view! {
        <section>
            <h2>{text::creation::steps(lang)}</h2>
            <ol class="rows">{accept} {others.collect_view()}</ol>
        </section>
    }
}
