"""Tests of why there is no stay, why this and why not that."""
