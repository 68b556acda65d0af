//! The proceedings: what the rencontre leaves to who was there, and to who could not come.

use leptos::prelude::*;

use crate::{
    components::{ForumFrame, Tab},
    error::AppError,
    paths,
    proceedings::{Document, Medium, Proceedings},
    text,
    visit::{Visit, forum_page},
};

#[component]
pub fn ProceedingsPage() -> impl IntoView {
    forum_page(|visit| async move {
        let proceedings = Proceedings::of(&visit.backend, visit.lang, &visit.seen).await?;
        Ok::<_, AppError>(view(visit, proceedings))
    })
}

fn view(visit: Visit, proceedings: Proceedings) -> impl IntoView {
    let lang = visit.lang;
    let print = visit.query.get("imprimer").is_some();
    let medium = if print { Medium::print } else { Medium::page };
    let medium = medium(visit.code(), &visit.backend.public_url);
    let hidden = join(&visit, proceedings.for_participants());
    let files = take_away(&visit);
    view! {
        <ForumFrame visit title=text::proceedings::title(lang) tab=Tab::Reports narrow=true focused=true>
            {hidden}
            <Document lang proceedings medium/>
            {files}
        </ForumFrame>
    }
}

/// How many reports a stranger does not see, and how they can.
fn join(visit: &Visit, hidden: usize) -> Option<impl IntoView + use<>> {
    let lang = visit.lang;
    let join = format!(
        "{}?suite={}",
        paths::join(visit.code()),
        paths::proceedings(visit.code())
    );
    (hidden > 0).then(|| {
        view! {
            <p class="notice">
                {text::proceedings::hidden(lang, hidden)}
                " "
                <a href=join>{text::proceedings::join(lang)}</a>
            </p>
        }
    })
}

fn take_away(visit: &Visit) -> impl IntoView + use<> {
    let lang = visit.lang;
    let files = [
        ("html", text::proceedings::as_html(lang)),
        ("zip", text::proceedings::as_markdown(lang)),
        ("csv", text::proceedings::as_csv(lang)),
        ("json", text::proceedings::as_json(lang)),
    ];
    let files = files
        .map(|(kind, words)| {
            let path = paths::proceedings_file(visit.code(), kind);
            view! { <li><a href=path download="">{words}</a></li> }
        })
        .collect_view();
    view! {
        <section class="take-away" id="emporter">
            <h2 class="slot-head">{text::proceedings::take_away(lang)}</h2>
            <p class="hint">{text::proceedings::take_away_hint(lang)}</p>
            <ul>
                <li>
                    <a href=paths::proceedings_print(visit.code())>{text::proceedings::print(lang)}</a>
                </li>
                {files}
            </ul>
        </section>
    }
}
