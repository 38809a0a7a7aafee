"""Ruin and recreate, compiled: many good plans of days, quickly, from arrays of integers."""
