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
        A line a price: adult, child, group, single supplement, tourist tax, and whether it is estimated.
        What costs nothing on top is left out.
    """
    money = texts.words.money
    lines = [
        texts.text("product_price_adult", price=money(prices.adult_ct)),
        texts.text("product_price_child", price=money(prices.child_ct)),
    ]
    if prices.group_ct is not None:
        group = {"price": money(prices.group_ct), "count": prices.group_from}
        lines.append(texts.text("product_price_group", **group))
    if prices.single_supplement_ct:
        lines.append(texts.text("product_price_single", price=money(prices.single_supplement_ct)))
    if prices.tourist_tax_ct:
        lines.append(texts.text("product_price_tax", price=money(prices.tourist_tax_ct)))
    if prices.estimated or prices.child_estimated:
        lines.append(texts.text("product_price_estimated"))
    return tuple(lines)
