"""Packages under mandate: granted in three steps, requested, reviewed."""
