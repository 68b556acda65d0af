//! The day, in the words and the order of the format. Serialised as it is, this is schedule.json.

use std::collections::BTreeMap;

use app::{
    paths,
    text::{self, Lang},
};
use chrono::{DateTime, SecondsFormat};
use chrono_tz::Tz;
use domain::{CalendarEvent, CalendarKind, ForumCode, Minute, PersonId, Timestamp};
use serde::Serialize;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::forum::State;

const LANG: Lang = Lang::Fr;

/// Ids of slots begin here: those of sessions are below, and one list holds both.
const SLOTS: u32 = 1_000_000;

#[derive(Serialize)]
pub(super) struct Document {
    #[serde(rename = "$schema")]
    schema: &'static str,
    pub(super) generator: Generator,
    pub(super) schedule: Schedule,
}

#[derive(Serialize)]
pub(super) struct Generator {
    pub(super) name: &'static str,
    pub(super) version: &'static str,
}

#[derive(Serialize)]
pub(super) struct Schedule {
    /// Where it is read.
    #[serde(skip)]
    pub(super) url: String,
    /// Steps with everything that changes the board.
    pub(super) version: String,
    pub(super) base_url: String,
    pub(super) conference: Conference,
}

#[derive(Serialize)]
pub(super) struct Conference {
    pub(super) acronym: String,
    pub(super) title: String,
    pub(super) start: String,
    pub(super) end: String,
    #[serde(rename = "daysCount")]
    days_count: u32,
    pub(super) timeslot_duration: &'static str,
    pub(super) time_zone_name: String,
    pub(super) url: String,
    rooms: Vec<Room>,
    pub(super) days: Vec<Day>,
}

#[derive(Serialize)]
pub(super) struct Room {
    pub(super) name: String,
    pub(super) guid: Uuid,
    description: Option<String>,
    capacity: Option<u32>,
}

#[derive(Serialize)]
pub(super) struct Day {
    pub(super) index: u32,
    pub(super) date: String,
    pub(super) day_start: String,
    pub(super) day_end: String,
    pub(super) rooms: BTreeMap<String, Vec<Event>>,
}

#[derive(Serialize)]
pub(super) struct Event {
    pub(super) id: u32,
    pub(super) guid: Uuid,
    pub(super) date: String,
    pub(super) start: String,
    pub(super) duration: String,
    pub(super) room: String,
    pub(super) slug: String,
    pub(super) url: String,
    pub(super) title: String,
    pub(super) subtitle: &'static str,
    pub(super) track: &'static str,
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    pub(super) language: &'static str,
    #[serde(rename = "abstract")]
    pub(super) about: String,
    pub(super) persons: Vec<Person>,
    links: [(); 0],
}

#[derive(Serialize)]
pub(super) struct Person {
    pub(super) guid: Uuid,
    pub(super) name: String,
}

impl Document {
    pub(super) fn of(code: &ForumCode, state: &State, public_url: &str, kind: &str) -> Self {
        let writing = Writing {
            code,
            state,
            public_url,
            zone: state.forum.details.time_zone.parse().unwrap_or(Tz::UTC),
        };
        Self {
            schema: "https://c3voc.de/schedule/schema.json",
            generator: Generator {
                name: "Forum ouvert",
                version: env!("CARGO_PKG_VERSION"),
            },
            schedule: Schedule {
                url: format!("{public_url}{}", paths::schedule(code, kind)),
                version: state.seq.to_string(),
                base_url: format!("{public_url}{}", paths::board(code)),
                conference: writing.conference(),
            },
        }
    }

    /// Of the room with this name.
    pub(super) fn room(&self, name: &str) -> Option<&Room> {
        self.schedule.conference.rooms.iter().find(|room| room.name == name)
    }
}

struct Writing<'a> {
    code: &'a ForumCode,
    state: &'a State,
    public_url: &'a str,
    zone: Tz,
}

