"""What a person has to look at."""

from tests.apps.workshop.desk import HTML
from tests.apps.workshop.goods import some_product, some_review

REVIEWS = "/bureau/a-revoir"


def test_a_review_waits_until_somebody_has_looked(signed, editor, bureau, office):
    """It stands in the queue with its reasons and leads to its product; closed, it stands below."""
    product = some_product(bureau, office.id)
    number = some_review(bureau, product)
    desk = signed(editor)
    page = desk.get(REVIEWS).text
    for told in ("Le moulin ferme le samedi.", "Séjour cassé", f"/bureau/produits/{product}"):
        assert told in page
    assert desk.post(f"{REVIEWS}/{number}/vue").headers["location"] == REVIEWS
    closed = desk.get(REVIEWS).text
    assert "Le moulin ferme" not in closed
    assert "1 déjà vu" in closed


def test_reasons_are_told_in_the_readers_language(signed, reader, bureau, office):
    """What was kept in English is read in English, what was not in French."""
    product = some_product(bureau, office.id)
    some_review(bureau, product)
    some_review(bureau, product, "flood", fr=["Crue de la Lys."])
    desk = signed(reader)
    desk.get("/bureau/langue/en")
    page = desk.get(REVIEWS).text
    for told in ("The mill closes on Saturdays.", "Crue de la Lys.", "flood"):
        assert told in page


def test_a_reader_closes_nothing(signed, reader, bureau, office):
    """Who may only look does not say that somebody has looked."""
    number = some_review(bureau, some_product(bureau, office.id))
    desk = signed(reader)
    assert "C’est vu" not in desk.get(REVIEWS).text
    assert desk.post(f"{REVIEWS}/{number}/vue").status_code == 403


def test_the_queue_of_another_office_is_not_there(signed, editor, bureau, other_office):
    """Nobody sees or closes what waits for another office."""
    number = some_review(bureau, some_product(bureau, other_office.id), fr=["Pas pour vous."])
    desk = signed(editor)
    assert "Pas pour vous" not in desk.get(REVIEWS).text
    assert desk.post(f"{REVIEWS}/{number}/vue").status_code == 404


def test_reasons_and_titles_are_text(signed, editor, bureau, office):
    """A feed may hold anything."""
    some_review(bureau, some_product(bureau, office.id, HTML), HTML, fr=[HTML])
    desk = signed(editor)
    assert "<script>alert" not in desk.get(REVIEWS).text + desk.get("/bureau").text
