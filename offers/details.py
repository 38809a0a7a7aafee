"""What feeds say of an offer beyond what a stay is planned with, and where every value comes from."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from offers.access import Answer

ContactKind = Literal["phone", "email", "web", "booking"]
Policy = Literal["full", "reduced", "child", "group", "free", "extra", "unknown"]
RateUnit = Literal["person", "room", "place", "night", "week", "weekend", "group", "unknown"]
CertificateStatus = Literal["valid", "expired", "pending"]
Foundation = Literal["known", "stale", "estimated"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """
    A text in one language.

    Parameters
    ----------
    language
        ISO 639, two letters.
    value
        Plain text, without markup.
    machine
        Whether a machine translated it: such a text is shown as such and never read for facts.
    """

    language: str
    value: str
    machine: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """
    A way to reach whoever makes the offer.

    Parameters
    ----------
    kind
        ``phone``, ``email``, ``web`` or ``booking`` (a page where one books).
    value
        As published.
    """

    kind: ContactKind
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """
    One line of a list of prices.

    Parameters
    ----------
    label
        Its name in the feed.
    policy, unit
        For whom, and for what; ``unknown`` where the feed does not say.
    min_ct, max_ct
        Euro cents, in order; None where the feed gives no amount.
    first, last
        The dates between which it holds, None if open.
    note
        What the feed adds in words.

    Raises
    ------
    ValueError
        If an amount is negative, or they are not in order.
    """

    label: str = ""
    policy: Policy = "unknown"
    unit: RateUnit = "unknown"
    min_ct: int | None = None
    max_ct: int | None = None
    first: date | None = None
    last: date | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if self.policy not in get_args(Policy) or self.unit not in get_args(RateUnit):
            allowed = f"{get_args(Policy)} and {get_args(RateUnit)}"
            msg = f"Expected policy and unit in {allowed}, got {self.policy!r} and {self.unit!r}."
            raise ValueError(msg)
        amounts = [ct for ct in (0, self.min_ct, self.max_ct) if ct is not None]
        if amounts != sorted(amounts):
            msg = f"Expected 0 <= min_ct <= max_ct, got {self.min_ct} and {self.max_ct}."
            raise ValueError(msg)


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """
    A label, a class of stars or a brand, and whether it holds.

    Parameters
    ----------
    key
        A key of ``offers/data/labels.toml``, or the slug of what the feed calls it.
    status
        ``valid``, ``expired`` or ``pending`` on the day of the import.
    expires
        Its last day, None if the feed does not say.
    """

    key: str
    status: CertificateStatus = "valid"
    expires: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Medium:
    """
    A picture.

    Parameters
    ----------
    url
        Where it is; nothing fetches it.
    credit, licence
        As the feed says, empty if it does not.
    expires
        The last day on which it may be shown, None if the feed does not say.
    """

    url: str
    credit: str = ""
    licence: str = ""
    expires: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """
    What a feed says of a route to ride, walk or sail.

    Parameters
    ----------
    mode
        ``cycle``, ``walk``, ``boat`` or empty.
    length_m, duration_min, ascent_m
        None if unknown.
    file_url
        A GPX, KML or KMZ, empty if there is none.
    loop
        Whether it ends where it begins, None if unknown.
    """

    mode: str = ""
    length_m: int | None = None
    duration_min: int | None = None
    ascent_m: int | None = None
    file_url: str = ""
    loop: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """
    Where the value of a field comes from.

    Parameters
    ----------
    field
        A field of the offer as JSON, such as ``opening_hours`` or ``access.motor``.
    source
        The feed, or ``contract``, or ``kind`` for an estimate by the kind.
    record
        Id of the record in that feed.
    updated
        When that record was last changed, None if the feed does not say.
    status
        ``known``, ``stale`` or ``estimated``.
    """

    field: str
    source: str
    record: str = ""
    updated: date | None = None
    status: Foundation = "known"


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """
    What feeds say of an offer beyond what a stay is planned with.

    Parameters
    ----------
    source_ids
        Ids of its records, each ``<feed>:<id>``.
    classes
        What the feeds' own thesauri call it.
    features
        Services and equipment: keys of ``offers/data/features.toml``.
    names, texts
        In every language that the feeds give.
    street, postcode
        Address.
    contacts, rates, certificates, media, cuisines, audiences
        As the feeds say.
    pets
        Whether pets are welcome.
    by_appointment
        Whether one has to call before coming.
    hours_note
        What a feed says of opening in words, in French.
    track
        For a route.
    origins
        Of every value.
    """

    source_ids: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    features: tuple[str, ...] = ()
    names: tuple[Text, ...] = ()
    texts: tuple[Text, ...] = ()
    street: str = ""
    postcode: str = ""
    contacts: tuple[Contact, ...] = ()
    rates: tuple[Rate, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    media: tuple[Medium, ...] = ()
    cuisines: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    pets: Answer = "unknown"
    by_appointment: bool = False
    hours_note: str = ""
    track: Track | None = None
    origins: tuple[Origin, ...] = ()


NO_DETAILS = Details()
