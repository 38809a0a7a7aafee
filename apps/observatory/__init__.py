"""What a season says of the destination: what is covered, what hangs on whom, which call is worth most."""
