"""The parts of the page of a citizen's help."""
