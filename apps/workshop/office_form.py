"""An office as its form has it: texts, and what is wrong with them."""

from dataclasses import asdict
from typing import Annotated, Any

from pydantic import BaseModel, Field

from apps.products.office import Office

LINES = ("name", "registration", "insurer", "guarantor", "email", "phone", "website")
"""Fields of one line of text."""
FIELDS = {"office_name": "name"}
"""Fields that a fault names otherwise."""
Line = Annotated[str, Field(max_length=2000)]


class OfficeForm(BaseModel):
    """What is typed of an office; nothing of it is checked here but that it has an end."""

    name: Line = ""
    registration: Line = ""
    insurer: Line = ""
    guarantor: Line = ""
    email: Line = ""
    phone: Line = ""
    website: Line = ""
    sites: Annotated[str, Field(max_length=20_000)] = ""
    languages: Annotated[list[Line], Field(max_length=20)] = []


def office_values(office: Office) -> dict[str, Any]:
    """
    Fill in the form.

    Parameters
    ----------
    office
        The office.

    Returns
    -------
    dict
        What each field shows; sites a line each.
    """
    return {**asdict(office), "sites": "\n".join(office.sites)}


def office_of(before: Office, form: OfficeForm) -> Office:
    """
    Read the form.

    Parameters
    ----------
    before
        The office as it was; its id stays.
    form
        What was typed and ticked; of the languages, the first one stays first.

    Returns
    -------
    Office
        As it is to be.

    Raises
    ------
    ProductError
        With all that is wrong.
    """
    lines = {name: getattr(form, name).strip() for name in LINES}
    sites = (line.strip().rstrip("/") for line in form.sites.splitlines())
    kept = [name for name in before.languages if name in form.languages]
    languages = (*kept, *(name for name in form.languages if name not in kept))
    return Office(id=before.id, **lines, sites=tuple(dict.fromkeys(filter(None, sites))), languages=languages)
