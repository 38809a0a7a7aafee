"""Drafts under a name that tells one stay from another."""

from apps.products.product import LONGEST_TITLE, Product, draft_of, with_words
from apps.texts import Texts, load_texts
from itinerary.stay import Stay
from maps.stay_words import title_of

BEST = 2
"""So many visits name a stay."""


def named_draft(product_id: str, office: str, stay: Stay) -> Product:
    """
    Make a draft of a stay, with a title that no other stay of the season has.

    Parameters
    ----------
    product_id
        ``product:<slug>``.
    office
        Id of who will sell it.
    stay
        What will be sold.

    Returns
    -------
    Product
        As `apps.products.product.draft_of`, under its `telling_title`.
    """
    draft = draft_of(product_id, office, stay)
    title = telling_title(stay, load_texts(stay.language))[:LONGEST_TITLE].rstrip(" ·")
    return with_words(draft, stay.language, title=title, text=draft.text[stay.language])


def telling_title(stay: Stay, texts: Texts) -> str:
    """
    Name a stay by its two best visits, as titles made of its facts are much the same.

    Parameters
    ----------
    stay
        The stay.
    texts
        The language, for a stay without visits.

    Returns
    -------
    str
        Their names, or the title that is made of its facts.
    """
    visits = sorted((s for d in stay.days for s in d.stops if s.kind == "visit"), key=lambda s: -s.points)
    return " · ".join(dict.fromkeys(stop.name for stop in visits[:BEST])) or title_of(stay, texts.words)
