//! Who takes the notes of a session: « Je prends les notes », giving back, asking someone, and answering (S4-22).

use std::{collections::BTreeSet, sync::Arc};

use domain::{Names, PersonId, Session, SessionId};
use leptos::prelude::*;

use crate::{
    components::{Closed, Person, Post},
    opening::{Action, not_now},
    places, text,
    visit::Visit,
};

/// More names than one looks through in a list.
const MANY: usize = 200;

const SET: &str = "/api/set_scribe";
const ASK: &str = "/api/ask_scribe";
const DROP: &str = "/api/drop_scribe_ask";

#[component]
pub fn Scribes(
    visit: Visit,
    id: SessionId,
    /// The topic has several sessions: buttons say which is meant.
    #[prop(optional)]
    several: bool,
) -> impl IntoView {
    let lang = visit.lang;
    let session = visit.seen.forum.sessions.get(&id).cloned()?;
    let standing = visit
        .seen
        .forum
        .topic(session.topic)
        .is_some_and(|topic| topic.is_active());
    let open = standing && not_now(&visit, Action::TakeNotes).is_none();
    let place = session
        .cell
        .filter(|_| several)
        .and_then(|cell| places::words(&visit, cell));
    let heading = text::scribe::heading(lang);
    let label = place
        .as_ref()
        .map_or_else(|| heading.to_owned(), |place| text::scribe::about(lang, heading, place));
    let forms = open.then(|| {
        view! {
            {asked(&visit, id, &session)}
            {take(&visit, id, place)}
            {waiting(&visit, id, &session)}
            {pass_on(&visit, id, &session)}
        }
    });
    let closed = (standing && !open)
        .then(|| not_now(&visit, Action::TakeNotes))
        .flatten();
    let closed = closed.map(|why| view! { <Closed action=text::scribe::take(lang) why/> });
    Some(view! {
        <section class="scribes" aria-label=label>
            {state(&visit, id, open)}
            {forms}
            {closed}
        </section>
    })
}

/// « Prise de notes : Ada », or that someone is looked for.
fn state(visit: &Visit, id: SessionId, open: bool) -> impl IntoView + use<> {
    let lang = visit.lang;
    let you = visit
        .takes_notes(id)
        .then(|| view! { <b>{text::scribe::you(lang)}</b> " " });
    let names = scribe_names(visit, id);
    let words = match (names.as_str(), open) {
        ("", false) => None,
        ("", true) => Some(view! { <span class="chip wanted">{text::scribe::wanted(lang)}</span> }.into_any()),
        (names, _) => {
            let names = text::scribe::by(lang, names);
            Some(view! { <span class="chip people">{names}</span> }.into_any())
        }
    };
    view! {
        <p class="scribe-state">
            {words}
            " "
            {you}
        </p>
    }
}

/// In one text; empty when nobody takes them. Those who left are not named.
#[must_use]
pub fn scribe_names(visit: &Visit, id: SessionId) -> String {
    let scribes = visit.seen.forum.sessions.get(&id).map(|session| &session.scribes);
    let names = scribes
        .into_iter()
        .flatten()
        .filter_map(|person| visit.seen.names.get(person));
    names.map(|name| text::isolated(name)).collect::<Vec<_>>().join(", ")
}

/// Someone asks the reader: accepting is taking the notes.
fn asked(visit: &Visit, id: SessionId, session: &Session) -> Option<impl IntoView + use<>> {
    let lang = visit.lang;
    let me = visit.person()?;
    let by = session.scribe_asks.get(&me)?;
    let by = visit
        .seen
        .names
        .get(by)
        .map_or(text::scribe::someone_gone(lang), String::as_str);
    Some(view! {
        <div class="asked">
            <div class="notice mine">
                <p>{text::scribe::asked(lang, by)}</p>
                <div class="pair">
                    <Post form=visit.form(SET, Some(("session", id.to_string()))).quiet()>
                        <button class="primary" name="on" value="on">{text::scribe::accept(lang)}</button>
                    </Post>
                    {drop_form(visit, id, me, text::scribe::decline(lang).to_owned(), None)}
                </div>
            </div>
        </div>
    })
}

