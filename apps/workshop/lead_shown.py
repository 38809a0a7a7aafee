"""What a visitor asked, as the office's page shows it: the stay in a line, and how to answer."""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection

from apps.named_draft import telling_title
from apps.store.leads import Lead
from apps.texts import Texts
from apps.workshop.stay_shown import party
from apps.workshop.stays import stay_of

DIALLED = re.compile(r"[0-9+]")
LEAST_DIGITS = 3


def lead_row(db: Connection, lead: Lead, titles: Mapping[str, str], texts: Texts) -> dict[str, Any]:
    """
    Show what somebody asked.

    Parameters
    ----------
    db
        For queries.
    lead
        What was asked.
    titles
        Of the products of the office, by id.
    texts
        The language.

    Returns
    -------
    dict
        ``lead``; ``title``, ``dates`` and ``party`` of the stay, empty for one that this version cannot read;
        ``product`` whether it is one of the office's; ``mail`` and ``tel``, addresses to answer at.
    """
    subject = texts.text("workshop_lead_subject")
    return {
        "lead": lead,
        **_stay_values(db, lead, texts),
        "product": titles.get(lead.product or ""),
        "mail": f"mailto:{quote(lead.content['email'], safe='@')}?subject={quote(subject)}",
        "tel": _tel(lead.content.get("phone") or ""),
    }


def _stay_values(db: Connection, lead: Lead, texts: Texts) -> dict[str, str]:
    try:
        stay = stay_of(db, lead.stay)
    except ValueError:
        return {"title": "", "dates": "", "party": ""}
    return {
        "title": telling_title(stay, texts),
        "dates": texts.words.days(stay.days[0].date, stay.days[-1].date),
        "party": party(stay, texts),
    }


def _tel(phone: str) -> str:
    """Write an address that dials a number; none where nothing can be dialled."""
    number = "".join(DIALLED.findall(phone))
    return f"tel:{number}" if len(number) >= LEAST_DIGITS else ""
