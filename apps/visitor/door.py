"""What the visitors' pages need from behind them."""

from collections.abc import Mapping
from typing import Any, Protocol

from itinerary.stay import Stay

Row = Mapping[str, Any]
"""Plain values, as the API gives them."""


class Door(Protocol):
    """
    Leads from the visitors' pages to stays, products and offices.

    What it does not find it says with an `AbsentError`; a request that cannot be read is a `RequestError`.
    """

    def products(self, filters: Mapping[str, str]) -> list[dict[str, Any]]:
        """List the products on sale; of the filters ``office`` and ``segment``, empty ones let all pass."""
        ...

    def product(self, product_id: str) -> dict[str, Any]:
        """Find a published product."""
        ...

    def offices(self) -> list[dict[str, Any]]:
        """List the offices."""
        ...

    def stations(self) -> list[dict[str, Any]]:
        """List the stations."""
        ...

    def address(self) -> str:
        """Say under which address people know the service; empty where nobody said."""
        ...

    async def stays_for(self, raw: Mapping[str, Any]) -> tuple[Stay, ...]:
        """Compose; it may raise `NoStayError`, `BusyError` and `OverrunError` too."""
        ...

    async def why(self, raw: Mapping[str, Any]) -> dict[str, Any]:
        """Explain why there is no stay, as `apps.service.composer.Composer.explain` does."""
        ...

    async def stay(self, stay_id: str) -> Stay:
        """Find a stay."""
        ...

    def sold(self, product_id: str, language: str) -> Stay:
        """Find the stay of a published product, as its buyers see it."""
        ...

    def add_lead(self, raw: Mapping[str, Any]) -> dict[str, Any]:
        """Keep what a visitor asks an office, and say until when, as ``kept_until``."""
        ...
