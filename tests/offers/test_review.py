"""What an office has to complete."""

from collections import Counter

from offers import load_catalogue, review


def test_every_example_and_every_unknown_is_found_once():
    """Tests that counts by code are those of the offers."""
    catalogue = load_catalogue()
    found = Counter(f.code for f in review(catalogue))
    assert found["example"] == sum(o.demo for o in catalogue.offers)
    assert found["hours-unknown"] == sum(o.hours.spec is None for o in catalogue.offers)
    assert found["commune-point"] == sum(o.place.precision == "commune" for o in catalogue.offers)


def test_stated_access_is_not_called_unknown():
    """Tests that the belfry, whose access the contract states, is not listed as unknown."""
    unknown = [f.message for f in review(load_catalogue()) if f.code == "access-unknown"]
    assert not any("offer:beffroi-de-bethune " in message for message in unknown)
