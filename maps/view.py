"""What a reader is told of the stops and legs of a stay."""

from dataclasses import dataclass

from graphs.mode import Mode
from itinerary.stay import PriceLine, Spot, Stay, StayLeg, StayPrice, Stop, StopKind
from maps.style import day_colour
from maps.words import Words

EXAMPLE_SUFFIX = " (exemple)"
"""How the catalogue ends the name of an example; a page says it beside the name, in its language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StopView:
    """
    A stop as people read it.

    Parameters
    ----------
    key
        Names the stop within its page.
    number, number_text
        1 for the first stop of the day, and that in words.
    kind, kind_text
        What it is, and that in words.
    name, times, to_confirm, why, prices
        Texts; empty where there is nothing to say.
    lon, lat
        Where it is.
    demo
        True for an example.
    plan_b
        Where one goes instead in the rain, or None.
    """

    key: str
    number: int
    number_text: str
    kind: StopKind
    kind_text: str
    name: str
    times: str
    to_confirm: str
    why: str
    prices: tuple[str, ...]
    lon: float
    lat: float
    demo: bool
    plan_b: Spot | None = None

    @property
    def uncertain(self) -> bool:
        """Whether anything of it is to be confirmed."""
        return bool(self.to_confirm)


@dataclass(frozen=True, slots=True, kw_only=True)
class LegView:
    """
    A leg as people read it.

    Parameters
    ----------
    mode
        How it is travelled.
    line
        (lon, lat) from stop to stop.
    ends, summary, signs
        From where to where; mode, length and duration; what to follow on the ground.
    distance_m
        Its length.
    sketched
        True if the line is a sketch.
    """

    mode: Mode
    line: tuple[tuple[float, float], ...]
    ends: str
    summary: str
    signs: str
    distance_m: int
    sketched: bool

    @property
    def drawn(self) -> bool:
        """Whether it has a length at all."""
        return self.distance_m > 0 and len(self.line) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class DayView:
    """
    A day as people read it.

    Parameters
    ----------
    label, date
        ``Jour 1``, and the date in words.
    colour
        Of its lines and markers.
    stops, legs
        In order; a leg between any two stops.
    """

    label: str
    date: str
    colour: str
    stops: tuple[StopView, ...]
    legs: tuple[LegView, ...]

    @property
    def length_m(self) -> int:
        """Length of all its legs."""
        return sum(leg.distance_m for leg in self.legs)


def day_views(stay: Stay, words: Words) -> tuple[DayView, ...]:
    """
    Put the days of a stay into words.

    Parameters
    ----------
    stay
        The stay.
    words
        The language.

    Returns
    -------
    tuple of DayView
        One a day, in order.
    """
    return tuple(
        DayView(
            label=words.text("day", number=index + 1),
            date=words.day(day.date),
            colour=day_colour(index),
            stops=tuple(
                _stop_view(stop, f"d{index}s{i}", i + 1, stay, words) for i, stop in enumerate(day.stops)
            ),
            legs=tuple(
                _leg_view(leg, day.stops[i], day.stops[i + 1], words) for i, leg in enumerate(day.legs)
            ),
        )
        for index, day in enumerate(stay.days)
    )


def display_name(stop: Stop) -> str:
    """Return the name of a stop without the mark of an example."""
    return stop.name.removesuffix(EXAMPLE_SUFFIX) if stop.demo else stop.name


def stop_times(stop: Stop, words: Words) -> str:
    """
    Say when the guests are at a stop.

    Parameters
    ----------
    stop
        The stop.
    words
        The language.

    Returns
    -------
    str
        From when to when; only the arrival or the departure where the other is not of this day.
    """
    if stop.kind in {"station", "night"} or not (stop.start and stop.end):
        if stop.arrive:
            return words.text("arrival", time=words.clock(stop.arrive))
        return words.text("departure", time=words.clock(stop.leave)) if stop.leave else ""
    return words.text("from_to", start=words.clock(stop.start), end=words.clock(stop.end))


def uncertain_stops(stay: Stay) -> int:
    """Count the different stops of a stay of which something is to be confirmed."""
    return len({stop.id for day in stay.days for stop in day.stops if stop.to_confirm})


def uncertainty(stay: Stay, words: Words) -> str:
    """Say how many stops of a stay are to be confirmed."""
    count = uncertain_stops(stay)
    key = {0: "none_to_confirm", 1: "one_to_confirm"}.get(count, "some_to_confirm")
    return words.text(key, count=count)


def distances(stay: Stay, words: Words) -> str:
    """Say how far a stay goes by each mode that it uses."""
    totals = {"cycle": stay.totals.cycle_m, "walk": stay.totals.walk_m, "boat": stay.totals.boat_m}
    return ", ".join(
        f"{words.distance(length_m)} {words.code('modes', mode)}"
        for mode, length_m in totals.items()
        if length_m
    )


def price_text(price: StayPrice, words: Words) -> str:
    """Say a total price, whether it is estimated, and for how many people."""
    total = words.money(price.total_ct) + _estimate(words, estimated=price.estimated)
    key = "price_of_one" if price.persons == 1 else "price_of_party"
    return words.text(key, total=total, persons=price.persons)


def price_lines(price: StayPrice, words: Words) -> tuple[dict[str, str], ...]:
    """Put the lines of a price into words."""
    return tuple(
        {
            "label": _price_label(line, price, words),
            "quantity": str(line.quantity),
            "unit": words.money(line.unit_ct),
            "total": words.money(line.total_ct) + _estimate(words, estimated=line.estimated),
        }
        for line in price.lines
    )


def _price_label(line: PriceLine, price: StayPrice, words: Words) -> str:
    """Name what is paid for; where it has two prices, the first is that of adults, as a stay writes them."""
    label = line.label.replace(EXAMPLE_SUFFIX, f" ({words.text('example')})")
    same = [other for other in price.lines if (other.id, other.label) == (line.id, line.label)]
    if len(same) != len(("adult", "child")):
        return label
    return words.text("price_of_adult" if line == same[0] else "price_of_child", label=label)


def _estimate(words: Words, *, estimated: bool) -> str:
    return f" ({words.text('estimated')})" if estimated else ""


def kind_text(stop: Stop, stay: Stay, words: Words) -> str:
    """Say what a stop is: which meal, a service by its use, or its kind."""
    if stop.meal:
        return words.code("meals", stop.meal)
    if stop.kind == "service" and stop.id in _lodgings(stay):
        return words.text("check_in")
    return words.code("stops", stop.kind)


def _stop_view(stop: Stop, key: str, number: int, stay: Stay, words: Words) -> StopView:
    return StopView(
        key=key,
        number=number,
        number_text=words.text("stop", number=number),
        kind=stop.kind,
        kind_text=kind_text(stop, stay, words),
        name=display_name(stop),
        times=stop_times(stop, words),
        to_confirm=words.codes("confirm", stop.to_confirm),
        why=", ".join(_reasons(stop, words)),
        prices=_prices(stop, stay, words),
        lon=stop.lon,
        lat=stop.lat,
        demo=stop.demo,
        plan_b=stop.plan_b_at,
    )


def _lodgings(stay: Stay) -> set[str]:
    return {stop.id for day in stay.days for stop in day.stops if stop.kind == "night"}


def _prices(stop: Stop, stay: Stay, words: Words) -> tuple[str, ...]:
    """Give the price of a lodging once, at the night: not at its dinner, nor again in the morning."""
    if not stop.arrive or (stop.kind != "night" and stop.id in _lodgings(stay)):
        return ()
    times = 1 if stop.kind == "night" else _times(stop, stay)
    return tuple(
        f"{line.quantity // times} × {words.money(line.unit_ct)}{_estimate(words, estimated=line.estimated)}"
        for line in stay.price.lines
        if line.id == stop.id
    )


def _times(stop: Stop, stay: Stay) -> int:
    """Count how often a stay pays for the same place: each stop there has its part of the price."""
    stops = [other for day in stay.days for other in day.stops if other.id == stop.id]
    return sum(1 for other in stops if other.arrive and other.kind != "service") or 1


def _reasons(stop: Stop, words: Words) -> list[str]:
    reasons = []
    for reason in stop.why:
        group, _, code = reason.term.rpartition(":")
        group = {"theme": "themes"}.get(group, "why")
        if reason.points > 0 and words.knows(group, code):
            reasons.append(words.code(group, code))
    return reasons


def _leg_view(leg: StayLeg, start: Stop, end: Stop, words: Words) -> LegView:
    junctions = () if leg.sketched else leg.junctions
    signs = [
        words.text(key, list=", ".join(names))
        for key, names in (("routes", leg.routes), ("junctions", [j.ref for j in junctions]))
        if names
    ]
    parts = (words.code("modes", leg.mode), words.distance(leg.distance_m), words.duration(leg.duration_s))
    return LegView(
        mode=leg.mode,
        line=leg.line,
        ends=f"{display_name(start)} → {display_name(end)}",
        summary=" · ".join(parts),
        signs=" · ".join(signs),
        distance_m=leg.distance_m,
        sketched=leg.sketched,
    )
