//! What one step shows on the wall. Drawn by the server, again at each change it follows; only the board is an island, and
//! stands below.

use domain::{RunOfShow, Shows};
use leptos::prelude::*;

use super::{
    announcement::band, closing::closing, frame::frame, message::message, now::now, pause::pause, welcome::welcome,
};
use crate::{
    components::{Countdown, Follow},
    pages::news_page::{News, card},
    text,
    visit::Visit,
};

#[component]
pub fn Scene(visit: Visit, shows: Shows, news: Vec<News>) -> impl IntoView {
    let drawn = visit.clone();
    view! {
        <Follow visit what=follows(shows)>
            {told(&drawn)}
            {scene(&drawn, shows, &news)}
        </Follow>
    }
}

/// The board follows by itself.
fn follows(shows: Shows) -> &'static str {
    match shows {
        Shows::Marketplace => "Show Phase Queue",
        Shows::Board | Shows::Frame | Shows::Message => "Show Phase",
        Shows::Welcome => "Show Phase Forum",
        Shows::Now => {
            "Show Phase Forum Session SessionGone Topic TopicGone Convener Slot SlotGone Space SpaceGone Crowds"
        }
        Shows::Break => "Show Phase Forum Session SessionGone Topic TopicGone Convener Slot SlotGone Space SpaceGone",
        Shows::News | Shows::Closing => "Show Phase Session SessionGone Topic TopicGone",
    }
}

/// What every wall says, whatever it shows: the message and the countdown of the team.
fn told(visit: &Visit) -> Option<impl IntoView + use<>> {
    let lang = visit.lang;
    let RunOfShow { timer, message, .. } = &visit.seen.forum.run_of_show;
    let message = message.to_string();
    let message = (!message.is_empty()).then(|| {
        view! {
            <section aria-label=text::scenes::message(lang)>
                <p>{message}</p>
            </section>
        }
    });
    let timer = timer.map(|timer| {
        view! {
            <div class="timer">
                <Countdown
                    visit=visit.clone()
                    ends=timer.ends()
                    seconds=i64::from(timer.seconds)
                    label=text::scenes::timer(lang)
                    over=text::show::timer_over(lang)
                />
            </div>
        }
    });
    (message.is_some() || timer.is_some()).then(|| {
        view! {
            <div class="told">
                {message}
                {timer}
            </div>
        }
    })
}

fn scene(visit: &Visit, shows: Shows, news: &[News]) -> AnyView {
    match shows {
        Shows::Welcome => welcome(visit).into_any(),
        Shows::Frame => frame(visit.lang).into_any(),
        Shows::Marketplace => band(visit).into_any(),
        Shows::Board => ().into_any(),
        Shows::Now => now(visit).into_any(),
        Shows::Break => pause(visit),
        Shows::News => reports(visit, news).into_any(),
        Shows::Closing => closing(visit).into_any(),
        Shows::Message => message(visit).into_any(),
    }
}

fn reports(visit: &Visit, news: &[News]) -> impl IntoView + use<> {
    let lang = visit.lang;
    let list = if news.is_empty() {
        view! { <p class="vacant">{text::scenes::no_news(lang)}</p> }.into_any()
    } else {
        let cards = news.iter().map(|report| card(visit, report)).collect_view();
        view! { <ol class="news-cards" data-paged>{cards}</ol> }.into_any()
    };
    view! {
        <section class="scene reports">
            <h2>{text::scenes::news(lang)}</h2>
            {list}
        </section>
    }
}
