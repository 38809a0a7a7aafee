"""What is verified of a stay, a module an aspect."""
