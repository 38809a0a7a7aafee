"""An explanation as plain values: what the command line, the API and the workshop tell."""

from typing import Any

from itinerary.why.explanation import Explanation, Remedy
from itinerary.why.telling import tell_condition, tell_remedy
from offers.catalogue import Catalogue


def explanation_to_json(explanation: Explanation, catalogue: Catalogue) -> dict[str, Any]:
    """
    Write an explanation as plain values.

    Parameters
    ----------
    explanation
        Why there is no stay.
    catalogue
        Names offers and stations.

    Returns
    -------
    dict
        ``reasons``; ``conflicts``, each a list of conditions with their text; ``changes``, each with the
        fields of the request that become others, what it asks, and the stay that it gives in outline;
        ``glances`` and ``whole``.
    """
    request = explanation.request
    return {
        "reasons": list(explanation.reasons),
        "conflicts": [
            [
                {"condition": c.name, "value": c.value, "text": tell_condition(c, request, catalogue)}
                for c in conflict
            ]
            for conflict in explanation.conflicts
        ],
        "changes": [_remedy(remedy, explanation, catalogue) for remedy in explanation.remedies],
        "glances": explanation.glances,
        "whole": explanation.whole,
    }


def _remedy(remedy: Remedy, explanation: Explanation, catalogue: Catalogue) -> dict[str, Any]:
    before, after = explanation.request.to_json(), remedy.request.to_json()
    stay = remedy.stay
    return {
        "text": list(tell_remedy(remedy, explanation.request, catalogue)),
        "fields": {name: value for name, value in after.items() if value != before[name]},
        "asks": remedy.asks,
        "stay": {
            "title": stay.title,
            "summary": stay.summary,
            "price_ct": stay.price.total_ct,
            "objective": stay.proof.objective,
        },
    }
