"""Tests of maps.carnet."""

import io
import re
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser

import pytest
from pypdf import PdfReader
from pypdfium2 import PdfDocument

from itinerary.stay import Points, Spot, Stay
from maps import Background, PdfUnavailableError, write_carnet_html, write_carnet_pdf
from maps.view import day_views
from maps.words import load_words
from offers.details import Contact
from offers.finding import Finding

LANGUAGES = ("fr", "en", "nl", "de", "pt")
A5_PT = (148 / 25.4 * 72, 210 / 25.4 * 72)
EVIL = "<script>alert(\"1\")</script> & 'x' 🚲 " + "שלום " + "W" * 200 + " fin"


def squeezed(text: str) -> str:
    """Drop all white space, for a PDF wraps its lines where it likes."""
    return "".join(text.split())


def pdf(stay: Stay, language: str | None = None, background: Background | None = None) -> PdfReader:
    """Write a carnet and read it back; skip where no type can be set."""
    try:
        written = write_carnet_pdf(stay, language, background)
    except PdfUnavailableError as error:
        pytest.skip(str(error))
    return PdfReader(io.BytesIO(written))


def pdf_text(reader: PdfReader) -> str:
    """Give the text of all pages without white space."""
    return squeezed("".join(page.extract_text() for page in reader.pages))


class Asked(HTMLParser):
    """Collects the attributes by which a page could ask something of someone."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note scripts, links, sources and actions."""
        if tag in {"script", "link", "iframe", "object", "base", "form", "img"}:
            self.found.append(tag)
        self.found += [f"{tag} {name}" for name, _ in attrs if name in {"src", "href", "srcset", "data"}]


@pytest.mark.parametrize("language", LANGUAGES)
def test_pdf_tells_every_stop_and_time_in_every_language(stay: Stay, language: str) -> None:
    """Tests that nothing of the programme is lost on the way to paper."""
    reader = pdf(stay, language)
    text = pdf_text(reader)
    for day in day_views(stay, load_words(language)):
        for stop in day.stops:
            assert squeezed(stop.name) in text
            assert squeezed(stop.times) in text
        for leg in day.legs:
            assert not leg.drawn or squeezed(leg.summary) in text
    assert reader.trailer["/Root"]["/Lang"] == language


def test_stops_of_a_day_stand_on_its_pages_in_order(stay: Stay) -> None:
    """Tests that day two begins on a page of its own, after all of day one."""
    pages = [squeezed(page.extract_text()) for page in pdf(stay).pages]
    starts = [next(i for i, text in enumerate(pages) if label in text) for label in ("Jour1", "Jour2")]
    assert 0 < starts[0] < starts[1]
    first, second = "".join(pages[starts[0] : starts[1]]), "".join(pages[starts[1] :])
    assert first.index("10h30–11h45") < first.index("12h00–13h15") < first.index("19h00–20h30")
    assert "9h30–9h45" in second
    assert "9h30–9h45" not in first


def test_pdf_is_tagged_titled_and_a5(stay: Stay) -> None:
    """Tests what a screen reader and a printer ask."""
    reader = pdf(stay)
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata.title == "La Lys & le canal, 2 jours · Carnet de voyage"
    assert b"pdfuaid" in root["/Metadata"].get_data()
    for page in reader.pages:
        assert (page.mediabox.width, page.mediabox.height) == pytest.approx(A5_PT, abs=0.5)


def test_every_drawing_has_a_text(stay: Stay) -> None:
    """Tests that each figure of the PDF has an alternate description: the map of the stay and one a day."""
    found = []
    queue = [pdf(stay).trailer["/Root"]["/StructTreeRoot"]]
    while queue:
        node = queue.pop().get_object()
        if isinstance(node, list):
            queue += node
        elif isinstance(node, dict):
            found += [str(node.get("/Alt", ""))] if node.get("/S") == "/Figure" else []
            queue += [node["/K"]] if "/K" in node else []
    assert len(found) == 3
    assert all(found)


def test_same_stay_gives_the_same_bytes(stay: Stay, background: Background) -> None:
    """Tests that no date and no chance is in a PDF, and that language and ground are."""
    pdf(stay)
    once = write_carnet_pdf(stay, "fr", background)
    assert write_carnet_pdf(stay, "fr", background) == once
    assert write_carnet_pdf(stay, "de", background) != once
    assert write_carnet_pdf(stay, "fr") != once


def test_page_asks_nothing_of_anyone(stay: Stay, background: Background) -> None:
    """Tests that a carnet opens without the internet, even with codes that lead there."""
    html = write_carnet_html(stay, None, background, "https://example.org/sejours")
    asked = Asked()
    asked.feed(html)
    assert not asked.found
    assert "url(" not in html
    assert "@import" not in html


def test_codes_lead_to_the_files_of_the_stay_and_are_not_invented(stay: Stay) -> None:
    """Tests that there is no code without an address."""
    html = write_carnet_html(stay, base_url="https://example.org/sejours/")
    assert html.count('class="code"') == 2
    assert "https://example.org/sejours/0123456789abcdef.gpx" in html
    assert "https://example.org/sejours/0123456789abcdef.html" in html
    assert 'class="code"' not in write_carnet_html(stay)


