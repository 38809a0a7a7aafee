"""What an office has not told yet that it needs in order to sell."""

from apps.products.office import Office

NEEDED = ("registration", "insurer", "guarantor", "email", "phone", "website", "sites")


def office_gaps(office: Office) -> tuple[str, ...]:
    """
    List what an office has not told.

    Parameters
    ----------
    office
        The office.

    Returns
    -------
    tuple of str
        Names of its fields, the most pressing first.
    """
    return tuple(name for name in NEEDED if not getattr(office, name))
