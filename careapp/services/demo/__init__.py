"""A made-up municipality, grown from a seed."""
