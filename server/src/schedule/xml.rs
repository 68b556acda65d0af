//! schedule.xml.

use std::io;

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesText, Event as Xml},
};

use super::day::{Conference, Day, Document, Event};

type Out = Writer<Vec<u8>>;

/// # Errors
/// Never in practice: it is written to memory.
pub(super) fn write(document: &Document) -> io::Result<Vec<u8>> {
    let mut out = Writer::new_with_indent(Vec::new(), b' ', 2);
    out.write_event(Xml::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let schedule = &document.schedule;
    out.create_element("schedule").write_inner_content(|out| {
        out.create_element("generator")
            .with_attribute(("name", document.generator.name))
            .with_attribute(("version", document.generator.version))
            .write_empty()?;
        element(out, "url", &schedule.url)?;
        element(out, "version", &schedule.version)?;
        conference(out, &schedule.conference, &schedule.base_url)?;
        schedule
            .conference
            .days
            .iter()
            .try_for_each(|each| day(out, document, each))
    })?;
    Ok(out.into_inner())
}

fn conference(out: &mut Out, conference: &Conference, base_url: &str) -> io::Result<()> {
    out.create_element("conference").write_inner_content(|out| {
        element(out, "title", &conference.title)?;
        element(out, "acronym", &conference.acronym)?;
        element(out, "start", &conference.start)?;
        element(out, "end", &conference.end)?;
        element(out, "days", &conference.days.len().to_string())?;
        element(out, "timeslot_duration", conference.timeslot_duration)?;
        element(out, "base_url", base_url)?;
        element(out, "url", &conference.url)?;
        element(out, "time_zone_name", &conference.time_zone_name)
    })?;
    Ok(())
}

fn day(out: &mut Out, document: &Document, day: &Day) -> io::Result<()> {
    let index = day.index.to_string();
    let whole = out.create_element("day").with_attributes([
        ("index", index.as_str()),
        ("date", &day.date),
        ("start", &day.day_start),
        ("end", &day.day_end),
    ]);
    whole.write_inner_content(|out| {
        day.rooms.iter().try_for_each(|(name, events)| {
            let guid = document.room(name).map(|room| room.guid.to_string());
            let shown = legal(name);
            let mut room = out.create_element("room").with_attribute(("name", shown.as_str()));
            if let Some(guid) = &guid {
                room = room.with_attribute(("guid", guid.as_str()));
            }
            room.write_inner_content(|out| events.iter().try_for_each(|each| event(out, each)))?;
            Ok(())
        })
    })?;
    Ok(())
}

fn event(out: &mut Out, event: &Event) -> io::Result<()> {
    let (id, guid) = (event.id.to_string(), event.guid.to_string());
    let whole = out
        .create_element("event")
        .with_attributes([("id", id.as_str()), ("guid", &guid)]);
    whole.write_inner_content(|out| {
        element(out, "room", &event.room)?;
        element(out, "title", &event.title)?;
        element(out, "subtitle", event.subtitle)?;
        element(out, "type", event.kind)?;
        element(out, "date", &event.date)?;
        element(out, "start", &event.start)?;
        element(out, "duration", &event.duration)?;
        element(out, "abstract", &event.about)?;
        element(out, "slug", &event.slug)?;
        element(out, "track", event.track)?;
        out.create_element("persons").write_inner_content(|out| {
            event.persons.iter().try_for_each(|person| {
                let guid = person.guid.to_string();
                let whole = out.create_element("person").with_attribute(("guid", guid.as_str()));
                whole.write_text_content(BytesText::new(&legal(&person.name)))?;
                Ok(())
            })
        })?;
        element(out, "language", event.language)?;
        element(out, "url", &event.url)
    })?;
    Ok(())
}

fn element(out: &mut Out, name: &str, text: &str) -> io::Result<()> {
    out.create_element(name)
        .write_text_content(BytesText::new(&legal(text)))?;
    Ok(())
}

/// Without the two characters that people can type and XML cannot hold, whatever is done with them. Control characters
/// never reach it: no text of `domain` has any.
fn legal(text: &str) -> String {
    text.replace(['\u{FFFE}', '\u{FFFF}'], "")
}
