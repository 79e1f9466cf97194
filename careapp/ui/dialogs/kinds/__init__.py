"""The declared forms, one module for each kind of record."""
