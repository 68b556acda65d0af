"""Reads a calendar file as other people's programs do, with the icalendar package, and prints its events as JSON.

usage: read_calendar.py FILE
"""

import json
import sys
from pathlib import Path

from icalendar import Calendar

calendar = Calendar.from_ical(Path(sys.argv[1]).read_bytes())
assert not calendar.errors, calendar.errors
assert calendar["VERSION"] == "2.0"


def text(event, name):
    return str(event[name]) if name in event else None


events = []
for event in calendar.walk("VEVENT"):
    assert not event.errors, event.errors
    start, end = event["DTSTART"].dt, event["DTEND"].dt
    assert start.utcoffset().total_seconds() == 0, "times are UTC"
    assert start < end
    for stamp in ("DTSTAMP", "LAST-MODIFIED"):
        assert event[stamp].dt.utcoffset().total_seconds() == 0
    events.append(
        {
            "uid": text(event, "UID"),
            "sequence": int(event["SEQUENCE"]),
            "summary": text(event, "SUMMARY"),
            "location": text(event, "LOCATION"),
            "description": text(event, "DESCRIPTION"),
            "status": text(event, "STATUS"),
            "busy": text(event, "TRANSP") == "OPAQUE",
            "start": start.isoformat(),
            "modified": event["LAST-MODIFIED"].dt.isoformat(),
        }
    )
uids = [event["uid"] for event in events]
assert len(uids) == len(set(uids)), "an event is there once"
print(
    json.dumps(
        {
            "name": text(calendar, "X-WR-CALNAME"),
            "again": calendar["REFRESH-INTERVAL"].dt.total_seconds(),
            "events": events,
        }
    )
)
