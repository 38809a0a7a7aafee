"""What a season brings to each commune."""

from apps.observatory.communes import commune_figures
from itinerary.commune_coverage import commune_coverage
from itinerary.coverage import survey
from tests.apps.observatory.goods import catalogue_of, offer
from tests.apps.season.sketches import stay

VILLAGE = catalogue_of(
    (
        offer("belfry"),
        offer("garden", commune="Locon"),
        offer("inn", kind="hotel", commune="Robecq"),
        offer("table", kind="restaurant"),
    )
)


def test_nights_are_those_of_guests_and_all_communes_are_told() -> None:
    """Two stays of two people, one of three; where nobody comes there is nothing."""
    stays = [stay(1), stay(2, persons=3, segment="fun-family", visits=frozenset({"offer:belfry"}))]
    rows = {
        row["name"]: row for row in commune_figures(stays, commune_coverage(survey(VILLAGE, 2027)), VILLAGE)
    }
    assert rows["Robecq"]["gets"] == {"stays": 2, "visits": 0, "meals": 0, "nights": 5}
    assert rows["Béthune"]["gets"] == {"stays": 2, "visits": 2, "meals": 2, "nights": 0}
    assert rows["Locon"]["gets"]["visits"] == 1
    assert (rows["Béthune"]["segments"], rows["Locon"]["segments"]) == (2, 1)
    assert rows["Merville"]["gets"] == {"stays": 0, "visits": 0, "meals": 0, "nights": 0}
    assert (rows["Merville"]["epci"], rows["Béthune"]["epci"]) == ("CCFL", "CABBALR")


def test_those_with_most_stays_come_first() -> None:
    """Of several with as many, the one with most nights."""
    rows = commune_figures([stay(1)], commune_coverage(survey(VILLAGE, 2027)), VILLAGE)
    assert [row["name"] for row in rows[:3]] == ["Robecq", "Béthune", "Locon"]
