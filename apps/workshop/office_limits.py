"""What an office may ask of the server: more than a visitor, who is anybody."""

from apps.service.limits import Limits

OFFICE_LIMITS = Limits(days=7, alternatives=10, efforts=("quick", "normal", "thorough"))
MOST_NAMES = 100
"""Offers that one request may name in one list; who bans more should compose elsewhere."""
