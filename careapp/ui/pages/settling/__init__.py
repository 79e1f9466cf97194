"""The parts of the page on which one thing that people said apart is decided."""
