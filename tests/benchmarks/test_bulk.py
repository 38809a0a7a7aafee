"""The benchmark of a season measures a season."""

from pathlib import Path

import pytest

pytest.importorskip("benchmarks", reason="the benchmarks are not shipped")

from apps.season.shipment import pack
from benchmarks.bulk import _alone, _shown, sample


def test_sample_is_of_a_whole_season() -> None:
    """Dates of a station follow each other, and segments and stations are many."""
    requests = sample(pack(None, None), 104)
    assert len(requests) == 104
    assert len({request.arrive for request in requests}) == 26
    assert [r.arrive for r in requests[:26]] == sorted(r.arrive for r in requests[:26])
    assert len({(request.segment.id, request.start) for request in requests}) == 4


def test_solver_is_part_of_the_whole(tmp_path: Path) -> None:
    """What the peer took is less than what the season took, and nothing is missing after it."""
    shipment = pack(None, None)
    overhead, resume = _alone(shipment, sample(shipment, 2), tmp_path)
    assert 0 < overhead["peer_s"] < overhead["ours_s"]
    assert overhead["ratio"] == pytest.approx(overhead["peer_s"] / overhead["ours_s"], rel=0.01)
    assert (resume["work"], resume["size"]) == ("resume", 2)
    assert "the solver alone" in _shown(overhead)
