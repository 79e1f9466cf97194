"""The parts of the page where one speaks about a swap."""