impl Writing<'_> {
    fn conference(&self) -> Conference {
        let forum = &*self.state.forum;
        let date = forum.details.date.to_string();
        let events: Vec<CalendarEvent> = forum.calendar().into_iter().filter(|event| !event.cancelled).collect();
        let spaces = forum.spaces.iter();
        let mut rooms: Vec<Room> = spaces
            .map(|(id, space)| Room {
                name: space.name.to_string(),
                guid: self.guid("space", id.0),
                description: Some(space.equipment.to_string()).filter(|equipment| !equipment.is_empty()),
                capacity: space.capacity,
            })
            .collect();
        if events.iter().any(|event| matches!(event.what, CalendarKind::Common(_))) {
            rooms.push(Room {
                name: text::places::everyone(LANG).to_owned(),
                guid: self.guid("space", 0),
                description: None,
                capacity: None,
            });
        }
        Conference {
            acronym: self.code.as_str().to_ascii_lowercase(),
            title: forum.details.title.to_string(),
            start: date.clone(),
            end: date.clone(),
            days_count: 1,
            timeslot_duration: "00:05",
            time_zone_name: forum.details.time_zone.clone(),
            url: format!("{}{}", self.public_url, paths::board(self.code)),
            days: vec![self.day(date, &events, &rooms)],
            rooms,
        }
    }

    fn day(&self, date: String, events: &[CalendarEvent], rooms: &[Room]) -> Day {
        let (opens, closes) = self.state.forum.hours().unwrap_or((Minute(0), Minute(Minute::DAY - 1)));
        let mut by_room: BTreeMap<String, Vec<Event>> = BTreeMap::new();
        by_room.extend(rooms.iter().map(|room| (room.name.clone(), Vec::new())));
        for event in events.iter().map(|event| self.event(event)) {
            by_room.entry(event.room.clone()).or_default().push(event);
        }
        Day {
            index: 1,
            date,
            day_start: self.instant(opens),
            day_end: self.instant(closes),
            rooms: by_room,
        }
    }

    fn event(&self, event: &CalendarEvent) -> Event {
        let CalendarEvent { slot, .. } = event;
        let minutes = slot.end.0.saturating_sub(slot.start.0);
        let common = Event {
            id: 0,
            guid: Uuid::nil(),
            date: self.instant(slot.start),
            start: format!("{:02}:{:02}", slot.start.hour(), slot.start.minute()),
            duration: format!("{:02}:{:02}", minutes / 60, minutes % 60),
            room: text::places::everyone(LANG).to_owned(),
            slug: String::new(),
            url: format!("{}{}", self.public_url, paths::board(self.code)),
            title: text::places::common_slot(LANG, slot),
            subtitle: "",
            track: "",
            kind: "other",
            language: "fr",
            about: String::new(),
            persons: Vec::new(),
            links: [],
        };
        let code = self.code.as_str().to_ascii_lowercase();
        match &event.what {
            CalendarKind::Common(slot) => Event {
                id: SLOTS + slot.0,
                guid: self.guid("slot", slot.0),
                slug: format!("{code}-creneau-{slot}"),
                ..common
            },
            CalendarKind::Session { session, topic, space } => {
                let of = self.state.forum.topic(*topic);
                let leading = of
                    .into_iter()
                    .flat_map(|of| std::iter::once(&of.convener).chain(&of.co_conveners));
                Event {
                    id: session.0,
                    guid: self.guid("session", session.0),
                    slug: format!("{code}-atelier-{session}"),
                    room: space.as_ref().map_or_else(String::new, |space| space.name.to_string()),
                    url: format!("{}{}", self.public_url, paths::topic(self.code, *topic)),
                    title: of.map_or_else(String::new, |of| text::topics::title(LANG, &of.title)),
                    track: of.map_or("", |of| text::topics::kind(LANG, of.kind)),
                    kind: "workshop",
                    about: of.map_or_else(String::new, |of| of.description.to_string()),
                    persons: leading.filter_map(|person| self.person(*person)).collect(),
                    ..common
                }
            }
        }
    }

    /// Under a name of their own, which is not the one in the journal and follows from nothing about them.
    fn person(&self, person: PersonId) -> Option<Person> {
        let name = self.state.names.get(&person)?.clone();
        let guid = guid(&["person", self.code.as_str(), &person.0.to_string()]);
        Some(Person { guid, name })
    }

    /// The same as long as the forum is, and nobody else's.
    fn guid(&self, kind: &str, id: u32) -> Uuid {
        guid(&[kind, self.code.as_str(), &id.to_string()])
    }

    /// With the difference to UTC that the forum's zone has then.
    fn instant(&self, minute: Minute) -> String {
        let Timestamp(origin) = self.state.forum.details.origin;
        let at = DateTime::from_timestamp(origin + i64::from(minute.0) * 60, 0).unwrap_or_default();
        at.with_timezone(&self.zone).to_rfc3339_opts(SecondsFormat::Secs, false)
    }
}

fn guid(parts: &[&str]) -> Uuid {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    }
    let digest = hasher.finalize();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}
