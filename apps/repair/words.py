"""A report of moved data in words."""

from collections.abc import Iterator

from apps.repair.change_words import FIGURES, exchanged, figures, moved
from apps.repair.moved import Case, Report
from apps.texts import Texts


def summary(report: Report, texts: Texts) -> tuple[str, ...]:
    """
    Sum a report up.

    Parameters
    ----------
    report
        The report.
    texts
        The language.

    Returns
    -------
    tuple of str
        What is broken, by what, and what has become of it; then what is not.
    """
    unbroken = (("repair_sound", len(report.of("sound"))), ("repair_stale", len(report.of("stale"))))
    rest = tuple(texts.text(key, count=count) for key, count in unbroken if count)
    if not report.broken:
        return (texts.text("repair_none_broken"), *rest)
    said = texts.text(
        "repair_summary",
        broken=texts.text("repair_broken", count=len(report.broken), cause=_common_cause(report, texts)),
        repaired=texts.text("repair_repaired", count=len(report.of("repaired"))),
        person=texts.text("repair_person", count=len(report.of("person"))),
    )
    return (said, *rest)


def _common_cause(report: Report, texts: Texts) -> str:
    """Name what all broken stays have in common, if they have."""
    causes = [cause for case in report.broken for cause in case.examined.causes]
    codes = {cause.code for cause in causes}
    if len(codes) != 1:
        return texts.text("repair_by_many")
    things = {(cause.id, cause.day) for cause in causes}
    return texts.text(f"repair_by_{codes.pop()}", count=len(things))


def case_title(case: Case, texts: Texts) -> str:
    """
    Name a product.

    Parameters
    ----------
    case
        What has become of it.
    texts
        The language.

    Returns
    -------
    str
        Its title, in the language if it has one.
    """
    titles = case.product.title
    return titles.get(texts.language) or next((t for t in titles.values() if t), case.stay.title)


def case_lines(case: Case, texts: Texts) -> tuple[str, ...]:
    """
    Tell what has happened to a product, and what has become of it.

    Parameters
    ----------
    case
        The product.
    texts
        The language.

    Returns
    -------
    tuple of str
        Sentences; none where all is sound.
    """
    return (*dict.fromkeys(cause.say(texts) for cause in case.examined.causes), *_lines(case, texts))


def _lines(case: Case, texts: Texts) -> Iterator[str]:
    if case.outcome == "sound":
        return
    if case.proposal is None:
        yield texts.text("repair_nothing", reasons=" ".join(case.reasons))
        return
    change = case.proposal.change
    if case.outcome == "stale":
        told = tuple(figures(change, texts, "price_ct", "to_confirm"))
        yield from told or (texts.text("repair_facts"),)
    elif case.outcome == "repaired":
        yield texts.text("repair_done")
        yield from (*exchanged(change, texts), *moved(change, texts), *figures(change, texts, *FIGURES))
    else:
        yield texts.text("repair_too_much", reasons=", ".join(_excess(case, texts)))
        yield from (*exchanged(change, texts), *figures(change, texts, "price_ct"))
    if case.outcome == "repaired" or (case.outcome, case.product.status) == ("stale", "published"):
        yield from _obstacles(case, texts)


def _obstacles(case: Case, texts: Texts) -> Iterator[str]:
    """Say what is new to the office; what it has read before it has to read again, and knows."""
    known = [o for o in case.obstacles if o.level == "warning" and o.key in case.product.acknowledged]
    yield from (texts.text("repair_obstacle", said=o.say(texts)) for o in case.obstacles if o not in known)
    if known and case.outcome != "stale":
        yield texts.text("repair_read_again", count=len(known))


def _excess(case: Case, texts: Texts) -> Iterator[str]:
    proposal = case.proposal
    for name in () if proposal is None else proposal.excess:
        yield texts.text(f"repair_excess_{name}")
