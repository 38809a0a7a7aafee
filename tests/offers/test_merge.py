"""Several records of one thing as one offer: the better-founded value wins, field by field."""

from dataclasses import fields
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from offers.access import Access
from offers.details import Contact, Details, Medium, Rate, Text, Track
from offers.merge import merge
from offers.offer import Capacity, Offer, Price, VisitTime
from offers.opening import Hours
from tests.offers.samples import POINT, UNKNOWN, offer, origin, place

LON, LAT = POINT
DOOR, CENTRE = place(), place(LON, LAT + 0.02, precision="commune")
BLOCK = place(LON, LAT + 0.0005, precision="site")


def euros(amount: int, status: str = "known") -> Price:
    return Price(adult_ct=amount * 100, child_ct=0, unit="person", status=status)


def open_at(spec: str, status: str = "known") -> Hours:
    return Hours(spec=spec, status=status)


def merged(*offers: Offer) -> Offer:
    (one,), _ = merge(offers)
    return one


def shown(found: Offer, field: str) -> object:
    return (
        getattr(found, field) if field in {f.name for f in fields(Offer)} else getattr(found.details, field)
    )


def with_field(feed: str, field: str, value: object) -> Offer:
    known = field in {f.name for f in fields(Offer)}
    return offer(feed, **({field: value} if known else {"details": {field: value}}))


@pytest.mark.parametrize(
    ("field", "better", "worse"),
    [
        ("place", DOOR, BLOCK),
        ("place", DOOR, CENTRE),
        ("place", BLOCK, CENTRE),
        ("hours", open_at("10:00-18:00"), open_at("Apr-Sep", "period_only")),
        ("hours", open_at("Apr-Sep", "period_only"), open_at("10:00-18:00", "stale")),
        ("hours", open_at("10:00-18:00", "stale"), open_at("09:00-17:00", "estimated")),
        ("hours", open_at("09:00-17:00", "estimated"), UNKNOWN),
        ("price", euros(5), euros(6, "estimated")),
        ("price", euros(6, "estimated"), None),
        ("capacity", Capacity(persons=12), Capacity(known=False)),
        ("visit", VisitTime(min=30, typical=45, max=60, known=True), None),
        ("indoor", False, None),
        ("serves_dinner", True, None),
        ("booking", "https://lin.test", None),
        ("street", "2 rue Haute", ""),
        ("postcode", "62400", ""),
        ("hours_note", "Sur demande.", ""),
        ("rates", (Rate(min_ct=500),), ()),
        ("track", Track(mode="walk"), None),
        ("pets", "no", "unknown"),
    ],
)
def test_better_founded_value_wins(field: str, better: object, worse: object) -> None:
    """Even where the least trusted feed has it and the office's own list does not."""
    assert shown(merged(with_field("sheet", field, worse), with_field("osm", field, better)), field) == better


@pytest.mark.parametrize(
    ("field", "one", "other"),
    [
        ("name", "Musée du Lin", "MUSÉE DU LIN"),
        ("kind", "museum", "site"),
        ("place", DOOR, place(LON, LAT + 0.0003)),
        ("hours", open_at("10:00-18:00"), open_at("10:00-17:00")),
        ("price", euros(5), euros(6)),
        ("capacity", Capacity(persons=12), Capacity(persons=14)),
        ("indoor", True, False),
        ("street", "2 rue Haute", "4 rue Basse"),
        ("pets", "no", "yes"),
    ],
)
def test_more_trusted_feed_wins_among_equals(field: str, one: object, other: object) -> None:
    """The office's list before Tourinsoft, that before passers-by; the order of the records plays no part."""
    for trusted, doubted in (("sheet", "tourinsoft"), ("tourinsoft", "apidae"), ("datatourisme", "osm")):
        pair = (with_field(doubted, field, other), with_field(trusted, field, one))
        assert shown(merged(*pair), field) == shown(merged(*reversed(pair)), field) == one


def test_newer_record_of_one_feed_wins() -> None:
    """Of two records of the same feed, the one changed last."""
    old, new = (offer("apidae", n, updated=day, price=euros(p)) for n, day, p in (
        ("1", "2024-01-01", 5), ("2", "2026-01-01", 6),
    ))  # fmt: skip
    found = merged(old, new)
    assert (found.price, found.updated) == (euros(6), "2026-01-01")


def test_access_is_merged_sense_by_sense() -> None:
    """What one feed does not know of the eyes, another says; a stated no is not overruled."""
    found = merged(
        offer("sheet", access=Access(motor="no")), offer("osm", access=Access(motor="yes", visual="partial"))
    )
    assert found.access == Access(motor="no", visual="partial")


def test_lists_are_united() -> None:
    """Themes, labels, languages, features, contacts and ids of all, each once, the trusted feed's first."""
    phone = Contact(kind="phone", value="03 21 00 00 00")
    web = Contact(kind="web", value="https://lin.test")
    found = merged(
        offer("osm", themes=("mining", "culture"), languages=("nl", "fr"), labels=("a", "b"),
              details={"contacts": (web, phone), "features": ("wifi", "shop")}),
        offer("sheet", languages=("fr", "en"), labels=("b",),
              details={"contacts": (phone,), "features": ("shop",)}),
    )  # fmt: skip
    assert (found.themes, found.languages) == (("culture", "mining"), ("fr", "en", "nl"))
    assert (found.labels, found.details.features) == (("b", "a"), ("shop", "wifi"))
    assert found.details.contacts == (phone, web)
    assert found.sources == ("sheet", "osm")
    assert found.details.source_ids == ("sheet:1", "osm:1")


