"""What visitors asked the office."""

from apps.store.leads import add_lead, leads_of
from apps.texts import load_texts
from apps.workshop.lead_pages import ROWS
from tests.apps.serving import SATURDAY, SUNDAY
from tests.apps.workshop.desk import HTML, SQL
from tests.apps.workshop.goods import CONTENT, some_lead, some_product
from tests.apps.workshop.shop import two_stays

LEADS = "/bureau/demandes"


def test_a_lead_waits_until_it_is_answered(signed, editor, bureau, office):
    """It stands in the list of what waits, with all that was written; answered, in the other."""
    number = some_lead(bureau, office.id, some_product(bureau, office.id))
    desk = signed(editor)
    page = desk.get(LEADS).text
    for told in ("Jeanne Martin", "avec un tandem", "mailto:jeanne@example.org", "Deux jours sur l’eau"):
        assert told in page
    assert desk.post(f"{LEADS}/{number}/repondue").headers["location"] == LEADS
    assert "Jeanne Martin" not in desk.get(LEADS).text
    assert "Jeanne Martin" in desk.get(f"{LEADS}?liste=answered").text


def test_a_lead_tells_the_stay(workshop, signed, editor, bureau, office):
    """Title, days and party are there to be read at once; the stay can be taken up, the number dialled."""
    stay = two_stays(workshop)[1]
    with bureau.store.writing() as db:
        add_lead(db, office=office.id, stay=stay["id"], product=None, content=CONTENT, days=365)
    page = signed(editor).get(LEADS).text
    for told in (
        load_texts("fr").words.days(SATURDAY, SUNDAY),
        "2 adultes",
        "Séjour composé par le visiteur",
        f'href="/bureau/sejours/{stay["id"]}"',
        'href="tel:0600000000"',
    ):
        assert told in page


def test_many_leads_have_pages(signed, editor, bureau, office):
    """A good year is turned over page by page."""
    for _ in range(ROWS + 1):
        some_lead(bureau, office.id)
    desk = signed(editor)
    assert desk.get(LEADS).text.count("Jeanne Martin</h2>") == ROWS
    assert desk.get(f"{LEADS}?liste=waiting&page=2").text.count("Jeanne Martin</h2>") == 1


def test_a_reader_answers_nobody(signed, reader, bureau, office):
    """Who may only look sees no button, and their form is refused."""
    number = some_lead(bureau, office.id)
    desk = signed(reader)
    assert "J’ai répondu" not in desk.get(LEADS).text
    assert desk.post(f"{LEADS}/{number}/repondue").status_code == 403


def test_leads_of_another_office_are_not_there(signed, editor, bureau, other_office):
    """Nobody reads or answers what another office was asked."""
    number = some_lead(bureau, other_office.id, name="Pas pour vous")
    desk = signed(editor)
    assert "Pas pour vous" not in desk.get(LEADS).text
    assert desk.post(f"{LEADS}/{number}/repondue").status_code == 404
    with bureau.store.reading() as db:
        assert leads_of(db, other_office.id)[0].answered_at_s is None


def test_what_a_visitor_wrote_is_text(signed, editor, bureau, office):
    """Whatever they typed, on no page does it become more than text."""
    some_lead(
        bureau,
        office.id,
        name=HTML,
        message=HTML + SQL,
        phone=HTML,
        email='a"?cc=x@example.org',
        language="xx",
    )
    desk = signed(editor)
    for path in ("/bureau", LEADS):
        page = desk.get(path).text
        assert "<script>alert" not in page
        assert "&lt;script&gt;alert(1)" in page
    assert 'href="mailto:a%22%3Fcc%3Dx@example.org?subject=' in page


def test_a_list_that_is_none_is_refused(signed, editor):
    """An address that was edited by hand is told what is wrong, as a page."""
    assert signed(editor).get(f"{LEADS}?liste=x").status_code == 422
