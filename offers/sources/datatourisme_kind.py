"""What a thing of DATAtourisme is: its classes, its kind by a table of priorities, its themes."""

from typing import Any, get_args

from offers.offer import Kind, Theme
from offers.sources.datatourisme_keys import bare, codes
from offers.sources.errors import UnusableError
from offers.sources.loose import at, texts
from offers.sources.profile import Profile

FOREIGN = ("schema:", "olo:", "http://schema.org/", "https://schema.org/", "http://purl.org/")
"""Classes of other ontologies, which double those of DATAtourisme."""

EVENT = "EntertainmentAndEvent"


def classes_of(value: Any) -> tuple[str, ...]:
    """
    Return the classes of an object.

    Parameters
    ----------
    value
        An object with bare keys.

    Returns
    -------
    tuple of str
        Those of DATAtourisme; if it has none of them, those of other ontologies.
    """
    said = tuple(texts(value, "type"))
    own = [name for name in said if not name.startswith(FOREIGN)]
    return codes(*(bare(name) for name in own or said))


def kind_of(value: Any, profile: Profile) -> Kind | None:
    """
    Say of what kind an object is.

    Parameters
    ----------
    value
        An object with bare keys.
    profile
        Its table ``kinds`` in the order of priority, before it ``refined`` for classes that need a
        theme or a service to be understood, and ``refused`` for what is no offer.

    Returns
    -------
    str or None
        None if no rule knows its classes.

    Raises
    ------
    UnusableError
        If it is nothing that a stay is made of.
    """
    classes = classes_of(value)
    marks = {*classes, *theme_codes(value), *codes(*at(value, "hasFeature", "features"))}
    for rule, kind in profile["refined"].items():
        if marks.issuperset(word.strip() for word in rule.split("+")):
            return _kind(kind, rule)
    for known in (set(classes), {bare(name) for name in texts(value, "type")}):
        for name, kind in profile["kinds"].items():
            if name in known:
                return _kind(kind, name)
    refused = next((name for name in profile["refused"] if name in classes), None)
    if refused:
        raise UnusableError("not-an-offer", f"{refused} is nothing that a stay is made of")
    return None


def themes_of(value: Any, profile: Profile) -> tuple[Theme, ...]:
    """
    Return the themes of an object.

    Parameters
    ----------
    value
        An object with bare keys.
    profile
        Its table ``themes``, by class and by code of a theme.
    """
    found = (t for name in (*classes_of(value), *theme_codes(value)) for t in profile["themes"].get(name, ()))
    return tuple(dict.fromkeys(theme for theme in found if theme in get_args(Theme)))


def theme_codes(value: Any) -> tuple[str, ...]:
    """
    Return the codes of the themes of an object, and of its surroundings.

    Parameters
    ----------
    value
        An object with bare keys.
    """
    return codes(*at(value, "hasTheme"), *at(value, "hasNeighborhood"))


def _kind(kind: Any, rule: str) -> Kind:
    if kind not in get_args(Kind):
        raise UnusableError("profile-kind", f"the profile maps {rule} to {kind!r}, which is no kind")
    found: Kind = kind
    return found
