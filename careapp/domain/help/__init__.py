"""What help a citizen is granted, and what becomes of it: pure rules."""
