"""The ways between a laptop and the hub."""
