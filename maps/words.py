"""What people read, in their language: texts, dates, hours, distances and money."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """
    The texts of one language.

    Parameters
    ----------
    language
        ``fr``, ``en``, ``nl`` or ``de``.
    table
        Its table in ``maps/data/words.toml``.
    """

    language: str
    table: Mapping[str, Any]

    def text(self, key: str, **values: object) -> str:
        """
        Say a text.

        Parameters
        ----------
        key
            Its key.
        values
            What its {names} stand for.

        Returns
        -------
        str
            The text, filled in.
        """
        return str(self.table[key]).format(**values)

    def code(self, group: str, code: str) -> str:
        """
        Name a code of the data.

        Parameters
        ----------
        group
            ``stops``, ``meals``, ``modes``, ``confirm``, ``why``, ``terms`` or ``themes``.
        code
            The code.

        Returns
        -------
        str
            Its name, or the code itself where it has none.
        """
        return str(self.table[group].get(code, code))

    def knows(self, group: str, code: str) -> bool:
        """Say whether a code of the data has a name."""
        return code in self.table[group]

    def day(self, day: date) -> str:
        """Say a date in full, with its weekday."""
        number = self.text("first_of_month") if day.day == 1 else str(day.day)
        weekday, month = self.table["weekdays"][day.weekday()], self.table["months"][day.month - 1]
        return self.text("date", weekday=weekday, day=number, month=month, year=day.year)

    def days(self, first: date, last: date) -> str:
        """Say a range of dates, or one date."""
        if first == last:
            return self.day(first)
        return self.text("date_range", first=self.day(first), last=self.day(last))

    def clock(self, moment: datetime) -> str:
        """Say an hour of the day."""
        return self.text("clock", hour=moment.hour, minute=moment.minute)

    def duration(self, seconds_s: float) -> str:
        """Say a duration to the minute."""
        hours, minutes = divmod(round(seconds_s / 60), 60)
        return self.text("hours" if hours else "minutes", hours=hours, minutes=minutes)

    def distance(self, distance_m: float) -> str:
        """Say a length: in metres to the ten below one kilometre, in kilometres above."""
        if round(distance_m, -1) < 1000:
            return f"{round(distance_m, -1):.0f} m"
        return f"{distance_m / 1000:.1f} km".replace(".", self.text("decimal"))

    def money(self, amount_ct: int) -> str:
        """Say an amount in euros."""
        sign = "−" if amount_ct < 0 else ""
        euros, cents = divmod(abs(amount_ct), 100)
        whole = f"{euros:,}".replace(",", self.text("thousands"))
        amount = f"{whole}{self.text('decimal')}{cents:02}" if cents else whole
        return sign + self.text("money", amount=amount)

    def codes(self, group: str, codes: Iterable[str]) -> str:
        """Name several codes of the data, with commas between."""
        return ", ".join(self.code(group, code) for code in codes)


@cache
def _tables() -> Mapping[str, Any]:
    text = files("maps").joinpath("data/words.toml").read_text(encoding="utf-8")
    return MappingProxyType(tomllib.loads(text))


def load_words(language: str) -> Words:
    """
    Load the texts of a language.

    Parameters
    ----------
    language
        ``fr``, ``en``, ``nl`` or ``de``.

    Returns
    -------
    Words
        Its texts.

    Raises
    ------
    ValueError
        If the language is not among them.
    """
    if language not in _tables():
        msg = f"Expected language one of {', '.join(_tables())}, got {language!r}."
        raise ValueError(msg)
    return Words(language=language, table=_tables()[language])
