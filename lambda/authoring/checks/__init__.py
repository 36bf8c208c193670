"""Every problem of the content, found at once."""
