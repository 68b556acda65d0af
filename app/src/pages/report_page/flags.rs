//! « Signaler une erreur » in a published report, and what was said to who keeps it (S1-09).

use domain::{Session, SessionId};
use leptos::prelude::*;

use crate::{
    backend::Flag,
    components::{Post, TextArea},
    text,
    visit::Visit,
};

/// For readers; who wrote it corrects it instead.
#[component]
pub fn FlagForm(visit: Visit, id: SessionId, session: Session) -> impl IntoView {
    if session.report.published.is_none() || visit.person().is_none() {
        return ().into_any();
    }
    let lang = visit.lang;
    let form = visit.form("/api/flag_report", Some(("session", id.to_string())));
    let open = form.refused.is_some();
    let sent = visit.query.get("signale").is_some() && !visit.refused();
    let sent = sent.then(|| view! { <p class="notice" role="status">{text::flags::sent(lang)}</p> });
    view! {
        {sent}
        <details class="flag" open=open>
            <summary>{text::flags::flag(lang)}</summary>
            <Post form=form.clone()>
                <TextArea
                    form
                    name="flag"
                    label=text::flags::what(lang)
                    hint=text::flags::hint(lang)
                    also="rappel-erreur"
                    rows=3
                />
                <p class="hint reminder" id="rappel-erreur">{text::report::reminder(lang)}</p>
                <p class="actions">
                    <button>{text::flags::send(lang)}</button>
                </p>
            </Post>
        </details>
    }
    .into_any()
}

/// For who keeps the report, until they close each.
#[component]
pub fn Flags(visit: Visit, id: SessionId, flags: Vec<Flag>) -> impl IntoView {
    if flags.is_empty() {
        return ().into_any();
    }
    let lang = visit.lang;
    let flags = flags
        .into_iter()
        .map(|flag| {
            let form = visit.form("/api/close_flag", Some(("flag", flag.id.0.to_string())));
            let (date, minute) = visit
                .backend
                .charters
                .local(flag.at, &visit.seen.forum.details.time_zone);
            let at = text::flags::said_at(lang, &text::long_date(lang, date), &text::hour(lang, minute));
            view! {
                <li>
                    <p class="plain">{flag.text}</p>
                    <p class="hint">{at}</p>
                    <Post form>
                        <input type="hidden" name="session" value=id.to_string()/>
                        <button>{text::flags::close(lang)}</button>
                    </Post>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="flags notice">
            <h2>{text::flags::heading(lang)}</h2>
            <ul>{flags}</ul>
        </section>
    }
    .into_any()
}
