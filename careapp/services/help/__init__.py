"""Use cases of grants, swaps and packages."""
