"""Libraries that write the like of our files from the same stay, as their manuals show."""

import folium
import geopandas
import gpxpy.gpx
from icalendar import Calendar
from shapely import LineString, Point

from itinerary.stay import Stay


def folium_map(stay: Stay) -> str:
    """
    Draw lines and markers on a folium map.

    Parameters
    ----------
    stay
        The stay.

    Returns
    -------
    str
        A page that asks the web for Leaflet.
    """
    drawn = folium.Map(location=(stay.days[0].stops[0].lat, stay.days[0].stops[0].lon))
    for day in stay.days:
        for leg in day.legs:
            folium.PolyLine([(lat, lon) for lon, lat in leg.line], popup=str(leg.mode)).add_to(drawn)
        for stop in day.stops:
            folium.Marker((stop.lat, stop.lon), popup=folium.Popup(stop.name)).add_to(drawn)
    page: str = drawn.get_root().render()
    return page


def gpxpy_gpx(stay: Stay) -> str:
    """
    Write tracks and waypoints with gpxpy.

    Parameters
    ----------
    stay
        The stay.

    Returns
    -------
    str
        GPX 1.1.
    """
    gpx = gpxpy.gpx.GPX()
    for day in stay.days:
        track = gpxpy.gpx.GPXTrack(name=day.date.isoformat())
        gpx.tracks.append(track)
        for stop in day.stops:
            gpx.waypoints.append(gpxpy.gpx.GPXWaypoint(stop.lat, stop.lon, name=stop.name))
        for leg in day.legs:
            points = [gpxpy.gpx.GPXTrackPoint(lat, lon) for lon, lat in leg.line]
            track.segments.append(gpxpy.gpx.GPXTrackSegment(points))
    return gpx.to_xml()


def geopandas_json(stay: Stay) -> str:
    """
    Write legs and stops with geopandas.

    Parameters
    ----------
    stay
        The stay.

    Returns
    -------
    str
        GeoJSON.
    """
    rows = [
        {"day": n, "mode": str(leg.mode), "length_m": leg.distance_m, "geometry": LineString(leg.line)}
        for n, day in enumerate(stay.days, start=1)
        for leg in day.legs
        if len(leg.line) > 1
    ]
    rows += [
        {"day": n, "name": stop.name, "geometry": Point(stop.lon, stop.lat)}
        for n, day in enumerate(stay.days, start=1)
        for stop in day.stops
    ]
    return geopandas.GeoDataFrame(rows, crs=4326).to_json()


def read_calendar(text: str) -> int:
    """
    Read a calendar with icalendar.

    Parameters
    ----------
    text
        What was written.

    Returns
    -------
    int
        Its events.
    """
    return len(Calendar.from_ical(text).walk("VEVENT"))
