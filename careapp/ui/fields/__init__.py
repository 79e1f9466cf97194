"""Editors for the fields of a record: one table from value class to editor."""
