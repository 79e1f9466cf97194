"""Acts, changes and their readings: what store, sync and hub have in common."""
