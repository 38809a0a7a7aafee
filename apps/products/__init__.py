"""Products: stays that an office has priced, named and published."""
