"""Composes for visitors and offices: in processes of its own, each request once, with a bounded queue."""
