"""Accounts of those who work in an office: passwords, signing in, and who may do what."""