def test_names_are_text_and_not_markup(stay: Stay) -> None:
    """Tests that a name that tries to break out is escaped, and whole, in HTML and on paper."""
    stop = replace(stay.days[0].stops[1], name=EVIL)
    day = replace(stay.days[0], stops=(stay.days[0].stops[0], stop, *stay.days[0].stops[2:]))
    evil = replace(stay, title=EVIL, days=(day, stay.days[1]))
    html = write_carnet_html(evil)
    assert "<script" not in html
    assert f"<bdi>{EVIL}</bdi>" in unescape(html)
    pdf(evil)
    with PdfDocument(write_carnet_pdf(evil)) as paper:
        cover, next_page = (squeezed(paper[i].get_textpage().get_text_range()) for i in range(2))
    assert squeezed("<script>alert(\"1\")</script> & 'x' 🚲") in cover
    assert "W" * 200 + "fin" in cover
    assert "Jour1" in next_page


def test_name_is_no_template(stay: Stay) -> None:
    """Tests that braces in a name are not worked out."""
    html = write_carnet_html(stay)
    assert "guinguette {{ 6 * 7 }}" in unescape(html)
    assert "guinguette 42" not in html


def test_uncertain_is_marked_on_the_spot_and_listed(stay: Stay) -> None:
    """Tests that what is to be confirmed stands at the stop and, with whom, on a page of its own."""
    text = pdf_text(pdf(stay))
    assert text.count("Àconfirmer:horaires,accèsenfauteuil") == 1
    listed = text[text.index("Àconfirmeravantdepartir") :]
    assert "BeffroideBéthunehoraires,accèsenfauteuilcelieu" in listed
    assert "prix,disponibilitél'officedetourisme,quichoisiraleprestataire" in listed


def test_plan_b_contacts_and_trains_are_told(stay: Stay) -> None:
    """Tests what a stay may know beyond its programme."""
    stops = stay.days[0].stops
    spot = Spot(name="Musée de la mine", lon=2.6, lat=50.5)
    belfry = replace(
        stops[1],
        plan_b="offer:mine",
        plan_b_at=spot,
        contacts=(Contact(kind="phone", value="+33 3 00 00 00 00"),),
    )
    told = replace(
        stay,
        days=(replace(stay.days[0], stops=(stops[0], belfry, *stops[2:])), stay.days[1]),
        findings=(Finding(code="trains-out", level="info", message="Dernier train 21:04"),),
    )
    text = pdf_text(pdf(told))
    assert "S'ilpleut:Muséedelamine" in text
    assert "+33300000000" in text
    assert "Derniertrain21:04" in text
    assert "neconnaîtaucunhoraire" not in text
    assert "neconnaîtaucunhoraire" in pdf_text(pdf(stay))


def test_price_is_the_sum_of_its_lines_and_says_what_it_leaves_out(stay: Stay) -> None:
    """Tests the table of prices: quantity, unit, total, estimate, and what is not included."""
    text = pdf_text(pdf(stay))
    assert "135,50€(estimé)pour2personnes" in text
    assert "ChezLéon220€40€(estimé)" in text
    assert "67,75€parpersonne" in text
    assert "letrainpourveniretrepartir" in text


def test_reason_of_a_stop_is_said(stay: Stay) -> None:
    """Tests that a visit says why it was chosen, and one without reasons says nothing."""
    html = unescape(write_carnet_html(stay))
    assert "Pourquoi : un incontournable, patrimoine" in html
    plain = replace(stay.days[0].stops[1], why=(Points(term="time-there", points=30),))
    day = replace(stay.days[0], stops=(stay.days[0].stops[0], plain, *stay.days[0].stops[2:]))
    assert "Pourquoi" not in unescape(write_carnet_html(replace(stay, days=(day,))))


def test_junctions_are_told_where_they_are_real(stay: Stay) -> None:
    """Tests that a sketched leg has no numbers and says that it is a sketch."""
    leg = stay.days[0].legs[2]
    real = replace(
        stay.days[0], legs=(*stay.days[0].legs[:2], replace(leg, sketched=False), *stay.days[0].legs[3:])
    )
    assert "points-nœuds 17" not in write_carnet_html(stay)
    assert "tracé schématique" in write_carnet_html(stay)
    html = write_carnet_html(replace(stay, days=(real, stay.days[1])))
    assert "points-nœuds 17" in html
    assert "tracé schématique" not in html


def test_example_is_marked(stay: Stay) -> None:
    """Tests that a typical address cannot pass for a real one."""
    html = unescape(write_carnet_html(stay))
    assert re.search(r"Chambre d'hôtes à Hinges</bdi> <span class=\"example\">exemple</span>", html)
    assert "à remplacer par un prestataire réel" in html


def test_unknown_language_is_refused(stay: Stay) -> None:
    """Tests that no half-translated booklet leaves."""
    with pytest.raises(ValueError, match="'xx'"):
        write_carnet_html(stay, "xx")


def test_no_sentence_of_another_language_slips_in(stay: Stay) -> None:
    """Tests that the keys of the carnet differ from language to language where they should."""
    heads = {language: load_words(language).text("carnet_confirm") for language in LANGUAGES}
    assert len(set(heads.values())) == len(LANGUAGES)
    for language, head in heads.items():
        assert head in write_carnet_html(stay, language)
