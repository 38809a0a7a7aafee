"""The tourist office that sells."""

import re
from dataclasses import dataclass

from apps.products.faults import Fault, ProductError, text_fault
from apps.texts import TEXT_LANGUAGES

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
REGISTRATION = re.compile(r"IM[0-9]{9}")
"""Number in the register of travel operators that Atout France keeps (Code du tourisme, art. L. 141-3)."""
LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
ORIGIN = re.compile(rf"(https?)://{LABEL}(?:\.{LABEL})*(?::([1-9][0-9]{{0,4}}))?")
DEFAULT_PORTS = {"http": "80", "https": "443"}
"""A browser does not write them, so that an origin with one would never be met."""
MOST_PORT = 65_535
EMAIL = re.compile(r"[^@\s<>]+@[^@\s<>]+\.[^@\s<>]+")
WEBSITE = re.compile(r"https?://[!-;=?-~]+")
LONGEST = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """
    Who sells a product and answers for it.

    Parameters
    ----------
    id
        A slug, such as ``bethune-bruay``.
    name
        What people call it.
    registration
        Its number in the register of travel operators, ``IM`` and nine digits; empty where it has none.
    insurer, guarantor
        Name and address of who insures its liability and who guarantees what is paid in advance.
    email, phone, website
        How it is reached; empty where it is not.
    sites
        Origins of the web sites that may show its widget, such as ``https://www.example.org``; as browsers
        write them, without the port that goes without saying.
    languages
        What it speaks, of ``fr en nl de``; the first is its own.

    Raises
    ------
    ProductError
        If a field is not of its form: all of them at once.
    """

    id: str
    name: str
    registration: str = ""
    insurer: str = ""
    guarantor: str = ""
    email: str = ""
    phone: str = ""
    website: str = ""
    sites: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("fr",)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sites", tuple(dict.fromkeys(map(_as_browsers_write, self.sites))))
        if faults := (*_form_faults(self), *_list_faults(self)):
            raise ProductError(faults)


def _form_faults(office: Office) -> tuple[Fault, ...]:
    forms = (
        ("office_id", "slug", SLUG, office.id, True),
        ("registration", "registration", REGISTRATION, office.registration, False),
        ("email", "email", EMAIL, office.email, False),
        ("website", "website", WEBSITE, office.website, False),
    )
    wrong = [
        Fault(field=field, code=code, got=value)
        for field, code, form, value, needed in forms
        if (value or needed) and not form.fullmatch(value)
    ]
    if not office.name.strip():
        wrong.append(Fault(field="office_name", code="blank"))
    texts = ("office_name", office.name), ("insurer", office.insurer), ("guarantor", office.guarantor)
    for field, value in (
        *texts,
        ("phone", office.phone),
        ("email", office.email),
        ("website", office.website),
    ):
        wrong += text_fault(field, value, LONGEST)
    return tuple(wrong)


def _list_faults(office: Office) -> tuple[Fault, ...]:
    sites = [Fault(field="sites", code="origin", got=s) for s in office.sites if not _is_origin(s)]
    return (*sites, *language_faults(office.languages), *_some(office.languages))


def _is_origin(site: str) -> bool:
    found = ORIGIN.fullmatch(site)
    return found is not None and int(found[2] or 1) <= MOST_PORT


def _as_browsers_write(site: str) -> str:
    found = ORIGIN.fullmatch(site)
    default = found is not None and found[2] == DEFAULT_PORTS[found[1]]
    return site.rpartition(":")[0] if default else site


def _some(languages: tuple[str, ...]) -> tuple[Fault, ...]:
    return () if languages else (Fault(field="languages", code="blank"),)


def language_faults(languages: tuple[str, ...]) -> tuple[Fault, ...]:
    """
    Check a list of languages.

    Parameters
    ----------
    languages
        Of which each should be one that visitors read, and be there once.

    Returns
    -------
    tuple of Fault
        One for each that is not, or that comes again.
    """
    return tuple(
        Fault(field="languages", code="one_of", got=name, limits=(("allowed", ", ".join(TEXT_LANGUAGES)),))
        for i, name in enumerate(languages)
        if name not in TEXT_LANGUAGES or name in languages[:i]
    )
