//! Editing a topic; when someone else did so meanwhile, both texts stand side by side.

use domain::{Missing, Needed, Rejection, Topic, TopicId};
use leptos::prelude::*;

use crate::{
    components::{Closed, ForumFrame, Post, Prose, TopicFields},
    error::AppError,
    opening::{Action, not_now},
    paths, text,
    visit::{Visit, forum_page},
};

#[component]
pub fn EditTopicPage() -> impl IntoView {
    forum_page(|visit| async move { view(visit) })
}

fn view(visit: Visit) -> Result<impl IntoView, AppError> {
    let lang = visit.lang;
    let id: TopicId = visit.id("topic").ok_or(Rejection::Unknown { what: Missing::Topic })?;
    let topic = visit
        .seen
        .forum
        .topic(id)
        .cloned()
        .ok_or(Rejection::Unknown { what: Missing::Topic })?;
    topic.may_change()?;
    if !visit.may_lead(id) {
        let needed = Needed::Convener;
        return Err(Rejection::NotAllowed { needed }.into());
    }
    let content = match not_now(&visit, Action::Edit) {
        Some(why) => view! { <Closed action=text::topic::edit(lang) why/> }.into_any(),
        None => form(&visit, id, topic.clone()).into_any(),
    };
    let back = paths::topic(visit.code(), id);
    Ok(view! {
        <ForumFrame visit title=text::propose::edit_title(lang) narrow=true focused=true>
            <p class="back">
                <a href=back>{text::picker::back_to_topic(lang)}</a>
            </p>
            <h1>{text::topics::named(lang, topic.no, topic.title.as_str())}</h1>
            {content}
        </ForumFrame>
    })
}

fn form(visit: &Visit, id: TopicId, topic: Topic) -> impl IntoView + use<> {
    let lang = visit.lang;
    let form = visit.form("/api/edit_topic", Some(("topic", id.to_string())));
    let edited = matches!(
        form.refused.as_ref().and_then(|refusal| refusal.error.as_ref()),
        Some(AppError::Rejected(Rejection::Edited))
    );
    let stands = edited.then(|| stands_now(lang, &topic));
    let back = paths::topic(visit.code(), id);
    view! {
        <Post form=form.clone()>
            // The edition the reader now sees, also after a refusal: the next attempt is made knowingly.
            <input type="hidden" name="edition" value=topic.edition.to_string()/>
            {stands}
            <TopicFields
                form
                title=topic.title.as_str()
                description=topic.description.as_str()
                kind=topic.kind
                needs=topic.needs
            />
            <p class="actions">
                <button class="primary">{text::propose::edit(lang)}</button>
                <a class="button" href=back>
                    {text::propose::cancel(lang)}
                </a>
            </p>
        </Post>
    }
}

fn stands_now(lang: text::Lang, topic: &Topic) -> impl IntoView + use<> {
    let description = if topic.description.as_str().is_empty() {
        view! { <p class="hint">{text::propose::no_description(lang)}</p> }.into_any()
    } else {
        view! { <Prose source=topic.description.as_str() top=3/> }.into_any()
    };
    view! {
        <section class="poster">
            <h2>{text::propose::stands_now(lang)}</h2>
            <p>
                <b>{topic.title.to_string()}</b>
                <br/>
                {text::topics::kind(lang, topic.kind)}
            </p>
            {description}
        </section>
    }
}
