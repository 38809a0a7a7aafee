"""A module a version of the tables."""
