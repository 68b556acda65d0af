//! From what a form carries to the words of `domain`. A missing field is a sentence beside it, not a decoder's
//! error.

use std::str::FromStr;

use domain::{
    Cell, CharterSlug, Date, EmailAddress, Feature, Features, ForumCode, Minute, Missing, PersonId, Rejection,
    SessionId, Shows, SlotDetails, SpaceDetails, TextError, TopicId, WebAddress,
};
use uuid::Uuid;

use leptos::prelude::use_context;

use crate::{
    backend::{Accepted, ChannelId, NewContact, Op, Posted},
    error::{AppError, FieldError, Problem},
};

/// Collects what is wrong with a form's fields, so that all of it is said at once.
#[derive(Default)]
pub struct Fields(Vec<FieldError>);

impl Fields {
    /// A text within its bounds; `None` when it was noted as wrong.
    pub fn text<T>(&mut self, field: &'static str, parsed: Result<T, TextError>) -> Option<T> {
        parsed.map_err(|error| self.wrong(field, Problem::Text(error))).ok()
    }

    /// A time of day, as people type it.
    pub fn minute(&mut self, field: &'static str, raw: &str) -> Option<Minute> {
        let minute = Minute::parse(raw);
        if minute.is_none() {
            self.wrong(field, Problem::Time);
        }
        minute
    }

    /// A day, as browsers send it or people type it.
    pub fn day(&mut self, field: &'static str, raw: &str) -> Option<Date> {
        let day = Date::parse(raw);
        if day.is_none() {
            self.wrong(field, Problem::Day);
        }
        day
    }

    /// An address of the web, or none.
    pub fn address(&mut self, field: &'static str, raw: &str) -> Option<Option<WebAddress>> {
        if raw.trim().is_empty() {
            return Some(None);
        }
        let address = WebAddress::parse(raw);
        if address.is_none() {
            self.wrong(field, Problem::Address);
        }
        address.map(Some)
    }

    /// A whole number from `min` to `max`.
    pub fn number(&mut self, field: &'static str, raw: &str, min: u32, max: u32) -> Option<u32> {
        let number = raw.trim().parse().ok().filter(|number| (min..=max).contains(number));
        if number.is_none() {
            self.wrong(field, Problem::Number { min, max });
        }
        number
    }

    /// One of a list, by the name serde gives it.
    pub fn choice<T: serde::de::DeserializeOwned>(&mut self, field: &'static str, raw: &str) -> Option<T> {
        use serde::de::{IntoDeserializer, value::Error};
        let name: serde::de::value::StrDeserializer<'_, Error> = raw.into_deserializer();
        let choice = T::deserialize(name).ok();
        if choice.is_none() {
            self.wrong(field, Problem::Choice);
        }
        choice
    }

    /// What a screen shows for good; an empty field: it follows the step of the day.
    #[expect(clippy::option_option, reason = "none was chosen is not the same as noted as wrong")]
    pub fn view(&mut self, field: &'static str, raw: &str) -> Option<Option<Shows>> {
        if raw.is_empty() {
            return Some(None);
        }
        let view = Shows::named(raw);
        if view.is_none() {
            self.wrong(field, Problem::Choice);
        }
        view.map(Some)
    }

    /// An address and whether practical information is wanted there, as `ContactFields` posts them; `Some(None)`: no
    /// address was given.
    #[expect(clippy::option_option, reason = "not given is not the same as noted as wrong")]
    pub fn contact(&mut self, address: &str, practical: &str) -> Option<Option<NewContact>> {
        let practical = checked(practical);
        if address.trim().is_empty() && !practical {
            return Some(None);
        }
        let address = EmailAddress::parse(address);
        if address.is_none() {
            self.wrong("email", Problem::Email);
        }
        address.map(|address| Some(NewContact { address, practical }))
    }

    pub fn wrong(&mut self, field: &'static str, problem: Problem) {
        self.0.push(FieldError { field, problem });
    }

    /// What is wrong, when a field could not be read.
    pub fn finish<T>(self, read: Option<T>) -> Result<T, AppError> {
        match read {
            Some(read) if self.0.is_empty() => Ok(read),
            _ => Err(AppError::Invalid(self.0)),
        }
    }
}

/// An id that came from one of our own pages: what is not one names something that is not there.
pub fn id<T: FromStr>(raw: &str, what: Missing) -> Result<T, AppError> {
    raw.parse().map_err(|_| Rejection::Unknown { what }.into())
}

/// `host-guest`, two topics, as forms about both say it.
pub fn pair(raw: &str) -> Result<(TopicId, TopicId), AppError> {
    let (host, guest) = raw.split_once('-').ok_or(AppError::invalid("pair", Problem::Choice))?;
    Ok((id(host, Missing::Topic)?, id(guest, Missing::Topic)?))
}

/// `slot-space`, as the picker's buttons say it.
pub fn cell(raw: &str) -> Result<Cell, AppError> {
    let (slot, space) = raw.split_once('-').ok_or(AppError::invalid("cell", Problem::Choice))?;
    Ok(Cell {
        slot: id(slot, Missing::Slot)?,
        space: id(space, Missing::Space)?,
    })
}

