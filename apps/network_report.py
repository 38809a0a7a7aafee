"""A network in figures, as text."""

from collections.abc import Iterable

from apps.terminal import list_table
from graphs.network import Network
from graphs.quality import Quality

LONGEST_ROUTES = 15


def info_text(network: Network, quality: Quality) -> str:
    """
    Say what a network is made of.

    Parameters
    ----------
    network, quality
        The network, and its figures.

    Returns
    -------
    str
        A paragraph and some tables.
    """
    ways, source = network.ways, network.ways.source
    west, south, east, north = quality.bounds
    size = f"{quality.nodes} nodes, {quality.edges} edges, {_km(quality.length_m)}"
    where = f"{west:.3f} to {east:.3f} E, {south:.3f} to {north:.3f} N"
    lines = [f"network {network.version}: {size}, {where}"]
    said = (("from", ", ".join(source.files)), ("date", source.date), ("licence", source.licence))
    lines += [f"{name}: {text}" for name, text in (*said, ("credits", ", ".join(source.credits))) if text]
    lines.append("hierarchy: " + ("prepared" if ways.hierarchy else "none, it is small"))
    rails = "no timetable; typical minutes only" if "rail" in dict(quality.by_kind) else "none"
    lines.append(f"trains: {' to '.join(quality.trains) or rails}")
    lines.append(f"locks: {quality.locks}")
    junctions = ", ".join(f"{count} of {name}" for name, count in quality.junctions) or "none"
    lines.append(f"numbered junctions: {junctions}; {quality.links} links between them")
    lines.append(f"stations reached: {len(quality.stations_reached)} of {quality.stations}")
    return "\n\n".join(("\n".join(lines), *_tables(quality)))


def _tables(quality: Quality) -> Iterable[str]:
    pieces = {mode: (count, share) for mode, count, share in quality.components}
    rows = [
        (mode, _km(metres), pieces[mode][0], f"{pieces[mode][1]:.1%}") for mode, metres in quality.by_mode
    ]
    yield list_table(("mode", "length", "pieces", "in the largest"), rows)
    yield list_table(("kind", "length"), [(name, _km(metres)) for name, metres in quality.by_kind])
    yield list_table(("surface", "length"), [(name, _km(metres)) for name, metres in quality.by_surface])
    longest = sorted(quality.routes, key=lambda route: -route.length_m)[:LONGEST_ROUTES]
    if longest:
        named = [(r.ref, r.name, r.network, ", ".join(r.modes), _km(r.length_m)) for r in longest]
        yield list_table(("route", "name", "network", "modes", "length"), named)


def _km(metres: int) -> str:
    return f"{metres / 1000:,.1f} km"
