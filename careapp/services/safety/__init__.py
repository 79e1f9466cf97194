"""Whether one's work is safe: what has come how far, what waits, and what is to be seen to."""
