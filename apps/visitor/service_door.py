"""The visitors' door to the service that the API stands on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

import orjson

from apps.products.sold_stay import sold_stay
from apps.service.leads import Asked, ask_office
from apps.service.offering import Offering
from apps.service.service import Service
from apps.station_list import list_stations
from apps.today import today
from itinerary.stay import Stay
from itinerary.stay_json import stay_from_json

FILTERS = ("office", "segment")
TOLD = ("id", "name", "phone", "email")
"""What visitors are told of an office."""
WORDS = ("name", "email", "phone", "message", "language")


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceDoor:
    """
    Leads to a service.

    Parameters
    ----------
    service
        The service.
    """

    service: Service

    def products(self, filters: Mapping[str, str]) -> list[dict[str, Any]]:
        """List the products on sale."""
        day = today()
        wanted = {name: filters[name] for name in FILTERS if filters.get(name)}
        shown = self.service.shelf.display().on_sale(day)
        return [
            _row(offering, day)
            for offering in shown
            if all(offering.row[name] == value for name, value in wanted.items())
        ]

    def product(self, product_id: str) -> dict[str, Any]:
        """Find a published product."""
        return _row(self.service.shelf.find(product_id), today())

    def offices(self) -> list[dict[str, Any]]:
        """List the offices."""
        offices = self.service.shelf.display().offices
        return [{name: getattr(office, name) for name in TOLD} for office in offices]

    def stations(self) -> list[dict[str, Any]]:
        """List the stations."""
        return list_stations(self.service.destination.catalogue)

    def address(self) -> str:
        """Say under which address people know the service."""
        return self.service.settings.base_url

    async def stays_for(self, raw: Mapping[str, Any]) -> tuple[Stay, ...]:
        """Compose."""
        files = await self.service.composer.compose(raw, self.service.limits)
        return tuple(stay_from_json(orjson.loads(file)) for file in files)

    async def why(self, raw: Mapping[str, Any]) -> dict[str, Any]:
        """Explain why there is no stay."""
        return await self.service.composer.explain(raw, self.service.limits)

    async def stay(self, stay_id: str) -> Stay:
        """Find a stay."""
        return stay_from_json(orjson.loads(await self.service.composer.file(stay_id)))

    def sold(self, product_id: str, language: str) -> Stay:
        """Find the stay of a published product, as its buyers see it."""
        offering = self.service.shelf.find(product_id)
        return sold_stay(offering.product, offering.stay, offering.catalogue, language)

    def add_lead(self, raw: Mapping[str, Any]) -> dict[str, Any]:
        """Keep what a visitor asks an office."""
        words = {name: raw.get(name, "") for name in WORDS}
        asked = Asked(office=raw["office"], stay=raw["stay"], product=raw.get("product"), words=words)
        number, until_s = ask_office(self.service.store, asked, self.service.settings.lead_days)
        return {"id": number, "kept_until": datetime.fromtimestamp(until_s, UTC).date().isoformat()}


def _row(offering: Offering, day: date) -> dict[str, Any]:
    return {**offering.row, "on_sale": offering.on_sale(day)}
