"""The seven *ressourcements* by which the weekend platform of the region sorts its stays."""

from types import MappingProxyType

from graphs.mode import Mode
from itinerary.stay import Stay

RESSOURCEMENTS = MappingProxyType(
    {
        "physique": frozenset(
            {"mode:cycle", "mode:walk", "theme:cycling", "theme:walking", "kind:sport", "kind:nautical"}
        ),
        "mental": frozenset(
            {
                "theme:heritage",
                "theme:culture",
                "theme:industry",
                "theme:mining",
                "kind:museum",
                "kind:castle",
            }
            | {"kind:guided-visit", "kind:industrial"}
        ),
        "émotionnel": frozenset(
            {"theme:memory", "theme:family", "kind:memorial", "kind:animal", "kind:show", "kind:leisure"}
        ),
        "sensoriel": frozenset(
            {"theme:gastronomy", "theme:terroir", "theme:nature", "theme:wellness", "kind:tasting"}
            | {"kind:brewery", "kind:producer", "kind:wellness", "kind:garden"}
        ),
        "relationnel": frozenset(
            {"theme:festive", "theme:inclusion", "kind:table-d-hotes", "kind:guinguette", "kind:escape-game"}
            | {"kind:market"}
        ),
        "créatif": frozenset({"theme:art-deco", "kind:workshop"}),
        "spirituel": frozenset({"kind:memorial", "theme:memory"}),
    }
)
"""
What a stay has to hold for each, in the order of the platform.

``theme:`` and ``kind:`` are reasons for which a visit or a meal was chosen, ``mode:`` is how the stay travels
for `LEAST_M` or more. The platform publishes no rule: this table is ours.
"""
LEAST_M = 5000
"""Less than this by a mode is a way to somewhere, and no exercise."""


def ressourcements(stay: Stay) -> tuple[str, ...]:
    """
    Say which of the seven a stay gives.

    Parameters
    ----------
    stay
        The stay.

    Returns
    -------
    tuple of str
        Names of `RESSOURCEMENTS`, in its order; empty if nothing in the stay speaks for any.
    """
    held = {
        reason.term
        for day in stay.days
        for stop in day.stops
        for reason in stop.why
        if reason.points > 0 and stop.kind in {"visit", "meal"}
    }
    legs = [leg for day in stay.days for leg in day.legs]
    lengths_m = {mode: sum(leg.distance_m for leg in legs if leg.mode == mode) for mode in Mode}
    held |= {f"mode:{mode}" for mode, length_m in lengths_m.items() if length_m >= LEAST_M}
    return tuple(name for name, terms in RESSOURCEMENTS.items() if terms & held)
