"""From report blocks to placed lines: pure measuring and breaking, no PDF."""
