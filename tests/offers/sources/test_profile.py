"""What columns and codes of a feed mean, as embedded and as an office completes it."""

from importlib.resources import files
from pathlib import Path

import pytest

from offers.errors import DamagedFileError
from offers.sources.profile import FEEDS, load_profile, profile_feed


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "own.toml"


@pytest.mark.parametrize("feed", FEEDS)
def test_every_feed_has_a_profile(feed: str, own: Path) -> None:
    """An empty file of the office changes nothing in it."""
    own.write_text("", encoding="utf-8")
    assert load_profile(feed)
    assert load_profile(feed, own) == load_profile(feed)


def test_office_comes_before_us(own: Path) -> None:
    """Its entries stand first, its value counts where both have one, and ours stay."""
    first = next(iter(load_profile("sheet")["kinds"]))
    own.write_text(f'[kinds]\n"péniche" = "unusual-lodging"\n"{first}" = "bivouac"\n', encoding="utf-8-sig")
    found = load_profile("sheet", own)["kinds"]
    assert list(found)[:2] == ["péniche", first]
    assert found[first] == "bivouac"
    assert set(load_profile("sheet")["kinds"]) < set(found)
    assert load_profile("sheet", own)["columns"] == load_profile("sheet")["columns"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[colonnes]\nnom = 1\n", "colonnes: a profile of sheet has the tables"),
        ('kinds = "hotel"\n', "kinds: expected a table, got 'hotel'"),
        ("[kinds\n", "the file: "),
    ],
)
def test_file_that_is_no_profile_is_refused_with_its_place(own: Path, text: str, told: str) -> None:
    """A table that nobody reads would be silently useless."""
    own.write_text(text, encoding="utf-8")
    with pytest.raises(DamagedFileError) as error:
        load_profile("sheet", own)
    assert told in str(error.value)


def test_file_in_another_encoding_is_refused(own: Path) -> None:
    """A profile is UTF-8."""
    own.write_bytes('[kinds]\n"péniche" = "hotel"\n'.encode("cp1252"))
    with pytest.raises(DamagedFileError, match="not UTF-8"):
        load_profile("sheet", own)


def test_missing_file_is_told(own: Path) -> None:
    """By its name."""
    with pytest.raises(DamagedFileError, match=r"own\.toml"):
        load_profile("sheet", own)


@pytest.mark.parametrize(("text", "feed"), [("", "sheet"), ('feed = "osm"\n', "osm")])
def test_profile_says_which_feed_it_is_for(own: Path, text: str, feed: str) -> None:
    """The office's list, unless it says otherwise; the word itself is no table."""
    own.write_text(text, encoding="utf-8")
    assert profile_feed(own) == feed
    assert load_profile(feed, own) == load_profile(feed)


@pytest.mark.parametrize("text", ['feed = "gtfs"\n', "feed = 3\n"])
def test_feed_without_profile_is_refused(own: Path, text: str) -> None:
    """A timetable has no codes to explain."""
    own.write_text(text, encoding="utf-8")
    with pytest.raises(DamagedFileError, match="feed: expected one of"):
        profile_feed(own)


@pytest.mark.parametrize(
    ("feed", "text", "told"),
    [
        ("sheet", "[columns]\nname = 5\n", "columns.name: expected a list of texts, got 5"),
        ("sheet", "[columns]\nname = [5, [1]]\n", "columns.name: expected a list of texts, got [5, [1]]"),
        ("sheet", "[columns]\nname = {a = 1}\n", "columns.name: expected a list of texts, got {'a': 1}"),
        (
            "sheet",
            "[columns]\nkind = [1979-05-27]\n",
            "columns.kind: expected a list of texts, got [",
        ),
        ("sheet", "[columns]\nname.b.c = 'x'\n", "columns.name: expected a list of texts, got {"),
        ("sheet", "[kinds]\nferme = ['hotel']\n", "kinds.ferme: expected text, got ['hotel']"),
        ("sheet", "[defaults]\nkind = ['hotel']\n", "defaults.kind: expected text or a whole number or"),
        ("datatourisme", "[days]\nMonday = true\n", "days.Monday: expected a whole number, got True"),
        ("datatourisme", "[counts]\nBed = 'beds'\n", "counts.Bed: expected a table, got 'beds'"),
        ("randonnee", "[practices]\nx = {mode = ['a']}\n", "practices.x.mode: expected text, got ['a']"),
    ],
)
def test_value_of_another_shape_is_refused(own: Path, feed: str, text: str, told: str) -> None:
    """The shapes are those of the embedded values of the same table."""
    own.write_text(text, encoding="utf-8")
    with pytest.raises(DamagedFileError) as error:
        load_profile(feed, own)
    assert told in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("text", ["a = " + "[" * 5000, "a = " + "9" * 5000, "kinds" + ".a" * 5000 + " = 1"])
def test_value_beyond_measure_is_told_in_one_line(own: Path, text: str) -> None:
    """Brackets without end, a number without end, tables within tables without end."""
    own.write_text(text, encoding="utf-8")
    with pytest.raises(DamagedFileError) as error:
        load_profile(profile_feed(own), own)
    assert len(str(error.value)) < 500


def test_text_stands_for_a_list_of_one(own: Path) -> None:
    """It is no list of its letters; where a table holds several shapes, each of them may stand there."""
    own.write_text('[columns]\nname = "Qui"\n', encoding="utf-8")
    assert load_profile("sheet", own)["columns"]["name"] == ["Qui"]
    own.write_text('[practices]\nluge = {mode = "walk", themes = "nature"}\n', encoding="utf-8")
    assert load_profile("randonnee", own)["practices"]["luge"] == {"mode": "walk", "themes": ["nature"]}
    own.write_text('[days]\npont = [0, 4]\nveille = "x"\n', encoding="utf-8")
    assert load_profile("tourinsoft", own)["days"]["pont"] == [0, 4]


@pytest.mark.parametrize("feed", FEEDS)
def test_embedded_profile_fits_itself(feed: str, own: Path) -> None:
    """What stands in it may be written again by an office, table by table."""
    embedded = files("offers").joinpath(f"data/profiles/{feed}.toml").read_text("utf-8")
    own.write_text(embedded, encoding="utf-8")
    assert load_profile(feed, own) == load_profile(feed)
