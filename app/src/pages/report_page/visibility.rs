//! Who may read the notes: said to all who read them, chosen by the session.

use domain::{Session, SessionId, Visibility};
use leptos::prelude::*;

use crate::{
    components::Post,
    opening::{Action, not_now},
    text,
    visit::Visit,
};

#[component]
pub fn Audience(visit: Visit, id: SessionId, session: Session) -> impl IntoView {
    let lang = visit.lang;
    let current = session.report.visibility;
    let change =
        (visit.may_write(id) && not_now(&visit, Action::Audience).is_none()).then(|| change(&visit, id, current));
    view! {
        <section class="audience">
            <h2>{text::publication::audience(lang)}</h2>
            <p>
                <b>{text::publication::visibility(lang, current)}</b>
                " · "
                {text::publication::visibility_hint(lang, current)}
            </p>
            {change}
        </section>
    }
    .into_any()
}

fn change(visit: &Visit, id: SessionId, current: Visibility) -> impl IntoView + use<> {
    let lang = visit.lang;
    let form = visit.form("/api/set_visibility", Some(("session", id.to_string())));
    let open = form.refused.is_some();
    let chosen = form.value("visibility", current.name());
    // Whoever takes the notes answers for making them public (S0-03).
    let publishes = visit.takes_notes(id);
    let offered =
        |visibility: &Visibility| *visibility != Visibility::Public || publishes || current == Visibility::Public;
    let choices = Visibility::ALL
        .into_iter()
        .filter(offered)
        .map(|visibility| {
            let name = visibility.name();
            view! {
                <label class="choice told">
                    <input type="radio" name="visibility" value=name checked=chosen == name/>
                    <span>
                        {text::publication::visibility(lang, visibility)}
                        <small>{text::publication::visibility_hint(lang, visibility)}</small>
                    </span>
                </label>
            }
        })
        .collect_view();
    let hint = (!publishes).then(|| view! { <p class="hint">{text::publication::only_scribes(lang)}</p> });
    view! {
        <details open=open>
            <summary>{text::publication::change_audience(lang)}</summary>
            <Post form>
                <fieldset class="field">
                    <legend class="sr">{text::publication::audience(lang)}</legend>
                    <div class="choices">{choices}</div>
                    {hint}
                </fieldset>
                <p class="actions">
                    <button>{text::publication::keep_audience(lang)}</button>
                </p>
            </Post>
        </details>
    }
}
