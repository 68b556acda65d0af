//! « Annuler »: beside what a person just did, and in the history for facilitators.

use domain::{Act, ActId, UNDO_SECONDS};
use leptos::prelude::*;

use super::Post;
use crate::{text, visit::Visit};

const ACTION: &str = "/api/undo";

/// What this person did last, when that was less than half a minute ago, with the button that takes it back; else
/// why it could not be taken back, when that was asked just now. The style sheet puts it away when its time is over.
#[component]
pub fn UndoNotice(visit: Visit) -> impl IntoView {
    if let Some(why) = visit.form(ACTION, Some(("notice", "on".to_owned()))).sentence() {
        let refusal = view! { <p class="refusal" role="alert" tabindex="-1" autofocus=true>{why}</p> };
        return Some(refusal.into_any());
    }
    let act = just_done(&visit)?;
    let words = text::undo::done(visit.lang, act.main_change());
    let id = act.stamp.act;
    let notice = view! {
        <div class="undo passing">
            <p>{words}</p>
            <UndoForm visit id notice=true/>
        </div>
    };
    Some(notice.into_any())
}

/// The button on an act of the history, for who may take it back; nothing for others, and for what cannot or need
/// not be taken back.
#[component]
pub fn UndoForm(
    visit: Visit,
    id: ActId,
    /// Above a page: refusals are said there.
    #[prop(optional)]
    notice: bool,
    /// Id of the text that says what is taken back, where there are several.
    #[prop(optional, into)]
    described_by: Option<String>,
) -> impl IntoView {
    let act = visit.seen.forum.history.act(id)?;
    if !may_undo(&visit, act) {
        return None;
    }
    let words = if act.undoes().is_some() {
        text::undo::redo(visit.lang)
    } else {
        text::undo::undo(visit.lang)
    };
    let key = if notice {
        ("notice", "on".to_owned())
    } else {
        ("act", id.to_string())
    };
    let form = visit.form(ACTION, Some(key));
    Some(view! {
        <Post form class="undo">
            // In a list the form's key names the act already, and a field is sent once.
            <button name=notice.then_some("act") value=id.to_string() aria-describedby=described_by>
                {words}
            </button>
        </Post>
    })
}

fn may_undo(visit: &Visit, act: &Act) -> bool {
    let undone = visit.seen.forum.history.undone_by(act.stamp.act).is_some();
    act.is_undoable() && !undone && (visit.is_facilitator() || is_own_and_recent(visit, act))
}

fn is_own_and_recent(visit: &Visit, act: &Act) -> bool {
    visit.person().is_some() && act.stamp.actor == visit.person() && is_recent(visit, act)
}

fn is_recent(visit: &Visit, act: &Act) -> bool {
    visit.seen.now.0.saturating_sub(act.stamp.at.0) <= UNDO_SECONDS
}

fn just_done(visit: &Visit) -> Option<&Act> {
    let mut recent = visit.seen.forum.history.acts().take_while(|act| is_recent(visit, act));
    let mine = recent.find(|act| is_own_and_recent(visit, act));
    mine.filter(|act| may_undo(visit, act))
}
