"""Taking a product back to what it was."""

from dataclasses import fields, replace

from apps.products.product import NOTED, Product
from apps.products.product_json import product_to_json


def restored(now: Product, then: Product) -> Product:
    """
    Restore an earlier version.

    Parameters
    ----------
    now
        What the product is.
    then
        What it was.

    Returns
    -------
    Product
        As it was, but for its state: it stays as it is where only the note differs, and is a draft elsewhere,
        as an office looks at a product before it is published again.
    """
    noted = {name: getattr(now, name) for name in NOTED}
    same = replace(then, status=now.status, note=now.note, **noted) == now
    return replace(then, status=now.status if same else "draft")


def changed_fields(before: Product, after: Product) -> tuple[str, ...]:
    """
    Name what two versions differ in.

    Parameters
    ----------
    before, after
        Versions of a product.

    Returns
    -------
    tuple of str
        Names of attributes, those of the terms as ``terms``; words as ``title`` and ``text``.
    """
    old, new = product_to_json(before), product_to_json(after)
    return tuple(f.name for f in fields(Product) if old[f.name] != new[f.name])
