"""The encrypted database of this laptop."""
