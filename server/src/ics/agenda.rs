//! The day event by event, to subscribe to: a calendar asks for it again every hour.

use app::{
    paths,
    text::{self, Lang},
};
use domain::{CalendarEvent, CalendarKind, ForumCode, PersonId, TopicId};

use super::lines::File;
use crate::forum::State;

const LANG: Lang = Lang::Fr;

/// How soon a calendar is asked to look again (RFC 7986).
const AGAIN: &str = "PT1H";

/// Of one forum: everything, or what one person marked and proposes. What was planned and is not any more stays, as
/// cancelled, so that it leaves the calendars it is in. The same bytes as long as nothing changes.
#[must_use]
pub fn agenda(code: &ForumCode, state: &State, of: Option<PersonId>, public_url: &str) -> String {
    let details = &state.forum.details;
    let mut file = File::default();
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", super::PRODUCT);
    file.line("CALSCALE", "GREGORIAN");
    let title = details.title.as_str();
    let name = of.map_or_else(|| title.to_owned(), |_| text::my_day::calendar_name(LANG, title));
    file.text("NAME", &name);
    file.text("X-WR-CALNAME", &name);
    file.line("REFRESH-INTERVAL;VALUE=DURATION", AGAIN);
    file.line("X-PUBLISHED-TTL", AGAIN);
    let concerns =
        |topic: TopicId| of.is_none_or(|me| state.forum.is_led_by(topic, me) || state.forum.is_interested(topic, me));
    for event in state.forum.calendar() {
        match &event.what {
            CalendarKind::Session { topic, .. } if !concerns(*topic) => {}
            _ => write(&mut file, code, state, of, &event, public_url),
        }
    }
    file.line("END", "VCALENDAR");
    file.0
}

fn write(
    file: &mut File,
    code: &ForumCode,
    state: &State,
    of: Option<PersonId>,
    event: &CalendarEvent,
    public_url: &str,
) {
    let forum = &*state.forum;
    let host = super::host(public_url);
    let mut place: Vec<String> = Vec::new();
    let (id, summary, said, path, busy);
    match &event.what {
        CalendarKind::Common(slot) => {
            id = format!("{code}-creneau-{slot}");
            summary = text::places::common_slot(LANG, &event.slot);
            said = String::new();
            path = paths::board(code);
            busy = false;
        }
        CalendarKind::Session { session, topic, space } => {
            id = format!("{code}-atelier-{session}");
            let known = forum.topic(*topic);
            summary = known.map_or_else(String::new, |topic| {
                text::topics::named(LANG, topic.no, topic.title.as_str())
            });
            let convener = known.and_then(|topic| state.names.get(&topic.convener));
            said = format!("{}\n", text::topics::proposed_by(LANG, convener.map(String::as_str)));
            path = paths::topic(code, *topic);
            place.extend(space.as_ref().map(|space| space.name.to_string()));
            // Where one is expected; everything else is a choice one may leave open.
            busy = of.is_some_and(|me| forum.is_led_by(*topic, me));
        }
    }
    place.push(super::place(&forum.details));
    place.retain(|part| !part.is_empty());
    file.line("BEGIN", "VEVENT");
    file.text("UID", &format!("{id}@{host}"));
    // Without a method, this is when the event was last changed (RFC 5545, 3.8.7.2).
    file.instant("DTSTAMP", event.changed_at);
    file.instant("LAST-MODIFIED", event.changed_at);
    file.line("SEQUENCE", &event.edition.to_string());
    file.period(forum.details.origin, event.slot.start, event.slot.end);
    file.text("SUMMARY", &summary);
    if !place.is_empty() {
        file.text("LOCATION", &place.join(", "));
    }
    let url = format!("{public_url}{path}");
    file.text("DESCRIPTION", &format!("{said}{url}"));
    file.line("URL", &url);
    file.line("STATUS", if event.cancelled { "CANCELLED" } else { "CONFIRMED" });
    let free = event.cancelled || !busy;
    file.line("TRANSP", if free { "TRANSPARENT" } else { "OPAQUE" });
    file.line("END", "VEVENT");
}
