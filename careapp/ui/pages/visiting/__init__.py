"""The parts of visit mode."""
