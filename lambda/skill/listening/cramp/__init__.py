"""Whether somebody has a cramp now, and what is said by who has one, or has none."""
