"""The options of ``fluvestre compose``: texts, so that all faults of a request are told together."""

from pathlib import Path
from typing import Annotated

import typer

Text = str | None
Texts = list[str] | None

RequestFile = Annotated[Path | None, typer.Argument(help="A request, .toml or .json; options override it.")]
Segment = Annotated[Text, typer.Option(metavar="ID", help="Client segment; see fluvestre segments.")]
From = Annotated[Text, typer.Option("--from", metavar="STATION", help="Station where the train stops.")]
To = Annotated[Text, typer.Option(metavar="STATION", help="Station of the train home; default: the same.")]
Arrive = Annotated[Text, typer.Option(metavar="DATETIME", help="When the train stops: 2027-05-15T10:00.")]
Leave = Annotated[Text, typer.Option(metavar="DATETIME", help="When the train home departs.")]
Adults = Annotated[Text, typer.Option(metavar="N", help="Default: the segment's party.")]
Child = Annotated[Texts, typer.Option(metavar="AGE", help="Age of a child; repeat for each.")]
Mode = Annotated[Text, typer.Option(metavar="cycle|walk", help="Default: the segment's.")]
Travel = Annotated[Text, typer.Option(metavar="itinerant|star", help="Whether the bed moves.")]
Budget = Annotated[Text, typer.Option(metavar="EUROS", help="Hard limit for the whole party.")]
Needs = Annotated[
    Texts, typer.Option(metavar="NEED", help="wheelchair, hearing, visual, mental or buggy; repeat.")
]
Tight = Annotated[bool, typer.Option("--tight-budget", help="At most 60 % of the segment's guide.")]
Unconfirmed = Annotated[
    bool, typer.Option("--accept-unconfirmed", help="Propose access that nobody has confirmed, marked so.")
]
Must = Annotated[Texts, typer.Option(metavar="OFFER", help="Has to be there; repeat.")]
Ban = Annotated[Texts, typer.Option(metavar="OFFER", help="Must not be there; repeat.")]
MaxKm = Annotated[Text, typer.Option(metavar="KM", help="Cap of a day by the mode of the stay.")]
Alternatives = Annotated[Text, typer.Option(metavar="K", help="How many different stays, 1 to 10.")]
Effort = Annotated[Text, typer.Option(metavar="quick|normal|thorough", help="Work of the search.")]
Seed = Annotated[Text, typer.Option(metavar="N", help="Seed of the search.")]
STAYS = Path("stays")
Out = Annotated[Path, typer.Option(metavar="DIR", help="Folder for the files.")]
Formats = Annotated[str, typer.Option(metavar="LIST", help="Of json,html,gpx,geojson,ics,pdf.")]
