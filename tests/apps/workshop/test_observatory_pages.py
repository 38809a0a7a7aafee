"""The observatory in the workshop."""

import json

import pytest
from sqlalchemy import delete

from apps.observatory.drawn import drawn_communes
from apps.observatory.gathered import gather_composed
from apps.observatory.observe import observe
from apps.observatory.trials import Trials
from apps.products.product import Product
from apps.season.season import Season, season_requests
from apps.season.shipment import pack, unpack
from apps.store.observations import keep_observation
from apps.store.products import add_product
from apps.store.schema import observations
from apps.store.stays import keep_stays
from tests.apps.observatory.conftest import here_and_now
from tests.apps.serving import SATURDAY, SUNDAY

OBSERVATORY = "/bureau/observatoire"


@pytest.fixture(scope="module")
def seen():
    """Observe one weekend of couples from Béthune, and return its figures, its map and its stay."""
    trials = Trials(shipment=pack(None, None), engine=here_and_now)
    here = unpack(trials.shipment)
    season = Season(
        first=SATURDAY, last=SUNDAY, segments=("couples-gourmets",), stations=("station:bethune",)
    )
    outcomes = trials.run(request.to_json() for request in season_requests(season, here.catalogue))
    gathered = gather_composed(outcomes.values(), here.catalogue)
    figures = observe(gathered, here, trials)
    return figures, drawn_communes(figures, here.network), gathered.sights[0].file


@pytest.fixture
def kept(bureau, seen):
    """Keep them in the store of the workshop for one test."""
    with bureau.store.writing() as db:
        keep_observation(db, *seen[:2])
    yield
    with bureau.store.writing() as db:
        db.execute(delete(observations))


def test_where_nothing_was_observed_the_command_is_told(signed, reader):
    """Whoever is signed in may look."""
    page = signed(reader).get(OBSERVATORY)
    assert page.status_code == 200
    assert "fluvestre observatory --out" in page.text


def test_who_is_not_signed_in_sees_nothing(desk):
    """They are led to where they can sign in."""
    assert desk.get(OBSERVATORY).status_code == 303


@pytest.mark.usefixtures("kept")
def test_the_last_observation_is_shown_in_the_readers_language(signed, reader):
    """All parts, nothing inline, and the page stands in the navigation."""
    desk = signed(reader)
    page = desk.get(OBSERVATORY).text
    for told in ("Robustesse", "Grand&#39;Place de Béthune", 'aria-current="page">Observatoire'):
        assert told in page
    assert "style=" not in page
    assert "changé depuis" not in page
    desk.get("/bureau/langue/en")
    assert "Robustness" in desk.get(OBSERVATORY).text


@pytest.mark.usefixtures("kept")
def test_offers_of_the_offices_own_products_are_marked(signed, reader, bureau, office, seen):
    """Those of no other office."""
    desk = signed(reader)
    assert "dans vos produits" not in desk.get(OBSERVATORY).text
    stay = json.loads(seen[2])["id"]
    product = Product(
        id=f"product:own-{office.id}",
        office=office.id,
        stay=stay,
        title={"fr": "Week-end"},
        languages=("fr",),
    )
    with bureau.store.writing() as db:
        keep_stays(db, "own", ("c", "n"), [seen[2]])
        add_product(db, product, None)
    assert "dans vos produits" in desk.get(OBSERVATORY).text


def test_figures_of_other_data_are_told_as_such(signed, reader, bureau, seen):
    """They are shown all the same."""
    with bureau.store.writing() as db:
        keep_observation(db, {**seen[0], "catalogue": "older"}, seen[1])
    page = signed(reader).get(OBSERVATORY).text
    with bureau.store.writing() as db:
        db.execute(delete(observations))
    assert "a changé depuis" in page
