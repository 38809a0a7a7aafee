"""What people read, in their language: texts, dates, hours, distances and money."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from gettext import c2py
from types import MappingProxyType

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal

from maps.catalogues import catalogues, texts_by_group

LOCALES = MappingProxyType({"fr": "fr_FR", "en": "en_GB", "nl": "nl_NL", "de": "de_DE", "pt": "pt_PT"})
"""The languages that there are texts in, and where their readers are."""

FOR_CARNETS = frozenset({"pt"})
"""The languages that have what a carnet needs and no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """
    The texts of one language.

    Parameters
    ----------
    language
        ``fr``, ``en``, ``nl``, ``de`` or ``pt``.
    locale
        How its readers write dates and numbers.
    texts
        By key; where a number matters, one a plural form.
    groups
        By group, then by code of the data.
    plural
        The plural form of a number.
    """

    language: str
    locale: Locale
    texts: Mapping[str, str | tuple[str, ...]]
    groups: Mapping[str, Mapping[str, str]]
    plural: Callable[[int], int]

    def text(self, key: str, **values: object) -> str:
        """
        Say a text.

        Parameters
        ----------
        key
            Its key.
        values
            What its {names} stand for; ``count`` chooses the plural form of a text that has some.

        Returns
        -------
        str
            The text, filled in.
        """
        found = self.texts[key]
        if not isinstance(found, str):
            found = found[self.plural(int(str(values["count"])))]
        return found.format(**values)

    def code(self, group: str, code: str) -> str:
        """
        Name a code of the data.

        Parameters
        ----------
        group
            ``stops``, ``meals``, ``modes``, ``confirm``, ``why``, ``terms``, ``themes``...
        code
            The code.

        Returns
        -------
        str
            Its name, or the code itself where it has none.
        """
        return self.groups[group].get(code, code)

    def knows(self, group: str, code: str) -> bool:
        """Say whether a code of the data has a name."""
        return code in self.groups[group]

    def codes(self, group: str, codes: Iterable[str]) -> str:
        """Name several codes of the data, with commas between."""
        return ", ".join(self.code(group, code) for code in codes)

    def listed(self, names: Iterable[str]) -> str:
        """Say names one after the other, with an *and* before the last."""
        return str(format_list(list(names), locale=self.locale))

    def day(self, day: date) -> str:
        """Say a date in full, with its weekday."""
        pattern = self.text("date_first" if day.day == 1 else "date")
        return format_date(day, pattern, locale=self.locale)

    def days(self, first: date, last: date) -> str:
        """Say a range of dates, or one date."""
        if first == last:
            return self.day(first)
        return self.text("date_range", first=self.day(first), last=self.day(last))

    def weekday(self, number: int) -> str:
        """Name a day of the week, 0 for Monday."""
        return str(self.locale.days["stand-alone"]["wide"][number])

    def month(self, number: int) -> str:
        """Name a month, 1 for January."""
        return str(self.locale.months["stand-alone"]["wide"][number])

    def short_month(self, number: int) -> str:
        """Name a month in few letters, 1 for January."""
        return str(self.locale.months["stand-alone"]["abbreviated"][number])

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
        return f"{format_decimal(f'{distance_m / 1000:.1f}', '#,##0.0', locale=self.locale)} km"

    def money(self, amount_ct: int) -> str:
        """Say an amount in euros, without cents where there are none."""
        pattern = str(self.locale.currency_formats["standard"].pattern)
        if amount_ct % 100 == 0:
            pattern = pattern.replace(".00", "")
        amount = Decimal(abs(amount_ct)) / 100
        sign = "−" if amount_ct < 0 else ""
        return sign + format_currency(amount, "EUR", pattern, locale=self.locale, currency_digits=False)


def load_words(language: str, *, whole: bool = False) -> Words:
    """
    Load the texts of a language.

    Parameters
    ----------
    language
        ``fr``, ``en``, ``nl``, ``de``, or ``pt`` for what a carnet needs.
    whole
        Whether the language must have all texts, those of the office too.

    Returns
    -------
    Words
        Its texts, of all domains; read once.

    Raises
    ------
    ValueError
        If the language is not among them.
    """
    known = [name for name in LOCALES if not (whole and name in FOR_CARNETS)]
    if language not in known:
        msg = f"Expected language one of {', '.join(known)}, got {language!r}."
        raise ValueError(msg)
    return _words(language)


@cache
def _words(language: str) -> Words:
    """Read the catalogues of a language into one table."""
    domains = tuple(catalogues(language).values())
    groups: dict[str, dict[str, str | tuple[str, ...]]] = {}
    for domain in domains:
        for group, texts in texts_by_group(domain).items():
            groups.setdefault(group, {}).update(texts)
    return Words(
        language=language,
        locale=Locale.parse(LOCALES[language]),
        texts=groups.pop(""),
        groups={group: {code: str(name) for code, name in names.items()} for group, names in groups.items()},
        plural=c2py(domains[0].plural_expr),
    )
