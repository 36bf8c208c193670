"""The interaction models: built from their source and the content, and held against Amazon's rules."""
