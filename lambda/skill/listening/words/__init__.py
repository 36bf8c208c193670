"""Plain words out of what was said, and the phrases found among them; what the words are about is not known here."""
