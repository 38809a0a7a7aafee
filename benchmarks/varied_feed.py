"""A DATAtourisme feed of any size, made by varying the objects of a real one."""

import io
import json
import random
import zipfile
from pathlib import Path
from typing import Any
from uuid import UUID

from offers.communes import load_communes

INSIDE_SHARE = 0.02
"""Of a national feed, about this much lies in one destination of a hundred communes."""

SEED = 62


def varied_feed(sample: Path, objects: int, out: Path) -> None:
    """
    Write a feed in the layout of the diffuser.

    Parameters
    ----------
    sample
        A real feed, a ZIP: its objects are repeated with other ids and places.
    objects
        How many to write; every fiftieth is moved into a commune of the destination.
    out
        The ZIP to write.
    """
    draw = random.Random(SEED)  # noqa: S311  # no secret
    originals = _originals(sample)
    inside = [c for c in load_communes() if c.epci]
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as feed:
        index = []
        for number in range(objects):
            text = originals[number % len(originals)]
            uuid = f"{draw.getrandbits(128):032x}"
            if draw.random() < INSIDE_SHARE:
                text = _moved(text, draw.choice(inside), draw)
            name = f"{uuid[0]}/{uuid[:2]}/62-{UUID(uuid)}.json"
            feed.writestr(
                f"objects/{name}", text.replace('dc:identifier": "', f'dc:identifier": "{number}', 1)
            )
            index.append(
                {"label": f"objet {number}", "lastUpdateDatatourisme": "2026-11-01T00:00:00Z", "file": name}
            )
        feed.writestr("index.json", json.dumps(index))


def _originals(sample: Path) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(sample.read_bytes())) as feed:
        names = [name for name in feed.namelist() if name.startswith("objects/") and name.endswith(".json")]
        return [feed.read(name).decode("utf-8") for name in names]


def _moved(text: str, commune: Any, draw: random.Random) -> str:
    value = json.loads(text)
    for place in value.get("isLocatedAt", ()):
        place["schema:geo"] = {
            "schema:latitude": f"{commune.lat + draw.uniform(-0.01, 0.01):.6f}",
            "schema:longitude": f"{commune.lon + draw.uniform(-0.01, 0.01):.6f}",
        }
        for address in place.get("schema:address", ()):
            address["hasAddressCity"] = {"insee": commune.insee, "rdfs:label": {"fr": [commune.name]}}
    return json.dumps(value, ensure_ascii=False, indent=1)
