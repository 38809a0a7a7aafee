"""What offers that do not exist yet would change, and what closing one would."""
