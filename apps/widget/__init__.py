"""The visitor's widget: a custom element for any page, its words, and the folder that needs no server."""
