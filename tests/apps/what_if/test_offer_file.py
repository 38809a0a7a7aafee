"""What is supposed, read from TOML."""

from pathlib import Path

import pytest

from apps.what_if.offer_file import estimated, read_hypothesis
from itinerary.errors import RequestError
from offers.load import load_catalogue

CATALOGUE = load_catalogue()
LODGING = """
name = "Gîte des bords de Lys"
kind = "guesthouse"
commune = "Haverskerque"
capacity = 6
"""


def written(folder: Path, text: str, name: str = "offer.toml") -> Path:
    """Write a file of suppositions."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def faults(*paths: Path, closed: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return all that is wrong with some files."""
    with pytest.raises(RequestError) as told:
        read_hypothesis(paths, CATALOGUE, closed)
    return told.value.faults


def test_what_is_left_out_is_usual_for_its_kind(tmp_path: Path) -> None:
    """Name, kind, commune and size are known; price and hours are estimates, and so is the point."""
    (offer,) = read_hypothesis([written(tmp_path, LODGING)], CATALOGUE).added
    assert offer.id == "offer:hypothesis-gite-des-bords-de-lys"
    assert (offer.place.commune, offer.place.epci) == ("Haverskerque", "CCFL")
    assert (offer.capacity.persons, offer.capacity.known) == (6, True)
    assert estimated(offer) == ("hours", "price", "place")


def test_what_is_said_is_known(tmp_path: Path) -> None:
    """A restaurant by its point, with hours, a price and a length of its own."""
    text = """
    name = "Au lundi"
    kind = "restaurant"
    lon = 2.58
    lat = 50.62
    opening_hours = "Mo 12:00-14:00"
    price_ct = 1900
    child_ct = 900
    visit_min = 60
    capacity = { seats = 40 }
    themes = ["terroir"]
    """
    (offer,) = read_hypothesis([written(tmp_path, text)], CATALOGUE).added
    assert estimated(offer) == ()
    assert (offer.hours.spec, offer.hours.status) == ("Mo 12:00-14:00", "known")
    assert offer.price is not None
    assert (offer.price.adult_ct, offer.price.child_ct, offer.price.unit) == (1900, 900, "person")
    assert (offer.themes, offer.visit is not None and offer.visit.typical) == (("terroir",), 60)


def test_one_file_may_add_change_and_close(tmp_path: Path) -> None:
    """A boat on another day, a hotel that closes, and one more by an option."""
    text = """
    [[offer]]
    name = "Gîte"
    kind = "self-catering"
    commune = "lestrem"
    [[offer]]
    change = "offer:donuts-boat"
    opening_hours = "Mo 10:00-18:00"
    [[offer]]
    close = ["offer:chartreuse-du-val-saint-esprit"]
    """
    found = read_hypothesis([written(tmp_path, text)], CATALOGUE, ["offer:nids-d-iles"])
    (boat,) = found.changed
    assert [offer.id for offer in found.added] == ["offer:hypothesis-gite"]
    assert boat.hours.spec == "Mo 10:00-18:00"
    assert boat.place == CATALOGUE.offer("offer:donuts-boat").place
    assert found.closed == ("offer:chartreuse-du-val-saint-esprit", "offer:nids-d-iles")


def test_all_faults_of_all_files_are_told(tmp_path: Path) -> None:
    """Each with its file and entry."""
    bad = """
    [[offer]]
    name = "Gîte"
    kind = "guest house"
    commune = "Paris"
    [[offer]]
    name = "Table"
    kind = "restaurant"
    commune = "Lestrem"
    opening_hours = "lundi midi"
    [[offer]]
    change = "offer:nowhere"
    [[offer]]
    close = "offer:nids-d-iles"
    name = "x"
    [[offer]]
    name = "Bateau"
    kind = "cruise"
    lon = 0
    lat = 50.6
    colour = "red"
    """
    told = faults(written(tmp_path, bad), written(tmp_path, "name =", "broken.toml"), closed=("nobody",))
    parts = (
        ("offer 1", "kind: expected one of"),
        ("offer 1", "commune: expected a commune of the destination, got 'Paris'"),
        ("offer 2", "lundi midi"),
        ("offer 3", "change: Unknown offer"),
        ("offer 4", "expected nothing beside close"),
        ("offer 5", "'colour': no such field"),
        ("broken.toml", "is no TOML"),
        ("close", "Unknown offer 'nobody'"),
    )
    assert len(told) == len(parts)
    assert all(any(a in fault and b in fault for fault in told) for a, b in parts)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('name = "!"\nkind = "bar"\ncommune = "Lestrem"', "name: expected a name"),
        ('name = "x"\nkind = "bar"\nlon = 2.6', "lon, lat: expected degrees"),
        ('name = "x"\nkind = "bar"\nlon = 0.0\nlat = 50.6', "expected a point in the destination"),
        ('name = "x"\nkind = "bar"\ncommune = "Lestrem"\ncapacity = 0', "capacity.persons"),
        (
            'name = "x"\nkind = "cruise"\ncommune = "Lestrem"\ncarries_to = "mooring:x"\ncarries_min = 9',
            "carries_to: expected the id of a mooring",
        ),
        ("offer = 3", "expected the fields of one offer, or a list"),
    ],
)
def test_what_cannot_be_is_told(tmp_path: Path, text: str, why: str) -> None:
    """A name without letters, half a point, one by the sea, no place for anybody, a boat to nowhere."""
    assert any(why in fault for fault in faults(written(tmp_path, text)))


