"""Entries of the catalogue to read, with their earlier versions; changed and retired from there."""
