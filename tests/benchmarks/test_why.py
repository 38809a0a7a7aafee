"""The benchmark of explanations explains."""

import pytest

pytest.importorskip("benchmarks", reason="the benchmarks are not shipped")

from benchmarks import why
from benchmarks.why import explained, grown, why_not
from graphs import load_network
from offers import load_catalogue


def test_catalogue_grows_by_copies_near_by() -> None:
    """Ids stay unique, the first offers stay themselves, and the same comes out again."""
    catalogue = load_catalogue()
    larger = grown(catalogue, len(catalogue.offers) + 40)
    assert len({offer.id for offer in larger.offers}) == len(catalogue.offers) + 40
    assert set(catalogue.offers) <= set(larger.offers)
    assert larger == grown(catalogue, len(catalogue.offers) + 40)


def test_rows_tell_both_in_one_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each row has our seconds, those of the peer, and their ratio."""
    monkeypatch.setattr(why, "IMPOSSIBLE", {"unconfirmed": why.IMPOSSIBLE["unconfirmed"]})
    monkeypatch.setattr(why, "ASKED", 2)
    catalogue, network = load_catalogue(), load_network()
    (row,) = explained(catalogue, network, 1)
    assert (row["work"], row["name"], row["size"]) == ("explain", "unconfirmed", len(catalogue.offers))
    for one in (row, why_not(catalogue, network, 1)):
        assert one["spread"][0] <= one["ours_s"] <= one["spread"][1]
        assert one["peer"] == "composing"
        assert one["ratio"] > 0
