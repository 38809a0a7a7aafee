"""What is verified: a stay beside the request, the catalogue and the network it was made of."""

from collections.abc import Iterator
from dataclasses import dataclass

from graphs.network import Network
from itinerary.params import Params
from itinerary.request import Request
from itinerary.stay import Day, Stay, Stop
from offers.catalogue import Catalogue
from offers.offer import Offer

AT_OFFERS = ("visit", "meal", "night", "service")


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """
    A stay and all it has to agree with.

    Parameters
    ----------
    stay
        The stay.
    request
        The one that stands in it, read again.
    catalogue, network
        Facts.
    params
        The settings.
    """

    stay: Stay
    request: Request
    catalogue: Catalogue
    network: Network
    params: Params

    def strangers(self) -> tuple[str, ...]:
        """
        List stops that the catalogue does not know.

        Returns
        -------
        tuple of str
            A violation each; with any, nothing else can be verified.
        """
        offers = {offer.id for offer in self.catalogue.offers}
        known: dict[str, set[str]] = dict.fromkeys(AT_OFFERS, offers) | {
            "station": {station.id for station in self.catalogue.stations},
            "mooring": {mooring.id for mooring in self.catalogue.moorings},
        }
        return tuple(
            f"{where}: {stop.kind} {stop.id} is not in the catalogue"
            for where, stop in self.stops()
            if stop.id not in known[stop.kind]
        )

    def stops(self) -> Iterator[tuple[str, Stop]]:
        """
        Go through all stops.

        Yields
        ------
        tuple
            Where it is in the stay, for people; and the stop.
        """
        for day in self.stay.days:
            for i, stop in enumerate(day.stops):
                yield f"{day.date} stop {i + 1}", stop

    def arrivals(self) -> Iterator[tuple[str, Day, Stop, Offer]]:
        """
        Go through the stops at offers that the guests arrive at.

        Yields
        ------
        tuple
            Where it is, its day, the stop, and its offer; a night once, on its evening.
        """
        for day in self.stay.days:
            for i, stop in enumerate(day.stops):
                if stop.kind in AT_OFFERS and stop.arrive is not None:
                    yield f"{day.date} stop {i + 1} ({stop.id})", day, stop, self.catalogue.offer(stop.id)
