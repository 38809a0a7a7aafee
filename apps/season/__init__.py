"""A season of weekend offers: which requests, composed by many processes, kept as they are made."""
