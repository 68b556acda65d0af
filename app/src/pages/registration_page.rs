//! Registering before the day, and what one finds afterwards: a place, what happens next, and the way back out.

use domain::{Phase, TopicId};
use leptos::prelude::*;

use crate::{
    backend::Registered,
    components::{DataNotice, Facts, ForumFrame, Post, RegistrationForm, TextArea},
    error::AppError,
    paths, places, text,
    visit::{Visit, forum_page},
};

#[component]
pub fn RegistrationPage() -> impl IntoView {
    forum_page(view)
}

async fn view(visit: Visit) -> Result<AnyView, AppError> {
    Ok(match visit.person().zip(visit.seen.registered) {
        Some((me, registered)) => {
            let needs = visit.backend.registrations.assistance(visit.code(), me).await?;
            done(visit, registered, needs).into_any()
        }
        None => registering(visit).into_any(),
    })
}

/// For whoever has not registered. The page where one gives a name shows the same while registration is open.
pub fn registering(visit: Visit) -> impl IntoView {
    let lang = visit.lang;
    let withdrawn = visit.query.get("retrait").is_some() && !visit.refused();
    let withdrawn =
        withdrawn.then(|| view! { <p class="notice" role="status">{text::registration::withdrawn(lang)}</p> });
    let asks = visit.seen.forum.details.admission.policy.asks_for_address();
    let content = match visit.seen.forum.phase {
        Phase::Preparation => view! { <p class="notice">{text::registration::not_open(lang)}</p> }.into_any(),
        // One shows first that the address is one's own.
        Phase::Registration if asks && visit.person().is_none() => {
            let join = format!(
                "{}?suite={}",
                paths::join(visit.code()),
                paths::registration(visit.code())
            );
            view! {
                <p class="notice">{text::registration::address_first(lang)}</p>
                <p class="actions">
                    <a class="button primary" href=join>{text::registration::give_address(lang)}</a>
                </p>
            }
            .into_any()
        }
        Phase::Registration if visit.seen.unproven => ().into_any(),
        Phase::Registration => view! {
            <p class="lede">{text::registration::intro(lang)}</p>
            <RegistrationForm visit=visit.clone()/>
        }
        .into_any(),
        _ => view! {
            <p class="notice">{text::registration::over(lang)}</p>
            <p class="actions">
                <a class="button primary" href=paths::join(visit.code())>{text::join::join(lang)}</a>
            </p>
        }
        .into_any(),
    };
    let forum = visit.seen.forum.clone();
    let data = visit.clone();
    view! {
        <ForumFrame visit title=text::registration::title(lang) narrow=true focused=true>
            <h1>{text::registration::heading(lang)}</h1>
            {withdrawn}
            <Facts lang forum brief=true/>
            {content}
            <DataNotice visit=data/>
        </ForumFrame>
    }
}

fn done(visit: Visit, registered: Registered, needs: String) -> impl IntoView {
    let lang = visit.lang;
    let forum = visit.seen.forum.clone();
    let hint = match registered {
        Registered::Placed => text::registration::placed_hint(lang),
        Registered::Waiting { .. } => text::registration::waiting_hint(lang),
    };
    let parts = (proposals(&visit), my_needs(&visit, needs), withdrawing(&visit));
    view! {
        <ForumFrame visit=visit.clone() title=text::registration::done_title(lang) narrow=true focused=true>
            <h1>{text::registration::done_title(lang)}</h1>
            <p class="where mine" role="status">
                <b>{text::registration::state(lang, registered)}</b>
                <small>{text::registration::see_you(lang, forum.details.date)} " " {hint}</small>
            </p>
            <Facts lang forum/>
            <p class="actions">
                <a class="button" href=paths::calendar(visit.code())>{text::registration::calendar(lang)}</a>
                <a class="button" href=paths::topics(visit.code())>{text::registration::see_topics(lang)}</a>
            </p>
            <section class="stack">
                <h2>{text::registration::next(lang)}</h2>
                <ul>
                    <li>{text::registration::next_board(lang)}</li>
                    <li>{text::registration::next_day(lang)}</li>
                    <li>{text::registration::next_proposals(lang)}</li>
                </ul>
            </section>
            {parts}
        </ForumFrame>
    }
}

fn proposals(visit: &Visit) -> impl IntoView + use<> {
    let lang = visit.lang;
    let rows = own_proposals(visit)
        .into_iter()
        .map(|topic| {
            view! {
                <li>
                    <a class="row" href=paths::topic(visit.code(), topic)>
                        <b>{places::topic(visit, topic)}</b>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! {
        <section>
            <h2>{text::registration::my_proposals(lang)}</h2>
            <ul class="rows">{rows}</ul>
            <p class="actions">
                <a class="button" href=paths::propose(visit.code())>{text::registration::propose_another(lang)}</a>
            </p>
        </section>
    }
}

/// What the reader leads and nobody has confirmed yet.
pub fn own_proposals(visit: &Visit) -> Vec<TopicId> {
    let Some(me) = visit.person() else {
        return Vec::new();
    };
    let topics = visit.seen.forum.topics.iter();
    topics
        .filter(|(_, topic)| topic.no.is_none() && topic.is_active() && topic.is_led_by(me))
        .map(|(id, _)| *id)
        .collect()
}

fn my_needs(visit: &Visit, needs: String) -> impl IntoView + use<> {
    let lang = visit.lang;
    let form = visit.form("/api/set_assistance", None);
    let kept_for = visit.backend.about.kept().assistance;
    let kept = visit.query.get("enregistre").is_some() && !visit.refused();
    let kept = kept.then(|| view! { <p class="notice" role="status">{text::registration::needs_kept(lang)}</p> });
    view! {
        <section id="besoins">
            <h2>{text::registration::needs(lang)}</h2>
            {kept}
            <Post form=form.clone()>
                <TextArea
                    form
                    name="assistance"
                    label=text::registration::assistance(lang)
                    hint=text::registration::assistance_hint(lang, kept_for)
                    current=needs
                    rows=2
                />
                <p class="actions">
                    <button>{text::registration::save(lang)}</button>
                </p>
            </Post>
        </section>
    }
}

fn withdrawing(visit: &Visit) -> impl IntoView + use<> {
    let lang = visit.lang;
    let form = visit.form("/api/withdraw_registration", None);
    view! {
        <section>
            <h2>{text::registration::withdraw_heading(lang)}</h2>
            <p class="hint">{text::registration::withdraw_hint(lang)}</p>
            <Post form>
                <p class="actions">
                    <button>{text::registration::withdraw(lang)}</button>
                </p>
            </Post>
        </section>
    }
}
