"""What something is, by rules of a profile: its type gives a kind that its classes may make more exact."""

from collections.abc import Mapping, Sequence
from typing import Any, cast, get_args

from offers.kind import kind_defaults
from offers.offer import Kind, Theme
from offers.sources.profile import Profile
from offers.sources.wording import chosen, told

VISITS = frozenset({"visit", "service"})


def kind_of(base: str | None, classes: Sequence[str], profile: Profile) -> Kind | None:
    """
    Return the kind of an object.

    Parameters
    ----------
    base
        The kind that goes with its type: a class may make it more exact, but a hotel with a spa
        stays where one sleeps.
    classes
        What the feed calls it.
    profile
        Its tables ``classes`` and ``event-classes`` say what classes mean.
    """
    if base == "event":
        table = profile["event-classes"]
    elif base == "trail":
        table = {}
    else:
        table = {word: kind for word, kind in profile["classes"].items() if _refines(kind, base)}
    return cast("Kind | None", chosen(table, classes) or base)


def themes_of(classes: Sequence[str], profile: Profile) -> tuple[Theme, ...]:
    """
    Return the themes that classes speak of.

    Parameters
    ----------
    classes
        What the feed calls an object.
    profile
        Its table ``class-themes`` says what words mean.
    """
    found = (theme for text in classes for theme in _themes(text, profile["class-themes"]))
    return tuple(theme for theme in dict.fromkeys(found) if theme in get_args(Theme))


def _themes(text: str, table: Mapping[str, Any]) -> list[Theme]:
    return [theme for word, themes in table.items() if told({word: True}, text) for theme in themes]


def _refines(kind: str, base: str | None) -> bool:
    if base is None:
        return True
    role, base_role = kind_defaults(kind).role, kind_defaults(base).role
    return role == base_role or {role, base_role} <= VISITS
