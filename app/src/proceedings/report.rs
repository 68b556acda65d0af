//! One report: the sentence first, then what was said, decided and left to do, then its pictures and files.

use domain::{ReportAction, ReportLink, ReportText};
use leptos::prelude::*;

use super::{Medium, Published};
use crate::{
    backend::FileInfo,
    components::Prose,
    paths,
    text::{self, Lang},
};

#[component]
pub fn Report(lang: Lang, published: Published, medium: Medium) -> impl IntoView {
    let fields = published.fields;
    let essence = (!fields.essence.is_empty()).then(|| view! { <p class="essence">{fields.essence.to_string()}</p> });
    let notes = (!fields.notes.is_empty()).then(|| {
        view! {
            <h4>{text::report::notes(lang)}</h4>
            <Prose source=fields.notes.to_string() top=5/>
        }
    });
    let assistance = published.declaration.assistance;
    let declared =
        text::proceedings::declared(lang, &published.declaration).map(|words| view! { " " <small>{words}</small> });
    view! {
        {essence}
        {ideas(text::report::points(lang), &fields.points)}
        {ideas(text::report::decisions(lang), &fields.decisions)}
        {actions(lang, fields.actions)}
        {ideas(text::report::questions(lang), &fields.questions)}
        {links(lang, fields.links)}
        {notes}
        {files(lang, published.files, &medium)}
        <p class="declared">
            <span class="chip">{text::proceedings::assistance(lang, assistance)}</span>
            {declared}
        </p>
    }
}

fn ideas(heading: &'static str, text: &ReportText) -> impl IntoView + use<> {
    let ideas: Vec<String> = text.ideas().map(str::to_owned).collect();
    (!ideas.is_empty()).then(|| {
        let ideas = ideas.into_iter().map(|idea| view! { <li>{idea}</li> }).collect_view();
        view! {
            <h4>{heading}</h4>
            <ul>{ideas}</ul>
        }
    })
}

fn actions(lang: Lang, actions: Vec<ReportAction>) -> impl IntoView {
    (!actions.is_empty()).then(|| {
        let actions = actions
            .into_iter()
            .map(|action| {
                let who = text::report::by_whom(lang, &action.who, &action.due);
                let who = (!who.is_empty()).then(|| view! { " " <small>{who}</small> });
                view! { <li>{action.what.to_string()} {who}</li> }
            })
            .collect_view();
        view! {
            <h4>{text::report::actions(lang)}</h4>
            <ul>{actions}</ul>
        }
    })
}

fn links(lang: Lang, links: Vec<ReportLink>) -> impl IntoView {
    (!links.is_empty()).then(|| {
        let links = links
            .into_iter()
            .map(|ReportLink { url, label }| {
                let address = url.to_string();
                let named = (!label.is_empty()).then(|| view! { {label.to_string()} " " });
                let shown = address.clone();
                view! {
                    <li>
                        {named}
                        <a href=address rel="noopener noreferrer nofollow">{shown}</a>
                    </li>
                }
            })
            .collect_view();
        view! {
            <h4>{text::report::links(lang)}</h4>
            <ul>{links}</ul>
        }
    })
}

fn files(lang: Lang, files: Vec<FileInfo>, medium: &Medium) -> impl IntoView + use<> {
    let (pictures, documents): (Vec<_>, Vec<_>) = files
        .into_iter()
        .partition(|file| file.media_type.starts_with("image/"));
    let pictures = pictures
        .into_iter()
        .map(|file| {
            let alt = text::report::picture(lang, &file.name, file.alt.as_str());
            view! {
                <figure>
                    <img src=medium.picture(file.id) alt=alt loading=medium.waits().then_some("lazy")/>
                    <figcaption>{file.name}</figcaption>
                </figure>
            }
        })
        .collect_view();
    let listed = documents
        .iter()
        .map(|file| {
            let path = medium.link(&paths::file(&medium.code, file.id));
            let words = text::report::document(lang, &file.name, &text::bytes(lang, file.size));
            view! { <li><a href=path>{words}</a></li> }
        })
        .collect_view();
    let documents = (!documents.is_empty()).then(|| {
        view! {
            <h4>{text::proceedings::files(lang)}</h4>
            <ul>{listed}</ul>
        }
    });
    view! {
        <div class="pictures">{pictures}</div>
        {documents}
    }
}
