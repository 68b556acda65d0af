//! « Mur des comptes rendus »: published reports as they come, on a screen or on a phone. `follow.js` draws them again
//! when one is published, as long as nobody holds the page still.

use domain::{Publication, Session, SessionId, Timestamp};
use leptos::prelude::*;

use crate::{
    components::{Follow, ForumFrame, StillLine, Tab},
    error::AppError,
    paths, places, text,
    visit::{Visit, forum_page},
};

#[component]
pub fn NewsPage() -> impl IntoView {
    forum_page(view)
}

/// What this reader may see of one report. A screen in the hall sees of most only that they are there.
pub(super) struct News {
    id: SessionId,
    session: Session,
    published: Publication,
    /// `None`: only who has joined reads it.
    essence: Option<String>,
}

async fn view(visit: Visit) -> Result<impl IntoView, AppError> {
    let lang = visit.lang;
    let news = newest(&visit).await?;
    let count = text::news::count(lang, news.len());
    let cards = news.iter().map(|report| card(&visit, report)).collect_view();
    let (here, all) = (paths::news(visit.code()), paths::reports(visit.code()));
    let frame = visit.clone();
    Ok(view! {
        <ForumFrame visit=frame title=text::news::title(lang) tab=Tab::Reports focused=true>
            <div class="news">
                <h1>{text::news::title(lang)}</h1>
                <StillLine lang/>
                <Follow visit what="Session SessionGone Topic TopicGone">
                    <p class="lede">{count}</p>
                    <ol class="news-cards" data-said=text::news::said(lang)>
                        {cards}
                    </ol>
                </Follow>
                <p class="ways">
                    <a href=here class="reload">{text::news::reload(lang)}</a>
                    <a href=all>{text::news::all(lang)}</a>
                </p>
            </div>
        </ForumFrame>
    })
}

/// The newest first.
pub(super) async fn newest(visit: &Visit) -> Result<Vec<News>, AppError> {
    let joined = visit.person().is_some();
    let mut news = Vec::new();
    for (id, session) in &visit.seen.forum.sessions {
        let Some(published) = session.report.published else {
            continue;
        };
        let essence = if session.report.may_be_read(joined) {
            let body = visit.backend.forums.report(visit.code(), *id).await?;
            Some(body.fields.essence.to_string())
        } else {
            None
        };
        news.push(News {
            id: *id,
            session: session.clone(),
            published,
            essence,
        });
    }
    news.sort_by_key(|report| std::cmp::Reverse((report.published.at, report.id)));
    Ok(news)
}

pub(super) fn card(visit: &Visit, report: &News) -> impl IntoView + use<> {
    let lang = visit.lang;
    let (class, essence) = match &report.essence {
        Some(essence) if essence.is_empty() => ("unsaid", text::news::without_essence(lang).to_owned()),
        Some(essence) => ("essence", essence.clone()),
        None => ("unsaid", text::news::between(lang).to_owned()),
    };
    let about = [
        Some(when(visit, report.published.at)),
        report
            .session
            .cell
            .and_then(|cell| visit.seen.forum.space(cell.space))
            .map(|space| space.name.to_string()),
        Some(text::news::badge(lang, report.published.assistance).to_owned()),
    ];
    let about: Vec<String> = about.into_iter().flatten().collect();
    view! {
        <li class="news-card">
            <h2>
                <a href=paths::report(visit.code(), report.id) id=format!("cr{}", report.id)>{places::topic(visit, report.session.topic)}</a>
            </h2>
            <p class=class>{essence}</p>
            <p class="about">{about.join(" · ")}</p>
        </li>
    }
}

/// « 11 h 42 », with the date on another day than the forum's.
fn when(visit: &Visit, at: Timestamp) -> String {
    let details = &visit.seen.forum.details;
    let (date, minute) = visit.backend.charters.local(at, &details.time_zone);
    let hour = text::hour(visit.lang, minute);
    if date == details.date {
        hour
    } else {
        format!("{}, {hour}", text::long_date(visit.lang, date))
    }
}
