"""What a small change is."""

from dataclasses import replace

from apps.repair.proposal import MOST_STOPS, weigh
from itinerary.stay import PriceLine, Stay
from tests.apps.repair.moving import stops_of


def renamed(stay: Stay, names: dict[str, str]) -> Stay:
    """Put other offers in the place of some."""
    days = tuple(
        replace(day, stops=tuple(replace(s, id=names.get(s.id, s.id)) for s in day.stops))
        for day in stay.days
    )
    return replace(stay, days=days)


def costing(stay: Stay, more_ct: int) -> Stay:
    """Make a stay dearer."""
    line = PriceLine(id="x", label="x", unit_ct=more_ct, quantity=1, estimated=False)
    return replace(stay, price=replace(stay.price, lines=(*stay.price.lines, line)))


def test_same_stay_is_a_small_change(stay: Stay) -> None:
    """Nothing is too much of nothing."""
    found = weigh(stay, stay, frozenset())
    assert (found.small, found.distance) == (True, (0, 0, 0))


def test_so_many_stops_and_no_more(stay: Stay) -> None:
    """Two may be others, three are too many."""
    visits = list(dict.fromkeys(stop.id for stop in stops_of(stay, "visit")))
    for many, excess in ((MOST_STOPS, ()), (MOST_STOPS + 1, ("stops",))):
        other = renamed(stay, {i: f"{i}-2" for i in visits[:many]})
        assert weigh(stay, other, frozenset()).excess == excess


def test_stops_that_only_leave_are_counted(stay: Stay) -> None:
    """What leaves counts where nothing comes, and what comes where nothing leaves."""
    days = tuple(replace(day, stops=(day.stops[0], day.stops[-1]), legs=day.legs[:1]) for day in stay.days)
    assert weigh(stay, replace(stay, days=days), frozenset()).excess == ("stops",)
    assert weigh(replace(stay, days=days), stay, frozenset()).excess == ("stops",)


def test_another_bed_only_where_the_bed_is_at_fault(stay: Stay) -> None:
    """Nobody moves guests out of a lodging that nothing is wrong with."""
    bed = stops_of(stay, "night")[0].id
    other = renamed(stay, {bed: "offer:other"})
    assert weigh(stay, other, frozenset({bed})).excess == ()
    assert weigh(stay, other, frozenset({"offer:labanque"})).excess == ("nights",)


def test_price_moves_so_far_and_no_farther(stay: Stay) -> None:
    """A tenth of it, up or down, to the cent."""
    base = costing(stay, -stay.price.total_ct % 1000)
    tenth = base.price.total_ct // 10
    for more_ct, excess in ((tenth, ()), (-tenth, ()), (tenth + 1, ("price",)), (-tenth - 1, ("price",))):
        assert weigh(base, costing(base, more_ct), frozenset()).excess == excess


def test_no_example_comes_into_a_stay(stay: Stay) -> None:
    """An example stands for something that nobody has found yet; one that was there may stay."""
    visit = stops_of(stay, "visit")[0].id
    days = tuple(
        replace(day, stops=tuple(replace(s, demo=s.id == visit) for s in day.stops)) for day in stay.days
    )
    example = replace(stay, days=days)
    assert weigh(stay, example, frozenset()).excess == ("examples",)
    assert weigh(example, example, frozenset()).excess == ()
