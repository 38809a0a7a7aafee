"""Reads what a visitor without scripts asks an office."""

import re
from collections.abc import Mapping
from typing import Any

from apps.visitor.asked import FormFault

EMAIL = re.compile(r"[^@\s<>]{1,64}@[^@\s<>]+\.[^@\s<>]+")
LONGEST = {"office": 80, "product": 80, "name": 200, "email": 254, "phone": 40, "message": 4000}
"""Letters that a field may have; what is longer is cut where it is only words."""


def read_lead(
    fields: Mapping[str, str], stay_id: str, language: str
) -> tuple[dict[str, Any], tuple[FormFault, ...]]:
    """
    Read the form by which a visitor asks an office for a stay.

    Parameters
    ----------
    fields
        As the browser sent them.
    stay_id, language
        For which stay, and in which language the visitor writes.

    Returns
    -------
    dict, tuple of FormFault
        What the API calls a lead, and what is to be corrected.
    """
    told = {name: fields.get(name, "").strip()[:longest] for name, longest in LONGEST.items()}
    consent = fields.get("consent") == "yes"
    checks = (
        (bool(told["office"]), FormFault(field="office", key="widget_error_office")),
        (bool(told["name"]), FormFault(field="name", key="widget_error_name")),
        (bool(EMAIL.fullmatch(told["email"])), FormFault(field="email", key="widget_error_email")),
        (consent, FormFault(field="consent", key="widget_error_consent")),
    )
    faults = tuple(fault for right, fault in checks if not right)
    given = {name: value for name, value in told.items() if value}
    return {**given, "stay": stay_id, "language": language, "consent": consent}, faults
