//! One case: what was reported, the trace so far, and the next step.

use domain::{CaseAbout, CaseId, CaseStep, Measure};
use leptos::prelude::*;

use crate::{
    api::measure_field,
    backend::{CaseEntry, CaseSeen},
    components::{Choices, ForumFrame, Post, Tab, TextArea},
    error::AppError,
    pages::reported,
    paths, text,
    visit::{FormState, Visit, device, forum_page},
};

#[component]
pub fn CasePage() -> impl IntoView {
    let device = device();
    forum_page(move |visit| {
        let device = device.clone();
        async move {
            let device = device.ok_or(AppError::NotJoined)?;
            let cases = visit.backend.moderation.cases(visit.code(), &device).await?;
            let id: Option<CaseId> = visit.id("case");
            let seen = cases.into_iter().find(|seen| Some(seen.id) == id);
            Ok::<_, AppError>(view(visit, seen.ok_or(AppError::UnknownPage)?))
        }
    })
}

fn view(visit: Visit, seen: CaseSeen) -> impl IntoView {
    let lang = visit.lang;
    let title = text::moderation::case(lang, seen.id.0);
    let category = text::moderation::category_name(lang, seen.case.category);
    let path = match seen.case.about {
        CaseAbout::Topic(topic) => Some(paths::topic(visit.code(), topic)),
        CaseAbout::Session(session) => Some(paths::report(visit.code(), session)),
        // Of a person there is no page for moderators but this one.
        CaseAbout::Person(_) => None,
    };
    let way = path.map(|path| view! { <p class="ways"><a href=path>{text::moderation::see(lang)}</a></p> });
    let about = case_about(&visit, seen.case.about);
    let entries = seen.case.entries.iter().map(|entry| line(&visit, entry)).collect_view();
    let (seal, seal_class) = if seen.intact {
        (text::moderation::intact(lang), "hint")
    } else {
        (text::moderation::broken(lang), "problem")
    };
    let snapshot = seen.case.snapshot.clone();
    let over = seen.case.closed_at().is_some();
    let next = (!over).then(|| next(&visit, &seen));
    let excluded = seen.case.excludes().then(|| lift(&visit, seen.id));
    view! {
        <ForumFrame visit=visit.clone() title=title.clone() tab=Tab::Moderation narrow=true focused=true>
            <p class="back">
                <a href=paths::cases(visit.code())>{text::moderation::cases(lang)}</a>
            </p>
            <h1>{title}</h1>
            <p class="lede"><b>{category}</b> {about}</p>
            {way}
            <section class="poster letter">
                <h2>{text::moderation::snapshot(lang)}</h2>
                <p class="plain">{snapshot}</p>
            </section>
            <section>
                <h2>{text::moderation::trace(lang)}</h2>
                <ol class="rows">{entries}</ol>
                <p class=seal_class>{seal}</p>
            </section>
            {excluded}
            {next}
        </ForumFrame>
    }
}

/// What is reported, as the board calls it.
pub fn case_about(visit: &Visit, about: CaseAbout) -> String {
    match reported(visit, about) {
        Some(named) => named,
        None => match about {
            CaseAbout::Person(_) => text::moderation::someone_gone(visit.lang).to_owned(),
            CaseAbout::Topic(_) | CaseAbout::Session(_) => String::new(),
        },
    }
}

fn line(visit: &Visit, entry: &CaseEntry) -> impl IntoView + use<> {
    let lang = visit.lang;
    let zone = &visit.seen.forum.details.time_zone;
    let (date, minute) = visit.backend.charters.local(entry.at, zone);
    let at = text::moderation::at(lang, &text::long_date(lang, date), &text::hour(lang, minute));
    let name = visit.seen.names.get(&entry.by).cloned();
    let name = name.unwrap_or_else(|| text::moderation::someone_gone(lang).to_owned());
    let measures: Vec<&str> = entry
        .measures
        .iter()
        .map(|measure| text::moderation::measure_name(lang, *measure))
        .collect();
    let measures = (!measures.is_empty()).then(|| view! { <p><b>{measures.join(", ")}</b></p> });
    view! {
        <li class="receipt letter">
            <b>{text::moderation::step_name(lang, entry.step)}</b>
            {measures}
            <p class="plain">{entry.words.to_string()}</p>
            <small>
                <bdi>{name}</bdi>
                ", "
                {at}
            </small>
        </li>
    }
}

