"""The language of the workshop."""


def test_a_language_is_kept_and_one_comes_back(desk):
    """The switch leads back to the page, in the other language from now on."""
    answer = desk.get("/bureau/langue/en?suite=/bureau/demandes%3Fliste%3Danswered")
    assert answer.headers["location"] == "/bureau/demandes?liste=answered"
    assert '<html lang="en">' in desk.get("/bureau/connexion").text


def test_it_leads_to_no_other_site(desk):
    """The switch is no way out."""
    assert desk.get("/bureau/langue/en?suite=//evil.example").headers["location"] == "/bureau"


def test_a_language_that_is_none_is_not_found(desk):
    """The workshop speaks French and English."""
    assert desk.get("/bureau/langue/nl").status_code == 404
