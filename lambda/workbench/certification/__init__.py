"""A rehearsal of Amazon's certification: each of its tests that a program can make, in Amazon's order."""
