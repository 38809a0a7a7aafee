"""A destination as it might be: with offers more, less or other than there are."""

from dataclasses import dataclass, replace

from offers.catalogue import Catalogue
from offers.offer import Offer

HYPOTHETICAL = "offer:hypothesis-"
"""How the id of an offer begins that does not exist."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hypothesis:
    """
    What is supposed.

    Parameters
    ----------
    name
        What it is called.
    added
        Offers that are not in the catalogue.
    closed
        Ids of offers that are no more.
    changed
        Offers as they would be, under the ids that they have.
    """

    name: str
    added: tuple[Offer, ...] = ()
    closed: tuple[str, ...] = ()
    changed: tuple[Offer, ...] = ()

    @property
    def new(self) -> frozenset[str]:
        """Ids of offers of which a stay may not have been possible before."""
        return frozenset(offer.id for offer in (*self.added, *self.changed))

    @property
    def gone(self) -> frozenset[str]:
        """Ids of offers of which a stay may not be possible any more."""
        return frozenset((*self.closed, *(offer.id for offer in self.changed)))

    def apply(self, catalogue: Catalogue) -> Catalogue:
        """
        Return the catalogue as it would be.

        Parameters
        ----------
        catalogue
            As it is.

        Returns
        -------
        Catalogue
            Under a version that tells the two apart; offers in the order of their ids.

        Raises
        ------
        KeyError
            If an offer is closed or changed that is not there.
        ValueError
            If an offer is added whose id is there already.
        """
        offers = {offer.id: offer for offer in catalogue.offers}
        for closed in self.closed:
            del offers[closed]
        for offer in self.changed:
            if offer.id not in offers:
                raise KeyError(offer.id)
            offers[offer.id] = offer
        if twice := sorted(set(offers) & {offer.id for offer in self.added}):
            msg = f"Expected ids that are free, got {', '.join(twice)}."
            raise ValueError(msg)
        offers |= {offer.id: offer for offer in self.added}
        ordered = tuple(sorted(offers.values(), key=lambda offer: offer.id))
        return replace(catalogue, offers=ordered, version=f"{catalogue.version}+hypothesis")
