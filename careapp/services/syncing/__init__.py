"""The background sync of a laptop with the hub of its municipality."""