/// `session-slot-space`, as the buttons of a swap say it.
pub fn standing(field: &'static str, raw: &str) -> Result<(SessionId, Cell), AppError> {
    let (session, at) = raw.split_once('-').ok_or(AppError::invalid(field, Problem::Choice))?;
    Ok((id(session, Missing::Session)?, cell(at)?))
}

pub fn person(raw: &str) -> Result<PersonId, AppError> {
    let id = Uuid::from_str(raw).map(PersonId);
    id.map_err(|_| AppError::invalid("person", Problem::Choice))
}

pub fn channel(raw: &str) -> Result<ChannelId, AppError> {
    let id = Uuid::from_str(raw).map(ChannelId);
    id.map_err(|_| AppError::invalid("channel", Problem::Choice))
}

pub fn code(raw: &str) -> Result<ForumCode, AppError> {
    ForumCode::parse(raw).ok_or(AppError::UnknownForum)
}

/// A form without a readable `op` did not come from us; it is given one that no other form has only by the server
/// that renders it, so it is refused.
pub fn op(raw: &str) -> Result<Op, AppError> {
    Uuid::from_str(raw).map(Op).map_err(|_| AppError::OpReused)
}

pub fn checked(raw: &str) -> bool {
    raw == "on"
}

/// The boxes that were ticked, whatever else the form says. To be asked before the first await.
pub fn features() -> Features {
    let posted = posted();
    let ticked = |feature: &Feature| posted.get(feature_field(*feature)).is_some_and(checked);
    Feature::ALL.into_iter().filter(ticked).collect()
}

/// The name of a feature's box in forms.
pub fn feature_field(feature: Feature) -> &'static str {
    match feature {
        Feature::Screen => "screen",
        Feature::Whiteboard => "whiteboard",
        Feature::Quiet => "quiet",
    }
}

/// The charters whose boxes were ticked. A box of those who work for others, ticked before one said for whom one works
/// oneself, is put away on the page and counts for nothing here. To be asked before the first await.
pub fn accepted() -> Vec<Accepted> {
    let posted = posted();
    let own = posted.get(Accepted::AUDIENCE);
    let ticked = posted.group(Accepted::PREFIX);
    ticked
        .filter_map(|(slug, value)| {
            let (version, audience) = value
                .split_once('-')
                .map_or((value, None), |(version, of)| (version, Some(of)));
            if audience.is_some() && audience != own {
                return None;
            }
            Some(Accepted {
                slug: CharterSlug::parse(slug)?,
                version: version.parse().ok()?,
            })
        })
        .collect()
}

/// The fields of the form being answered.
pub fn posted() -> Posted {
    let parts = use_context::<http::request::Parts>();
    parts
        .and_then(|parts| parts.extensions.get::<Posted>().cloned())
        .unwrap_or_default()
}

pub fn slot(start: &str, end: &str, title: &str, common: &str) -> Result<SlotDetails, AppError> {
    let mut fields = Fields::default();
    let start = fields.minute("start", start);
    let end = fields.minute("end", end);
    let title = fields.text("title", domain::SlotTitle::parse(title));
    let details = start.zip(end).zip(title);
    let details = details.map(|((start, end), title)| SlotDetails {
        start,
        end,
        title,
        common: checked(common),
    });
    fields.finish(details)
}

/// Most people a space may be said to hold.
const MOST_PEOPLE: u32 = 10_000;
/// Most sessions a space may be said to take at once.
const MOST_PLACES: u32 = 20;

pub fn space(
    name: &str,
    capacity: &str,
    places: &str,
    equipment: &str,
    accessibility: &str,
    features: Features,
) -> Result<SpaceDetails, AppError> {
    let mut fields = Fields::default();
    let name = fields.text("name", domain::SpaceName::parse(name));
    let capacity = match capacity.trim() {
        "" => Some(None),
        stated => fields.number("capacity", stated, 1, MOST_PEOPLE).map(Some),
    };
    let places = fields
        .number("places", places, 0, MOST_PLACES)
        .and_then(|places| u8::try_from(places).ok());
    let equipment = fields.text("equipment", domain::Equipment::parse(equipment));
    let accessibility = fields.text("accessibility", domain::Accessibility::parse(accessibility));
    let details = name.zip(capacity).zip(places).zip(equipment).zip(accessibility);
    fields.finish(details.map(
        |((((name, capacity), places), equipment), accessibility)| SpaceDetails {
            name,
            capacity,
            places,
            equipment,
            accessibility,
            features,
        },
    ))
}

pub fn topic(
    title: &str,
    description: &str,
    kind: &str,
) -> Result<(domain::TopicTitle, domain::Description, domain::TopicKind), AppError> {
    let mut fields = Fields::default();
    let title = fields.text("title", domain::TopicTitle::parse(title));
    let description = fields.text("description", domain::Description::parse(description));
    // The quickest form has a title only.
    let kind = if kind.is_empty() {
        Some(domain::TopicKind::default())
    } else {
        fields.choice("kind", kind)
    };
    let topic = title.zip(description).zip(kind);
    fields.finish(topic.map(|((title, description), kind)| (title, description, kind)))
}
