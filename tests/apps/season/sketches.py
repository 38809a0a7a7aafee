"""Stays in outline, for tests of choosing."""

from dataclasses import replace
from datetime import date

from apps.season.sketch import Sketch

STAY = Sketch(
    id="0" * 16,
    segment="couples-gourmets",
    station="station:bethune",
    first_day=date(2027, 5, 15),
    visits=frozenset({"offer:belfry", "offer:garden"}),
    beds=("offer:inn",),
    meals=frozenset({"offer:table"}),
    landmarks=1,
    gems=1,
    examples=0,
    points=1000,
    persons=2,
    price_ct=30_000,
    rainproof=True,
    spend_ct=(("offer:inn", 20_000), ("offer:table", 10_000)),
)
COMMUNES = {
    "offer:belfry": "Béthune",
    "offer:garden": "Locon",
    "offer:museum": "Lewarde",
    "offer:mill": "Locon",
    "offer:inn": "Robecq",
    "offer:hotel": "Béthune",
    "offer:table": "Béthune",
}


def stay(number: int, **changed: object) -> Sketch:
    """Return another stay, by its number."""
    return replace(STAY, id=f"{number:016x}", **changed)
