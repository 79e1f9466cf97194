"""Reusable widgets: data in, signals out."""
