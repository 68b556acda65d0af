"""Opens the proceedings that were taken away, each with another program, and prints what is in them as JSON.

usage: read_archive.py ACTES.ZIP ACTES.HTML ACTES.JSON ACTES.CSV
"""

import base64
import csv
import io
import json
import re
import sys
import zipfile
from pathlib import Path

from lxml import html
from PIL import Image

archive_file, page_file, json_file, csv_file = map(Path, sys.argv[1:])


def exif(content):
    """What a picture still says besides what it shows."""
    picture = Image.open(io.BytesIO(content))
    picture.load()
    return dict(picture.getexif()) or picture.info.get("exif") or None


archive = zipfile.ZipFile(archive_file)
assert archive.testzip() is None, "every checksum is right"
names = archive.namelist()
assert len(names) == len(set(names))
for name in names:
    assert not name.startswith("/") and ".." not in name.split("/") and "\\" not in name, name
texts = {name: archive.read(name).decode("utf-8") for name in names if name.endswith(".md")}
sessions = {}
for name, text in texts.items():
    begins, front, body = re.split(r"^---$\n?", text, maxsplit=2, flags=re.MULTILINE)
    assert begins == "", name
    # Each line is one key with a value of JSON, which YAML reads as well.
    said = {}
    for line in front.splitlines():
        key, value = line.split(": ", 1)
        assert re.fullmatch("[a-z_]+", key), line
        said[key] = json.loads(value)
    sessions[name] = {"front": said, "body": body}
for target in re.findall(r"\]\((ateliers/[^)]*)\)", texts["index.md"]):
    assert target in names, target
for name, text in texts.items():
    for target in re.findall(r"\]\(<\.\./([^>]*)>\)", text):
        assert target in names, target
pictures = {name: exif(archive.read(name)) for name in names if name.endswith((".png", ".jpg", ".jpeg"))}

page = html.fromstring(page_file.read_bytes())
outside = page.xpath("//link/@href | //script | //iframe | //img[not(starts-with(@src, 'data:'))]")
assert not outside, outside
assert not re.search(r"url\(|@import", page.xpath("string(//style)"))
inlined = [base64.b64decode(source.split(",", 1)[1]) for source in page.xpath("//img/@src")]
assert all(exif(content) is None for content in inlined)
anchors = page.xpath("//a[starts-with(@href, '#')]/@href")
ids = set(page.xpath("//@id"))
assert all(anchor[1:] in ids for anchor in anchors), "the contents lead somewhere"

table = csv_file.read_bytes()
assert table.startswith(b"\xef\xbb\xbf"), "spreadsheets take it for UTF-8"
rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"), newline=""), delimiter=";"))

print(
    json.dumps(
        {
            "names": names,
            "sessions": sessions,
            "pictures": pictures,
            "inlined": len(inlined),
            "page": " ".join(page.xpath("string(//main)").split()),
            "generator": page.xpath("string(//meta[@name='generator']/@content)"),
            "data": json.loads(json_file.read_text(encoding="utf-8")),
            "rows": rows,
        }
    )
)
