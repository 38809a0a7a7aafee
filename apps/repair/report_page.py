"""A report of moved data as a page, and as lines of text."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from apps.repair.moved import Case, Outcome, Report
from apps.repair.words import case_lines, case_title, summary
from apps.texts import Texts

ORDER: tuple[Outcome, ...] = ("person", "repaired", "stale", "sound")
"""What needs somebody comes first."""


def report_page(report: Report, texts: Texts) -> str:
    """
    Write a report as a page that stands alone.

    Parameters
    ----------
    report
        The report.
    texts
        The language.

    Returns
    -------
    str
        HTML; what offices have typed is escaped.
    """
    return _template().render(
        report=report,
        language=texts.language,
        t=texts.text,
        told=summary(report, texts),
        day=texts.words.day(report.today),
        parts=[(name, [_shown(case, texts) for case in report.of(name)]) for name in ORDER],
    )


def report_lines(report: Report, texts: Texts) -> Iterator[str]:
    """
    Tell a report line by line.

    Parameters
    ----------
    report, texts
        As in `report_page`.

    Yields
    ------
    str
        The summary, then each product that is not sound with what has happened to it.
    """
    yield from summary(report, texts)
    for name in ORDER[:-1]:
        for case in report.of(name):
            yield f"{case.product.id}: {texts.text(f'repair_outcome_{name}')}"
            yield from (f"  {line}" for line in case_lines(case, texts))


def _shown(case: Case, texts: Texts) -> dict[str, Any]:
    return {
        "id": case.product.id,
        "office": case.product.office,
        "title": case_title(case, texts),
        "day": texts.words.days(case.stay.days[0].date, case.stay.days[-1].date),
        "lines": case_lines(case, texts),
    }


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("apps.repair"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html")
