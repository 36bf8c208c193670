"""How good: questions scored, disturbed, missed, and timed aloud."""
