"""The office's pages, under ``/bureau``: an office composes, prices and publishes here."""
