"""What the tags of one element of OpenStreetMap say, by the profile."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, get_args

from offers.access import Access, Answer
from offers.details import Certificate, Contact, ContactKind, Medium, Text
from offers.offer import Kind, Theme
from offers.sources.number import count
from offers.sources.osm_charge import charges
from offers.sources.osm_element import Element
from offers.sources.osm_rules import Rules, Tags
from offers.sources.osm_words import any_of, asks_to_call, spoken, street, texts, translated, values
from offers.sources.plain import plain_name
from offers.sources.point import point
from offers.sources.profile import Profile
from offers.sources.record import Record
from offers.sources.slots import Doubt
from offers.sources.vocabulary import meaning

LODGING = frozenset({"hotel", "guesthouse", "self-catering", "hostel", "campsite", "camper-area"})
OTHER_IDS = ("ref:FR:", "wikidata")


def point_of(element: Element, doubt: Doubt) -> tuple[float, float] | None:
    """
    Return where an element lies.

    Parameters
    ----------
    element
        With one point at most.
    doubt
        Told of a point that cannot be used.
    """
    return point(next(iter(element.lons), None), next(iter(element.lats), None), doubt)


@dataclass(frozen=True, kw_only=True)
class OsmReader:
    """
    The profile of OpenStreetMap at work.

    Parameters
    ----------
    profile
        Its tables.
    """

    profile: Profile

    @cached_property
    def kinds(self) -> Rules:
        """Which tags are of which kind."""
        return self._rules("kinds")

    @cached_property
    def _tables(self) -> dict[str, Rules]:
        return {
            name: Rules(self.profile[name]) for name in ("names", "themes", "features", "labels", "kinds")
        }

    def _rules(self, name: str) -> Rules:
        return self._tables[name]

    def names(self, tags: Tags) -> tuple[Text, ...]:
        """
        Return the names in all languages.

        Parameters
        ----------
        tags
            Of an element; its `name` is the French one, as it stands on the spot.
        """
        found = dict(translated(tags, "name", plain_name))
        generic = self._rules("names").first(tags) if not found else None
        found = {"fr": generic} if generic else found
        return tuple(Text(language=language, value=value) for language, value in found.items())

    def record_of(self, value: object, doubt: Doubt) -> Record:
        """
        Read an element.

        Parameters
        ----------
        value
            An element.
        doubt
            Told of what is left out.

        Returns
        -------
        Record
            What its tags say.

        Raises
        ------
        ValueError
            If it is no element.
        """
        found = value
        if not isinstance(found, Element):
            raise ValueError(f"expected an element, got {value!r:.80}")
        tags = found.tags
        kind: Kind = self.kinds.first(tags)
        place = point_of(found, doubt)
        if place is None and found.refs:
            doubt("nodes-missing", "none of its nodes is in the file")
        rates, free = charges(tags, self.profile["units"], doubt)
        return Record(
            feed="osm",
            record_id=found.where,
            other_ids=tuple(f"{k}:{v}"[:100] for k, v in tags.items() if k.startswith(OTHER_IDS)),
            updated=found.updated,
            kind=kind,
            classes=tuple(f"{k}={tags[k]}" for k in sorted(self.kinds.keys & tags.keys()))[:10],
            themes=self._themes(tags),
            features=tuple(dict.fromkeys(self._rules("features").every(tags))),
            names=self.names(tags),
            texts=texts(tags),
            point=place,
            commune=plain_name(tags.get("addr:city", "")),
            insee=tags.get("ref:INSEE", "").strip(),
            street=street(tags),
            postcode=plain_name(tags.get("addr:postcode", ""))[:10],
            opening_hours=tags.get("opening_hours", "").strip(),
            by_appointment=asks_to_call(tags),
            rates=rates,
            free=free,
            **self._counts(tags, kind),
            access=self._access(tags, doubt),
            pets=self._answer("pets", any_of(tags, "dog", "pets_allowed", "pets")),
            certificates=self._certificates(tags, kind),
            languages=spoken(tags),
            contacts=tuple(self._contacts(tags)),
            media=tuple(Medium(url=url) for url in values(tags, "image") if url.startswith("https://")),
            cuisines=values(tags, "cuisine"),
        )

    def _themes(self, tags: Tags) -> tuple[Theme, ...]:
        found = dict.fromkeys(theme for themes in self._rules("themes").every(tags) for theme in themes)
        return tuple(theme for theme in found if theme in get_args(Theme))

    def _counts(self, tags: Tags, kind: Kind) -> dict[str, Any]:
        found = {name: count(tags.get(name)) for name in ("rooms", "beds")}
        found["persons"] = count(tags.get("capacity:persons"))
        counted: str | None = self.profile["capacity"].get(kind)
        if counted and not found.get(counted):
            found[counted] = count(tags.get("capacity"))
        return found

    def _answer(self, table: str, word: str) -> Answer:
        found: Answer = self.profile[table].get(word, "unknown")
        return found

    def _access(self, tags: Tags, doubt: Doubt) -> Access:
        words = {
            "motor": tags.get("wheelchair", ""),
            "visual": any_of(tags, "blind", "visually_impaired"),
            "hearing": any_of(tags, "deaf", "hearing_impaired"),
        }
        for sense, word in words.items():
            if word and word not in self.profile["answers"]:
                doubt("access-unknown-word", f"access {sense} is {word!r:.40}")
        return Access(**{sense: self._answer("answers", word) for sense, word in words.items()})

    def _certificates(self, tags: Tags, kind: Kind) -> tuple[Certificate, ...]:
        keys = list(self._rules("labels").every(tags))
        stars = re.fullmatch(r"([1-5])S?", tags.get("stars", "").strip())
        if stars and kind in LODGING:
            keys.append(meaning("label", f"{stars[1]} étoile{'s' * (stars[1] != '1')}"))
        return tuple(Certificate(key=key) for key in dict.fromkeys(keys) if key)

    def _contacts(self, tags: Tags) -> Iterator[Contact]:
        for kind in get_args(ContactKind):
            found = [v for key in self.profile["contacts"].get(kind, ()) for v in values(tags, key)]
            for value in dict.fromkeys(found):
                if kind not in ("web", "booking") or re.match(r"(?i)https?://|www\.", value):
                    yield Contact(kind=kind, value=value)