@pytest.mark.parametrize("kind", ['"nope"', "3", '["bar"]'])
def test_change_to_no_kind_is_told(tmp_path: Path, kind: str) -> None:
    """Even beside a price, whose unit would be that of the kind."""
    text = f'change = "offer:nids-d-iles"\nkind = {kind}\nprice_ct = 100'
    assert any("kind: expected one of" in fault for fault in faults(written(tmp_path, text)))


def test_truth_is_no_degree(tmp_path: Path) -> None:
    """True counts as one elsewhere."""
    text = 'name = "x"\nkind = "bar"\nlon = true\nlat = false'
    assert "lon, lat: expected degrees" in faults(written(tmp_path, text))[0]


@pytest.mark.parametrize(
    "who", ['name = "x"\nkind = "bar"\ncommune = "Lestrem"', 'change = "offer:nids-d-iles"']
)
@pytest.mark.parametrize(
    ("said", "whys"),
    [
        ('unit = "person"\nchild_ct = 5', ["child_ct: expected price_ct", "unit: expected price_ct"]),
        ("price_ct = 5\n[price]\nadult_ct = 4", ["price: expected either price or price_ct"]),
    ],
)
def test_no_part_of_a_price_is_passed_over(tmp_path: Path, who: str, said: str, whys: list[str]) -> None:
    """Neither of an offer that is added nor of one that is changed."""
    told = faults(written(tmp_path, f"{who}\n{said}"))
    assert len(told) == len(whys)
    assert all(why in fault for fault, why in zip(told, whys, strict=True))


@pytest.mark.parametrize("sign", ["\\u0000", "\\u001b", "\\n", "\\u202e"])
def test_control_characters_are_told(tmp_path: Path, sign: str) -> None:
    """In a name that is new, in one that is changed, and in any other text; the telling has none of them."""
    new = written(tmp_path, f'name = "a{sign}b"\nkind = "bar"\ncommune = "Lestrem"')
    change = written(tmp_path, f'change = "offer:nids-d-iles"\nname = "a{sign}b"', "change.toml")
    label = written(tmp_path, f'change = "offer:donuts-boat"\nlabels = ["a{sign}b"]', "label.toml")
    told = faults(new, change, label)
    assert ["name: " in told[0], "name: " in told[1], "labels: " in told[2]] == [True] * 3
    assert all("without control characters" in fault and fault.isprintable() for fault in told)


def test_large_file_is_told(tmp_path: Path) -> None:
    """It is not read."""
    (fault,) = faults(written(tmp_path, f"{LODGING}#{'x' * 2**20}"))
    assert "is larger than 1 MB" in fault


def test_too_many_offers_are_told(tmp_path: Path) -> None:
    """Of all files together, those that close counted one by one."""
    close = written(tmp_path, f"close = {['nobody'] * 200}", "close.toml")
    assert faults(written(tmp_path, LODGING), close) == ("offer: expected at most 200 offers, got 201.",)


def test_same_offer_twice_is_told(tmp_path: Path) -> None:
    """In one file and the other; and an offer cannot be changed and closed."""
    twice = faults(written(tmp_path, LODGING), written(tmp_path, LODGING, "again.toml"))
    assert "stands there twice" in twice[0]
    change = written(tmp_path, 'change = "offer:nids-d-iles"\ncapacity = 2', "change.toml")
    assert "is also changed" in faults(change, closed=("offer:nids-d-iles",))[0]


def test_nothing_supposed_is_told() -> None:
    """There is nothing to find out."""
    assert "expected an offer to add, to change or to close" in faults()[0]
