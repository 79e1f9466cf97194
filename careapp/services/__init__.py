"""Use cases: what a user can do."""
