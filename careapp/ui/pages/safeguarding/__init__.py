"""The parts of the page that answers whether one's work is safe."""
