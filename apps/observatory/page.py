"""The observatory as people read it: its parts, and the report that holds them and needs nothing else."""

from collections.abc import Collection
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from apps.observatory import said
from apps.observatory.charts import Chart, chart, heat_level, lorenz, percent, share
from apps.texts import Texts, load_texts

PARTS = ("coverage", "communes", "robustness", "bounties", "exposure")
SHOWN_COMMUNES, SHOWN_CALLS, SHOWN_PROVIDERS, SHOWN_NEED_CALLS = 20, 10, 15, 3
"""So many rows of a table are shown; the JSON has all."""


def report_page(figures: dict[str, Any], drawing: str, language: str) -> str:
    """
    Write the report.

    Parameters
    ----------
    figures
        As of `apps.observatory.observe.observe`.
    drawing
        The map, as of `apps.observatory.drawn.drawn_communes`.
    language
        ``fr`` or ``en``.

    Returns
    -------
    str
        An HTML page that needs nothing but itself.
    """
    sheet = files("apps.workshop").joinpath("static", "workshop-observatory.css").read_text(encoding="utf-8")
    shown = _environment(language).get_template("observatory_report.html")
    parts = observatory_parts(figures, drawing, language)
    return shown.render(parts=parts, sheet=Markup(sheet)) + "\n"  # noqa: S704 (our own style sheet)


def observatory_parts(
    figures: dict[str, Any], drawing: str, language: str, own: Collection[str] = ()
) -> Markup:
    """
    Write what a report and a page of the workshop have in common.

    Parameters
    ----------
    figures, drawing, language
        As in `report_page`.
    own
        Ids of offers that are marked as those of the reader's own products.

    Returns
    -------
    Markup
        HTML without scripts and inline styles.
    """
    texts = load_texts(language)
    shown = _environment(language).get_template("observatory.html")
    html = shown.render(
        figures=figures,
        drawing=Markup(drawing),  # noqa: S704 (our own drawing; names in it are escaped)
        own=frozenset(own),
        dates=[texts.words.day(date.fromisoformat(figures[end])) for end in ("first", "last")],
        names=said.segment_names(language),
        said=_sentences(figures, texts),
        tiles=_tiles(figures, texts),
        nights=_nights(figures),
        reasons=[(_reason(row, texts), row["requests"]) for row in figures["coverage"]["reasons"]],
        calls_chart=_calls_chart(figures),
        lorenz=chart([lorenz(figures["exposure"]["curve"])], (figures["exposure"]["offers"], 100)),
        half=round(lorenz(figures["exposure"]["curve"])[len(figures["exposure"]["curve"]) // 2]),
        forgotten=said.forgotten_communes(figures),
        summed=said.summed,
    )
    return Markup(html)  # noqa: S704 (of a template that escapes)


def _sentences(figures: dict[str, Any], texts: Texts) -> dict[str, list[str]]:
    return {
        "coverage": [said.coverage_said(figures, texts)],
        "weekdays": [said.weekdays_said(figures, texts)],
        "communes": [said.communes_said(figures, texts)],
        "robustness": said.robustness_said(figures, texts),
        "bounties": [said.calls_said(figures, texts)],
        "unlocks": [said.unlocks_said(figures, texts)],
        "needs": [said.needs_said(figures, texts)],
        "spend": [said.spend_said(figures, texts)],
        "gems": [said.gems_said(figures, texts)],
        "exposure": [
            said.say(
                texts,
                "exposure_said",
                percent=figures["exposure"]["first_percent"],
                never=len(figures["exposure"]["never"]),
                offers=figures["exposure"]["offers"],
            )
        ],
    }


def _tiles(figures: dict[str, Any], texts: Texts) -> list[tuple[str, str]]:
    """Give the four figures to remember, each with what it counts."""
    tables = next(row for row in figures["coverage"]["open"] if row["role"] == "meal")
    nights, examples = figures["exposure"]["nights"], figures["exposure"]["example_nights"]
    stays, calls = figures["calls"]["stays"], figures["calls"]["calls"]
    monday = said.say(texts, "of", part=tables["weekdays"][0], whole=tables["offers"])
    rows = (
        ("made", said.say(texts, "percent", count=percent(figures["made"], figures["requests"]))),
        ("examples", said.say(texts, "percent", count=share(examples, nights))),
        ("monday", monday),
        ("calls", str(said.calls_until(calls, -(-stays // 2)))),
    )
    return [(figure, said.say(texts, f"tile_{key}")) for key, figure in rows]


def _nights(figures: dict[str, Any]) -> dict[str, int]:
    counts = dict(figures["nights"])
    two = sum(count for nights, count in counts.items() if nights > 1)
    return {"out": counts.get(0, 0), "one": counts.get(1, 0), "two": two}


def _reason(row: dict[str, Any], texts: Texts) -> str:
    """Say a reason in the reader's language; one that is none of ours as it was said."""
    key = f"observatory_{row['code']}"
    known = any(key in domain for domain in texts.domains.values())
    return texts.text(key) if known else str(row["said"])


def _calls_chart(figures: dict[str, Any]) -> Chart:
    calls = figures["calls"]["calls"]
    series = [[0, *(call[name] for call in calls)] for name in ("settled", "saleable")]
    return chart(series, (len(calls), figures["calls"]["stays"]))


@cache
def _environment(language: str) -> Environment:
    texts = load_texts(language)
    made = Environment(
        loader=PackageLoader("apps.observatory"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(
        say=lambda key, **values: said.say(texts, key, **values),
        knows=lambda key: any(key in domain for domain in texts.domains.values()),
        t=texts.text,
        words=texts.words,
        language=language,
        parts_of=PARTS,
        heat_level=heat_level,
        percent=percent,
        share=share,
        shown_communes=SHOWN_COMMUNES,
        shown_calls=SHOWN_CALLS,
        shown_providers=SHOWN_PROVIDERS,
        shown_need_calls=SHOWN_NEED_CALLS,
    )
    return made