def test_picture_of_two_feeds_is_one_with_the_trusted_credit() -> None:
    """The same address is the same picture."""
    url = "https://lin.test/a.jpg"
    found = merged(
        offer("osm", details={"media": (Medium(url=url, credit="?"), Medium(url=f"{url}b"))}),
        offer("sheet", details={"media": (Medium(url=url, credit="A. Tisserand"),)}),
    )
    assert {m.url: m.credit for m in found.details.media} == {url: "A. Tisserand", f"{url}b": ""}


def test_machine_translation_loses_to_people() -> None:
    """One text a language: of people even from the least trusted feed, else of the most trusted."""
    ours = (Text(language="fr", value="Lin."), Text(language="en", value="Flax?", machine=True))
    theirs = (
        Text(language="fr", value="Un musée."), Text(language="en", value="Linen."),
        Text(language="nl", value="Linnen?", machine=True),
    )  # fmt: skip
    found = merged(offer("osm", details={"texts": theirs}), offer("sheet", details={"texts": ours}))
    assert {t.language: (t.value, t.machine) for t in found.details.texts} == {
        "fr": ("Lin.", False),
        "en": ("Linen.", False),
        "nl": ("Linnen?", True),
    }


def test_every_value_keeps_its_origin() -> None:
    """Name of the sheet, hours and price of OSM, one origin a field."""
    found = merged(
        offer("sheet", details={"origins": (origin("name", "sheet"), origin("features", "sheet"))}),
        offer("osm", hours=open_at("10:00-18:00"), price=euros(5), details={"origins": tuple(
            origin(field, "osm") for field in ("name", "opening_hours", "price", "languages")
        )}),
    )  # fmt: skip
    assert {o.field: o.source for o in found.details.origins} == {
        "name": "sheet", "features": "sheet", "opening_hours": "osm", "price": "osm", "languages": "osm",
    }  # fmt: skip
    assert len(found.details.origins) == 5


def test_disagreement_is_a_finding() -> None:
    """Two known prices: one is kept, both are told."""
    _, findings = merge((offer("sheet", price=euros(5)), offer("osm", price=euros(6))))
    assert [f.code for f in findings] == ["conflict-price"]


def test_single_record_stays_as_it_is() -> None:
    """Nothing to merge, nothing changed, nothing found."""
    alone = offer("osm", hours=open_at("10:00-18:00"))
    assert merge((alone,)) == ((alone,), ())
    assert merge(()) == ((), ())


texts = st.builds(Text, language=st.sampled_from(["fr", "en"]), value=st.just("x"), machine=st.booleans())
records = st.builds(
    offer,
    st.sampled_from(["sheet", "tourinsoft", "apidae", "datatourisme", "osm"]),
    name=st.sampled_from(["Musée du Lin", "musée du lin", "Gîte du Bac"]),
    hours=st.sampled_from([UNKNOWN, open_at("10:00-18:00"), open_at("09:00-17:00", "stale")]),
    price=st.sampled_from([None, euros(5), euros(6, "estimated")]),
    indoor=st.sampled_from([None, True, False]),
    access=st.builds(Access, motor=st.sampled_from(["yes", "no", "unknown"])),
    details=st.fixed_dictionaries({
        "street": st.sampled_from(["", "2 rue Haute"]),
        "texts": st.lists(texts, max_size=2, unique_by=lambda t: t.language).map(tuple),
    }),
)  # fmt: skip


@given(group=st.lists(records, max_size=4, unique_by=lambda o: o.sources))
def test_merging_is_idempotent_and_blind_to_order(group: list[Offer]) -> None:
    """Merging what is merged changes nothing, and no order of the records gives anything else."""
    once, _ = merge(group)
    assert merge(once)[0] == once
    orders = {frozenset(o.id for o in merge(order)[0]) for order in permutations(group)}
    assert orders == {frozenset(o.id for o in once)}
    assert set(merge(group[::-1])[0]) == set(once)


def test_details_are_all_considered() -> None:
    """No field of the details is forgotten when records are merged."""
    full = {
        "classes": ("c",), "features": ("f",), "names": (Text(language="fr", value="N"),),
        "texts": (Text(language="fr", value="T"),), "street": "s", "postcode": "p",
        "contacts": (Contact(kind="web", value="https://lin.test"),), "rates": (Rate(min_ct=1),),
        "media": (Medium(url="https://lin.test/a"),), "cuisines": ("k",), "audiences": ("a",), "pets": "yes",
        "hours_note": "n", "track": Track(mode="walk"), "origins": (origin("name", "osm"),),
    }  # fmt: skip
    found = merged(offer("sheet"), offer("osm", details=full)).details
    missing = [f.name for f in fields(Details) if f.name in full and getattr(found, f.name) != full[f.name]]
    assert missing == []


def test_capacity_is_merged_count_by_count() -> None:
    """Rooms of the office's list, persons of the feed: neither hides the other."""
    rooms = offer("sheet", "1", capacity=Capacity(rooms=5))
    persons = offer("apidae", "2", capacity=Capacity(rooms=4, persons=12))
    (merged,), _ = merge([rooms, persons])
    assert (merged.capacity.rooms, merged.capacity.persons, merged.capacity.known) == (5, 12, True)


def test_call_before_coming_is_not_lost() -> None:
    """Whoever says that one has to call is heard, though another feed has the hours."""
    open_hours = offer("sheet", "1", hours=Hours(spec="Mo-Su 10:00-18:00", status="known"))
    (merged,), _ = merge([open_hours, offer("apidae", "2", details={"by_appointment": True})])
    assert merged.details.by_appointment
