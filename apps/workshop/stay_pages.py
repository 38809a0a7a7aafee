"""``/bureau/sejours``: ask for stays, and compare those there are."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from apps.service.service import Service
from apps.texts import TEXT_LANGUAGES, Texts, load_texts
from apps.today import today
from apps.workshop.form_error import name_field
from apps.workshop.offer_names import suggestions
from apps.workshop.office_limits import OFFICE_LIMITS
from apps.workshop.pages import redirect, render
from apps.workshop.refused import REFUSED, refusal, refusal_status
from apps.workshop.signed_in import Editor, Reader, Signed
from apps.workshop.stay_form import (
    BANNABLE,
    MODES,
    NEEDS,
    THEMES,
    TRAVELS,
    Values,
    first_values,
    read_form,
    typed_values,
    values_of,
)
from apps.workshop.stay_shown import party, segment_name, stay_card
from apps.workshop.stays import open_stay, read_stay
from apps.workshop.typed import Form
from apps.workshop.why_shown import WhyShown
from itinerary.errors import NoStayError
from itinerary.segment import load_segments
from itinerary.stay import Stay
from offers.catalogue import Catalogue

STAYS = "/bureau/sejours"
COMPARE = f"{STAYS}/comparer"
INVALID = 422
StayIds = Annotated[
    list[Annotated[str, Query(pattern="^[0-9a-f]{16}$")]], Query(alias="s", min_length=1, max_length=10)
]
OneStay = Annotated[str, Query(alias="depuis", pattern="^([0-9a-f]{16})?$")]
SegmentName = Annotated[str, Query(alias="segment", max_length=80)]


def stay_router(service: Service) -> APIRouter:
    """
    Make the pages on which one asks for stays and compares them.

    Parameters
    ----------
    service
        What composes and keeps them.

    Returns
    -------
    APIRouter
        To be mounted at the root.
    """
    router = APIRouter(include_in_schema=False)
    composer, catalogue = service.composer, service.destination.catalogue

    @router.get(STAYS)
    async def ask(
        request: Request, signed: Reader, segment: SegmentName = "", since: OneStay = ""
    ) -> Response:
        if since:
            values = values_of((await open_stay(composer, since)).request, catalogue)
        else:
            values = _first(segment, signed)
        return show_form(request, signed, catalogue, values)

    @router.post(STAYS)
    async def compose(request: Request, signed: Editor, typed: Form) -> Response:
        texts = load_texts(signed.language)
        asked = read_form(typed, catalogue, today(), texts)
        values = typed_values(typed)
        if asked.faults:
            return show_form(request, signed, catalogue, values, Said(faults=asked.faults), status=INVALID)
        try:
            files = await composer.compose(asked.raw, OFFICE_LIMITS)
        except REFUSED as e:
            said = Said(reasons=refusal(e, texts, catalogue), explicable=isinstance(e, NoStayError))
            return show_form(request, signed, catalogue, values, said, status=refusal_status(e))
        ids = "&".join(f"s={read_stay(file).id}" for file in files)
        return redirect(request, f"{COMPARE}?{ids}")

    @router.get(COMPARE)
    async def compare(request: Request, signed: Reader, ids: StayIds) -> Response:
        stays = [await open_stay(composer, stay_id) for stay_id in dict.fromkeys(ids)]
        texts = load_texts(signed.language)
        cards = [stay_card(stay, texts) for stay in stays]
        return render(request, signed, "compare.html", cards=cards, asked=_asked(stays[0], texts))

    return router


def _first(segment: str, signed: Signed) -> Values:
    known = {s.id: s for s in load_segments()}
    chosen = known.get(segment, next(iter(known.values())))
    return first_values(chosen, today(), signed.office.languages[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """
    What stands above the form.

    Parameters
    ----------
    faults
        By field: what is to be corrected.
    reasons
        Why there is no stay.
    explicable
        Whether one may ask more about that.
    why
        The answer to who has asked.
    """

    faults: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    reasons: tuple[str, ...] = ()
    explicable: bool = False
    why: WhyShown | None = None


def show_form(
    request: Request,
    signed: Signed,
    catalogue: Catalogue,
    values: Values,
    said: Said | None = None,
    *,
    block: str | None = None,
    status: int = 200,
) -> Response:
    """
    Answer with the form.

    Parameters
    ----------
    request, signed
        What was asked for, and by whom.
    catalogue
        What there is to choose from.
    values
        Of the fields.
    said
        What stands above it; None for nothing.
    block, status
        As of `apps.workshop.pages.render`.

    Returns
    -------
    Response
        The page, or the block alone.
    """
    texts = load_texts(signed.language)
    said = said or Said()
    return render(
        request,
        signed,
        "stays.html",
        block=block,
        status=status,
        back=STAYS,
        values=values,
        faults=said.faults,
        told=_told(said.faults, texts),
        reasons=said.reasons,
        explicable=said.explicable,
        why=said.why,
        choices=_choices(catalogue, texts),
    )


LABELS = {
    "adults": "adults_label",
    "children": "ages",
    "max_cycle_km_day": "max_cycle",
    "max_walk_km_day": "max_walk",
    "free_min": "free",
    "ban_modes": "without",
}
"""Keys of the names of fields, ``sell_<key>``, where they are not the field's own."""


def _told(faults: Mapping[str, tuple[str, ...]], texts: Texts) -> list[str]:
    """Tell all faults in one list, each after the name of its field."""
    return [
        name_field(texts.text(f"sell_{LABELS.get(name, name)}"), fault, texts)
        for name, said in faults.items()
        for fault in said
    ]


def _choices(catalogue: Catalogue, texts: Texts) -> dict[str, Any]:
    """Gather what there is to choose from: pairs of a code and its name."""
    words = texts.words
    stations = sorted(catalogue.stations, key=lambda s: (not s.inside, s.name))
    return {
        "segments": [(s.id, s.name[texts.language]) for s in load_segments()],
        "stations": [(s.id, s.name) for s in stations],
        "modes": [(m, texts.text(f"sell_mode_{m}")) for m in MODES],
        "travels": [(t, texts.text(f"sell_travel_{t}")) for t in TRAVELS],
        "efforts": [(e, texts.text(f"sell_effort_{e}")) for e in OFFICE_LIMITS.efforts],
        "alternatives": [(str(n), str(n)) for n in range(1, OFFICE_LIMITS.alternatives + 1)],
        "languages": [(code, texts.text(f"product_language_{code}")) for code in TEXT_LANGUAGES],
        "needs": [(n, texts.text(f"sell_need_{n}")) for n in NEEDS],
        "ban_modes": [(m, texts.text(f"sell_without_{m}")) for m in BANNABLE],
        "ban_themes": [(t, words.code("themes", t)) for t in THEMES],
        "offers": suggestions(catalogue, texts),
    }


def _asked(stay: Stay, texts: Texts) -> list[str]:
    """Say what stays were composed for."""
    return [
        segment_name(stay.request["segment"], texts.language),
        texts.words.days(stay.days[0].date, stay.days[-1].date),
        stay.days[0].stops[0].name,
        party(stay, texts),
    ]
