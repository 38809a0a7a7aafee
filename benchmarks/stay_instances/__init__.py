"""Sixty generated stays to compose: hotels, meals and opening hours by weekday, all in one problem."""
