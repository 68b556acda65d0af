//! What taking a slot or a space away does to the board, said before it is done: whose sessions go back to « En attente ».

use domain::{Change, Command, SessionId, decide};
use leptos::prelude::*;

use super::Post;
use crate::{error::AppError, places, text, visit::Visit};

/// The same rules say here what would happen that say it when the button is pressed.
#[component]
pub fn Removal(
    visit: Visit,
    command: Command,
    action: &'static str,
    /// The slot or space, as the form carries it.
    key: (&'static str, String),
    title: &'static str,
    /// Where the form leads.
    next: String,
) -> impl IntoView {
    let lang = visit.lang;
    let of_slot = matches!(command, Command::RemoveSlot { .. });
    let content = match decide(&visit.seen.forum, &visit.seen.me, visit.seen.now, command) {
        Err(why) => view! { <p class="hint">{text::app_error(lang, &AppError::from(why))}</p> }.into_any(),
        Ok(changes) => {
            let parked: Vec<_> = changes
                .iter()
                .filter_map(|change| match change {
                    Change::SessionParked { session, .. } => Some(*session),
                    _ => None,
                })
                .collect();
            let stays = changes
                .iter()
                .any(|change| matches!(change, Change::SpaceEdited { .. }));
            let stays = stays.then(|| view! { <p>{text::facilitation::closes(lang)}</p> });
            let learn =
                (!parked.is_empty()).then(|| view! { <p class="hint">{text::facilitation::they_learn(lang)}</p> });
            let rows = parked
                .iter()
                .map(|session| row(&visit, *session, of_slot))
                .collect_view();
            let list = (!parked.is_empty()).then(|| view! { <ul class="rows">{rows}</ul> });
            view! {
                <p>
                    <b>{text::facilitation::removal(lang, parked.len())}</b>
                </p>
                {list}
                {learn}
                {stays}
                <Post form=visit.form(action, Some(key))>
                    <input type="hidden" name="next" value=next/>
                    <p class="actions">
                        <button class="danger" id="retirer">
                            {text::facilitation::yes_remove(lang)}
                        </button>
                    </p>
                </Post>
            }
            .into_any()
        }
    };
    view! {
        <section class="apart">
            <h2>{title}</h2>
            {content}
        </section>
    }
}

/// Which session, when or where, and whose it is.
fn row(visit: &Visit, session: SessionId, of_slot: bool) -> Option<impl IntoView + use<>> {
    let (lang, forum) = (visit.lang, &visit.seen.forum);
    let session = forum.sessions.get(&session)?;
    let topic = forum.topic(session.topic)?;
    let who = visit.seen.names.get(&topic.convener).map(String::as_str);
    let cell = session.cell?;
    let place = if of_slot {
        forum.space(cell.space)?.name.to_string()
    } else {
        let slot = forum.slots.get(&cell.slot)?;
        text::places::hours(lang, slot.start, slot.end)
    };
    Some(view! {
        <li class="row">
            <b>{places::topic(visit, session.topic)}</b>
            <span>{place}</span>
            <small>{text::topics::proposed_by(lang, who)}</small>
        </li>
    })
}
