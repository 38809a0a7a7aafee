"""Trains: a timetable read from GTFS, and what runs in it on a day."""
