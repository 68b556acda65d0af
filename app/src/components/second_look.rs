//! A refusal that leaves something to choose: go on all the same, or take one of the nearest free cells.

use domain::{Cell, Rejection};
use leptos::prelude::*;

use crate::{components::Post, error::AppError, places, text, visit::Visit};

/// Fields that every form carries by itself, or that the second form says anew.
const OWN: [&str; 5] = ["op", "code", "from", "confirmed", "cell"];

/// Stands above the form that was refused, which then says nothing itself. Empty when `action` was not refused.
#[component]
pub fn SecondLook(
    visit: Visit,
    action: &'static str,
    /// What the button says that goes on all the same.
    #[prop(into)]
    anyway: String,
    /// The other way out: its words and where it leads.
    #[prop(into)]
    instead: (String, String),
) -> impl IntoView {
    let form = visit.form(action, None);
    form.refused.clone().map(|refusal| {
        let carried = |names: &[&str]| {
            let kept = refusal
                .fields
                .iter()
                .filter(|(name, _)| names.contains(&name.as_str()) || !OWN.contains(&name.as_str()));
            kept.map(|(name, value)| view! { <input type="hidden" name=name.clone() value=value.clone()/> })
                .collect_view()
        };
        let posted = |name: &str| {
            refusal
                .fields
                .iter()
                .rev()
                .find(|(key, _)| key == name)
                .map(|(_, value)| value.as_str())
        };
        let place = posted("cell")
            .and_then(places::parse)
            .and_then(|cell| places::words(&visit, cell));
        let choice = match &refusal.error {
            Some(AppError::Rejected(Rejection::Confirm { .. })) => {
                let (words, path) = instead;
                view! {
                    {carried(&["cell"])}
                    <input type="hidden" name="confirmed" value="on"/>
                    {place.map(|place| view! { <p><b>{place}</b></p> })}
                    <p class="actions">
                        <button>{anyway}</button>
                        <a class="button" href=path>{words}</a>
                    </p>
                }
                .into_any()
            }
            Some(AppError::Rejected(
                Rejection::CellTaken { nearest, .. }
                | Rejection::CommonSlot { nearest, .. }
                | Rejection::SpaceTakesNone { nearest, .. },
            )) if !nearest.is_empty() => view! {
                {carried(&[])}
                <ul class="cells">{nearest.iter().map(|cell| nearest_cell(&visit, *cell)).collect_view()}</ul>
            }
            .into_any(),
            _ => ().into_any(),
        };
        view! {
            <Post form=form class="second-look">
                {choice}
            </Post>
        }
    })
}

fn nearest_cell(visit: &Visit, cell: Cell) -> impl IntoView + use<> {
    let forum = &visit.seen.forum;
    let slot = forum.slots.get(&cell.slot)?;
    let space = forum.space(cell.space)?;
    Some(view! {
        <li>
            <button class="cell" name="cell" value=places::value(cell)>
                <b>{space.name.to_string()}</b>
                <span>{text::places::hours(visit.lang, slot.start, slot.end)}</span>
                <small>{text::places::room(visit.lang, space)}</small>
            </button>
        </li>
    })
}
