"""What is wanted of an extract, as columns."""

import numpy as np

from graphs.osm.extract import NOWHERE_E7, Extract

FAR = 700_000_000


def extract() -> Extract:
    """Return two ways of two points each, and one without any."""
    return Extract(
        way_id=np.array([1, 2, 3]),
        tag_set=np.zeros(3),
        name=np.zeros(3),
        first=np.array([0, 2, 4, 4]),
        ref=np.array([1, 2, 3, 4]),
        lon_e7=np.array([26_000_000, 27_000_000, FAR, NOWHERE_E7]),
        lat_e7=np.array([506_000_000, 506_000_000, FAR, NOWHERE_E7]),
        tag_sets=({},),
        names=("",),
        nodes={},
        relations={},
        date="",
    )


def test_inside_a_box() -> None:
    """A way with one point in a box is inside; one without points never is."""
    assert extract().inside((2.65, 50, 3, 51)).tolist() == [True, False, False]
    assert extract().inside((60, 60, 80, 80)).tolist() == [False, True, False]
    assert extract().inside((2.61, 50, 2.62, 51)).tolist() == [False, False, False]


def test_without_a_box() -> None:
    """Without a box, all ways are inside."""
    assert extract().inside(None).tolist() == [True, True, True]
