"""Reads schedule.xml (libxml2, through lxml) and schedule.json (jsonschema) and checks what the format asks for, in words
of our own; then c3voc's own tools read schedule.json and write their schedule.xml, which must say what ours says. Who has
the public schemas (https://c3voc.de/schedule/schema.xsd and schema.json, EUPL-1.2) names their folder in
FORUM_SCHEDULE_SCHEMAS, and both files are asked too.

usage: read_schedule.py SCHEDULE.XML SCHEDULE.JSON
"""

import json
import os
import re
import sys
import uuid
from datetime import datetime, timedelta
from pathlib import Path

import jsonschema
import voc
from lxml import etree

xml_file, json_file = map(Path, sys.argv[1:])
tree = etree.parse(xml_file, etree.XMLParser(resolve_entities=False))
document = json.loads(json_file.read_text(encoding="utf-8"))

TEXT = {"type": "string"}
DATE = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}
INSTANT = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$"}
UUID = {"type": "string", "pattern": r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"}
URL = {"type": "string", "pattern": r"^https?://\S+$"}


def thing(**properties):
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


EVENT = thing(
    id={"type": "integer", "minimum": 1},
    guid=UUID,
    date=INSTANT,
    start={"type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d$"},
    duration={"type": "string", "pattern": r"^\d+:\d\d$"},
    room=TEXT,
    slug={"type": "string", "pattern": r"^[a-z0-9_]{4,}-[a-z0-9_-]{3,}[a-z0-9]$"},
    url=URL,
    title={"type": "string", "minLength": 1},
    subtitle=TEXT,
    track=TEXT,
    type={"type": "string", "minLength": 1},
    language={"const": "fr"},
    abstract=TEXT,
    persons={"type": "array", "items": thing(guid=UUID, name={"type": "string", "minLength": 1})},
    links={"type": "array"},
)
DAY = thing(
    index={"const": 1},
    date=DATE,
    day_start=INSTANT,
    day_end=INSTANT,
    rooms={"type": "object", "additionalProperties": {"type": "array", "items": EVENT}},
)
CONFERENCE = thing(
    acronym={"type": "string", "pattern": "^[a-z0-9_]{4,}$"},
    title=TEXT,
    start=DATE,
    end=DATE,
    daysCount={"const": 1},
    timeslot_duration={"type": "string", "pattern": r"^\d\d:\d\d$"},
    time_zone_name={"type": "string", "pattern": "^[A-Z][a-z]+/[A-Z][a-z]+$"},
    url=URL,
    rooms={"type": "array", "items": {"type": "object", "required": ["guid", "name"]}},
    days={"type": "array", "items": DAY, "minItems": 1, "maxItems": 1},
)
SCHEMA = thing(
    **{"$schema": URL},
    generator={"type": "object", "required": ["name", "version"]},
    schedule=thing(version=TEXT, base_url=URL, conference=CONFERENCE),
)
jsonschema.validate(document, SCHEMA)

conference = document["schedule"]["conference"]
day = conference["days"][0]
events = [event for room in day["rooms"].values() for event in room]
assert all(event["room"] == room for room, held in day["rooms"].items() for event in held)
for key in ("id", "guid", "slug"):
    assert len({event[key] for event in events}) == len(events), f"{key} names one event"
for event in events:
    at = datetime.fromisoformat(event["date"])
    assert at.strftime("%H:%M") == event["start"]
    hours, minutes = map(int, event["duration"].split(":"))
    assert timedelta(hours=hours, minutes=minutes) > timedelta()

# The XML says the same, but for two characters that no XML can hold.
def held(text):
    return text.translate({0xFFFE: None, 0xFFFF: None})


root = tree.getroot()
assert root.tag == "schedule"
assert [child.tag for child in root] == ["generator", "url", "version", "conference", "day"]
assert root.findtext("version") == document["schedule"]["version"]
assert re.fullmatch(r"https?://\S+/schedule\.xml", root.findtext("url"))
for name in ("title", "acronym", "start", "end", "timeslot_duration", "time_zone_name", "url"):
    assert (root.findtext(f"conference/{name}") or "") == conference[name], name
assert root.find("day").attrib["start"] == day["day_start"]
found = root.findall("day/room/event")
assert [room.attrib["name"] for room in root.findall("day/room")] == list(day["rooms"])
for event, written in zip(events, found, strict=True):
    assert int(written.attrib["id"]) == event["id"]
    assert uuid.UUID(written.attrib["guid"]) == uuid.UUID(event["guid"])
    for name in ("room", "title", "subtitle", "track", "type", "date", "start", "duration", "abstract", "slug", "url"):
        assert (written.findtext(name) or "") == held(event[name]), name
    names = [person.text for person in written.findall("persons/person")]
    assert names == [held(person["name"]) for person in event["persons"]]

# The tools of those who made the format: what they read from the one file, they write as the other.
readable = json.loads(held(json_file.read_text(encoding="utf-8")))
theirs = etree.fromstring(voc.Schedule(json=readable).xml())


def said(event):
    """What an event says, attributes too; elements that only one of both writes, and empty, say nothing."""
    children = {child.tag: " ".join(child.itertext()).split() for child in event}
    return dict(event.attrib), {name: words for name, words in children.items() if words}


assert [said(event) for event in theirs.iterfind("day/room/event")] == [said(event) for event in found]
assert [room.attrib["name"] for room in theirs.iterfind("day/room")] == list(day["rooms"])
for name in ("title", "acronym", "start", "end", "days", "timeslot_duration", "time_zone_name", "url"):
    assert theirs.findtext(f"conference/{name}") == root.findtext(f"conference/{name}"), name

public = os.environ.get("FORUM_SCHEDULE_SCHEMAS")
if public:
    etree.XMLSchema(etree.parse(Path(public) / "schedule.xml.xsd")).assertValid(tree)
    jsonschema.validate(document, json.loads((Path(public) / "schema.json").read_text(encoding="utf-8")))
print(json.dumps({"events": events, "public": bool(public)}))
