"""What a what-if found, as plain values and as text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from apps.terminal import list_table
from apps.texts import Texts, load_texts
from apps.what_if.offer_file import estimated
from itinerary.segment import find_segment
from itinerary.what_if.effects import CHANGES, Effect, Effects, Part
from itinerary.what_if.hypothesis import Hypothesis
from maps.what_if_map import NightSpot, SupposedSpot, WhatIfTable, WhatIfView
from offers.catalogue import Catalogue
from offers.communes import load_communes
from offers.offer import Offer
from offers.offer_json import offer_to_json


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """
    What a what-if found.

    Parameters
    ----------
    effects
        On each request of the sample.
    first, last
        The season that was sampled.
    examples
        Whether the planning examples of the catalogue were taken for offers.
    catalogue
        As things are.
    days_out
        Whether only days out were asked for.
    """

    effects: Effects
    first: date
    last: date
    examples: bool
    catalogue: Catalogue
    days_out: bool = False

    @property
    def failed(self) -> int:
        """How many requests failed; nothing is told of them."""
        return sum(effect.before.status == "failed" for effect in self.effects.each)

    def as_json(self) -> dict[str, Any]:
        """Return the report as plain values."""
        effects = self.effects
        supposed = effects.hypothesis
        return {
            "hypothesis": {
                "name": supposed.name,
                "added": [_offer(offer) for offer in supposed.added],
                "changed": [_offer(offer) for offer in supposed.changed],
                "closed": list(supposed.closed),
            },
            "from": self.first.isoformat(),
            "to": self.last.isoformat(),
            "examples": self.examples,
            "days_out": self.days_out,
            "requests": len(effects.each),
            "resolved": effects.resolved,
            "resolved_share": round(effects.share, 4),
            "failed": self.failed,
            "counts": dict(effects.counts),
            "points": effects.points,
            "points_before": effects.points_before,
            "segments": _parts(effects.by_segment()),
            "months": _parts(effects.by_month()),
            "nights": _pairs(effects.nights()),
            "spend_ct": _pairs(effects.spend_ct()),
            "changes": [_change(effect) for effect in effects.each if effect.change != "unchanged"],
        }

    def as_text(self, language: str) -> str:
        """
        Return the report as sentences and tables.

        Parameters
        ----------
        language
            ``fr`` or ``en``.
        """
        tables = (list_table(table.columns, table.rows) for table in self.tables(language))
        return "\n\n".join(
            ("\n".join(self.lines(language)), *tables, load_texts(language).text("what_if_point"))
        )

    def view(self, language: str) -> WhatIfView:
        """
        Return what the map tells.

        Parameters
        ----------
        language
            ``fr`` or ``en``.
        """
        texts, supposed = load_texts(language), self.effects.hypothesis
        title, *lines = self.lines(language)
        offers = [(o, "+", _usual(o, texts, "what_if_supposed")) for o in supposed.added]
        offers += [(o, "~", _usual(o, texts, "what_if_changed")) for o in supposed.changed]
        closed = [(self.catalogue.offer(i), "×") for i in supposed.closed]
        offers += [(o, label, texts.text("what_if_closes", name=o.name)) for o, label in closed]
        names = ("what_if_hypothesis", "what_if_more", "what_if_less")
        more, less = (texts.text(name) for name in names[1:])
        return WhatIfView(
            title=title,
            lines=(*lines, texts.text("what_if_point")),
            supposed=tuple(
                SupposedSpot(name=o.name, lon=o.place.lon, lat=o.place.lat, label=label, facts=(fact,))
                for o, label, fact in offers
            ),
            nights=tuple(_night_spots(self.effects, texts)),
            tables=self.tables(language),
            legend=(texts.text(names[0]), more, less),
        )

    def tables(self, language: str) -> tuple[WhatIfTable, ...]:
        """
        Return the effects by segment, by month and by commune.

        Parameters
        ----------
        language
            ``fr`` or ``en``.
        """
        texts, effects = load_texts(language), self.effects
        segments = {find_segment(s).name[language]: part for s, part in effects.by_segment().items()}
        months = {month_name(month, texts): part for month, part in effects.by_month().items()}
        return (
            _table("what_if_segment", segments, texts),
            _table("what_if_month", months, texts),
            *_nights(effects, texts),
        )

    def lines(self, language: str) -> tuple[str, ...]:
        """
        Say in a few sentences what was supposed and what came of it.

        Parameters
        ----------
        language
            ``fr`` or ``en``.
        """
        texts, effects = load_texts(language), self.effects
        supposed, words = effects.hypothesis, texts.words
        return (
            texts.text("what_if_title", name=supposed.name),
            *_said(supposed, texts),
            *(texts.text("what_if_closes", name=self.catalogue.offer(i).name) for i in supposed.closed),
            texts.text(
                "what_if_sample",
                number=len(effects.each),
                first=words.day(self.first),
                last=words.day(self.last),
            ),
            *((texts.text("what_if_days_out"),) if self.days_out else ()),
            texts.text("what_if_examples" if self.examples else "what_if_no_examples"),
            texts.text("what_if_resolved", resolved=effects.resolved, share=f"{100 * effects.share:.0f}"),
            *((texts.text("what_if_failed", number=self.failed),) if self.failed else ()),
            texts.text("what_if_counts", **dict(effects.counts)),
            texts.text("what_if_value", points=f"{effects.points:+d}", percent=f"{self._percent():+.2f}"),
        )

    def _percent(self) -> float:
        before = self.effects.points_before
        return 100 * self.effects.points / before if before else 0.0


def month_name(month: str, texts: Texts) -> str:
    """
    Name a month.

    Parameters
    ----------
    month
        As ``2027-05``.
    texts
        In which language.
    """
    year, number = month.split("-")
    return f"{texts.words.month(int(number))} {year}"


def _offer(offer: Offer) -> dict[str, Any]:
    return {**offer_to_json(offer), "estimated": list(estimated(offer)), "hypothetical": True}


def _parts(parts: Mapping[str, Part]) -> dict[str, dict[str, int]]:
    return {name: {**part.counts, "points": part.points} for name, part in parts.items()}


def _pairs(pairs: Mapping[str, tuple[int, int]]) -> dict[str, dict[str, int]]:
    return {name: {"before": before, "after": after} for name, (before, after) in pairs.items()}


def _change(effect: Effect) -> dict[str, Any]:
    request = effect.before.request
    return {
        "segment": request.segment.id,
        "from": request.start,
        "arrive": request.arrive.isoformat(timespec="minutes"),
        "leave": request.leave.isoformat(timespec="minutes"),
        "change": effect.change,
        "points": effect.points,
        "before": effect.before.points if effect.before.status == "made" else None,
        "after": effect.after.points if effect.after.status == "made" else None,
    }


def _said(supposed: Hypothesis, texts: Texts) -> Iterator[str]:
    yield from (_usual(offer, texts, "what_if_supposed") for offer in supposed.added)
    yield from (_usual(offer, texts, "what_if_changed") for offer in supposed.changed)


def _usual(offer: Offer, texts: Texts, key: str) -> str:
    """Say that an offer is supposed, and what of it is no more than usual."""
    guessed = ", ".join(texts.text(f"what_if_{name}") for name in estimated(offer))
    told = texts.text(key, name=offer.name, commune=offer.place.commune)
    return f"{told} {texts.text('what_if_usual', list=guessed)}" if guessed else told


def _table(heading: str, parts: Mapping[str, Part], texts: Texts) -> WhatIfTable:
    """Tabulate parts of the sample; what is unchanged is the rest of each."""
    told = [change for change in CHANGES if change != "unchanged"]
    names = (heading, *(f"what_if_{change}" for change in told), "what_if_points")
    rows = (
        (name, *(str(part.counts[change]) for change in told), f"{part.points:+d}")
        for name, part in parts.items()
    )
    return WhatIfTable(columns=tuple(map(texts.text, names)), rows=tuple(rows))


def _nights(effects: Effects, texts: Texts) -> Iterator[WhatIfTable]:
    """List the communes in which guests sleep more or less, most changed first."""
    spend = effects.spend_ct()
    moved = [(name, *pair) for name, pair in effects.nights().items() if pair[0] != pair[1]]
    moved.sort(key=lambda row: (-abs(row[2] - row[1]), row[0]))
    names = ("commune", "nights_before", "nights_after", "nights", "spend")
    rows = (
        (name, str(before), str(after), f"{after - before:+d}", _euros(spend.get(name, (0, 0))))
        for name, before, after in moved
    )
    if moved:
        columns = tuple(texts.text(f"what_if_{name}") for name in names)
        yield WhatIfTable(columns=columns, rows=tuple(rows))


def _night_spots(effects: Effects, texts: Texts) -> Iterator[NightSpot]:
    points = {commune.name: (commune.lon, commune.lat) for commune in load_communes()}
    for name, (before, after) in effects.nights().items():
        if before != after and name in points:
            lon, lat = points[name]
            told = f"{texts.text('what_if_nights')} {before} → {after}"
            yield NightSpot(name=name, lon=lon, lat=lat, change=after - before, facts=(told,))


def _euros(pair: tuple[int, int]) -> str:
    return f"{(pair[1] - pair[0]) / 100:+.0f} €"
