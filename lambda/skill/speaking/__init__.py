"""How a reply sounds and looks."""
