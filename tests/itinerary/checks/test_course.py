"""The course of a stay."""


def test_composed_stay_stands(spoil):
    """Tests that nothing is wrong with a stay that nobody touched."""
    assert spoil() == ()


def test_missing_day(spoil):
    """Tests that a stay without its second day is refused."""
    assert "expected the days 2027-05-15 to 2027-05-17, none missing" in spoil(lambda r: r["days"].pop(1))


def test_other_station(spoil):
    """Tests that a stay that ends at another station is refused."""
    found = spoil(lambda r: r["days"][-1]["stops"][-1].update(id="station:lillers"))
    assert "expected to end at station:bethune, ends at station:lillers" in found


def test_train_missed(spoil):
    """Tests that arriving after the train home is refused."""
    found = spoil(
        lambda r: r["days"][-1]["stops"][-1].update(arrive="2027-05-17T18:01", start="2027-05-17T18:01")
    )
    assert "reaches the last station after the train has left" in found


def test_leaves_before_the_train_arrives(spoil):
    """Tests that leaving the first station before 10:00 is refused."""
    found = spoil(lambda r: r["days"][0]["stops"][0].update(end="2027-05-15T09:59", leave="2027-05-15T09:59"))
    assert "leaves the first station before the train arrives" in found


def test_other_bed_in_the_morning(spoil, row):
    """Tests that waking up elsewhere than where one went to bed is refused."""
    other = row["days"][1]["stops"][-1]["id"]
    found = spoil(lambda r: r["days"][1]["stops"][0].update(id=other))
    assert "2027-05-16: does not begin where 2027-05-15 ended" in found


def test_same_bed_twice_on_an_itinerant_stay(spoil):
    """Tests that a star under the name of an itinerant stay is refused."""
    found = spoil(lambda r: r["request"].update(travel="star"))
    assert any(v.startswith("expected 1 beds of a stay that is star") for v in found)


def test_times_out_of_order(spoil):
    """Tests that a visit that ends before it starts is refused."""
    found = spoil(lambda r: r["days"][0]["stops"][1].update(end="2027-05-15T06:00"))
    assert "2027-05-15 stop 2: times are not in order" in found


def test_leg_without_its_time(spoil):
    """Tests that a leg that takes an hour more than there is is refused."""
    found = spoil(lambda r: r["days"][0]["legs"][0].update(duration_s=36000))
    assert any(v.startswith("2027-05-15 leg 1: takes 36000 s, has") for v in found)
