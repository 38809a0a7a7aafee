"""The price of a stay for its party, line by line."""

from itinerary.ground import Ground
from itinerary.mealtime import inside_dinner_units
from itinerary.plan import Plan
from itinerary.price import merge_lines, price_lines
from itinerary.stay import PriceLine, StayPrice
from itinerary.words import say


def stay_price(ground: Ground, plan: Plan) -> StayPrice:
    """
    Price a plan.

    Parameters
    ----------
    ground
        Who pays, and what is offered.
    plan
        What is visited, eaten and slept in.

    Returns
    -------
    StayPrice
        All but the train to and from.
    """
    lines: list[PriceLine] = []
    for day in plan.days:
        for option in day.options:
            lines += price_lines(ground.catalogue.offer(ground.problem.ids[option]), ground.request)
        if day.evening is not None:
            lines += _evening(ground, day.day, day.evening)
    return StayPrice(lines=merge_lines(lines), persons=ground.request.persons)


def _evening(ground: Ground, day: int, index: int) -> list[PriceLine]:
    evening = ground.problem.evenings[day][index]
    lodging = ground.catalogue.offer(evening.lodging_id)
    lines = list(price_lines(lodging, ground.request))
    if evening.style == "inside":
        label = say("dinner-inside", ground.request.language, name=lodging.name)
        units = inside_dinner_units(ground.request)
        lines += [
            PriceLine(id=lodging.id, label=label, unit_ct=u, quantity=n, estimated=True)
            for u, n in units
            if u and n
        ]
    elif evening.dinner_id is not None:
        lines += price_lines(ground.catalogue.offer(evening.dinner_id), ground.request)
    return lines
