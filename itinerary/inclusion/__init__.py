"""Whom a stay is for: the same stay under a need, by what is known and what is to be confirmed."""
