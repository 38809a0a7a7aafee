"""The language an answer is in: the one that the browser asks for first among those there are."""

from collections.abc import Iterator, Sequence


def wanted_language(accepted: str, offered: Sequence[str]) -> str:
    """
    Choose a language.

    Parameters
    ----------
    accepted
        The header ``Accept-Language``; empty if there is none.
    offered
        The languages there are, the default first.

    Returns
    -------
    str
        The one that is wanted most, or else the default.

    Examples
    --------
    >>> wanted_language("nl-BE,nl;q=0.9,en;q=0.8", ("fr", "en"))
    'en'
    """
    wanted = sorted(_ranges(accepted), key=lambda ranked: -ranked[1])
    return next((tag for tag, weight in wanted if weight > 0 and tag in offered), offered[0])


def _ranges(accepted: str) -> Iterator[tuple[str, float]]:
    for part in accepted.split(","):
        tag, _, parameter = part.partition(";")
        yield tag.strip().partition("-")[0].lower(), _weight(parameter)


def _weight(parameter: str) -> float:
    name, _, value = parameter.partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return min(1.0, max(0.0, float(value)))
    except ValueError:
        return 0.0
