"""How fast, how much at once, and for how long."""
