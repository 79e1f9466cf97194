"""Handing over to another laptop by a file, without any network."""
