"""Where addresses lead that only take forms."""

import pytest


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("/bureau/produits/deux-jours/publication/publier", "/bureau/produits/deux-jours/publication"),
        ("/bureau/produits/deux-jours/note", "/bureau/produits/deux-jours"),
        ("/bureau/demandes/3/repondue", "/bureau/demandes"),
        ("/bureau/deconnexion", "/bureau"),
    ],
)
def test_an_address_of_a_form_leads_to_its_page(desk, path, page):
    """Who reloads after a refusal comes back to the page, whatever the form was."""
    answer = desk.get(path)
    assert (answer.status_code, answer.headers["location"]) == (303, page)


def test_an_address_that_is_none_stays_unknown(desk):
    """Nothing is led away from what is no form."""
    assert desk.get("/bureau/nulle/part").status_code == 404
