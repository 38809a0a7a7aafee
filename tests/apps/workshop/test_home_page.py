"""The first page."""

from apps.products.office import Office
from apps.store.offices import put_office
from tests.apps.workshop.goods import some_lead, some_product, some_review


def test_it_shows_what_waits(signed, editor, bureau, office):
    """Leads and reviews are counted, the longest waiting first, and products by state."""
    product = some_product(bureau, office.id)
    for number in range(7):
        some_lead(bureau, office.id, name=f"Visiteur {number}")
    some_review(bureau, product)
    page = signed(editor).get("/bureau").text
    assert page.index("Visiteur 0") < page.index("Visiteur 4")
    assert "Visiteur 5" not in page
    for told in ("7 en attente", "Voir les 7 demandes", "1 à revoir"):
        assert told in page


def test_an_office_with_nothing_to_do_reads_so(signed, reader):
    """Nothing waits, nothing is missing: that is said too; who only looks composes nothing."""
    page = signed(reader).get("/bureau").text
    assert "Rien ne presse" in page
    assert "Fiche du bureau à compléter" in page
    assert "Composer un séjour" not in page


def test_what_the_office_has_not_told_is_asked_for(signed, manager, bureau, office):
    """The gaps are named, and the manager is led to the form."""
    with bureau.store.writing() as db:
        put_office(db, Office(id=office.id, name=office.name))
    page = signed(manager).get("/bureau").text
    for told in ("Assureur", "Garant financier", "Compléter la fiche"):
        assert told in page
