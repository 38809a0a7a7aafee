"""Verdicts in words."""

from datetime import date

import pytest

from apps.inclusion_json import verdict_to_json
from apps.inclusion_told import tell_call, tell_opening, tell_verdict
from apps.texts import load_texts
from graphs.facts import Barrier, Smoothness, Surface
from graphs.mode import Mode
from graphs.passable import Remark
from graphs.profile import load_profile
from itinerary.inclusion.openings import need_openings
from itinerary.inclusion.verdict import NEEDS, LegGap, PlaceGap, PriceGap, Verdict
from offers.details import Contact

FRENCH = load_texts("fr")
CALL = Contact(kind="phone", value="03 21 00 00 00")
TABLE = PlaceGap(id="offer:table", name="La Table", field="access.motor", answer="partial", contacts=(CALL,))


def remark(level: str, fact: str, value: str = "", metres: int = 120, count: int = 1) -> Remark:
    """Return something that is met."""
    return Remark(level=level, fact=fact, value=value, metres=metres, count=count)


def way(*remarks: Remark, answer: str = "unknown", metres: int = 1200, late_min: int = 0) -> LegGap:
    """Return a way of 1.2 km on foot on which something is met."""
    return LegGap(
        day=date(2027, 6, 9), from_id="station:west", from_name="Ouest", to_id="offer:table",
        to_name="La Table", mode=Mode.WALK, answer=answer, planned_m=1200, metres=metres, late_min=late_min,
        remarks=remarks,
    )  # fmt: skip


def said(leg: LegGap, need: str = "wheelchair") -> str:
    """Return what is said of the one way of a stay."""
    told = tell_verdict(Verdict(need=need, legs=(leg,), legs_looked=1), FRENCH)
    return (*told.against, *told.confirm)[0].said


def test_what_stops_comes_with_its_metres() -> None:
    """A stile and a slope are named with their length, and stand against the stay."""
    leg = way(remark("stops", "barrier", "stile", 40, 2), remark("stops", "gradient", "95", 300), answer="no")
    told = tell_verdict(Verdict(need="wheelchair", legs=(leg,), legs_looked=1), FRENCH)
    assert told.answer == "no"
    assert told.confirm == ()
    assert told.against[0].name == "Ouest → La Table"
    assert told.notes[0].startswith("Sur l’ensemble des chemins, on ne passe pas : barrières (40 m) et pente")
    assert "on ne passe pas : 2 échaliers (40 m) et pente jusqu’à 9,5 % (300 m)" in told.against[0].said


def test_facts_of_one_length_are_told_together() -> None:
    """What nobody has said of the same metres is one list."""
    facts = (remark("unknown", fact, metres=1200) for fact in ("surface", "smoothness", "wheelchair"))
    assert said(way(*facts)).endswith(
        "non renseigné sur 1,2 km : revêtement, régularité et passage en fauteuil ou en poussette"
    )


def test_another_way_that_is_longer_says_so() -> None:
    """Metres and minutes beyond the plan are told, and how to come to a plan that holds."""
    leg = way(metres=1500, late_min=4)
    assert "par un autre chemin, 300 m de plus que prévu ; 4 minutes de plus" in said(leg)
    notes = tell_verdict(Verdict(need="wheelchair", legs=(leg,)), FRENCH).notes
    assert any("recomposez" in note for note in notes)


def test_whom_to_ring_is_told() -> None:
    """A place that welcomes in part is to be confirmed, with its contacts."""
    told = tell_verdict(Verdict(need="wheelchair", places=(TABLE,), places_looked=3), FRENCH)
    assert told.confirm[0].contacts == (CALL,)
    assert told.confirm[0].said == "accès en fauteuil : en partie, à préciser"
    assert told.summary == "Lieux dont l’accueil est établi : 2 sur 3"


def test_a_price_above_is_told_in_euros() -> None:
    """What a stay costs too much stands against it; estimates are to be confirmed."""
    price = PriceGap(total_ct=12_100, limit_ct=12_000, estimated=(("offer:bar", "Bar", 3_000),))
    told = tell_verdict(Verdict(need="tight_budget", price=price), FRENCH)
    assert told.against[0].said == "1\N{NO-BREAK SPACE}€ de plus que ce petit budget (120\N{NO-BREAK SPACE}€)"
    assert [(line.name, line.said) for line in told.confirm] == [
        ("Bar", "prix estimé : 30\N{NO-BREAK SPACE}€")
    ]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("profile", ["wheelchair", "cargo-bike", "family"])
def test_whatever_stops_or_hinders_has_a_name(language: str, profile: str) -> None:
    """Each surface, smoothness and barrier that a profile can meet, and each fact, is said in words."""
    table, texts = load_profile(profile), load_texts(language)
    met = [
        *(("surface", name) for name, factor in table.surface if factor <= 0.6),
        *(("smoothness", name) for name, factor in table.smoothness if factor <= 0.6),
        *(("barrier", name) for name, seconds in table.barrier_s if seconds >= 10),
        *(("kind", kind) for kind in ("steps", "waterway", "lock", "rail")),
        *(("gradient", "70"), ("width", "8"), ("wheelchair", ""), ("way", "")),
    ]
    facts = ("surface", "smoothness", "gradient", "wheelchair", "straight", "spot", "way")
    leg = way(
        *(remark("stops", *one) for one in met), *(remark("hinders", *one) for one in met),
        *(remark("unknown", fact, metres=number) for number, fact in enumerate(facts)),
    )  # fmt: skip
    told = tell_verdict(Verdict(need="wheelchair", legs=(leg,)), texts)
    assert told.confirm[0].said.count(" (120 m)") == 2 * len(met)
    assert len(told.notes) == 3
    assert len(met) > len({*Surface, *Smoothness, *Barrier}) / 3


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("need", NEEDS)
def test_every_need_has_its_words(language: str, need: str) -> None:
    """Each need and answer is told in both languages, with what would open the stay."""
    texts = load_texts(language)
    verdict = Verdict(need=need, places=(TABLE,), legs=(way(remark("unknown", "surface")),), legs_looked=1)
    if need == "tight_budget":
        price = PriceGap(total_ct=1, limit_ct=2, unknown=(("offer:a", "A"), ("offer:b", "B")))
        verdict = Verdict(need=need, price=price)
    row = verdict_to_json(verdict, texts)
    assert row["told"]["name"]
    assert row["told"]["verdict"]
    assert len(row["told"]["confirm"]) == 2
    found = need_openings(need, [("0", verdict)])
    assert all(tell_opening(one, texts) and tell_call(call, need, texts)
               for one, call in zip(found.openings, found.calls, strict=True))  # fmt: skip
