"""Places that are attached."""

import numpy as np
import pytest

from graphs.errors import UnknownPlaceError
from graphs.mode import LAND
from graphs.places import TRAVELLERS, Attachment, no_places
from tests.graphs.small import placed


def test_attachment_wants_to_be_reached_on_land() -> None:
    """Unless it says otherwise; its point has the decimals of a leg."""
    inn = Attachment(id="inn", lon=2.60000049, lat=50.6000005)
    assert inn.modes == LAND
    assert inn.point == (2.6, round(50.6000005, 6))


def test_places_are_found_by_id() -> None:
    """In the order asked for, as often as asked for."""
    places = placed((0, 0.5, 0), (1, 0.5, 0))
    assert places.rows(["p1", "p0", "p1"]).tolist() == [1, 0, 1]
    assert places.rows([]).tolist() == []
    assert places.attachment("p1") is places.attachments[1]
    assert "p0" in places
    assert "p2" not in places
    assert len(places) == 2


def test_unknown_place_is_told() -> None:
    """By its id."""
    with pytest.raises(UnknownPlaceError, match="atlantis is not attached to the network"):
        placed((0, 0.5, 0)).rows(["p0", "atlantis"])
    with pytest.raises(UnknownPlaceError, match="atlantis"):
        no_places().attachment("atlantis")


def test_columns_cannot_be_written() -> None:
    """Those of each traveller, of the agreed types."""
    places = placed((0, 0.5, 0))
    assert places.edge.shape == (1, len(TRAVELLERS))
    assert (places.edge.dtype, places.side.dtype) == (np.int32, np.int8)
    with pytest.raises(ValueError, match="read-only"):
        places.edge[0] = 1
    assert no_places().share.shape == (0, len(TRAVELLERS))
