"""Runs the command as ``python -m apps``."""

from apps.cli import main

main()
