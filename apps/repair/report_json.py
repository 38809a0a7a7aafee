"""A report of moved data as JSON (``fluvestre.repair/1``)."""

from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from apps.repair.moved import Case, Report
from apps.repair.words import case_lines, summary
from apps.texts import Texts

SCHEMA = "fluvestre.repair/1"


def report_to_json(report: Report, texts: Texts) -> dict[str, Any]:
    """
    Write a report as plain values.

    Parameters
    ----------
    report
        The report.
    texts
        The language of its sentences.

    Returns
    -------
    dict
        Of the schema ``fluvestre.repair/1``; the same for the same report.
    """
    outcomes = ("sound", "stale", "repaired", "person")
    return {
        "schema": SCHEMA,
        "catalogue": report.catalogue,
        "network": report.network,
        "today": report.today.isoformat(),
        "summary": list(summary(report, texts)),
        "counts": {name: sum(case.outcome == name for case in report.cases) for name in outcomes},
        "products": [_case(case, texts) for case in report.cases],
    }


def _case(case: Case, texts: Texts) -> dict[str, Any]:
    proposal = case.proposal
    return {
        "id": case.product.id,
        "office": case.product.office,
        "status": case.product.status,
        "version": case.kept.version,
        "stay": case.stay.id,
        "outcome": case.outcome,
        "causes": [{"code": c.code, "id": c.id, "day": _plain(c.day)} for c in case.examined.causes],
        "violations": list(case.examined.violations),
        "proposal": None if proposal is None else proposal.stay.id,
        "change": None if proposal is None else _plain(asdict(proposal.change)),
        "excess": [] if proposal is None else list(proposal.excess),
        "reasons": list(case.reasons),
        "obstacles": [{"level": o.level, "code": o.code, "text": o.say(texts)} for o in case.obstacles],
        "told": list(case_lines(case, texts)),
    }


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list | tuple) else value
