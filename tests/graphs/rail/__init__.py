"""Tests of trains."""
