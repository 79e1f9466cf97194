"""One question of a dialogue tool on the screen, collapsed or open."""
