"""Lines of signed routes, from GPX files, put onto a network."""
