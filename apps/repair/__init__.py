"""When data moves: which products break, which are repaired, which need a person."""
