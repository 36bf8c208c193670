"""A decision becomes a reply and what is remembered of it; it never looks for an answer."""
