"""Chooses from a season what an office would sign: no near-duplicates, nobody over-used, nobody forgotten."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from apps.season.programme import Programme, distance
from apps.season.sketch import Sketch

NEAR = 0.35
"""Two programmes of a segment that are less unlike than this are near-duplicates: one of them is enough."""
FRESH_BONUS = 0.6
"""What a provider brings that no chosen programme has yet, as a share of the best worth of the segment."""
WORN_PERCENT = 4
"""What each use of a provider takes from the worth of a programme."""
MIX_BONUS = 0.15
"""What it brings that a programme has both a landmark and a hidden gem, as the contract wants them mixed."""
EXAMPLE_MALUS = 0.5
"""What an example takes that stands for a provider whom the office has still to find."""
NOBODY_YET, NOBODY_THERE = 4, 2
"""A segment that has nothing yet comes first, then one that has nothing from a station."""
LEAST_CAP = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """
    What a selection keeps to.

    Parameters
    ----------
    wanted
        How many programmes, at most.
    provider_percent
        Share of the programmes that a provider may be in.
    commune_percent
        Share of the programmes that may sleep in a commune.
    """

    wanted: int = 120
    provider_percent: int = 15
    commune_percent: int = 30

    @property
    def provider_cap(self) -> int:
        """Programmes that a provider may be in."""
        return max(LEAST_CAP, self.wanted * self.provider_percent // 100)

    @property
    def commune_cap(self) -> int:
        """Programmes that may sleep in a commune."""
        return max(LEAST_CAP, self.wanted * self.commune_percent // 100)


@dataclass(slots=True)
class _Shelf:
    """What has been chosen so far, and how often it uses each provider and commune."""

    rules: Rules
    communes: dict[str, str]
    best: dict[str, int]
    chosen: list[Programme]
    uses: Counter[str]
    nights: Counter[str]
    served: Counter[tuple[str, ...]]

    def worth(self, programme: Programme) -> float:
        """Weigh a programme as things stand: by its points, what is new in it, and what is worn."""
        stay = programme.best
        share = stay.points / max(1, self.best[stay.segment])
        fresh = sum(1 for offer in stay.offers if not self.uses[offer])
        worn = sum(self.uses[offer] for offer in stay.offers)
        mixed = stay.landmarks > 0 and stay.gems > 0
        first = 0 if self.served[stay.segment, stay.station] else NOBODY_THERE
        first += 0 if self.served[(stay.segment,)] else NOBODY_YET
        size = max(1, len(stay.offers))
        return (
            first + share + FRESH_BONUS * fresh / size - WORN_PERCENT / 100 * worn / size
            + (MIX_BONUS if mixed else 0) - (EXAMPLE_MALUS if stay.examples else 0)
        )  # fmt: skip

    def fits(self, stay: Sketch) -> bool:
        """Say whether nobody would be over-used."""
        sleeps = {self.communes[bed] for bed in stay.beds}
        return all(self.uses[offer] < self.rules.provider_cap for offer in stay.offers) and all(
            self.nights[commune] < self.rules.commune_cap for commune in sleeps
        )

    def is_new(self, stay: Sketch) -> bool:
        """Say whether its segment has nothing like it yet."""
        return all(
            distance(stay, other.best) >= NEAR for other in self.chosen if other.best.segment == stay.segment
        )

    def take(self, programme: Programme) -> None:
        stay = programme.best
        self.chosen.append(programme)
        self.uses.update(stay.offers)
        self.nights.update({self.communes[bed] for bed in stay.beds})
        self.served.update([(stay.segment,), (stay.segment, stay.station)])


def select(found: Sequence[Programme], communes: dict[str, str], rules: Rules) -> tuple[Programme, ...]:
    """
    Choose programmes one after the other, each the best as things stand.

    Parameters
    ----------
    found
        All programmes of a season.
    communes
        Where each offer is.
    rules
        What the selection keeps to.

    Returns
    -------
    tuple of Programme
        At most as many as wanted, in the order of choice: first each segment from each station, then what
        brings providers that nobody has met yet. The same for the same programmes.
    """
    best: dict[str, int] = {}
    for programme in found:
        segment = programme.best.segment
        best[segment] = max(best.get(segment, 0), programme.best.points)
    shelf = _Shelf(
        rules=rules,
        communes=communes,
        best=best,
        chosen=[],
        uses=Counter(),
        nights=Counter(),
        served=Counter(),
    )
    left = list(found)
    while left and len(shelf.chosen) < rules.wanted:
        left = [p for p in left if shelf.fits(p.best)]
        ranked = sorted(left, key=lambda p: (-shelf.worth(p), p.best.id))
        pick = next((p for p in ranked if shelf.is_new(p.best)), None)
        if pick is None:
            break
        shelf.take(pick)
        left.remove(pick)
    return tuple(shelf.chosen)
