//! « Canaux de partage »: where published reports may be sent to, and what became of what was sent. For organisers.

mod add;

use domain::{Needed, Rejection};
use leptos::prelude::*;

use self::add::{AddMatrix, AddMattermost};
use crate::{
    backend::{Share, ShareChannel},
    components::{ForumFrame, Post, Shares},
    error::AppError,
    paths, text,
    visit::{Visit, forum_page},
};

#[component]
pub fn ChannelsPage() -> impl IntoView {
    forum_page(|visit| async move {
        if !visit.is_organiser() {
            let needed = Needed::Organiser;
            return Err(AppError::from(Rejection::NotAllowed { needed }));
        }
        let sharing = visit.backend.sharing.clone();
        let channels = sharing.channels(visit.code()).await?;
        let shares = sharing.shares(visit.code(), None).await?;
        Ok(view(visit, &channels, shares))
    })
}

fn view(visit: Visit, channels: &[ShareChannel], shares: Vec<Share>) -> impl IntoView + use<> {
    let lang = visit.lang;
    let back = paths::facilitation(visit.code());
    let rows = channels.iter().map(|channel| row(&visit, channel)).collect_view();
    let list = if channels.is_empty() {
        view! { <p class="empty">{text::sharing::no_channel(lang)}</p> }.into_any()
    } else {
        view! { <ul class="rows">{rows}</ul> }.into_any()
    };
    view! {
        <ForumFrame visit=visit.clone() title=text::sharing::channels(lang) narrow=true focused=true>
            <p class="back">
                <a href=back>{text::facilitation::heading(lang)}</a>
            </p>
            <h1>{text::sharing::channels(lang)}</h1>
            <p class="lede">{text::sharing::channels_intro(lang)}</p>
            {done(&visit)}
            {list}
            <section class="apart">
                <AddMattermost visit=visit.clone()/>
                <AddMatrix visit=visit.clone()/>
                <p class="hint">{text::sharing::channels_secrets(lang)}</p>
            </section>
            <Shares visit=visit.clone() shares again=paths::channels(visit.code(), None)/>
        </ForumFrame>
    }
}

/// What was just done here.
fn done(visit: &Visit) -> impl IntoView + use<> {
    let lang = visit.lang;
    let words: [(&str, &str); 3] = [
        ("ajoute", text::sharing::added(lang)),
        ("retire", text::sharing::removed(lang)),
        ("essai", text::sharing::tried(lang)),
    ];
    let done = words.into_iter().find(|(name, _)| visit.query.get_str(name).is_some());
    done.filter(|_| !visit.refused())
        .map(|(_, words)| view! { <p class="notice" role="status">{words}</p> })
}

fn row(visit: &Visit, channel: &ShareChannel) -> impl IntoView + use<> {
    let lang = visit.lang;
    let key = || Some(("channel", channel.id.0.to_string()));
    let name = channel.name.clone();
    let (trying, retiring) = (
        text::sharing::try_named(lang, &channel.name),
        text::sharing::remove_named(lang, &channel.name),
    );
    let removing = visit.form("/api/remove_channel", key());
    let open = removing.refused.is_some();
    view! {
        <li class="channel">
            <h2><bdi>{name}</bdi></h2>
            <p class="hint">{text::sharing::described(lang, channel.kind, &channel.host)}</p>
            <Post form=visit.form("/api/try_channel", key())>
                <button aria-label=trying>{text::sharing::try_it(lang)}</button>
            </Post>
            // Two steps, so that a thumb that slips removes nothing.
            <details class="danger" open=open>
                <summary aria-label=retiring>
                    {text::sharing::remove(lang)}
                </summary>
                <Post form=removing>
                    <button class="danger">{text::sharing::remove_confirm(lang)}</button>
                </Post>
            </details>
        </li>
    }
}
