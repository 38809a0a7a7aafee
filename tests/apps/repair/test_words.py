"""A report in words."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from apps.products.difference import Figure
from apps.products.publication import Obstacle
from apps.repair.cause import Cause
from apps.repair.examine import examine
from apps.repair.mend import mend
from apps.repair.moved import Case, Report
from apps.repair.proposal import Proposal
from apps.repair.words import case_lines, case_title, summary
from apps.service.destination import Destination
from apps.store.products import Kept
from apps.texts import load_texts
from apps.today import today
from itinerary.stay import Stay
from offers.catalogue import Catalogue
from tests.apps.repair.moving import closed_on, dearer, one_visit, product_of, stops_of

Make = Callable[[Catalogue], Case]


@pytest.fixture
def make(here: Destination, stay: Stay) -> Make:
    """Make the case of a product that is on sale, of a stay that is mended where it is broken."""
    product = replace(product_of("product:stay-1", stay, here), status="published")

    def case(catalogue: Catalogue) -> Case:
        found = examine(stay, catalogue, here.network)
        broken = found.state == "broken"
        proposal = mend(stay, found, catalogue, here.network) if broken else found.renewed
        kept = Kept(product=product, version=1, changed_at_s=0)
        return Case(kept=kept, stay=stay, examined=found, proposal=proposal)

    return case


@pytest.fixture
def closed(make: Make, here: Destination, stay: Stay) -> Case:
    """Close a visit: that is repaired."""
    return make(closed_on(here.catalogue, one_visit(stay).id, one_visit(stay).start.date()))


def hopeless(case: Case) -> Case:
    """Take the proposal away."""
    return replace(case, proposal=None, reasons=("Tout est complet.",))


def report_of(*cases: Case) -> Report:
    """Make a report."""
    return Report(catalogue="c", network="n", today=today(), cases=cases)


def test_summary_says_what_broke_and_what_became_of_it(closed: Case) -> None:
    """As an office reads it first, in both languages."""
    report = report_of(*[closed] * 9, *[hopeless(closed)] * 3)
    assert summary(report, load_texts("en")) == (
        "12 stays broken by a new closing day: 9 repaired, 3 need you.",
    )
    assert summary(report, load_texts("fr")) == (
        "12 séjours cassés par un nouveau jour de fermeture : 9 réparés, 3 ont besoin de vous.",
    )


def test_summary_tells_what_is_not_broken(make: Make, here: Destination, stay: Stay) -> None:
    """What stands is counted apart from what stands with other facts."""
    sound, stale = make(here.catalogue), make(dearer(here.catalogue, stops_of(stay, "meal")[0].id, 150))
    assert summary(report_of(sound, sound, stale), load_texts("en")) == (
        "No stay is broken.",
        "2 stays are as they were.",
        "1 stay stands, but facts of it have changed.",
    )


def test_summary_of_several_causes_names_none(closed: Case) -> None:
    """Where one is closed and the other gone, neither is the cause of both; two closing days are two."""
    other = Cause(code="gone", id="offer:x", name="x")
    second = replace(closed.examined.causes[0], id="offer:y")
    texts = load_texts("en")
    for cause, said in ((other, "several changes"), (second, "2 new closing days")):
        case = replace(closed, examined=replace(closed.examined, causes=(cause,)))
        assert summary(report_of(closed, case), texts)[0].startswith(f"2 stays broken by {said}: ")


def test_repaired_product_tells_cause_and_change(closed: Case, stay: Stay) -> None:
    """What is closed, what leaves, and what comes in its place."""
    lines = case_lines(closed, load_texts("en"))
    assert closed.proposal is not None
    assert one_visit(stay).name in lines[0]
    assert lines[1] == "Repaired: look at the stay, then publish it again."
    told = "\n".join(lines[2:])
    for change in (*closed.proposal.change.left, *closed.proposal.change.came):
        assert change.name in told


def test_stale_product_tells_the_price_alone(make: Make, here: Destination, stay: Stay) -> None:
    """What has not moved is not told."""
    case = make(dearer(here.catalogue, stops_of(stay, "meal")[0].id, 150))
    (line,) = case_lines(case, load_texts("en"))
    money = load_texts("en").words.money
    assert money(stay.price.total_ct) in line
    assert money(stay.price.total_ct + 150 * stay.price.persons) in line


def test_stale_product_is_not_read_again(make: Make, here: Destination, stay: Stay) -> None:
    """It stays on sale: its office has nothing to confirm that it has confirmed before."""
    case = make(dearer(here.catalogue, stops_of(stay, "meal")[0].id, 150))
    known = Obstacle(level="warning", code="price_estimated")
    assert known.key in case.product.acknowledged
    assert len(case_lines(replace(case, obstacles=(known,)), load_texts("en"))) == 1


def test_sound_product_tells_nothing(make: Make, here: Destination) -> None:
    """Nobody reads what they know."""
    assert case_lines(make(here.catalogue), load_texts("fr")) == ()


def test_too_much_change_says_what_is_too_much(closed: Case) -> None:
    """The office sees why nobody dared."""
    assert closed.proposal is not None
    dearer_by = replace(closed.proposal.change, price_ct=Figure(before=10_000, after=12_000))
    far: Proposal = replace(closed.proposal, change=dearer_by, excess=("stops", "price"))
    case = replace(closed, proposal=far)
    assert case.outcome == "person"
    assert "€100 → €120" in case_lines(case, load_texts("en"))[-1]
    assert (
        "too many stops would be others, the price would move too far"
        in case_lines(case, load_texts("en"))[1]
    )


def test_where_nothing_can_be_done_the_reasons_are_told(closed: Case) -> None:
    """No proposal, but why there is none."""
    assert case_lines(hopeless(closed), load_texts("en"))[1].endswith("Tout est complet.")


def test_warnings_that_were_read_are_counted(closed: Case) -> None:
    """What is new is told in full; what the office has read before is one line."""
    facts = (("id", "offer:x"), ("name", "Le Moulin"), ("fact", "hours"))
    known = Obstacle(level="warning", code="price_estimated")
    new = Obstacle(level="warning", code="fact", values=facts)
    product = replace(closed.product, acknowledged=(known.key,))
    case = replace(closed, kept=replace(closed.kept, product=product), obstacles=(known, new))
    *_, told, counted = case_lines(case, load_texts("en"))
    assert "Le Moulin" in told
    assert counted == "Before it is sold: 1 warning that was read before, to be confirmed again."


def test_title_is_in_the_language_or_another(closed: Case) -> None:
    """A product without words in the reader's language has a name all the same."""
    product = replace(closed.product, title={"en": "Two days"})
    case = replace(closed, kept=replace(closed.kept, product=product))
    assert (case_title(case, load_texts("en")), case_title(case, load_texts("fr"))) == ("Two days",) * 2
    bare = replace(closed, kept=replace(closed.kept, product=replace(product, title={})))
    assert case_title(bare, load_texts("fr")) == closed.stay.title