/// One tap, for who does not take them and was not asked.
fn take(visit: &Visit, id: SessionId, place: Option<String>) -> Option<impl IntoView + use<>> {
    let lang = visit.lang;
    let session = visit.seen.forum.sessions.get(&id)?;
    let asked = visit.person().is_some_and(|me| session.scribe_asks.contains_key(&me));
    let label = place.map(|place| text::scribe::about(lang, text::scribe::take(lang), &place));
    let form = visit.form(SET, Some(("session", id.to_string())));
    (!asked && !visit.takes_notes(id)).then(|| {
        view! {
            <Post form>
                <button name="on" value="on" aria-label=label>{text::scribe::take(lang)}</button>
                <p class="hint">{text::scribe::take_hint(lang)}</p>
            </Post>
        }
    })
}

/// Who was asked, for those who may ask.
fn waiting(visit: &Visit, id: SessionId, session: &Session) -> Option<impl IntoView + use<>> {
    let lang = visit.lang;
    let me = visit.person();
    let others = session.scribe_asks.keys().filter(|to| Some(**to) != me);
    let named: Vec<_> = others
        .filter_map(|to| Some((*to, visit.seen.names.get(to)?.clone())))
        .collect();
    visit.may_write(id).then(|| {
        let each = |(to, name): (PersonId, String)| {
            let label = text::scribe::about(lang, text::scribe::take_back(lang), &text::isolated(&name));
            view! {
                <div class="notice">
                    <p>{text::scribe::waits(lang, &name)}</p>
                    {drop_form(visit, id, to, text::scribe::take_back(lang).to_owned(), Some(label))}
                </div>
            }
        };
        named.into_iter().map(each).collect_view()
    })
}

fn drop_form(
    visit: &Visit,
    id: SessionId,
    to: PersonId,
    words: String,
    label: Option<String>,
) -> impl IntoView + use<> {
    let form = visit.form(DROP, Some(("person", to.0.to_string())));
    view! {
        <Post form>
            <input type="hidden" name="session" value=id.to_string()/>
            <button aria-label=label>{words}</button>
        </Post>
    }
}

/// A scribe hands over or gives back; who leads the topic and facilitators look for one.
fn pass_on(visit: &Visit, id: SessionId, session: &Session) -> Option<impl IntoView + use<>> {
    let lang = visit.lang;
    if !visit.may_write(id) {
        return None;
    }
    let takes = visit.takes_notes(id);
    let form = visit.form(ASK, Some(("session", id.to_string())));
    let back = takes.then(|| {
        view! {
            <Post form=visit.form(SET, Some(("session", id.to_string())))>
                <button>{text::scribe::give_back(lang)}</button>
            </Post>
        }
    });
    let heading = if takes {
        text::scribe::hand_over(lang)
    } else {
        text::scribe::find(lang)
    };
    let open = form.refused.is_some();
    Some(view! {
        <details open=open>
            <summary>{heading}</summary>
            {ask(visit, form, session)}
            {back}
        </details>
    })
}

fn ask(visit: &Visit, form: crate::visit::FormState, session: &Session) -> AnyView {
    let lang = visit.lang;
    let names = askable(visit, session);
    if names.is_empty() {
        return view! { <p class="hint">{text::scribe::nobody_to_ask(lang)}</p> }.into_any();
    }
    let choice = form.clone();
    view! {
        <Post form>
            <Person form=choice label=text::scribe::whom(lang) names=Arc::new(names) except=Vec::new()/>
            <p class="hint">{text::scribe::ask_hint(lang)}</p>
            <button>{text::scribe::ask(lang)}</button>
        </Post>
    }
    .into_any()
}

/// Whom the reader may ask: facilitators everyone who joined, unless those are very many; others those whose names stand on the board anyway, so
/// that nobody learns here who came.
fn askable(visit: &Visit, session: &Session) -> Names {
    let forum = &visit.seen.forum;
    let topics = forum.topics.values().filter(|topic| topic.is_active());
    let lead = topics.flat_map(|topic| std::iter::once(topic.convener).chain(topic.co_conveners.iter().copied()));
    let note = forum
        .sessions
        .values()
        .flat_map(|session| session.scribes.iter().copied());
    let named: BTreeSet<PersonId> = lead.chain(note).collect();
    let everyone = visit.is_facilitator() && visit.seen.names.len() <= MANY;
    let all = visit.seen.names.iter();
    let askable = all.filter(|(person, _)| {
        let busy = session.scribes.contains(person) || session.scribe_asks.contains_key(person);
        let known = everyone || named.contains(person);
        known && !busy && visit.person() != Some(**person)
    });
    askable.map(|(person, name)| (*person, name.clone())).collect()
}
