"""What a stay claims as a whole: its totals, its proof, and what it says is to be known before it is sold."""

from itinerary.checks.subject import Subject
from itinerary.tell import stay_findings
from itinerary.totals import stay_totals


def claim_violations(subject: Subject) -> list[str]:
    """
    Verify totals, proof and findings.

    Parameters
    ----------
    subject
        The stay.

    Returns
    -------
    list of str
        A sentence for each violation; titles and summaries are free.
    """
    return _totals(subject) + _proof(subject) + _findings(subject)


def _totals(subject: Subject) -> list[str]:
    said, counted = subject.stay.totals, stay_totals(subject.catalogue, subject.stay.days)
    names = ("cycle_m", "walk_m", "boat_m", "visits", "landmarks", "gems", "confirmed_share")
    wrong = [
        (n, getattr(said, n), getattr(counted, n)) for n in names if getattr(said, n) != getattr(counted, n)
    ]
    return [f"totals: {name} says {says}, adds up to {is_}" for name, says, is_ in wrong]


def _proof(subject: Subject) -> list[str]:
    proof = subject.stay.proof
    violations = [] if proof.engine.strip() else ["proof: its engine has no name"]
    if proof.bound is not None and proof.bound < proof.objective:
        violations.append(f"proof: the objective {proof.objective} is above its bound {proof.bound}")
    if proof.status == "optimal" and proof.bound != proof.objective:
        violations.append(
            f"proof: optimal, but the bound is {proof.bound} and the objective {proof.objective}"
        )
    if proof.status == "within" and proof.bound is None:
        violations.append("proof: within a gap, but there is no bound")
    return violations


def _findings(subject: Subject) -> list[str]:
    said = {finding.code for finding in subject.stay.findings}
    due = {finding.code for finding in stay_findings(subject.request, subject.stay.days)}
    return [f"findings: does not say {code}" for code in sorted(due - said)]
