"""Begin a skill from another article: a plain text becomes a project that `check` leads through, task by task."""
