"""What is kept: stays, products and their history, offices, users, leads; in SQLite or PostgreSQL."""
