"""Seeing cheaply that something lies elsewhere."""

import json
from typing import Any

from offers.area import Area
from offers.communes import Commune
from offers.sources.datatourisme_elsewhere import commune_elsewhere, commune_in_bytes
from tests.offers.sources.datatourisme_samples import located, thing

AREA = Area(communes=(Commune(insee="62119", name="Béthune", epci="CABBALR", lon=2.64, lat=50.53),))
AGENT = {"@type": ["Agent"], "schema:address": [{"hasAddressCity": {"insee": "75056"}}]}


def _both(value: Any) -> tuple[str, str]:
    return commune_in_bytes(json.dumps(value).encode(), AREA), commune_elsewhere(value, AREA)


def test_a_commune_elsewhere_is_seen() -> None:
    """In the bytes and in the object alike."""
    assert _both(thing("Museum", insee="41018")) == ("41018", "41018")
    assert _both(thing("Museum", insee="62119")) == ("", "")


def test_one_commune_inside_is_enough() -> None:
    """A tour through two communes is kept if one is of the destination."""
    assert _both(thing("Tour", isLocatedAt=[located(insee="41018"), located()])) == ("", "")


def test_an_object_without_code_is_never_elsewhere() -> None:
    """A point alone has to be looked at."""
    assert _both({"isLocatedAt": [{"schema:geo": {}}], "lastUpdate": "2026-01-01"}) == ("", "")
    assert _both({}) == ("", "")


def test_the_address_of_an_agent_does_not_count() -> None:
    """Neither a publisher in Paris nor an owner there moves a museum."""
    bare = {"isLocatedAt": [{"schema:geo": {}}], "isOwnedBy": [AGENT], "lastUpdate": "2026-01-01"}
    assert _both({"hasBeenCreatedBy": AGENT, **bare}) == ("", "")
    assert _both({"isLocatedAt": [{"schema:geo": {}}], "zOwner": AGENT}) == ("", "")
    assert commune_elsewhere({**bare, "isLocatedAt": [located(insee="41018")]}, AREA) == "41018"


def test_corsican_codes_are_codes() -> None:
    """Their second sign is a letter."""
    assert _both(thing("Museum", insee="2A004")) == ("2A004", "2A004")
