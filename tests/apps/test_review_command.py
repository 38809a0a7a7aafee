"""``fluvestre products review``."""

import json
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from apps.store.editions import edition
from apps.store.open_store import open_store
from apps.store.products import find_product
from apps.store.stays import stay_file
from itinerary.stay import Stay
from itinerary.stay_json import stay_from_json
from tests.apps.goods import publishable

ID = "product:deux-jours"
Rows = list[dict[str, Any]]
Run = Callable[..., Any]


@pytest.fixture
def database(tmp_path: Path, run: Run) -> str:
    """Put a product on sale."""
    url = f"sqlite:///{tmp_path}/x.sqlite"
    publishable(url)
    assert run("products", "publish", ID, "--database", url).code == 0
    return url


@pytest.fixture
def visit(database: str, run: Run) -> str:
    """Choose a visit of it."""
    row = json.loads(run("products", "review", "--json", "--dry-run", "--database", database).out)
    (product,) = row["products"]
    return str(first_visit(database, product["stay"]))


def first_visit(database: str, stay_id: str) -> str:
    """Find the first visit of a stay."""
    store = open_store(database)
    with store.reading() as db:
        stay: Stay = stay_from_json(json.loads(stay_file(db, stay_id)))
    store.close()
    return next(s.id for day in stay.days for s in day.stops if s.kind == "visit")


def feed(path: Path, change: Callable[[Rows], Rows]) -> Path:
    """Write a catalogue that has changed."""
    rows = json.loads(files("offers").joinpath("data", "catalogue.json").read_text(encoding="utf-8"))
    path.write_text(json.dumps(change(rows)), encoding="utf-8")
    return path


def status(database: str) -> str:
    """Ask how the product stands."""
    store = open_store(database)
    with store.reading() as db:
        found = find_product(db, ID).product.status
    store.close()
    return found


def test_new_feed_is_gone_through(run: Run, database: str, visit: str, tmp_path: Path) -> None:
    """A trial tells and keeps nothing; then the product is repaired, and a second time nothing is left."""
    new = feed(tmp_path / "new.json", lambda rows: [r for r in rows if r["id"] != visit])
    page = tmp_path / "report.html"
    on = ("products", "review", "--catalogue", new, "--database", database, "--lang", "en")
    trial = run(*on, "--dry-run", "--report", page)
    summary = "1 stay broken by an offer that is gone: 1 repaired, 0 need you."
    assert (trial.code, trial.out.splitlines()[0], status(database)) == (0, summary, "published")
    assert trial.out.endswith("A trial: nothing was kept.\n")
    assert summary in page.read_text(encoding="utf-8")
    row = json.loads(run(*on, "--json").out)
    assert (row["kept"]["repaired"], row["summary"], status(database)) == ([ID], [summary], "draft")
    again = run(*on)
    assert again.out.splitlines() == [
        "No stay is broken.",
        "1 stay is as it was.",
        "Kept: 0 as drafts, 0 off sale, 0 to look at.",
    ]
    store = open_store(database)
    with store.reading() as db:
        assert edition(db, "catalogue", row["catalogue"]) == new.read_bytes()
    store.close()


def test_what_needs_a_person_ends_with_one(run: Run, database: str, tmp_path: Path) -> None:
    """Without any lodging there is no such stay: off sale, and the exit says that somebody has to look."""
    new = feed(
        tmp_path / "new.json",
        lambda rows: [r for r in rows if r["kind"] not in LODGINGS],
    )
    ended = run("products", "review", "--catalogue", new, "--database", database)
    assert (ended.code, status(database)) == (1, "withdrawn")
    assert "1 a besoin de vous" in ended.out.splitlines()[0]
    assert run("products", "review", "--catalogue", new, "--database", database).code == 0


LODGINGS = (
    *("hotel", "guesthouse", "self-catering", "unusual-lodging", "hostel", "campsite", "bivouac"),
    "camper-area",
)


def test_what_is_not_understood_ends_with_two(run: Run, database: str, tmp_path: Path) -> None:
    """A language that there is none of, a catalogue that is none: a line, and nothing is changed."""
    (tmp_path / "broken.json").write_text("{", encoding="utf-8")
    for wrong in (("--lang", "nl"), ("--catalogue", tmp_path / "broken.json")):
        ended = run("products", "review", *wrong, "--database", database)
        assert (ended.code, ended.out) == (2, "")
        assert ended.err
    assert run("products", "review", "--office", "nowhere", "--database", database).code == 1
    assert status(database) == "published"
