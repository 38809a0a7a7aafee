"""From an extract of OpenStreetMap to the ways of a network."""
