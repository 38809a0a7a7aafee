"""The tables that say what values of tags mean."""

import pytest

from graphs.facts import Barrier, Kind, Smoothness, Surface, Traffic
from graphs.osm.tables import meanings, values


@pytest.mark.parametrize(
    ("key", "words"),
    [("surface", Surface), ("smoothness", Smoothness), ("barrier", Barrier)],
)
def test_words_are_facts(key: str, words: type[Surface] | type[Smoothness] | type[Barrier]) -> None:
    """Every word of a table is a fact that the network has."""
    assert {word.upper() for word in meanings(key).values()} <= {word.name for word in words}


def test_highways() -> None:
    """Every class of road is of a kind, has a traffic, and is open to known travellers."""
    for entry in meanings("highway").values():
        assert entry["kind"].upper() in Kind.__members__
        assert entry["traffic"].upper() in Traffic.__members__
        assert set(entry["open"]) <= {"cycle", "walk"}


def test_importance() -> None:
    """Roads stand in the order of their importance."""
    order = [*meanings("highway")]
    assert order.index("motorway") == 0
    assert order.index("primary") < order.index("residential") < order.index("track") < order.index("footway")


def test_others() -> None:
    """Waterways are for boats, access is allowed or not, and keys stand there once."""
    assert {who for open_to in meanings("waterway").values() for who in open_to} == {"boat", "canoe"}
    assert {type(said) for said in meanings("access").values()} == {bool}
    keys = [key for part in meanings("keys").values() for key in part]
    assert len(keys) == len({*keys})


def test_values() -> None:
    """Several values are parted by semicolons, and empty ones are none."""
    assert values("asphalt; gravel;;") == ("asphalt", "gravel")
    assert values("") == ()


def test_nobody_changes_a_table() -> None:
    """A table cannot be written to: it is read once for all."""
    with pytest.raises(TypeError):
        meanings("surface")["lava"] = "sand"  # type: ignore[index]
