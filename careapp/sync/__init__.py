"""How laptops and the hub come to know the same."""
