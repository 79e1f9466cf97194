"""Exports in which nobody is named: keyed pseudonyms, coarse dates, no words, no small counts."""
