//! The pictures and documents of a session, and the form that sends some.

mod described;
mod upload;

use domain::SessionId;
use leptos::prelude::*;

use self::{described::Described, upload::Upload};
use crate::{
    backend::FileInfo,
    components::Post,
    opening::{Action, not_now},
    paths, text,
    visit::Visit,
};

#[component]
pub fn Files(visit: Visit, id: SessionId, files: Vec<FileInfo>) -> impl IntoView {
    let lang = visit.lang;
    let writes = visit.may_write(id) && not_now(&visit, Action::Report).is_none();
    let none = files
        .is_empty()
        .then(|| view! { <p class="hint">{text::report::no_file(lang)}</p> });
    let to_do = writes.then(|| to_do(&visit, &files));
    let upload = writes.then(|| view! { <Upload visit=visit.clone() id/> });
    let shown = files
        .into_iter()
        .map(|file| {
            let remove = writes.then(|| remove(&visit, id, &file));
            let (anchor, content) = (format!("fichier-{}", file.id.0), shown(&visit, &file));
            let visit = visit.clone();
            let described = is_picture(&file).then(|| view! { <Described visit session=id file writes/> });
            view! {
                <figure id=anchor>
                    {content}
                    {described}
                    {remove}
                </figure>
            }
        })
        .collect_view();
    view! {
        <section class="files" id="fichiers">
            <h2>{text::report::files(lang)}</h2>
            // `upload.js` takes this part again from the server once a file is there.
            <div id="fichiers-joints">{to_do} {none} {shown}</div>
            {upload}
        </section>
    }
    .into_any()
}

fn is_picture(file: &FileInfo) -> bool {
    file.media_type.starts_with("image/")
}

/// What is still missing, with the way to it.
fn to_do(visit: &Visit, files: &[FileInfo]) -> Option<impl IntoView + use<>> {
    let lang = visit.lang;
    let missing: Vec<&FileInfo> = files
        .iter()
        .filter(|file| is_picture(file) && file.alt.as_str().is_empty())
        .collect();
    let ways = missing
        .iter()
        .map(|file| {
            let to = format!("#fichier-{}", file.id.0);
            view! {
                <li>
                    <a href=to>{file.name.clone()}</a>
                </li>
            }
        })
        .collect_view();
    (!missing.is_empty()).then(|| {
        view! {
            <div class="notice mine to-do">
                <p>{text::report::to_describe(lang, missing.len())}</p>
                <ul>{ways}</ul>
            </div>
        }
    })
}

fn shown(visit: &Visit, file: &FileInfo) -> AnyView {
    let lang = visit.lang;
    let path = paths::file(visit.code(), file.id);
    let size = text::bytes(lang, file.size);
    if is_picture(file) {
        let source = path.clone();
        let alt = text::report::picture(lang, &file.name, file.alt.as_str());
        view! {
            <a href=path>
                <img src=source alt=alt loading="lazy"/>
            </a>
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
