"""One reader a feed: what it says, as offers, and what is wrong with it, as findings."""
