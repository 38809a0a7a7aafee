"""Legs of a stay."""


def longest(row):
    """Return the longest leg by bike, with its place in the stay."""
    legs = [(leg, d, i) for d, day in enumerate(row["days"]) for i, leg in enumerate(day["legs"])]
    return max((x for x in legs if x[0]["mode"] == "cycle"), key=lambda x: x[0]["distance_m"])


def test_faster_than_the_network(spoil):
    """Tests that a leg ridden in half its time is refused."""

    def hurry(row):
        leg, _, _ = longest(row)
        leg["duration_s"] //= 2

    assert any("the network needs" in v for v in spoil(hurry))


def test_line_shorter_than_said(spoil):
    """Tests that a leg whose distance is not that of its line is refused."""

    def stretch(row):
        longest(row)[0]["distance_m"] *= 2

    assert any("its line is" in v for v in spoil(stretch))


def test_line_that_leads_elsewhere(spoil):
    """Tests that a leg that ends a kilometre from its stop is refused."""

    def bend(row):
        longest(row)[0]["line"][-1] = [2.0, 50.5]

    assert any("does not join its stops" in v for v in spoil(bend))


def test_leg_of_other_stops(spoil):
    """Tests that a leg that says it joins others than the stops it stands between is refused."""
    found = spoil(lambda r: r["days"][0]["legs"][1].update({"from": 7, "to": 1}))
    assert "2027-05-15 leg 2: says from 7 to 1, joins the stops 1 and 2, counted from 0" in found


def test_stop_and_line_at_the_pole(spoil):
    """Tests that coordinates where no metre can be measured are violations like any others."""

    def send(row):
        row["days"][0]["stops"][1].update(lat=-90.0)
        row["days"][0]["legs"][0]["line"][-1] = [2.6, -90.0]

    assert any("stands elsewhere than in the catalogue" in v for v in spoil(send))


def test_cap(spoil):
    """Tests that a day of more kilometres than asked for is refused."""
    assert any("the cap is 1 km" in v for v in spoil(lambda r: r["request"].update(max_cycle_km_day=1)))


def test_banned_mode(spoil):
    """Tests that a bike on a stay on foot that bans bikes is refused."""
    found = spoil(lambda r: r["request"].update(mode="walk", ban_modes=["cycle"]))
    assert any(v.endswith("cycle is banned") for v in found)


def test_rides_in_the_dark(spoil):
    """Tests that a leg by bike that arrives at 23:00 is refused."""

    def delay(row):
        _, day, i = longest(row)
        date = row["days"][day]["date"]
        row["days"][day]["stops"][i + 1].update(arrive=f"{date}T23:00")

    assert any("rides after sunset" in v for v in spoil(delay))


def test_sketch_shown_as_surveyed(spoil):
    """Tests that a sketched leg that does not say so is refused."""
    found = spoil(lambda r: longest(r)[0].update(sketched=False))
    assert any(v.endswith("is a sketch and does not say so") for v in found)


def test_route_that_does_not_exist(spoil):
    """Tests that a leg along a route of no network is refused."""
    assert any(
        v.endswith("EV99 is no route of the network")
        for v in spoil(lambda r: longest(r)[0].update(routes=["EV99"]))
    )
