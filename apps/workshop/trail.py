"""The way back: the stays that somebody came from while they tried changes."""

import re
from dataclasses import dataclass
from urllib.parse import urlencode

MOST_STEPS = 20
STEP = re.compile("[0-9a-f]{16}")
PRODUCT = re.compile("[a-z0-9-]{1,72}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trail:
    """
    Where somebody comes from, and for which product.

    Parameters
    ----------
    steps
        Ids of stays, the last one last.
    product
        What follows ``product:`` in the id of the product whose stay is changed; empty where there is none.
    """

    steps: tuple[str, ...] = ()
    product: str = ""

    @property
    def before(self) -> str | None:
        """The stay that they come from."""
        return self.steps[-1] if self.steps else None

    def query(self) -> str:
        """Write it as the end of an address."""
        pairs = {"fil": ".".join(self.steps), "produit": self.product}
        told = urlencode({name: value for name, value in pairs.items() if value})
        return f"?{told}" if told else ""

    def to(self, stay: str) -> str:
        """Give the address of a stay at the end of this way."""
        return f"/bureau/sejours/{stay}{self.query()}"

    def onwards(self, stay: str) -> "Trail":
        """Go on from a stay; of a long way the beginning is forgotten."""
        return Trail(steps=(*self.steps, stay)[-MOST_STEPS:], product=self.product)

    def back(self) -> str | None:
        """Give the address of the stay that they come from."""
        if self.before is None:
            return None
        return Trail(steps=self.steps[:-1], product=self.product).to(self.before)


def read_trail(steps: str, product: str) -> Trail:
    """
    Read a way back.

    Parameters
    ----------
    steps, product
        As an address has them; what is no id is left out.

    Returns
    -------
    Trail
        Of at most `MOST_STEPS`.
    """
    known = tuple(step for step in steps.split(".") if STEP.fullmatch(step))
    return Trail(steps=known[-MOST_STEPS:], product=product if PRODUCT.fullmatch(product) else "")
