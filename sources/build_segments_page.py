"""Build `docs/segments.md`: the client segments of the contract, and the sentence each rests on."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from itinerary import Segment, load_segments
from itinerary.clock import hhmm

PAGE = Path(__file__).resolve().parents[1] / "docs" / "segments.md"
STRONGEST = 5
HEAD = """# The client segments

Generated from [`itinerary/data/segments.toml`](../itinerary/data/segments.toml) by
`sources/build_segments_page.py`. The contract gives the markets, what a segment looks for and what it is
offered. It gives no speed, distance, hour or price: those are estimates, and each value of the file says so
beside it. Inclusion is not a segment: `--need` and `--tight-budget` go with every segment.
"""


def page(segments: Sequence[Segment]) -> str:
    """Return the page."""
    return "\n".join((HEAD, *_who(segments), *_how_far(segments), *_when(segments), *_tastes(segments), ""))


def _who(segments: Sequence[Segment]) -> Iterator[str]:
    yield "## Who they are\n"
    yield "A party is adults, then the ages of the children; a request may change it.\n"
    yield from _table(
        ("segment", "name", "markets", "party", "what it rests on in the contract"),
        [(f"`{s.id}`", s.name["fr"], ", ".join(s.markets), _party(s), s.source) for s in segments],
    )


def _how_far(segments: Sequence[Segment]) -> Iterator[str]:
    yield "\n## How they move\n"
    yield "Who is *itinerant* sleeps elsewhere each night; a *star* has one bed. The caps are hard limits of"
    yield "a day. Speeds are those on a good, level way, stops not counted.\n"
    yield from _table(
        ("segment", "mode", "travel", "by bike, at most", "speed", "on foot, at most", "speed"),
        [
            (f"`{s.id}`", s.mode, s.travel, _riding(s), f"{s.cycle_kmh:g} km/h",
             f"{s.max_walk_km_day:g} km", f"{s.walk_kmh:g} km/h")
            for s in segments
        ],
    )  # fmt: skip


def _when(segments: Sequence[Segment]) -> Iterator[str]:
    yield "\n## A day, and what it costs\n"
    yield "A meal starts within its hours. The guide is a soft aim for the whole party and one day: a night,"
    yield "two meals and the visits.\n"
    yield from _table(
        ("segment", "day", "lunch starts", "dinner starts", "visits, at most", "guide a day"),
        [
            (f"`{s.id}`", _span(s.day_start_min, s.day_end_min), _span(*s.lunch_min), _span(*s.dinner_min),
             str(s.visits_day), f"{s.budget_guide_ct / 100:g} €")
            for s in segments
        ],
    )  # fmt: skip


def _tastes(segments: Sequence[Segment]) -> Iterator[str]:
    yield "\n## What they come for\n"
    yield f"The {STRONGEST} strongest tastes of each, out of 100; the file has them all.\n"
    yield from _table(
        ("segment", "themes", "kinds of offer"),
        [(f"`{s.id}`", _strongest(dict(s.themes)), _strongest(dict(s.kinds))) for s in segments],
    )


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    for cells in (heads, ("---",) * len(heads), *rows):
        yield f"| {' | '.join(cells)} |"


def _party(segment: Segment) -> str:
    children = f" + {', '.join(map(str, segment.children))}" if segment.children else ""
    return f"{segment.adults}{children}"


def _riding(segment: Segment) -> str:
    km, minutes = segment.max_cycle_km_day, segment.max_cycle_min_day
    return f"{km:g} km, {minutes} min" if km else "nobody rides"


def _span(start_min: int, end_min: int) -> str:
    return f"{hhmm(start_min)}–{hhmm(end_min)}"


def _strongest(tastes: dict[str, int]) -> str:
    ranked = sorted(tastes.items(), key=lambda taste: (-taste[1], taste[0]))
    return ", ".join(f"{name} {weight}" for name, weight in ranked[:STRONGEST])


if __name__ == "__main__":
    PAGE.write_text(page(load_segments()), encoding="utf-8")
