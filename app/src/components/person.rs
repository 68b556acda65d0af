//! One of a few people, by name. Among many one looks by a search: [`NameSearch`](super::NameSearch).

use std::sync::Arc;

use domain::{Names, PersonId};
use leptos::prelude::*;

use super::Labels;
use crate::{search::fold, text, visit::FormState};

#[component]
pub fn Person(
    form: FormState,
    #[prop(into)] label: String,
    names: Arc<Names>,
    /// Those among whom there is nothing to choose.
    except: Vec<PersonId>,
) -> impl IntoView {
    let lang = form.lang;
    let labels = Labels::new(&form, "person", label, String::new(), "");
    let chosen = form.value("person", "");
    let mut people: Vec<_> = names.iter().filter(|(id, _)| !except.contains(id)).collect();
    // « Élodie » stands between D and F.
    people.sort_by_cached_key(|(id, name)| (fold(name), **id));
    let options = people
        .into_iter()
        .map(|(id, name)| {
            let id = id.0.to_string();
            let selected = id == chosen;
            view! { <option value=id selected=selected>{name.clone()}</option> }
        })
        .collect_view();
    view! {
        <div class="field">
            {labels.label()}
            {labels.notes()}
            <select id=labels.id.clone() name="person" aria-describedby=labels.described_by() aria-invalid=labels.invalid()>
                <option value="">{text::lead::choose(lang)}</option>
                {options}
            </select>
        </div>
    }
    .into_any()
}
