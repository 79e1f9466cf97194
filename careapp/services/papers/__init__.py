"""Papers on help: decision letters, what to take home, order lists, packages and swaps."""
