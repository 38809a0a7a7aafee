"""What is said of a request that cannot be met."""

from collections.abc import Callable
from functools import partial

from itinerary.request import Request
from itinerary.stay import Stay
from itinerary.why.condition import Condition
from itinerary.why.explanation import Remedy
from itinerary.why.loosen import come_as, move_days
from itinerary.why.step import Step


def test_remedy_asks_as_much_as_its_steps(
    request_of: Callable[..., Request], assembled: Callable[..., Stay]
) -> None:
    """To come a day later asks three, to come as one less two: together five."""
    later = Step(condition=Condition(name="dates"), change=partial(move_days, days=1), asks=3)
    fewer = Step(condition=Condition(name="party"), change=partial(come_as, persons=1), asks=2)
    stay = assembled("museum", "garden", "table")
    assert Remedy(steps=(later, fewer), request=request_of(), stay=stay).asks == 5
