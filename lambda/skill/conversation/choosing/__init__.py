"""Everything that could be said now, what speaks for it, and which of it is chosen."""
