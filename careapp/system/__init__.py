"""The machine: paths, keys, bundled resources, clock, logging."""
