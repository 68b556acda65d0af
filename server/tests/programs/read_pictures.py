"""Opens pictures with Pillow and prints what they carry besides their pixels, as JSON.

usage: read_pictures.py FILE…
"""

import json
import sys

from PIL import Image

read = []
for path in sys.argv[1:]:
    with Image.open(path) as picture:
        picture.load()
        exif = picture.getexif()
        carried = {name for name in picture.info if name not in ("jfif", "jfif_version", "jfif_unit", "jfif_density")}
        read.append(
            {
                "size": picture.size,
                "exif": len(exif) + len(exif.get_ifd(0x8825)),
                "carried": sorted(carried),
            }
        )
print(json.dumps(read))
