"""Where one more offer would bring most, as plain values, as text and as a map."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from apps.terminal import list_table
from apps.texts import Texts, load_texts
from apps.what_if.offer_file import estimated
from apps.what_if.suggest import Suggested, Suggestion
from apps.what_if.templates import SHORT
from maps.what_if_map import SupposedSpot, WhatIfTable, WhatIfView
from offers.kind import kind_defaults
from offers.offer import Offer, Price
from offers.offer_json import offer_to_json

SHOWN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestReport:
    """
    Where one more offer would bring most.

    Parameters
    ----------
    wanted
        What was searched for.
    suggested
        What was found.
    template
        The offer that was tried, at one of the places; None for a rental, which is none of a stay.
    first, last, requests
        The season that was sampled, and how many requests.
    examples
        Whether the planning examples of the catalogue were taken for offers.
    days_out
        Whether only days out were asked for.
    """

    wanted: str
    suggested: Suggested
    template: Offer | None
    first: date
    last: date
    requests: int
    examples: bool
    days_out: bool = False

    @property
    def failed(self) -> int:
        """How many requests failed; nothing is told of them."""
        best = self.suggested.best[:1]
        return sum(effect.before.status == "failed" for s in best for effect in s.effects.each)

    @property
    def best(self) -> tuple[Suggestion, ...]:
        """The best few."""
        return self.suggested.best[:SHOWN]

    def as_json(self) -> dict[str, Any]:
        """Return the report as plain values."""
        template = self.template
        said = {} if template is None else {**offer_to_json(template), "estimated": list(estimated(template))}
        place = ("id", "name", "lon", "lat", "precision", "commune", "insee", "epci")
        return {
            "suggest": self.wanted,
            "template": {name: value for name, value in said.items() if name not in place},
            "from": self.first.isoformat(),
            "to": self.last.isoformat(),
            "examples": self.examples,
            "days_out": self.days_out,
            "requests": self.requests,
            "tried": self.suggested.tried,
            "verified": self.suggested.verified,
            "best": [_plain(rank, found) for rank, found in enumerate(self.best, start=1)],
        }

    def as_text(self, language: str) -> str:
        """
        Return the report as sentences and a table.

        Parameters
        ----------
        language
            ``fr`` or ``en``.
        """
        texts = load_texts(language)
        table = self._table(texts)
        listed = list_table(table.columns, table.rows) if self.best else texts.text("what_if_none")
        return "\n\n".join(
            ("\n".join((self._title(texts), *self._lines(texts))), listed, texts.text("what_if_point"))
        )

    def view(self, language: str) -> WhatIfView:
        """
        Return what the map tells.

        Parameters
        ----------
        language
            ``fr`` or ``en``.
        """
        texts = load_texts(language)
        table = self._table(texts)
        spots = (
            SupposedSpot(
                name=found.candidate.name,
                lon=found.candidate.lon,
                lat=found.candidate.lat,
                label=str(rank),
                facts=tuple(
                    f"{value} {name}" for name, value in zip(table.columns[1:], row[1:], strict=True)
                ),
            )
            for rank, (found, row) in enumerate(zip(self.best, table.rows, strict=True), start=1)
        )
        legend = tuple(texts.text(f"what_if_{name}") for name in ("hypothesis", "more", "less"))
        return WhatIfView(
            title=self._title(texts),
            lines=(*self._lines(texts), texts.text("what_if_point")),
            supposed=tuple(spots),
            nights=(),
            tables=(table,) if self.best else (),
            legend=(legend[0], legend[1], legend[2]),
        )

    def _title(self, texts: Texts) -> str:
        named = self.wanted in (*SHORT, "rental")
        kind = texts.text(f"what_if_kind_{self.wanted}") if named else self.wanted
        return texts.text("what_if_suggest", kind=kind)

    def _lines(self, texts: Texts) -> tuple[str, ...]:
        words, tried = texts.words, self.suggested
        return (
            _offer_words(self.wanted, self.template, texts),
            texts.text(
                "what_if_sample",
                number=self.requests,
                first=words.day(self.first),
                last=words.day(self.last),
            ),
            *((texts.text("what_if_days_out"),) if self.days_out else ()),
            texts.text("what_if_examples" if self.examples else "what_if_no_examples"),
            texts.text("what_if_candidates", number=tried.tried, verified=tried.verified),
        )

    def _table(self, texts: Texts) -> WhatIfTable:
        names = ("where", "gained", "better", "points", "nights_gained")
        rows = (
            (
                f"{rank}. {found.candidate.name}",
                str(found.effects.counts["gained"]),
                str(found.effects.counts["better"]),
                f"{found.effects.points:+d}",
                f"{found.nights:+d}",
            )
            for rank, found in enumerate(self.best, start=1)
        )
        return WhatIfTable(columns=tuple(texts.text(f"what_if_{name}") for name in names), rows=tuple(rows))


def _plain(rank: int, found: Suggestion) -> dict[str, Any]:
    place, effects = found.candidate, found.effects
    return {
        "rank": rank,
        "name": place.name,
        "commune": place.commune,
        "lon": place.lon,
        "lat": place.lat,
        **effects.counts,
        "points": effects.points,
        "nights": found.nights,
        "segments": {name: part.counts["gained"] for name, part in effects.by_segment().items()},
        "resolved": effects.resolved,
    }


def _offer_words(wanted: str, template: Offer | None, texts: Texts) -> str:
    words = texts.words
    if template is None:
        return texts.text(
            "what_if_rental_note", price=words.money(kind_defaults("bike-rental").adult_ct or 0)
        )
    price, persons = template.price, template.capacity.persons
    parts = (
        "" if wanted in SHORT else template.kind,
        texts.text("what_if_capacity_of", number=persons) if persons else "",
        _price_words(price, texts) if price else "",
        texts.text("what_if_open", hours=template.hours.spec) if template.hours.spec else "",
    )
    guessed = ", ".join(texts.text(f"what_if_{name}") for name in estimated(template) if name != "place")
    said = texts.text("what_if_template", template=", ".join(filter(None, parts)))
    return f"{said} {texts.text('what_if_usual', list=guessed)}" if guessed else said


def _price_words(price: Price, texts: Texts) -> str:
    unit = texts.text(f"what_if_unit_{price.unit}")
    if price.unit == "free":
        return unit
    return texts.text("what_if_price_of", price=texts.words.money(price.adult_ct), unit=unit)
