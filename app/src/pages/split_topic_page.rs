//! Two topics from one: what the second one is.

use domain::{Missing, Needed, Rejection, Topic, TopicId};
use leptos::prelude::*;

use crate::{
    components::{Closed, ForumFrame, Post, TopicFields},
    error::AppError,
    opening::{Action, not_now},
    paths, places, text,
    visit::{Visit, forum_page},
};

#[component]
pub fn SplitTopicPage() -> impl IntoView {
    forum_page(|visit| async move { view(visit) })
}

fn view(visit: Visit) -> Result<impl IntoView, AppError> {
    let lang = visit.lang;
    let unknown = Rejection::Unknown { what: Missing::Topic };
    let id: TopicId = visit.id("topic").ok_or(unknown.clone())?;
    let topic = visit.seen.forum.topic(id).cloned().ok_or(unknown)?;
    topic.may_change()?;
    if !visit.may_lead(id) {
        let needed = Needed::Convener;
        return Err(Rejection::NotAllowed { needed }.into());
    }
    let back = paths::topic(visit.code(), id);
    let named = places::topic(&visit, id);
    let content = match not_now(&visit, Action::Split) {
        Some(why) => view! { <Closed action=text::split::title(lang) why/> }.into_any(),
        None => form(&visit, id, topic).into_any(),
    };
    Ok(view! {
        <ForumFrame visit title=text::split::title(lang) narrow=true focused=true>
            <p class="back">
                <a href=back>{text::picker::back_to_topic(lang)}</a>
            </p>
            <h1>{text::split::heading(lang)}</h1>
            <p class="lede">
                <b>{named}</b>
                {text::split::stays(lang)}
            </p>
            {content}
        </ForumFrame>
    })
}

/// The title is left to write; what else was said of the topic is where its part begins.
fn form(visit: &Visit, id: TopicId, topic: Topic) -> impl IntoView + use<> {
    let lang = visit.lang;
    let form = visit.form("/api/split_topic", Some(("topic", id.to_string())));
    let back = paths::topic(visit.code(), id);
    view! {
        <Post form=form.clone()>
            <TopicFields form description=topic.description.as_str() kind=topic.kind needs=topic.needs/>
            <p class="actions">
                <button class="primary">{text::split::split(lang)}</button>
                <a class="button" href=back>
                    {text::propose::cancel(lang)}
                </a>
            </p>
        </Post>
    }
}
