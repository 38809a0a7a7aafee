"""Tests of maps.prose and of the modules that it is made of."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphs.mode import Mode
from itinerary.segment import load_segments
from itinerary.stay import Day, Points, Stay, Stop
from maps.prose import HOOK_MAX, TITLE_MAX, day_text, day_title, stay_hook, stay_text, stay_title
from maps.prose_day import DAY_TITLE_MAX
from maps.prose_facts import (
    NAME_MAX,
    best_first,
    longest_fit,
    main_modes,
    names_of,
    routes_of,
    stops_of,
    theme_of,
)
from maps.prose_voice import VOICES
from maps.words import LOCALES, Words, load_words

SEGMENTS = tuple(segment.id for segment in load_segments())
LANGUAGES = tuple(LOCALES)
FRENCH = load_words("fr")
ODD_NAMES = (
    "A" * 300,
    "Mot " * 80,
    "{days} {trip}",
    "<script>",
    "مقهى",
    "🚲",
    " \n ",
    "=1+1",
    "L'Ô",
    "100 %",
)
NAMES = st.one_of(st.sampled_from(ODD_NAMES), st.text(min_size=1, max_size=320))


def for_segment(stay: Stay, segment: str) -> Stay:
    """Give the stay to a segment."""
    return replace(stay, request={"segment": segment})


def changed(stay: Stay, called: str, /, **values: object) -> Stay:
    """Change the stops of a name."""
    days = tuple(
        replace(day, stops=tuple(replace(s, **values) if s.name == called else s for s in day.stops))
        for day in stay.days
    )
    return replace(stay, days=days)


def all_texts(stay: Stay, words: Words) -> list[str]:
    """Give all that is said of a stay."""
    days = range(len(stay.days))
    told = [stay_title(stay, words), stay_hook(stay, words), stay_text(stay, words)]
    return told + [say(stay, index, words) for index in days for say in (day_title, day_text)]


def test_text_tells_the_facts_of_the_stay(stay: Stay) -> None:
    """Tests a whole description: dates, visits, lengths, routes, tables, price, what is to be confirmed."""
    assert stay_text(for_segment(stay, "promeneurs-chaleureux"), FRENCH).replace("\xa0", " ") == (
        "Prendre le temps : deux jours à vélo et en bateau depuis Béthune"
        " (du samedi 15 mai 2027 au dimanche 16 mai 2027)."
        " Laissez-vous porter : on flâne, on s'arrête, on repart."
        " On remonte le temps : Beffroi de Béthune."
        " Et aussi : Croisière <fluvestre> & guinguette {{ 6 * 7 }}."
        " Au compteur : 8,6 km à vélo, 1,1 km à pied et 4,9 km en bateau."
        " En chemin, un itinéraire balisé : EV5."
        " À table : Chez Léon et Chambre d'hôtes à Hinges (exemple)."
        " Pour la nuit : Chambre d'hôtes à Hinges (exemple)."
        " Prix estimé : 67,75 € par personne, hors train pour venir et repartir."
        " 2 étapes restent à confirmer."
    )


def test_day_is_told_in_its_order(stay: Stay) -> None:
    """Tests the first day, from the station to the night, and when the last one is back."""
    assert day_text(stay, 0, load_words("en")) == (
        "Set off from the station at 10:10: Béthune."
        " In the morning: Beffroi de Béthune (a must-see)."
        " Lunch: Chez Léon."
        " Dinner: Chambre d'hôtes à Hinges (example)."
        " Overnight: Chambre d'hôtes à Hinges (example)."
        " Distance covered: 4.3 km by bike and 1.1 km on foot."
        " A signed route along the way: EV5."
    )
    assert "Back at the station at 11:20: Béthune." in day_text(stay, 1, load_words("en"))


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("fr", "Deux jours en famille, à vélo et en bateau depuis Béthune"),
        ("en", "Two days with the family by bike and by boat from Béthune"),
        ("nl", "Twee dagen met het gezin, vanuit Béthune"),
        ("de", "Zwei Tage mit der Familie, ab Béthune"),
        ("pt", "Dois dias em família, a partir de Béthune"),
    ],
)
def test_title_says_for_whom_how_long_how_and_from_where(stay: Stay, language: str, title: str) -> None:
    """Tests a title in each language; what does not fit is left out."""
    said = stay_title(replace(for_segment(stay, "happy-family"), id="4"), load_words(language))
    assert said == title


def test_hook_names_the_best_visits(stay: Stay) -> None:
    """Tests that the visit of most points comes first."""
    assert stay_hook(for_segment(stay, "team-building"), load_words("en")).endswith(
        "On the programme: Beffroi de Béthune and Croisière <fluvestre> & guinguette {{ 6 * 7 }}."
    )


def test_stay_that_ends_elsewhere_says_so(stay: Stay) -> None:
    """Tests that the second station is named, and that nobody comes *back* to it."""
    last = stay.days[-1]
    end = replace(last.stops[-1], id="station:lillers", name="Lillers")
    there = replace(stay, days=(stay.days[0], replace(last, stops=(*last.stops[:-1], end))))
    assert stay_title(there, FRENCH) == "Deux jours à vélo et en bateau entre Béthune et Lillers"
    assert "Arrivée à la gare à 11h20\xa0: Lillers." in day_text(there, 1, FRENCH)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_segment_reads_differently(stay: Stay, language: str) -> None:
    """Tests that no two segments are told the same."""
    words = load_words(language)
    texts = {stay_text(for_segment(stay, segment), words) for segment in SEGMENTS}
    titles = {stay_title(for_segment(stay, segment), words) for segment in SEGMENTS}
    assert (len(SEGMENTS), len(texts)) == (14, 14)
    assert len(titles) > 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_segment_has_its_texts(language: str) -> None:
    """Tests that each segment has a voice, two ways to begin, and a wish."""
    words = load_words(language)
    assert set(VOICES) == set(SEGMENTS) == set(words.groups["prose_wish"])
    assert set(words.groups["prose_lead"]) == {f"{s}.{n}" for s in SEGMENTS for n in (1, 2)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_theme_can_be_told(stay: Stay, language: str) -> None:
    """Tests that each theme names a day and has a sentence, and that both are used."""
    words = load_words(language)
    assert set(words.groups["themes"]) <= {*words.groups["prose_theme"], "business"}
    assert set(words.groups["themes"]) <= set(words.groups["prose_day"])
    for theme in words.groups["themes"]:
        chosen = changed(stay, "Beffroi de Béthune", why=(Points(term=f"theme:{theme}", points=9),))
        said = words.code("prose_theme", theme).format(names="Beffroi de Béthune")
        assert said in stay_text(chosen, words)
        assert day_title(chosen, 0, words).startswith(words.code("prose_day", theme))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=NAMES, other=NAMES, language=st.sampled_from(LANGUAGES), segment=st.sampled_from(SEGMENTS))
def test_lengths_hold_whatever_the_names(
    stay: Stay, name: str, other: str, language: str, segment: str
) -> None:
    """Tests that title, hook and day titles fit, on one line, whatever stations and visits are called."""
    words = load_words(language)
    odd = changed(changed(for_segment(stay, segment), "Béthune", name=name), "Beffroi de Béthune", name=other)
    title, hook, days = (
        stay_title(odd, words),
        stay_hook(odd, words),
        [day_title(odd, i, words) for i in (0, 1)],
    )
    assert 0 < len(title) <= TITLE_MAX == 60
    assert 0 < len(hook) <= HOOK_MAX == 160
    assert all(0 < len(day) <= DAY_TITLE_MAX for day in days)
    assert not any(re.search(r"[^\S \xa0\u202f]|  ", text) for text in all_texts(odd, words))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=NAMES, language=st.sampled_from(LANGUAGES))
def test_names_are_whole_or_left_out(stay: Stay, name: str, language: str) -> None:
    """Tests that a name is never cut: taking it out leaves nothing of it behind."""
    plain = "".join(letter for letter in name if letter.isalnum()) or "x"
    marked = f"§{plain}§"
    texts = all_texts(changed(stay, "Beffroi de Béthune", name=marked), load_words(language))
    assert all("§" not in text.replace(marked, "") for text in texts)
    assert any(marked in text for text in texts) == (len(marked) <= NAME_MAX)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("segment", [*SEGMENTS, "unheard-of"])
def test_no_blank_is_left(stay: Stay, language: str, segment: str) -> None:
    """Tests that all that was to be filled in is, and that sentences begin and end as sentences do."""
    plain = changed(
        for_segment(stay, segment), "Croisière <fluvestre> & guinguette {{ 6 * 7 }}", name="Croisière"
    )
    for text in all_texts(plain, load_words(language)):
        assert not re.search(r"[{}]|\bNone\b|\.\.|  | \.", text)
        assert text[:1].isupper() or text.startswith("'s ")
    assert all(text.endswith(".") for text in all_texts(plain, load_words(language))[1:3])


def test_beginning_depends_on_the_stay_alone(stay: Stay) -> None:
    """Tests that the same stay says the same, and that stays of a segment do not all begin alike."""
    stays = [replace(for_segment(stay, "happy-family"), id=str(number)) for number in range(20)]
    hooks = [stay_hook(one, FRENCH) for one in stays]
    assert hooks == [stay_hook(one, FRENCH) for one in stays]
    assert len(set(hooks)) == 2


def test_wish_needs_what_it_is_about(stay: Stay) -> None:
    """Tests that an animal brings the wish to play, and that without play nobody is promised any."""
    families, wish = for_segment(stay, "happy-family"), "l'envie de jouer"
    farm = changed(families, "Beffroi de Béthune", why=(Points(term="kind:animal", points=40),))
    assert wish not in stay_text(families, FRENCH)
    assert wish in stay_text(farm, FRENCH)
    assert "On fait connaissance avec les animaux\xa0: Beffroi de Béthune." in stay_text(farm, FRENCH)


def test_appetite_needs_several_tables(stay: Stay) -> None:
    """Tests that gourmets are told to come hungry only where there is enough to eat."""
    gourmets = for_segment(stay, "couples-gourmets")
    lean = changed(gourmets, "Chez Léon", kind="service")
    assert "Venez avec de l'appétit." in stay_text(gourmets, FRENCH)
    assert "appétit" not in stay_text(lean, FRENCH)


def test_legs_are_called_short_only_if_they_are(stay: Stay) -> None:
    """Tests what families hear of their longest ride."""
    families = for_segment(stay, "happy-family")
    day = families.days[0]
    longer = replace(day, legs=(*day.legs[:2], replace(day.legs[2], distance_m=8_100), day.legs[3]))
    far = replace(families, days=(longer, families.days[1]))
    assert "Des étapes courtes\xa0: à vélo, la plus longue fait 4,3 km." in stay_text(families, FRENCH)
    assert "À vélo, l'étape la plus longue fait 8,1 km." in stay_text(far, FRENCH)
    assert "courtes" not in stay_text(far, FRENCH)


def test_greenways_are_told_by_their_share(stay: Stay) -> None:
    """Tests that the share is that of the way by bike, and is not told where it is small."""
    families = for_segment(stay, "green-seekers")
    day = families.days[0]
    green = replace(day, legs=(*day.legs[:2], replace(day.legs[2], low_traffic_share=1.0), day.legs[3]))
    quiet = replace(families, days=(green, families.days[1]))
    assert "50\xa0% du trajet à vélo" in stay_text(quiet, FRENCH)  # 4340 of 8550 m
    assert "du trajet à vélo" not in stay_text(families, FRENCH)


def test_pace_is_told_only_where_visits_outweigh_the_way(stay: Stay) -> None:
    """Tests that nobody is told to take his time on a stay that is mostly road."""
    walkers = for_segment(stay, "promeneurs-chaleureux")
    start = walkers.days[0].stops[1].start
    assert start is not None
    long = changed(walkers, "Beffroi de Béthune", end=start + timedelta(hours=3))
    assert "Sans se presser" not in stay_text(walkers, FRENCH)
    assert "Sans se presser\xa0: 3 h 15 de visites, 2 h 06 en chemin." in stay_text(long, FRENCH)


def test_landmarks_and_gems_are_counted(stay: Stay) -> None:
    """Tests that the totals are those of the stay, each in its number."""
    gems = replace(stay, totals=replace(stay.totals, gems=3))
    assert "Among the 2 visits: 1 must-see and 3 hidden gems." in stay_text(gems, load_words("en"))
    alone = replace(gems, totals=replace(gems.totals, visits=1))
    assert "Among" not in stay_text(alone, load_words("en"))


def test_text_stays_short(stay: Stay) -> None:
    """Tests that two facts are told besides, those that matter most to the segment."""
    text = stay_text(for_segment(stay, "groupes-adultes"), FRENCH)
    assert "Parmi les 2 visites" in text
    assert "À table" in text
    assert "Pour la nuit" not in text


def test_free_visits_are_counted(stay: Stay) -> None:
    """Tests that what costs nothing is told to those who count."""
    friends = for_segment(stay, "amis-jeunes")
    free = changed(friends, "Beffroi de Béthune", why=(Points(term="rule:free-entry", points=5),))
    assert "1 visite est gratuite." in stay_text(free, FRENCH)
    assert "gratuite" not in stay_text(friends, FRENCH)


def test_price_says_whether_it_is_estimated(stay: Stay) -> None:
    """Tests that a sure price is not called estimated, and that what costs nothing has no price."""
    lines = tuple(replace(line, estimated=False) for line in stay.price.lines)
    sure = replace(stay, price=replace(stay.price, lines=lines))
    nothing = replace(stay, price=replace(stay.price, lines=()))
    assert " Prix\xa0: 67,75\xa0€ par personne" in stay_text(sure, FRENCH)
    assert "Prix" not in stay_text(nothing, FRENCH)


def test_nothing_to_confirm_is_not_told(stay: Stay) -> None:
    """Tests that a stay of which all is sure does not speak of doubts."""
    days = tuple(replace(d, stops=tuple(replace(s, to_confirm=()) for s in d.stops)) for d in stay.days)
    assert "confirmer" not in stay_text(replace(stay, days=days), FRENCH)


def test_day_without_a_visit_is_on_the_way(stay: Stay) -> None:
    """Tests that a day of mere travel has a title too."""
    day = stay.days[1]
    mooring = replace(day.stops[1], kind="mooring")
    still = replace(stay, days=(stay.days[0], replace(day, stops=(day.stops[0], mooring, *day.stops[2:]))))
    assert day_title(still, 1, FRENCH) == "En chemin"


def test_parts_of_the_day_go_by_the_clock(stay: Stay) -> None:
    """Tests that visits are told in the morning, around midday, in the afternoon and in the evening."""
    said = []
    for hour in (11, 12, 15, 19):
        start = stay.days[0].stops[1].start
        assert start is not None
        moved = changed(stay, "Beffroi de Béthune", start=start.replace(hour=hour))
        said.append(day_text(moved, 0, load_words("nl")).split(": ")[1].split(". ")[1])
    assert said == ["'s Ochtends", "Rond de middag", "'s Middags", "'s Avonds"]


def test_few_steps_are_not_told_beside_a_ride(stay: Stay) -> None:
    """Tests that a hundred metres on foot are left out, unless they are all."""
    second = stay.days[1]
    legs = (replace(second.legs[0], mode=Mode.WALK, distance_m=120), *second.legs[1:])
    few = replace(stay, days=(stay.days[0], replace(second, legs=legs)))
    only = tuple(replace(leg, mode=Mode.WALK, distance_m=40) for leg in legs)
    alone = replace(stay, days=(stay.days[0], replace(second, legs=only)))
    assert "à pied" not in day_text(few, 1, FRENCH)
    assert "Au compteur\xa0: 120 m à pied." in day_text(alone, 1, FRENCH)


def test_stops_come_once_in_their_order(stay: Stay) -> None:
    """Tests that the night and the morning after are one lodging."""
    assert [stop.name for stop in stops_of(stay.days, "night")] == ["Chambre d'hôtes à Hinges (exemple)"]
    assert [stop.id for stop in stops_of(stay.days, "visit")] == ["offer:beffroi", "offer:croisiere"]


def test_best_comes_first_and_names_come_once(stay: Stay) -> None:
    """Tests the order of visits by points, and that two offers of one name are named once."""
    visits = stops_of(stay.days, "visit")
    assert [stop.id for stop in best_first(reversed(visits))] == ["offer:beffroi", "offer:croisiere"]
    twins = [replace(visits[0], id=f"offer:{number}") for number in (1, 2)]
    assert names_of(twins, FRENCH) == ("Beffroi de Béthune",)


@pytest.mark.parametrize(
    ("terms", "theme"),
    [
        ({"theme:family": 30, "kind:animal": 10}, "animals"),
        ({"theme:business": 30, "kind:meeting-room": 10}, "meeting"),
        ({"theme:heritage": 30, "kind:memorial": 10}, "memory"),
        ({"theme:nature": 30, "kind:cruise": 10}, "fluvial"),
        ({"theme:nature": 30, "kind:garden": 10}, "nature"),
        ({"theme:nature": -30}, "other"),
        ({}, "other"),
    ],
)
def test_theme_is_what_says_most(stay: Stay, terms: dict[str, int], theme: str) -> None:
    """Tests that some kinds say more than the theme, and that what counts against a stop is no theme."""
    why = tuple(Points(term=term, points=points) for term, points in terms.items())
    assert theme_of(replace(stay.days[0].stops[1], why=why)) == theme


def test_stay_that_stands_still_is_on_foot(stay: Stay) -> None:
    """Tests that there is always a way to say how."""
    stop: Stop = stay.days[0].stops[0]
    assert main_modes(replace(stay, days=(Day(date=stay.days[0].date, stops=(stop,), legs=()),))) == (
        Mode.WALK,
    )


def test_shorter_name_stands_in_for_one_that_does_not_fit() -> None:
    """Tests that as many of the first names as fit are said, else the first that fits alone."""
    assert longest_fit(("one", "two", "three"), " ".join, 8) == "one two"
    assert longest_fit(("seventeen", "two", "ten"), " ".join, 8) == "two"
    assert longest_fit(("seventeen",), " ".join, 8) == ""


def test_routes_come_once_and_not_from_a_boat(stay: Stay) -> None:
    """Tests that a route is named once, in the order of the way, and that a river is no signed route."""
    second = stay.days[1]
    legs = (
        replace(second.legs[0], routes=("Lys", "EV5")),
        replace(second.legs[1], routes=("Canal",)),
        second.legs[2],
    )
    assert routes_of((stay.days[0], replace(second, legs=legs))) == ("EV5", "Lys")
