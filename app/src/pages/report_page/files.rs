//! The pictures and documents of a session, and the form that sends one.

use domain::SessionId;
use leptos::prelude::*;

use crate::{
    backend::FileInfo,
    components::Post,
    opening::{Action, not_now},
    paths, text,
    visit::Visit,
};

/// For the browser's picker; by name, because some phones know no media types of documents.
const ACCEPTED: &str = "image/png,image/jpeg,image/webp,.pdf,.txt,.md,.odt,.ods,.odp,.docx,.xlsx,.pptx";

#[component]
pub fn Files(visit: Visit, id: SessionId, files: Vec<FileInfo>) -> impl IntoView {
    let lang = visit.lang;
    let writes = visit.person().is_some() && not_now(&visit, Action::Report).is_none();
    let none = files
        .is_empty()
        .then(|| view! { <p class="hint">{text::report::no_file(lang)}</p> });
    let shown = files
        .into_iter()
        .map(|file| {
            let remove = writes.then(|| remove(&visit, id, &file));
            view! {
                <figure>
                    {shown(&visit, &file)}
                    {remove}
                </figure>
            }
        })
        .collect_view();
    let upload = writes.then(|| upload(&visit, id));
    view! {
        <section class="files">
            <h2>{text::report::files(lang)}</h2>
            {none}
            {shown}
            {upload}
        </section>
    }
}

fn shown(visit: &Visit, file: &FileInfo) -> AnyView {
    let lang = visit.lang;
    let path = paths::file(visit.code(), file.id);
    let size = text::bytes(lang, file.size);
    if file.media_type.starts_with("image/") {
        let source = path.clone();
        view! {
            <a href=path>
                <img src=source alt=text::report::picture(lang, &file.name) loading="lazy"/>
            </a>
            <figcaption>{file.name.clone()}</figcaption>
        }
        .into_any()
    } else {
        view! {
            <figcaption>
                <a href=path>{text::report::document(lang, &file.name, &size)}</a>
            </figcaption>
        }
        .into_any()
    }
}

/// Two steps, so that a thumb that slips removes nothing.
fn remove(visit: &Visit, session: SessionId, file: &FileInfo) -> impl IntoView + use<> {
    let lang = visit.lang;
    let form = visit.form("/api/remove_file", Some(("file", file.id.0.to_string())));
    let open = form.refused.is_some();
    let name = file.name.clone();
    view! {
        <details class="danger" open=open>
            <summary>
                {text::report::remove(lang)} <span class="sr">{name}</span>
            </summary>
            <Post form>
                <input type="hidden" name="session" value=session.to_string()/>
                <button class="danger">{text::report::remove_confirm(lang)}</button>
            </Post>
        </details>
    }
}

/// Limits are announced before a file is chosen (requirements §4, RGESN 4.11).
fn upload(visit: &Visit, session: SessionId) -> impl IntoView + use<> {
    let lang = visit.lang;
    let form = visit.form(paths::upload(visit.code(), session), None);
    let limits = visit.backend.file_limits;
    let invalid = form.refused.is_some().then_some("true");
    view! {
        <Post form class="upload" upload=true>
            <div class="field">
                <label for="fichier">{text::report::file(lang)}</label>
                <p class="hint" id="fichier-limites">
                    {text::report::file_hint(lang, limits.each, limits.session)}
                </p>
                <input
                    type="file"
                    id="fichier"
                    name="file"
                    required=true
                    accept=ACCEPTED
                    aria-describedby="fichier-limites"
                    aria-invalid=invalid
                />
            </div>
            <p class="actions">
                <button>{text::report::send(lang)}</button>
            </p>
        </Post>
    }
}
