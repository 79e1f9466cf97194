"""Dialogs for handing over by a file."""
