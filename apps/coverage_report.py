"""What each segment finds and what is missing, as tables, as JSON, and as a map."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from apps.inputs import background_of, open_network
from apps.terminal import list_table
from itinerary.commune_coverage import CommuneCoverage, commune_coverage
from itinerary.coverage import SegmentCoverage, coverage, survey
from itinerary.holes import Hole, holes
from itinerary.segment import load_segments
from itinerary.words import say
from maps.background import Background
from maps.coverage_map import CommuneSpot
from maps.words import Words, load_words
from offers.catalogue import Catalogue

THEMES_SHOWN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageReport:
    """
    What is found and what is missing.

    Parameters
    ----------
    year
        The year surveyed.
    language
        Of whoever reads it.
    segments, holes
        What was found out.
    communes, background
        What the map shows.
    """

    year: int
    language: str
    segments: tuple[SegmentCoverage, ...]
    holes: tuple[Hole, ...]
    communes: tuple[CommuneCoverage, ...]
    background: Background

    @property
    def spots(self) -> tuple[CommuneSpot, ...]:
        """What the map shows of each commune, its holes in words."""
        missing = {
            c.name: self.sentences([h for h in self.holes if h.commune == c.name]) for c in self.communes
        }
        return tuple(CommuneSpot(**asdict(c), holes=missing[c.name]) for c in self.communes)

    @property
    def missing(self) -> tuple[str, ...]:
        """What is missing elsewhere than in one commune, in words."""
        return self.sentences([hole for hole in self.holes if not hole.commune])

    def as_json(self) -> dict[str, Any]:
        """Return the report as plain values."""
        found = [{**asdict(hole), "message": self.sentences([hole])[0]} for hole in self.holes]
        return {
            "year": self.year,
            "segments": {row.segment: _plain(row) for row in self.segments},
            "communes": [asdict(commune) for commune in self.communes],
            "holes": found,
        }

    def as_text(self) -> str:
        """Return the report as tables, and the holes as lines."""
        words = load_words(self.language)
        names = {s.id: s.name[self.language] for s in load_segments()}
        days = [words.weekday(number)[:2] for number in range(7)]
        months = [words.short_month(number) for number in range(1, 13)]
        found = [(names[r.segment], *_counts(r), _themes(r.themes, words)) for r in self.segments]
        open_in = [(names[r.segment], *r.months, *r.weekdays) for r in self.segments]
        missing = "\n".join(f"• {sentence}" for sentence in self.sentences(self.holes))
        counted = list_table(("", *words.groups["coverage"].values(), words.text("by_theme")), found)
        return "\n\n".join((counted, list_table(("", *months, *days), open_in), missing))

    def sentences(self, holes: Iterable[Hole]) -> tuple[str, ...]:
        """
        Say what is missing, a sentence for all holes of one kind at one place.

        Parameters
        ----------
        holes
            Of the report.
        """
        together: dict[tuple[str, str, str, str, int], list[Hole]] = {}
        for hole in holes:
            place = (hole.code, hole.segment, hole.commune, hole.waterway, hole.party)
            together.setdefault(place, []).append(hole)
        return tuple(self._sentence(found) for found in together.values())

    def _sentence(self, holes: Sequence[Hole]) -> str:
        first, names = holes[0], {s.id: s.name[self.language] for s in load_segments()}
        return say(
            f"hole-{first.code}",
            self.language,
            segment=names.get(first.segment, ""),
            commune=first.commune,
            waterway=first.waterway,
            party=first.party,
            list=", ".join(self._item(hole) for hole in holes),
        )

    def _item(self, hole: Hole) -> str:
        words = load_words(self.language)
        if hole.theme:
            return words.code("themes", hole.theme)
        if hole.month is not None:
            return f"{words.month(hole.month)} ({hole.found})"
        if hole.weekday is not None:
            day = words.weekday(hole.weekday)
            return day if hole.commune else f"{day} ({hole.found})"
        return ""


def coverage_report(catalogue: Catalogue, year: int, language: str) -> CoverageReport:
    """
    Survey a catalogue.

    Parameters
    ----------
    catalogue, year
        What, and when.
    language
        Of whoever reads it.

    Returns
    -------
    CoverageReport
        With the holes along the waterways of the embedded network.
    """
    surveyed = survey(catalogue, year)
    background = background_of(open_network(None))
    lines: dict[str, list[Sequence[tuple[float, float]]]] = {}
    for name, line in background.waterways:
        if name:
            lines.setdefault(name, []).append(line)
    return CoverageReport(
        year=year,
        language=language,
        segments=coverage(surveyed),
        holes=holes(surveyed, lines),
        communes=commune_coverage(surveyed),
        background=background,
    )


def _plain(row: SegmentCoverage) -> dict[str, Any]:
    return {name: _listed(value) for name, value in asdict(row).items() if name != "segment"}


def _listed(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _counts(row: SegmentCoverage) -> tuple[int, ...]:
    return row.visits, row.sure, row.holidays, row.meals, row.nights, row.sure_nights


def _themes(counts: Mapping[str, int], words: Words) -> str:
    most = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:THEMES_SHOWN]
    return ", ".join(f"{words.code('themes', theme)} {count}" for theme, count in most)
