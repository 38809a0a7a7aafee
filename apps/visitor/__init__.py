"""The pages of visitors whose browser runs no scripts."""
