"""What every page and endpoint shares: the shape of a refusal, and what stands before the routes."""
