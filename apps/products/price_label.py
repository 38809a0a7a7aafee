"""The prices of a product in the words of who reads them."""

from apps.products.pricing import Prices
from apps.texts import Texts


def price_labels(prices: Prices, texts: Texts) -> tuple[str, ...]:
    """
    Say the prices of a product.

    Parameters
    ----------
    prices
        That hold.
    texts
        The language, any that visitors read.

    Returns
    -------
    tuple of str
        A line a price: adult, child, group, single supplement, tourist tax, and whether it is estimated;
        where that of a child alone is, its line says so. What costs nothing on top is left out.
    """
    money = texts.words.money
    guessed = prices.child_estimated and not prices.estimated
    child = texts.text("product_price_child", price=money(prices.child_ct))
    lines = [
        texts.text("product_price_adult", price=money(prices.adult_ct)),
        f"{child} ({texts.words.text('estimated')})" if guessed else child,
    ]
    if prices.group_ct is not None:
        group = {"price": money(prices.group_ct), "count": prices.group_from}
        lines.append(texts.text("product_price_group", **group))
    if prices.single_supplement_ct:
        lines.append(texts.text("product_price_single", price=money(prices.single_supplement_ct)))
    if prices.tourist_tax_ct:
        lines.append(texts.text("product_price_tax", price=money(prices.tourist_tax_ct)))
    if prices.estimated:
        lines.append(texts.text("product_price_estimated"))
    return tuple(lines)
