"""Price and value of a stay."""

from tests.itinerary.checks.conftest import stops


def test_cheaper_line(spoil):
    """Tests that a price line a euro below the catalogue's is refused."""

    def lower(row):
        row["price"]["lines"][0]["unit_ct"] -= 100

    assert "price: its lines are not those of the stops" in spoil(lower)


def test_line_shown_as_known(spoil):
    """Tests that an estimated price that passes for known is refused."""

    def pretend(row):
        line = next(p for p in row["price"]["lines"] if p["estimated"])
        line["estimated"] = False

    assert "price: its lines are not those of the stops" in spoil(pretend)


def test_over_budget(spoil):
    """Tests that a stay dearer than its budget is refused."""
    found = spoil(lambda r: r["request"].update(budget_ct=100))
    assert any(v.endswith("the limit is 100 ct") for v in found)


def test_points_that_do_not_add_up(spoil):
    """Tests that an objective above the sum of its terms is refused."""
    found = spoil(lambda r: r["proof"].update(objective=r["proof"]["objective"] + 1))
    assert any(v.startswith("value: the points add up to") for v in found)


def test_reasons_of_another_segment(spoil):
    """Tests that a reason that the segment does not give is refused."""

    def praise(row):
        visit = stops(row, "visit")[0]
        visit["why"][0]["points"] += 10
        visit["points"] += 10
        row["proof"]["objective"] += 10

    assert any("its reasons are not those of the segment" in v for v in spoil(praise))
