"""What is printed after a visit: composed from the record, in one language."""
