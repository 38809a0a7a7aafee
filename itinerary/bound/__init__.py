"""How far from the best a stay can be: columns priced until no better day is missing."""
