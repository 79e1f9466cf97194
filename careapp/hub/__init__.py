"""The server at the municipality: what laptops meet through."""
