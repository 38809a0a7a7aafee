"""Why there is no stay, and what to change, in the words of the workshop."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from apps.texts import Texts
from apps.told_dates import tell_dates
from apps.workshop.stay_form import Values, values_of
from offers.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeShown:
    """
    A change that makes a request possible.

    Parameters
    ----------
    text
        What changes, in words.
    title, summary, price_ct
        The stay that was found with it.
    values
        The form, filled in so.
    """

    text: str
    title: str
    summary: str
    price_ct: int
    values: Values


@dataclass(frozen=True, slots=True, kw_only=True)
class WhyShown:
    """
    Why a request has no stay.

    Parameters
    ----------
    possible
        True where it has one after all.
    conflicts
        Conditions that do not go together, in words.
    changes
        What would help, the change that asks least first.
    whole
        False where there may be more to say.
    """

    possible: bool
    conflicts: tuple[tuple[str, ...], ...]
    changes: tuple[ChangeShown, ...]
    whole: bool


def show_why(
    told: Mapping[str, Any], asked: Mapping[str, Any], typed: Values, catalogue: Catalogue, texts: Texts
) -> WhyShown:
    """
    Put an explanation into words.

    Parameters
    ----------
    told
        As `apps.service.composer.Composer.explain` returns it.
    asked
        The request, canonical.
    typed
        The form that it came from.
    catalogue
        Gives the offers their names.
    texts
        The language.

    Returns
    -------
    WhyShown
        For the template.
    """
    return WhyShown(
        possible=told["possible"],
        conflicts=tuple(
            tuple(_sentence(c["text"], texts) for c in conflict) for conflict in told["conflicts"]
        ),
        changes=tuple(
            ChangeShown(
                text=_sentence(" + ".join(change["text"]), texts),
                title=change["stay"]["title"],
                summary=change["stay"]["summary"],
                price_ct=change["stay"]["price_ct"],
                values={
                    **values_of({**asked, **change["fields"]}, catalogue),
                    "alternatives": typed["alternatives"],
                },
            )
            for change in told["changes"]
        ),
        whole=told["whole"],
    )


def _sentence(text: str, texts: Texts) -> str:
    """Begin with a capital letter, and say days in words."""
    told = tell_dates(text, texts)
    return told[:1].upper() + told[1:]
