"""Other speakers than Alexa, each a thin edge of `skill.turn`: Home Assistant by Wyoming, assistants by MCP.

Nothing here runs on Lambda; each edge needs the extra of its name in pyproject.toml.
"""
