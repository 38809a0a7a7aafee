"""Products on the command line."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from maps.words import load_words
from tests.apps.goods import publishable

ID = "product:deux-jours"


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Keep a draft that can be published, and tell where."""
    url = f"sqlite:///{tmp_path_factory.mktemp('goods')}/x.sqlite"
    publishable(url)
    return url


def test_product_goes_on_sale_and_off(run: Callable[..., Any], database: str, tmp_path: Path) -> None:
    """It is listed, shown, published, exported and withdrawn; nothing is exported before and after."""
    on = ("--database", database)
    assert run("products", "export", "--out", tmp_path / "early", *on).code == 1
    assert run("products", "publish", ID, *on).out == f"{ID}: published\n"
    (row,) = json.loads(run("products", "list", "--json", "--status", "published", *on).out)
    assert (row["id"], row["version"]) == (ID, 2)
    exported = run("products", "export", "--out", tmp_path / "s", *on)
    assert exported.code == 0
    assert run("products", "withdraw", ID, *on).out == f"{ID}: withdrawn\n"
    assert run("products", "export", "--out", tmp_path / "late", *on).code == 1
    assert not (tmp_path / "late").exists()


def test_export_has_the_offices_price_and_its_words(
    run: Callable[..., Any], database: str, tmp_path: Path
) -> None:
    """The platform, the static folder and the carnet tell the same product."""
    on = ("--database", database)
    run("products", "publish", ID, *on)
    run("products", "export", "--out", tmp_path, *on)
    with (tmp_path / "weekends.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    (listed,) = json.loads((tmp_path / "site" / "products.json").read_text())["products"]
    assert row["id"] == listed["id"] == ID
    assert round(float(row["price_from"]) * 100) == listed["adult_ct"] + listed["tourist_tax_ct"]
    assert row["price_basis"].startswith(load_words("fr").money(listed["adult_ct"]))
    assert row["title"] == listed["title"]["fr"]
    assert "office@example.org" in row["contact"]
    assert (tmp_path / "site" / "index.html").exists()
    assert (tmp_path / "site" / "stays" / f"{listed['stay']}.json").exists()
    assert (tmp_path / "carnets" / "deux-jours.pdf").read_bytes().startswith(b"%PDF")
    sold = json.loads((tmp_path / "site" / "stays" / f"{listed['stay']}.json").read_text())
    assert sold["price"]["lines"][0]["unit_ct"] == listed["adult_ct"]
    page = json.loads((tmp_path / "pages" / "deux-jours.jsonld").read_text())
    assert page["name"] == listed["title"]["fr"]
    assert round(float(page["offers"]["price"]) * 100) == sold["price"]["total_ct"]
    run("products", "withdraw", ID, *on)


def test_what_stands_in_the_way_is_told(run: Callable[..., Any], database: str) -> None:
    """A draft that is shown says what is missing; what cannot be done is said in a line."""
    on = ("--database", database)
    told = json.loads(run("products", "show", ID, *on).out)
    assert {o["level"] for o in told["obstacles"]} <= {"obstacle", "warning"}
    missing = run("products", "publish", "product:none", *on)
    assert (missing.code, missing.err) == (1, "no product 'product:none'.\n")
    assert run("products", "list", "--status", "sold", *on).code == 2
    assert run("products", "export", "--out", "x", "--lang", "xx", *on).code == 2


def test_products_are_told_by_the_data_that_is_served(
    run: Callable[..., Any], database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A catalogue that the settings name is the one that is looked into, and not the embedded one."""
    monkeypatch.setenv("FLUVESTRE_CATALOGUE", str(tmp_path / "none.json"))
    for words in (("show", ID), ("publish", ID), ("export", "--out", tmp_path / "x")):
        ended = run("products", *words, "--database", database)
        assert ended.code == 2
        assert "none.json" in ended.err
