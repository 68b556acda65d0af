//! The frame around every page of a forum.

use leptos::prelude::*;
use leptos_meta::Title;

use super::{Foot, LiveConcerns, ToKnowLines, UndoNotice};
use crate::{
    opening::{Action, not_now},
    paths, text,
    visit::Visit,
};

/// The places one goes to all day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    Board,
    Now,
    MyDay,
    Reports,
    Facilitation,
    /// Of those who are moderators; organisers find it in « Animation ».
    Moderation,
}

/// Header, navigation, main content and footer. `status` is the line that says whether the page is live.
#[component]
pub fn ForumFrame(
    visit: Visit,
    /// What this page is, for the browser's title; the page brings its own `h1`.
    #[prop(into)]
    title: String,
    #[prop(optional)] tab: Option<Tab>,
    #[prop(optional, into)] status: Option<AnyView>,
    /// For what is read or filled in: a column as wide as a line of text.
    #[prop(optional)]
    narrow: bool,
    /// The page has one thing to do of its own; « Proposer un sujet » would compete with it.
    #[prop(optional)]
    focused: bool,
    /// The page says itself what concerns the reader.
    #[prop(optional)]
    apart: bool,
    children: Children,
) -> impl IntoView {
    let lang = visit.lang;
    let concerns = match tab {
        _ if apart => ().into_any(),
        Some(Tab::Board | Tab::Now) => view! { <LiveConcerns visit=visit.clone()/> }.into_any(),
        _ => view! { <ToKnowLines visit=visit.clone()/> }.into_any(),
    };
    let propose = (!focused && not_now(&visit, Action::Propose).is_none())
        .then(|| view! { <a class="button primary propose" href=paths::propose(visit.code())>{text::propose_a_topic(lang)}</a> });
    let code = visit.code().clone();
    let unproven = visit.seen.unproven.then(|| {
        let path = format!("{}#adresse", paths::join(&code));
        view! {
            <p class="notice">
                {text::registration::open_link(lang)}
                " "
                <a href=path>{text::registration::address_settings(lang)}</a>
            </p>
        }
    });
    let frozen = visit.seen.frozen.then(|| {
        let path = format!("{}#geler", paths::my_data(&code));
        view! {
            <p class="notice">
                {text::my_data::frozen(lang)}
                " "
                <a href=path>{text::my_data::thaw(lang)}</a>
            </p>
        }
    });
    let details = visit.seen.forum.details.clone();
    let name = details.title.to_string();
    let full_title = text::page_title(lang, visit.refused(), &title, &name);
    let mut tabs = vec![
        (Tab::Board, paths::board(&code), text::tab_board(lang)),
        (Tab::Now, paths::now(&code), text::tab_now(lang)),
        (Tab::MyDay, paths::my_day(&code), text::my_day::title(lang)),
        (Tab::Reports, paths::reports(&code), text::tab_reports(lang)),
    ];
    if visit.is_facilitator() {
        tabs.push((
            Tab::Facilitation,
            paths::facilitation(&code),
            text::tab_facilitation(lang),
        ));
    }
    if visit.seen.me.roles().is_moderator() {
        tabs.push((Tab::Moderation, paths::cases(&code), text::moderation::tab(lang)));
    }
    let tabs = tabs
        .into_iter()
        .map(|(this, path, words)| {
            let current = (tab == Some(this)).then_some("page");
            view! { <a href=path aria-current=current>{words}</a> }
        })
        .collect_view();
    view! {
        <Title text=full_title/>
        <a class="skip" href="#contenu">{text::skip_to_content(lang)}</a>
        <header class="top">
            <p class="top-name">
                <a href=paths::board(&code)>{name}</a>
                " "
                <span>{text::long_date(lang, details.date)}</span>
            </p>
            {status}
            <nav class="tabs" aria-label=text::forum_navigation(lang)>{tabs}</nav>
            {propose}
        </header>
        <main id="contenu" class=narrow.then_some("narrow")>
            {unproven}
            {frozen}
            {concerns}
            <UndoNotice visit=visit.clone()/>
            {children()}
        </main>
        <Foot lang forum=code/>
    }
    .into_any()
}

/// The frame of a page that belongs to no forum.
#[component]
pub fn PlainFrame(
    #[prop(into)] title: String,
    #[prop(optional)] narrow: bool,
    /// Its form was refused.
    #[prop(optional)]
    refused: bool,
    children: Children,
) -> impl IntoView {
    let lang = text::Lang::Fr;
    view! {
        <Title text=text::page_title(lang, refused, &title, text::product(lang))/>
        <a class="skip" href="#contenu">{text::skip_to_content(lang)}</a>
        <header class="top">
            <p class="top-name"><a href="/">{text::product(lang)}</a></p>
        </header>
        <main id="contenu" class=narrow.then_some("narrow")>
            {children()}
        </main>
        <Foot lang/>
    }
    .into_any()
}