fn next(visit: &Visit, seen: &CaseSeen) -> impl IntoView + use<> {
    let lang = visit.lang;
    let removal = visit.form("/api/write_case", Some(("step", CaseStep::Removed.name().to_owned())));
    let mut form = visit.form("/api/write_case", Some(("case", seen.id.to_string())));
    let lifting = visit.form("/api/write_case", Some(("step", CaseStep::Lifted.name().to_owned())));
    // All are of this case: what was refused is said in one of them.
    if removal.refused.is_some() || lifting.refused.is_some() {
        form = form.quiet();
    }
    let own = seen
        .own
        .then(|| view! { <p class="notice">{text::moderation::own(lang)}</p> });
    let steps = CaseStep::WRITTEN.map(|step| (step.name(), text::moderation::step_name(lang, step)));
    let done = seen.case.done();
    // Who answered was heard.
    let is_done = |step: &CaseStep| {
        done.contains(step)
            || (*step == CaseStep::Heard && done.contains(&CaseStep::Replied))
            || *step == CaseStep::Told
    };
    let following = CaseStep::WRITTEN.into_iter().find(|step| !is_done(step));
    let measures = measures(&form);
    let about_person = matches!(seen.case.about, CaseAbout::Person(_));
    let exclusion = if about_person {
        text::moderation::exclusion_here(lang)
    } else {
        text::moderation::exclusion_elsewhere(lang)
    };
    let own_page = format!("{}{}", visit.backend.public_url, paths::own_case(visit.code(), seen.id));
    let remove = matches!(seen.case.about, CaseAbout::Topic(_)).then(|| remove(removal, seen.id));
    view! {
        <section>
            <h2>{text::moderation::next(lang)}</h2>
            {own}
            <Post form=form.clone() class="editor">
                <Choices
                    form=form.clone()
                    name="step"
                    label=text::moderation::step(lang)
                    current=following.map(CaseStep::name).unwrap_or_default()
                    options=steps.to_vec()
                />
                <TextArea
                    form
                    name="words"
                    label=text::moderation::words_of_step(lang)
                    hint=text::moderation::words_of_step_hint(lang)
                    rows=4
                />
                {measures}
                <p class="hint">{exclusion}</p>
                <p class="hint">
                    {text::moderation::read_by_them(lang)}
                    " "
                    <b class="plain">{own_page}</b>
                </p>
                <p class="actions">
                    <button class="primary">{text::moderation::write(lang)}</button>
                </p>
            </Post>
            {remove}
        </section>
    }
}

fn measures(form: &FormState) -> impl IntoView + use<> {
    let lang = form.lang;
    let problem = form
        .problem("measures")
        .map(|problem| view! { <p class="problem">{problem}</p> });
    let boxes = Measure::ALL.map(|measure| {
        let name = measure_field(measure);
        let checked = form.value(&name, "") == "on";
        view! {
            <label class="choice">
                <input type="checkbox" name=name value="on" checked=checked/>
                {text::moderation::measure_name(lang, measure)}
            </label>
        }
    });
    view! {
        <fieldset class="field">
            <legend>{text::moderation::measures(lang)}</legend>
            {problem}
            <div class="choices">{boxes.collect_view()}</div>
        </fieldset>
    }
}

/// An exclusion lasts until somebody ends it, also after the case was closed.
fn lift(visit: &Visit, case: CaseId) -> impl IntoView + use<> {
    let lang = visit.lang;
    let form = visit.form("/api/write_case", Some(("step", CaseStep::Lifted.name().to_owned())));
    let open = form.refused.is_some();
    view! {
        <details class="apart" open=open>
            <summary>{text::moderation::lift(lang)}</summary>
            <p>{text::moderation::lift_hint(lang)}</p>
            <Post form=form.clone()>
                <input type="hidden" name="case" value=case.to_string()/>
                <TextArea form name="words" label=text::moderation::remove_why(lang) rows=2/>
                <p class="actions">
                    <button>{text::moderation::lift_now(lang)}</button>
                </p>
            </Post>
        </details>
    }
}

/// At once, when it cannot wait; two steps, since nobody brings it back.
fn remove(form: FormState, case: CaseId) -> impl IntoView {
    let lang = form.lang;
    let open = form.refused.is_some();
    view! {
        <details class="danger apart" open=open>
            <summary>{text::moderation::remove(lang)}</summary>
            <p>{text::moderation::remove_hint(lang)}</p>
            <Post form=form.clone()>
                <input type="hidden" name="case" value=case.to_string()/>
                <TextArea form name="words" label=text::moderation::remove_why(lang) rows=2/>
                <p class="actions">
                    <button class="danger">{text::moderation::remove_now(lang)}</button>
                </p>
            </Post>
        </details>
    }
}
