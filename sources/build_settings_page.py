"""Build `docs/settings.md`: every setting of the services, its default and what it does."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from apps.settings import SETTINGS, Setting

PAGE = Path(__file__).resolve().parents[1] / "docs" / "settings.md"
HEAD = """# Settings

Generated from the table of [`apps/settings.py`](../apps/settings.py) by `sources/build_settings_page.py`.
`fluvestre settings` lists them with the values of the moment. A setting is an environment variable; an option
of `fluvestre serve` wins over it. A value that is not what is expected, or a variable that begins with
`FLUVESTRE_` and is none of these, is told before anything starts, all faults at once. The password in a
database URL is never printed. (`FLUVESTRE_DATATOURISME_KEY` belongs to [feeds](feeds.md).)
"""


def page(settings: Sequence[Setting]) -> str:
    """Return the page."""
    return "\n".join((HEAD, *_table(settings), ""))


def _table(settings: Sequence[Setting]) -> Iterator[str]:
    yield "| variable | default | expected | what it does |"
    yield "| --- | --- | --- | --- |"
    for setting in settings:
        default = f"`{setting.default}`" if setting.default else ""
        yield f"| `{setting.variable}` | {default} | {setting.kind.expected} | {setting.help} |"


if __name__ == "__main__":
    PAGE.write_text(page(SETTINGS), encoding="utf-8")
