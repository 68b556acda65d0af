//! « Signaler »: two taps from whatever is reported, for whoever joined.

use domain::{CaseAbout, CaseCategory, Missing, Rejection};
use leptos::prelude::*;

use crate::{
    components::{Choices, ForumFrame, Post, TextArea},
    error::AppError,
    paths, places, text,
    visit::{Visit, forum_page},
};

#[component]
pub fn ReportCasePage() -> impl IntoView {
    forum_page(|visit| async move { view(visit) })
}

fn view(visit: Visit) -> Result<impl IntoView, AppError> {
    let lang = visit.lang;
    let about = about(&visit)?;
    let what = match about {
        CaseAbout::Topic(_) | CaseAbout::Session(_) => Missing::Topic,
        CaseAbout::Person(_) => Missing::Person,
    };
    let named = reported(&visit, about).ok_or(Rejection::Unknown { what })?;
    let (heading, back) = match about {
        CaseAbout::Topic(topic) => (text::moderation::report_topic(lang), paths::topic(visit.code(), topic)),
        CaseAbout::Session(session) => (
            text::moderation::report_notes(lang),
            paths::report(visit.code(), session),
        ),
        CaseAbout::Person(_) => (text::moderation::report_person(lang), paths::board(visit.code())),
    };
    let sent = visit.query.get("transmis").is_some() && !visit.refused();
    let content = if sent {
        let help = paths::help(visit.code());
        view! {
            <p class="notice" role="status">{text::moderation::sent(lang)}</p>
            <p>
                <a href=help>{text::moderation::sent_help(lang)}</a>
            </p>
        }
        .into_any()
    } else {
        form(&visit, about).into_any()
    };
    Ok(view! {
        <ForumFrame visit title=heading narrow=true focused=true>
            <p class="back">
                <a href=back>{text::moderation::back(lang)}</a>
            </p>
            <h1>{heading}</h1>
            <p class="lede"><b><bdi>{named}</bdi></b></p>
            {content}
        </ForumFrame>
    })
}

/// What is reported, as the board calls it; nothing when it is not there.
pub fn reported(visit: &Visit, about: CaseAbout) -> Option<String> {
    let forum = &visit.seen.forum;
    let topic = match about {
        CaseAbout::Topic(topic) => topic,
        CaseAbout::Session(session) => forum.sessions.get(&session)?.topic,
        CaseAbout::Person(person) => return visit.seen.names.get(&person).cloned(),
    };
    forum.topic(topic).map(|_| places::topic(visit, topic))
}

fn about(visit: &Visit) -> Result<CaseAbout, AppError> {
    let number = |name| visit.query.get(name).and_then(|id| id.parse().ok());
    let topic = number("sujet").map(|id| CaseAbout::Topic(domain::TopicId(id)));
    let session = number("atelier").map(|id| CaseAbout::Session(domain::SessionId(id)));
    let person = visit.query.get("personne").and_then(|id| id.parse().ok());
    let person = person.map(|id| CaseAbout::Person(domain::PersonId(id)));
    topic.or(session).or(person).ok_or(AppError::UnknownPage)
}

fn form(visit: &Visit, about: CaseAbout) -> impl IntoView + use<> {
    let lang = visit.lang;
    let form = visit.form("/api/report_case", None);
    let (name, id) = match about {
        CaseAbout::Topic(topic) => ("topic", topic.to_string()),
        CaseAbout::Session(session) => ("session", session.to_string()),
        CaseAbout::Person(person) => ("person", person.0.to_string()),
    };
    let categories = CaseCategory::ALL.map(|one| (one.name(), text::moderation::category_name(lang, one)));
    view! {
        <p>{text::moderation::intro(lang)}</p>
        <Post form=form.clone() class="editor">
            <input type="hidden" name=name value=id/>
            <Choices
                form=form.clone()
                name="category"
                label=text::moderation::category(lang)
                current=""
                options=categories.to_vec()
            />
            <TextArea
                form
                name="words"
                label=text::moderation::words_field(lang)
                hint=text::moderation::words_hint(lang)
                rows=5
            />
            <p class="hint">{text::moderation::intro_copy(lang)}</p>
            <p class="actions">
                <button class="primary">{text::moderation::send(lang)}</button>
            </p>
        </Post>
    }
}
