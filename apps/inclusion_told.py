"""A verdict on a stay under a need, as people read it: what is to be confirmed, what stands against it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from babel.numbers import format_decimal

from apps.texts import Texts
from graphs.mode import Mode
from graphs.passable import Remark
from itinerary.inclusion.openings import Call, Opening
from itinerary.inclusion.verdict import Lack, LegGap, PlaceGap, PriceGap, Verdict
from offers.details import Contact

NAMED = frozenset({"kind", "surface", "smoothness", "barrier"})
"""Facts whose value has a name; the others have a number, or say all by themselves."""

SCALES = {"gradient": 0.1, "width": 10}
"""Per thousand told as per cent, decimetres as centimetres."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """
    Something that falls short.

    Parameters
    ----------
    name
        Of the place or the way.
    said
        What of it.
    contacts
        Whom to ask.
    """

    name: str
    said: str
    contacts: tuple[Contact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """
    A verdict in words.

    Parameters
    ----------
    need, answer
        Their codes, as in the verdict.
    name, verdict, summary
        For whom, the answer, and how much there is to it.
    against, confirm
        What stands against it, and what is to be confirmed.
    notes
        What else is to be known; it decides nothing.
    """

    need: str
    answer: str
    name: str
    verdict: str
    summary: str
    against: tuple[Line, ...]
    confirm: tuple[Line, ...]
    notes: tuple[str, ...]


def tell_verdict(verdict: Verdict, texts: Texts) -> Told:
    """
    Put a verdict into words.

    Parameters
    ----------
    verdict
        What is said of a stay under a need.
    texts
        The language.

    Returns
    -------
    Told
        Places before ways, each in the order of the stay.
    """
    gaps: tuple[PlaceGap | LegGap, ...] = (*verdict.places, *verdict.legs)
    lines = [(gap.answer == "no", _line(gap, verdict, texts)) for gap in gaps]
    if verdict.price is not None:
        lines += _price(verdict.price, texts)
    return Told(
        need=verdict.need,
        answer=verdict.answer,
        name=texts.text(f"inclusion_need_{verdict.need}"),
        verdict=texts.text(f"inclusion_answer_{verdict.answer}"),
        summary=_summary(verdict, texts),
        against=tuple(line for against, line in lines if against),
        confirm=tuple(line for against, line in lines if not against),
        notes=tuple(_notes(verdict, texts)),
    )


def tell_lack(lack: Lack, need: str, texts: Texts) -> str:
    """
    Name something that is missing.

    Parameters
    ----------
    lack, need
        What, and to whom.
    texts
        The language.

    Returns
    -------
    str
        Its name, and what of it is to be confirmed or improved.
    """
    if lack.field.startswith("way."):
        what = texts.text("inclusion_what_way", mode=texts.words.code("modes", lack.field[len("way.") :]))
    elif lack.field == "price":
        what = texts.text("inclusion_what_price")
    else:
        what = texts.text(f"inclusion_what_{need}")
    return texts.text(f"inclusion_{lack.sort}_one", name=lack.name, what=what)


def tell_opening(opening: Opening, texts: Texts) -> str:
    """Say how many stays one fact would open, and help."""
    named = tell_lack(opening.lack, opening.need, texts)
    opens = texts.text("inclusion_opens", count=opening.opens)
    return texts.text("inclusion_opening", lack=named, opens=opens, helps=opening.helps)


def tell_call(call: Call, need: str, texts: Texts) -> str:
    """Say how many stays are feasible after a call, and those before it."""
    return texts.text("inclusion_call", lack=tell_lack(call.lack, need, texts), stays=call.open_now)


def _line(gap: PlaceGap | LegGap, verdict: Verdict, texts: Texts) -> Line:
    if isinstance(gap, PlaceGap):
        what = texts.text(f"inclusion_what_{verdict.need}")
        said = texts.text(f"inclusion_place_{gap.answer}", what=what)
        return Line(name=gap.name, said=said, contacts=gap.contacts)
    name = texts.text("inclusion_way", start=gap.from_name, end=gap.to_name)
    return Line(name=name, said=texts.text("inclusion_sentences", list=" ; ".join(_way(gap, texts))))


def _way(gap: LegGap, texts: Texts) -> Iterator[str]:
    words = texts.words
    yield texts.text(
        "inclusion_way_length", mode=words.code("modes", gap.mode), length=words.distance(gap.metres)
    )
    if gap.metres - gap.planned_m >= 1:
        yield texts.text("inclusion_way_longer", length=words.distance(gap.metres - gap.planned_m))
    if gap.late_min:
        yield texts.text("inclusion_way_late", count=gap.late_min)
    for level in ("stops", "hinders"):
        met = [_met(remark, texts) for remark in gap.remarks if remark.level == level]
        if met:
            yield texts.text(f"inclusion_way_{level}", list=words.listed(met))
    yield from _unsaid(gap.remarks, texts)


def _met(remark: Remark, texts: Texts) -> str:
    key = f"{remark.fact}_{remark.value}" if remark.fact in NAMED else remark.fact
    scale = SCALES.get(remark.fact)
    value = format_decimal(int(remark.value) * scale, locale=texts.language) if scale else remark.value
    named = texts.text(f"inclusion_met_{key}", value=value, count=remark.count)
    return texts.text("inclusion_met", what=named, length=texts.words.distance(remark.metres))


def _unsaid(remarks: Iterable[Remark], texts: Texts) -> Iterator[str]:
    """Say what nobody has said, facts of one length together."""
    by_length: dict[int, list[str]] = {}
    for remark in remarks:
        if remark.level == "unknown":
            fact = texts.text(f"inclusion_fact_{remark.fact}")
            by_length.setdefault(remark.metres, []).append(fact)
    for metres, facts in by_length.items():
        key = "inclusion_way_unknown" if metres else "inclusion_way_unsaid"
        length = texts.words.distance(metres)
        yield texts.text(key, length=length, list=texts.words.listed(facts))


def _price(price: PriceGap, texts: Texts) -> Iterator[tuple[bool, Line]]:
    money = texts.words.money
    if price.over_ct:
        said = texts.text("inclusion_over", over=money(price.over_ct), limit=money(price.limit_ct))
        yield True, Line(name=texts.text("inclusion_total", total=money(price.total_ct)), said=said)
    for _, label, total_ct in price.estimated:
        yield False, Line(name=label, said=texts.text("inclusion_price_estimated", price=money(total_ct)))
    for _, name in price.unknown:
        yield False, Line(name=name, said=texts.text("inclusion_price_unknown"))


def _summary(verdict: Verdict, texts: Texts) -> str:
    if verdict.need == "tight_budget":
        return texts.text(f"inclusion_budget_{verdict.answer}")
    places, legs = verdict.places_looked, verdict.legs_looked
    told = [texts.text("inclusion_places", sure=places - len(verdict.places), all=places)]
    if legs:
        told.append(texts.text("inclusion_legs", sure=legs - len(verdict.legs), all=legs))
    return texts.text("inclusion_sentences", list=" ; ".join(told))


def _along(verdict: Verdict, texts: Texts) -> Iterator[str]:
    """Say over how many metres of all ways each fact stops, hinders or is unknown."""
    for level in ("stops", "hinders", "unknown"):
        facts = [
            texts.text(
                "inclusion_met",
                what=texts.text(f"inclusion_fact_{remark.fact}"),
                length=texts.words.distance(remark.metres),
            )
            for remark in verdict.along
            if remark.level == level and remark.metres
        ]
        if facts:
            yield texts.text(f"inclusion_along_{level}", list=texts.words.listed(facts))


def _notes(verdict: Verdict, texts: Texts) -> Iterator[str]:
    yield from _along(verdict, texts)
    if any(leg.mode == Mode.CYCLE for leg in verdict.legs):
        yield texts.text(f"inclusion_note_cycle_{verdict.need}")
    if any(leg.late_min for leg in verdict.legs):
        yield texts.text("inclusion_note_late")
    if verdict.without_toilets:
        days = texts.words.listed(map(texts.words.day, verdict.without_toilets))
        yield texts.text("inclusion_note_toilets", days=days)
