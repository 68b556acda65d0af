//! Placing or moving a topic by two choices: the slot, then the room.

mod cells;
mod scanned;
mod wanted;

use domain::{Missing, Needed, Rejection, SessionId, TopicId};
use leptos::prelude::*;

use self::{cells::Cells, scanned::Scanned, wanted::Wanted};
use crate::{
    components::{Closed, ForumFrame, Post, SecondLook},
    error::AppError,
    opening::{Action, not_now},
    paths, places, text,
    visit::{Visit, forum_page},
};

/// What is being placed: a topic without a cell, one more session of it, or a session that leaves its cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placing {
    pub topic: TopicId,
    pub again: bool,
    pub from: Option<(SessionId, domain::Cell)>,
}

impl Placing {
    /// By the page's address: `?encore=` asks for one more session, `?atelier=` says which one moves.
    fn asked(visit: &Visit, topic: TopicId) -> Self {
        let standing = places::of_topic(visit, topic);
        let again = !standing.is_empty() && visit.query.get("encore").is_some();
        let named = visit.query.get("atelier").and_then(|id| id.parse().ok());
        let from = standing.iter().find(|(id, _)| Some(*id) == named).or(standing.first());
        Self {
            topic,
            again,
            from: from.copied().filter(|_| !again),
        }
    }

    fn action(self) -> &'static str {
        if self.again {
            "/api/repeat_topic"
        } else if self.from.is_some() {
            "/api/move_session"
        } else {
            "/api/place_topic"
        }
    }
}

#[component]
pub fn PlaceTopicPage() -> impl IntoView {
    forum_page(|visit| async move { view(visit) })
}

fn view(visit: Visit) -> Result<impl IntoView, AppError> {
    let unknown = Rejection::Unknown { what: Missing::Topic };
    let id: TopicId = visit.id("topic").ok_or(unknown.clone())?;
    let topic = visit.seen.forum.topic(id).ok_or(unknown)?;
    topic.may_change()?;
    if !visit.may_lead(id) {
        let needed = Needed::Convener;
        return Err(Rejection::NotAllowed { needed }.into());
    }
    let lang = visit.lang;
    let placing = Placing::asked(&visit, id);
    let interest = text::topics::interested(lang, visit.seen.forum.interest_count(id));
    let (title, heading) = if placing.again {
        (text::picker::again_title(lang), text::picker::again_heading(lang))
    } else if placing.from.is_some() {
        (text::picker::move_title(lang), text::picker::move_heading(lang))
    } else {
        (text::picker::title(lang), text::picker::heading(lang))
    };
    let picker = match not_now(&visit, Action::Place) {
        Some(why) => view! { <Closed action=title why/> }.into_any(),
        None => picker(&visit, placing).into_any(),
    };
    let back = paths::topic(visit.code(), id);
    let named = places::topic(&visit, id);
    Ok(view! {
        <ForumFrame visit title focused=true>
            <p class="back">
                <a href=back>{text::picker::back_to_topic(lang)}</a>
            </p>
            <h1>{heading}</h1>
            <p class="lede">
                <b>{named}</b>
                " "
                {interest.map(|interest| view! { <span class="chip people">{interest}</span> })}
            </p>
            {picker}
        </ForumFrame>
    })
}

fn picker(visit: &Visit, placing: Placing) -> impl IntoView + use<> {
    let lang = visit.lang;
    let anyway = if placing.from.is_some() {
        text::picker::move_anyway(lang)
    } else {
        text::picker::anyway(lang)
    };
    let hidden = match placing.from {
        None => view! { <input type="hidden" name="topic" value=placing.topic.to_string()/> }.into_any(),
        Some((session, was)) => view! {
            <input type="hidden" name="session" value=session.to_string()/>
            <input type="hidden" name="was" value=places::value(was)/>
        }
        .into_any(),
    };
    let visits = visit.clone();
    view! {
        <Scanned visit=visit.clone() placing/>
        <SecondLook
            visit=visit.clone()
            action=placing.action()
            anyway
            instead=(text::picker::another(lang).to_owned(), "#places".to_owned())
        />
        <Post form=visit.form(placing.action(), None).quiet()>
            {hidden}
            <Wanted visit=visits.clone() placing/>
            <Cells visit=visits placing/>
        </Post>
    }
}
