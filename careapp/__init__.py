"""careapp: an offline field tool for municipal home care."""
