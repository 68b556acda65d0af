//! Publishing the report, and saying what artificial intelligence did for it.

use domain::{AiAssistance, Session, SessionId};
use leptos::prelude::*;

use crate::{
    backend::{Declared, ReportBody},
    components::{Checkbox, Choices, Post, TextField},
    opening::{Action, not_now},
    text,
    visit::{FormState, Visit},
};

/// What readers are told: whether it is published, and what artificial intelligence did (S1-09).
#[component]
pub fn Badge(visit: Visit, session: Session, body: ReportBody) -> impl IntoView {
    let lang = visit.lang;
    let Some((published, declared)) = session.report.published.zip(body.declared) else {
        return view! { <p class="badge"><small class="chip">{text::publication::draft(lang)}</small></p> }.into_any();
    };
    let zone = &visit.seen.forum.details.time_zone;
    let (date, minute) = visit.backend.charters.local(published.at, zone);
    let at = text::publication::published_at(lang, &text::long_date(lang, date), &text::hour(lang, minute));
    let (date, _) = visit.backend.charters.local(declared.at, zone);
    let said = declared.declaration;
    let badge = text::publication::badge(lang, &said, &text::long_date(lang, date));
    let why = (!said.why.is_empty())
        .then(|| view! { <small class="hint">{text::publication::because(lang, &said.why)}</small> });
    let mark = if said.assistance == AiAssistance::None {
        "chip done"
    } else {
        "chip people"
    };
    view! {
        // For programs (S3-01); in the head it would be lost, which is written before the report was read.
        <meta itemprop="ai-assistance" content=said.assistance.name()/>
        <p class="badge">
            <small class=mark>{badge}</small>
            {why}
            <small class="hint">{at}</small>
        </p>
    }
    .into_any()
}

/// For who keeps this report.
#[component]
pub fn Publishing(visit: Visit, id: SessionId, session: Session, body: ReportBody) -> impl IntoView {
    let nothing = !session.report.written;
    if nothing || !visit.may_write(id) || not_now(&visit, Action::Publish).is_some() {
        return ().into_any();
    }
    let form = visit.form("/api/publish_report", Some(("session", id.to_string())));
    let open = form.refused.is_some();
    let lang = visit.lang;
    match body.declared.clone().filter(|_| session.report.published.is_some()) {
        None => view! {
            <section class="publish">
                <h2>{text::publication::publish(lang)}</h2>
                <p class="hint">{text::publication::publish_hint(lang)}</p>
                {declare(&visit, form, body.revision, None, text::publication::publish_now(lang))}
            </section>
        }
        .into_any(),
        Some(declared) => {
            let vouched = vouch(&visit, id, body.revision, &declared);
            view! {
                {vouched}
                <section class="publish">
                    <h2>{text::publication::published(lang)}</h2>
                    <details open=open>
                        <summary>{text::publication::declare_again(lang)}</summary>
                        {declare(&visit, form, body.revision, Some(declared), text::publication::declare_now(lang))}
                    </details>
                    {unpublish(&visit, id)}
                </section>
            }
            .into_any()
        }
    }
}

/// No default: who publishes says it.
fn declare(
    visit: &Visit,
    form: FormState,
    revision: u32,
    declared: Option<Declared>,
    button: &'static str,
) -> impl IntoView + use<> {
    let lang = visit.lang;
    let said = declared.map(|declared| declared.declaration);
    let options = AiAssistance::ALL.map(|choice| (choice.name(), text::publication::assistance_choice(lang, choice)));
    let chosen = said.as_ref().map_or("", |said| said.assistance.name());
    // Whoever publishes has most often read it over.
    let me = visit.person().and_then(|me| visit.seen.names.get(&me)).cloned();
    let said = said.filter(|said| said.assistance != AiAssistance::None);
    let reviewer = said
        .as_ref()
        .map(|said| said.reviewer.to_string())
        .or(me)
        .unwrap_or_default();
    let (tool, why, vouched) = said.map_or_else(Default::default, |said| {
        (said.tool.to_string(), said.why.to_string(), said.vouched)
    });
    let tools = text::publication::tools_hint(lang, &visit.seen.forum.details.allowed_tools);
    view! {
        <Post form=form.clone() class="declaration">
            <input type="hidden" name="revision" value=revision.to_string()/>
            <Choices
                form=form.clone()
                name="assistance"
                label=text::publication::assistance(lang)
                current=chosen
                options=options.to_vec()
            />
            <p class="hint">{text::publication::assistance_hint(lang)}</p>
            <div class="assisted">
                <TextField
                    form=form.clone()
                    name="tool"
                    label=text::publication::tool(lang)
                    hint=tools
                    also="rappel-ia"
                    current=tool
                    autocomplete="off"
                />
                <TextField
                    form=form.clone()
                    name="why"
                    label=text::publication::why(lang)
                    also="rappel-ia"
                    current=why
                    autocomplete="off"
                />
                <TextField
                    form=form.clone()
                    name="reviewer"
                    label=text::publication::reviewer(lang)
                    hint=text::publication::reviewer_hint(lang)
                    current=reviewer
                    autocomplete="off"
                />
                <Checkbox form name="vouched" label=text::publication::vouch(lang) current=vouched/>
                <p class="hint reminder" id="rappel-ia">{text::report::reminder(lang)}</p>
            </div>
            <p class="actions">
                <button class="primary">{button}</button>
            </p>
        </Post>
    }
}

/// A tool that organisers do not list: a warning that blocks nothing (S1-04).
fn vouch(visit: &Visit, id: SessionId, revision: u32, declared: &Declared) -> Option<AnyView> {
    let lang = visit.lang;
    let said = &declared.declaration;
    let tools = &visit.seen.forum.details.allowed_tools;
    if said.assistance == AiAssistance::None || tools.allows(&said.tool) {
        return None;
    }
    if said.vouched {
        return Some(view! { <p class="notice">{text::publication::vouched(lang)}</p> }.into_any());
    }
    let form = visit
        .form("/api/publish_report", Some(("session", id.to_string())))
        .quiet();
    let hidden = [
        ("revision", revision.to_string()),
        ("assistance", said.assistance.name().to_owned()),
        ("tool", said.tool.to_string()),
        ("why", said.why.to_string()),
        ("reviewer", said.reviewer.to_string()),
    ];
    let hidden = hidden.map(|(name, value)| view! { <input type="hidden" name=name value=value/> });
    Some(
        view! {
            <div class="notice" role="status">
                <p>{text::publication::other_tool(lang, &said.tool)}</p>
                <Post form=form.clone()>
                    {hidden.into_iter().collect_view()}
                    <Checkbox form name="vouched" label=text::publication::vouch(lang) current=false/>
                    <p class="actions">
                        <button>{text::publication::vouch_now(lang)}</button>
                    </p>
                </Post>
            </div>
        }
        .into_any(),
    )
}

fn unpublish(visit: &Visit, id: SessionId) -> impl IntoView + use<> {
    let lang = visit.lang;
    let form = visit.form("/api/unpublish_report", Some(("session", id.to_string())));
    let open = form.refused.is_some();
    view! {
        <details class="danger" open=open>
            <summary>{text::publication::unpublish(lang)}</summary>
            <Post form>
                <p class="hint">{text::publication::unpublish_hint(lang)}</p>
                <button class="danger">{text::publication::unpublish_now(lang)}</button>
            </Post>
        </details>
    }
}
