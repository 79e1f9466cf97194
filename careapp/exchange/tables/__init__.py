"""Records as tables: a CSV file for each kind, and a codebook of every column."""
